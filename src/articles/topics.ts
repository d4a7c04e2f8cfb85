import type { Zone } from '../pressure-map/zones.ts';

/** A row of the table below. */
interface TopicRow {
  readonly id: string;
  readonly label: string;
  /** What a reader finds there, in a sentence. */
  readonly about: string;
  /** What glows on its sole in the index, unlike on any other; none for a neutral foot. */
  readonly zones: readonly Zone[];
}

/** Topics in the order in which the index shows them. An article has one. */
export const topics = [
  {
    id: 'getting-started',
    label: 'Getting started',
    about: 'Begin here: what to expect, and how to do it with your own two hands.',
    zones: ['ball', 'arch', 'heel'],
  },
  {
    id: 'rest-and-mood',
    label: 'Rest and mood',
    about: 'What an evening foot rub may do for your nerves, your sleep and your spirits.',
    zones: ['arch'],
  },
  {
    id: 'aches-and-pains',
    label: 'Aches and pains',
    about: 'Where rubbing may ease an ache for a while, and where stretching has more behind it.',
    zones: ['heel'],
  },
  {
    id: 'legs-and-circulation',
    label: 'Legs and circulation',
    about:
      'Cold feet, swollen ankles and legs that will not lie still, and when to have them seen.',
    zones: ['toes', 'edge'],
  },
  {
    id: 'pregnancy-and-illness',
    label: 'Pregnancy and illness',
    about: 'Feet that need extra care: whom to ask first, and what has been tested.',
    zones: [],
  },
  {
    id: 'myths-and-maps',
    label: 'Myths and maps',
    about: 'What people say about feet, checked against the studies.',
    zones: ['toes'],
  },
] as const satisfies readonly TopicRow[];

export type Topic = (typeof topics)[number];
export type TopicId = Topic['id'];
export const topicIds = topics.map((topic) => topic.id);

/**
 * The row of the table for a topic.
 *
 * @throws RangeError for a topic that is not in the table, which a schema should have caught
 */
export function topicOf(id: TopicId): Topic {
  const topic = topics.find((row) => row.id === id);
  if (topic === undefined) throw new RangeError(`There is no topic “${id}”.`);
  return topic;
}
