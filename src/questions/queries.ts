import { getCollection } from 'astro:content';
import { oncePerBuild } from '../once-per-build.ts';
import { groups, type Group } from './groups.ts';
import type { QuestionData } from './schema.ts';

export interface Question extends QuestionData {
  readonly id: string;
}

/** Where a question is answered. */
export const questionHref = (id: string): string => `/questions/#${id}`;

/** All questions in the editors' order. */
export const getQuestions = oncePerBuild(async (): Promise<readonly Question[]> => {
  const entries = await getCollection('questions');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => a.order - b.order);
});

/** Groups that have questions, each with its questions. */
export async function getQuestionsByGroup(): Promise<{ group: Group; questions: Question[] }[]> {
  const questions = await getQuestions();
  return groups
    .map((group) => ({ group, questions: questions.filter((item) => item.group === group.id) }))
    .filter(({ questions: members }) => members.length > 0);
}

const questionsByArticle = oncePerBuild(async () =>
  Map.groupBy(await getQuestions(), ({ article }) => article?.id),
);

/**
 * The questions that name an article.
 *
 * @param article id of the article
 * @param most how many at most; articles have little room
 */
export async function getQuestionsAbout(article: string, most = 3): Promise<Question[]> {
  return (await questionsByArticle()).get(article)?.slice(0, most) ?? [];
}
