import { getArticles, getPages } from '../articles/queries.ts';
import { answerIdOf, answerIds, type AnswerId } from '../evidence/answer-kinds.ts';
import type { QuestionId } from '../evidence/comparison-tables.ts';
import { answersOf } from '../evidence/grading.ts';
import {
  claimHref,
  getClaim,
  getClaims,
  getTerms,
  termHref,
  type Claim,
} from '../evidence/queries.ts';
import { wholeVerdict } from '../evidence/wording.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { getQuestions, questionHref } from '../questions/queries.ts';
import { getRoutines } from '../routines/queries.ts';
import { actionOf } from '../safety/actions.ts';
import { conditionHref, getConditions } from '../safety/queries.ts';
import { site } from '../site.ts';
import type { SearchEntry } from './entry.ts';
import { kinds, type Kind } from './kinds.ts';

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Pages that list what has entries of its own, under whose names it is found. */
const listPages = new Set([
  'home',
  'articles',
  'evidence',
  'sources',
  'questions',
  'glossary',
  'safety',
  'self-check',
  'routines',
]);

/** What the menu calls a page, by its path: readers search for that too. */
const menuLabels = new Map<string, string[]>(
  site.groups.flatMap(({ pages }) => pages.map(({ href, label }) => [href, [label]])),
);

const defaults = {
  aliases: [],
  text: [],
  hasPage: false,
  answers: { alone: [], touch: [] },
  claims: 0,
};

/** How some claims answer both questions, each answer once, strongest first. */
function answersIn(claims: readonly Claim[]): SearchEntry['answers'] {
  const answers = claims.flatMap(answersOf);
  const to = (asked: QuestionId): AnswerId[] => {
    const found = new Set(answers.filter(({ question }) => question === asked).map(answerIdOf));
    return answerIds.filter((id) => found.has(id));
  };
  return { alone: to('alone'), touch: to('touch') };
}

async function articleEntries(): Promise<SearchEntry[]> {
  const entries = (await getArticles()).map(async (article): Promise<SearchEntry> => ({
    ...defaults,
    kind: 'article',
    title: article.title,
    href: article.href,
    aliases: article.aliases ?? [],
    lead: article.summary,
    answers: answersIn(await Promise.all(article.claims.map(({ id }) => getClaim(id)))),
    claims: article.claims.length,
    hasPage: true,
  }));
  return Promise.all(entries);
}

async function routineEntries(): Promise<SearchEntry[]> {
  return (await getRoutines()).map((routine) => ({
    ...defaults,
    kind: 'routine',
    title: routine.title,
    href: routine.href,
    aliases: routine.aliases ?? [],
    lead: routine.summary,
    hasPage: true,
  }));
}

async function conditionEntries(): Promise<SearchEntry[]> {
  return (await getConditions()).map((condition) => {
    const { id: action, level } = actionOf(condition.action);
    return {
      ...defaults,
      kind: 'condition',
      title: condition.name,
      href: conditionHref(condition.id),
      aliases: [...condition.alsoCalled, ...(condition.aliases ?? [])],
      lead: condition.whatToDo,
      text: [condition.why, `Signs: ${condition.signs.join('; ')}.`],
      care: { action, level },
    };
  });
}

const claimEntries = (claims: readonly Claim[]): SearchEntry[] =>
  claims.map((claim) => ({
    ...defaults,
    kind: 'claim',
    title: claim.statement.replace(/\.$/, ''),
    href: claimHref(claim.id),
    aliases: claim.aliases ?? [],
    lead: wholeVerdict(claim),
    text: [claim.gradeReason, claim.comparedWith, claim.wouldChange],
    answers: answersIn([claim]),
    claims: 1,
  }));

async function questionEntries(): Promise<SearchEntry[]> {
  return (await getQuestions()).map(({ id, question, answer, advice, aliases = [] }) => ({
    ...defaults,
    kind: 'question',
    title: question,
    href: questionHref(id),
    aliases,
    lead: [answer, advice].filter(Boolean).join(' '),
  }));
}

async function termEntries(): Promise<SearchEntry[]> {
  return (await getTerms()).map(({ id, term, variants, definition, aliases = [] }) => ({
    ...defaults,
    kind: 'term',
    title: sentence(term),
    href: termHref(id),
    aliases: [...variants, ...aliases],
    lead: definition,
  }));
}

async function pageEntries(): Promise<SearchEntry[]> {
  const pages = await getPages();
  return pages
    .filter(({ id }) => id !== 'search')
    .map(({ id, href, title, summary, description, aliases = [] }): SearchEntry => ({
      ...defaults,
      kind: 'page',
      title,
      href,
      aliases: [...aliases, ...(menuLabels.get(href) ?? [])],
      lead: summary,
      text: [description],
      hasPage: !listPages.has(id),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

/** Everything that search can find, by kind. */
export const getEntries = oncePerBuild(async (): Promise<readonly SearchEntry[]> => {
  const claims = await getClaims();
  return [
    ...(await articleEntries()),
    ...(await routineEntries()),
    ...(await conditionEntries()),
    ...claimEntries(claims),
    ...(await questionEntries()),
    ...(await termEntries()),
    ...(await pageEntries()),
  ];
});

/** The same for the index of all pages: each kind with its entries. */
export async function getEntriesByKind(): Promise<
  { kind: Kind; entries: readonly SearchEntry[] }[]
> {
  const byKind = Map.groupBy(await getEntries(), (entry) => entry.kind);
  return kinds.map((kind) => ({
    kind,
    entries: byKind.get(kind.id) ?? [],
  }));
}
