import { parseHTML } from 'linkedom';
import postcss, { AtRule, type Root, type Rule } from 'postcss';
import { moveProperties } from './page-properties.ts';
import { take } from './selectors.ts';
import { dropEmpty } from './styles.ts';

/**
 * A screen that is surely a phone's, in rem: a reader with larger letters has a smaller one. Whoever
 * has another gets all styles before the first paint.
 */
export const phone = { width: 28, height: 56 } as const;

/** Lines of contents that push an article's key points off a phone, however short its title and summary are. */
const CONTENTS = 7;

/** The first element that surely begins below the first screen of a phone; nothing on other pages. */
const turnOf = (document: Document): Element | null =>
  document.querySelector('.routine-steps') ??
  (document.querySelectorAll('.toc li').length < CONTENTS
    ? null
    : document.querySelector('.key-points'));

/** What is not shown until a reader asks for it. What is hidden may be shown by a script at any time. */
const UNSHOWN = '[popover], [popover] *';

/** Whether a rule spares the first layout what it is for: it would be of no use afterwards. */
const spares = (rule: Rule): boolean =>
  rule.some(
    (node) =>
      node.type === 'decl' &&
      (node.prop === 'content-visibility' || (node.prop === 'display' && node.value === 'none')),
  );

/** The rules with a condition that a rule stands in, from the inside out. */
function* holdersOf(rule: Rule): Generator<AtRule> {
  for (let { parent } = rule; parent instanceof AtRule; { parent } = parent) yield parent;
}

const leastWidth = /^(?:screen and )?\(width>=(?<rem>[\d.]+)rem\)$/;

/** Whether a rule is for screens wider than a phone's. */
const isForWideScreens = (rule: Rule): boolean =>
  holdersOf(rule).some(
    ({ name, params }) =>
      name === 'media' && Number(leastWidth.exec(params)?.groups?.['rem']) >= phone.width,
  );

/** Properties by their first word: `margin` and `margin-block-start` can undo each other. */
const propertiesOf = (rule: Rule): Set<string> => {
  const names = new Set<string>();
  rule.walkDecls(({ prop }) => {
    const [word = prop] = prop.startsWith('--') ? [prop] : prop.replace(/^-\w+-/, '').split('-');
    // The shorthand for type sets the height of lines too.
    names.add(word === 'line' ? 'font' : word);
  });
  return names;
};

/** What a rule sets, and where it stands among others. */
interface Look {
  readonly layer: string;
  readonly properties: ReadonlySet<string>;
}

/** The layers that a rule stands in, from the outside in. */
const layerOf = (rule: Rule): string =>
  [...holdersOf(rule)]
    .filter(({ name }) => name === 'layer')
    .map(({ params }) => params)
    .toReversed()
    .join('.');

/** Whether a rule is for elements: not a frame of an animation, not a part of another rule. */
const isForElements = ({ parent }: Rule): boolean =>
  parent?.type !== 'rule' && !(parent instanceof AtRule && parent.name.endsWith('keyframes'));

/** What has been put off so far on a page: per layer and property, the elements that it is for. */
class PutOff {
  readonly #elements = new Map<string, Set<Element>>();

  add({ layer, properties }: Look, elements: readonly Element[]): void {
    for (const property of properties) {
      const key = `${layer} ${property}`;
      const known = this.#elements.get(key) ?? new Set();
      for (const element of elements) known.add(element);
      this.#elements.set(key, known);
    }
  }

  /** Whether a later rule is there to undo something that has been put off. */
  isUndoneBy({ layer, properties }: Look, elements: readonly Element[]): boolean {
    return [...properties].some((property) => {
      const late = this.#elements.get(`${layer} ${property}`);
      return late !== undefined && elements.some((element) => late.has(element));
    });
  }
}

/** A sheet with some of its rules, in their order and inside what holds them. */
function only(css: string, keep: (index: number) => boolean, others: boolean): string {
  const sheet: Root = postcss.parse(css);
  let index = 0;
  sheet.walkRules((rule) => {
    if (isForElements(rule) && !keep(index++)) rule.remove();
  });
  sheet.walkAtRules(/^(?:font-face|keyframes|property)$/, (rule) => {
    if (!others) rule.remove();
  });
  dropEmpty(sheet);
  return sheet.toString();
}

/** What a rule is to one page. */
interface Use {
  readonly elements: readonly Element[];
  /** Something on the first screen of a phone needs it. */
  readonly isFirst: boolean;
}

/** What each rule of a sheet is to a page, or nothing for a page that is not parted. */
function usesOn(html: string, rules: readonly Rule[]): Use[] | undefined {
  const { document } = parseHTML(html);
  const turn = turnOf(document);
  if (turn === null) return undefined;
  const all = [...document.querySelectorAll('*')];
  const firstScreen = new Set(all.slice(0, all.indexOf(turn)));
  for (const element of document.querySelectorAll(UNSHOWN)) firstScreen.delete(element);
  return rules.map((rule) => {
    const taken = rule.selectors.map((selector) => take(document, selector));
    const isFirst =
      !isForWideScreens(rule) &&
      (spares(rule) ||
        taken.some(
          ({ waits, elements }) => !waits && elements.some((each) => firstScreen.has(each)),
        ));
    return { elements: taken.flatMap(({ elements }) => elements), isFirst };
  });
}

/**
 * The rules to put off: those that the first screen of some page can do without, whether it has use for
 * them further down or a script may have. With them go rules that must stay behind one that is put off,
 * so that both sheets together say what the one did; they are in both.
 */
function lateRules(pages: readonly (readonly Use[])[], looks: readonly Look[]): Set<number> {
  const late = new Set(
    looks.keys().filter((index) => pages.some((uses) => uses[index]?.isFirst === false)),
  );
  for (let before = -1; before !== late.size;) {
    before = late.size;
    for (const uses of pages) {
      const putOff = new PutOff();
      looks.forEach((look, index) => {
        const { elements = [] } = uses[index] ?? {};
        if (!late.has(index) && putOff.isUndoneBy(look, elements)) late.add(index);
        if (late.has(index)) putOff.add(look, elements);
      });
    }
  }
  return late;
}

/** The sheets of pages that share their styles. */
export interface PartedStyles {
  /** What each page needs for the first screen of a phone, in the order of the pages. */
  readonly first: readonly string[];
  /** What may come after the words, the same for all of them; nothing if no page can be parted. */
  readonly late: string;
}

/**
 * Parts the styles that the first screen of a phone needs from those that nothing there asks for: the
 * looks of what stands below, and of what answers to the reader. The first travel in the page; the
 * others may come after its words, and serve the next article too.
 *
 * @param css the styles of the pages, without rules that none of them needs
 * @param pages their HTML
 */
export function putOff(css: string, pages: readonly string[]): PartedStyles {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (isForElements(rule)) rules.push(rule);
  });
  const looks = rules.map((rule) => ({ layer: layerOf(rule), properties: propertiesOf(rule) }));
  const uses = pages.map((page) => usesOn(page, rules));
  const parting = uses.filter((use) => use !== undefined);
  if (parting.length === 0) return { first: pages.map(() => css), late: '' };
  const late = lateRules(parting, looks);
  const parted = pages.map((page, index) => {
    const use = uses[index];
    if (use === undefined) return { first: css, moved: [] };
    return moveProperties(
      only(css, (at) => use[at]?.isFirst === true, true),
      page,
    );
  });
  const moved = [...new Set(parted.flatMap(({ moved }) => moved))].join('');
  return {
    first: parted.map(({ first }) => first),
    late: moved + only(css, (at) => late.has(at), false),
  };
}
