import { excerptRuns } from './excerpt.ts';
import type { Facts } from './facts.ts';
import { kinds, shownTitle } from './kinds.ts';
import type { ResultData } from './pagefind.ts';
import { partOf } from './part.ts';

/** Sections of a page that a result leads to at most. */
const SECTIONS = 3;

function copyOf(root: ParentNode, selector: string): Element {
  const copy = partOf(root, `template${selector}`, HTMLTemplateElement).content.firstElementChild;
  if (copy === null) throw new Error(`The template ${selector} is empty.`);
  return document.importNode(copy, true);
}

/**
 * Makes the list item of a result.
 *
 * @param root holds the templates
 * @param facts what the site knows of it
 * @param data what Pagefind knows of it
 * @throws Error when a template is missing
 */
export function fillResult(root: ParentNode, facts: Facts, data: ResultData): Element {
  const item = copyOf(root, '[data-part="result"]');
  const place = (name: string): HTMLElement => partOf(item, `[data-fill="${name}"]`, HTMLElement);

  const title = partOf(item, '[data-fill="title"]', HTMLAnchorElement);
  title.href = data.url;
  title.textContent = shownTitle(facts.kind, data.meta['title'] ?? data.url);

  const say = (text: string): void =>
    place('facts').append(Object.assign(document.createElement('span'), { textContent: text }));
  say(kinds.find(({ id }) => id === facts.kind)?.label ?? '');
  if (facts.action !== undefined)
    place('facts').append(copyOf(root, `[data-care="${facts.action}"]`));
  if (facts.claims > 1) say(`${facts.claims} claims:`);
  place('facts').append(...facts.grades.map((grade) => copyOf(root, `[data-grade="${grade}"]`)));

  for (const { text, marked } of excerptRuns(data.excerpt)) {
    if (marked)
      place('words').append(Object.assign(document.createElement('mark'), { textContent: text }));
    else place('words').append(text);
  }

  const sections = sectionsOf(data).map(({ url, title: label }) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: label });
    const line = document.createElement('li');
    line.append(link);
    return line;
  });
  if (sections.length === 0) place('sections').remove();
  else place('sections').append(...sections);
  return item;
}

/** The sections with the most matches, in the order of the page. */
function sectionsOf({ sub_results, url }: ResultData): ResultData['sub_results'] {
  const places = sub_results.filter((section) => section.url !== url && section.url.includes('#'));
  const best = places
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, SECTIONS);
  return places.filter((section) => best.includes(section));
}
