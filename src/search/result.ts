import { answerIds } from '../evidence/answer-kinds.ts';
import { questions } from '../evidence/comparison-tables.ts';
import { actions } from '../safety/actions.ts';
import { requireElement } from '../ui/require-element.ts';
import { copyTemplate } from './elements.ts';
import { ANSWER_FIELD, tag, TAGS_FIELD } from './index-format.ts';
import { kinds, shownTitle } from './kinds.ts';
import type { ResultData, SubResult } from './pagefind.ts';

/** Sections of a page that a result links to at most. */
const MAX_SECTIONS = 3;

function newElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

/**
 * Makes the list item of a result.
 *
 * @param root holds the templates
 * @throws Error when a template is missing
 */
export function createResultItem(root: ParentNode, data: ResultData): Element {
  const item = copyTemplate(root, '[data-part="result"]');
  const slot = (name: string): HTMLElement =>
    requireElement(item, `[data-fill="${name}"]`, HTMLElement);
  const tags = data.meta[TAGS_FIELD]?.split(' ') ?? [];
  const kind = kinds.find(({ id }) => tags.includes(tag('kind', id)));

  const title = data.meta['title'] ?? data.url;
  Object.assign(requireElement(item, 'h3 a', HTMLAnchorElement), {
    href: data.url,
    textContent: kind === undefined ? title : shownTitle(kind.id, title),
  });
  slot('facts').append(...factsOf(root, tags, kind?.label));
  const grades = gradesOf(root, tags);
  if (grades.length === 0) slot('grades').remove();
  else slot('grades').append(...grades);
  const answer = data.meta[ANSWER_FIELD] ?? '';
  const excerpt = data.plain_excerpt.trim();
  // Nothing is said twice: the longer of two that say the same stands alone.
  if (excerpt.includes(answer)) slot('answer').remove();
  else slot('answer').textContent = answer;
  if (answer !== excerpt && answer.includes(excerpt)) slot('excerpt').remove();
  else slot('excerpt').innerHTML = excerptHtml(data);
  const sections = bestSections(data).map(({ url, title: textContent }) => {
    const line = newElement('li', {});
    line.append(newElement('a', { href: url, textContent }));
    return line;
  });
  if (sections.length === 0) slot('sections').remove();
  else slot('sections').append(...sections);
  return item;
}

/** What a result shows above its answer: its kind and what to do. */
function factsOf(root: ParentNode, tags: readonly string[], label = ''): Element[] {
  const action = actions.find(({ id }) => tags.includes(tag('action', id)));
  return [
    newElement('span', { textContent: label }),
    ...(action === undefined ? [] : [copyTemplate(root, `[data-care="${action.id}"]`)]),
  ];
}

/** Both grades of a result about one claim; of several claims their number, since each has its own. */
function gradesOf(root: ParentNode, tags: readonly string[]): Element[] {
  const claims = tags.find((word) => word.startsWith(tag('claims', '')));
  const count = Number(claims?.slice(tag('claims', '').length));
  if (count > 1) {
    return [newElement('span', { textContent: `${count} claims, each with its own grades` })];
  }
  return questions.flatMap(({ id }) => {
    const answer = answerIds.find((answer) => tags.includes(tag(id, answer)));
    if (answer === undefined) return [];
    const line = copyTemplate(root, `[data-question="${id}"]`);
    line.append(copyTemplate(root, `[data-answer="${answer}"]`));
    return [line];
  });
}

/** The excerpt, with an ellipsis where a sentence was cut. */
function excerptHtml({ excerpt, plain_excerpt: plain }: ResultData): string {
  const start = /^[\p{Lu}\p{N}“]/u.test(plain) ? '' : '…\u00A0';
  const end = /[.?!”]$/.test(plain) ? '' : '\u00A0…';
  return `${start}${excerpt}${end}`;
}

/** The sections with the most matches, in the order of the page. */
function bestSections({ sub_results, url }: ResultData): SubResult[] {
  const sections = sub_results.filter((part) => part.url !== url && part.url.includes('#'));
  const best = sections
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MAX_SECTIONS);
  return sections.filter((section) => best.includes(section));
}
