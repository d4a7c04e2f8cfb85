/** Queries to begin with, by what a reader wants. A test holds that each leads to its answer. */
export const examples = [
  {
    wish: 'Something to do',
    queries: ['how to massage feet', 'relax before bed', 'massage at work'],
  },
  { wish: 'Something you feel', queries: ['can’t sleep', 'swollen ankles', 'numb toes'] },
  {
    wish: 'Something to ask',
    queries: ['is it safe for me', 'best time for a foot massage', 'detox'],
  },
] as const;
