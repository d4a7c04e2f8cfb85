/** Topics in the order in which the index shows them. An article has one. */
export const topics = [
  {
    id: 'getting-started',
    label: 'Getting started',
    about: 'What a foot massage is good for, and how to give one.',
  },
  {
    id: 'rest-and-mood',
    label: 'Rest and mood',
    about: 'Calm, sleep, tiredness and the comfort of being touched.',
  },
  {
    id: 'aches-and-pains',
    label: 'Aches and pains',
    about: 'Heels, muscles, stiff ankles and pain that stays.',
  },
  {
    id: 'legs-and-circulation',
    label: 'Legs and circulation',
    about: 'Warm feet, swollen ankles and restless legs.',
  },
  {
    id: 'pregnancy-and-illness',
    label: 'Pregnancy and illness',
    about: 'When feet need extra care, and what has been tested.',
  },
  {
    id: 'myths-and-maps',
    label: 'Myths and maps',
    about: 'What people say about feet, checked against the studies.',
  },
] as const;

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
