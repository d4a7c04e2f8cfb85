import selectorParser from 'postcss-selector-parser';

/** States that only an action of the reader brings. Focus is not among them: a key may come early. */
const acted = new Set([':hover', ':active', ':target', '::selection']);

/** What may be left out of a selector so that it takes the same elements, or some more. */
const conditions = new Set([':not', ':has']);
const states = /^(?::focus|:focus-visible|:focus-within|:checked|:any-link|:before|:after|::.*)$/;

/** Set by the script in the head, before anything else has come. */
const early = new Set(['data-theme']);

/** What a selector is for. */
export interface Taken {
  /** The elements that it can take, perhaps some more; all of them where it cannot be told. */
  readonly elements: readonly Element[];
  /** It takes none of them before the reader has done something. */
  readonly waits: boolean;
}

/**
 * Finds what a selector can take on a page.
 *
 * @param document the page
 * @param selector one selector, without commas outside of brackets
 */
export function take(document: Document, selector: string): Taken {
  let waits = false;
  const wide = selectorParser((root) => {
    root.walkPseudos((pseudo) => {
      if (conditions.has(pseudo.value)) pseudo.remove();
    });
    root.walkAttributes((attribute) => {
      if (early.has(attribute.attribute)) attribute.remove();
    });
    // Inside `:is()` and the like one of several may wait; that is left to the reader of selectors.
    for (const complex of root.nodes) {
      for (const node of complex.nodes.filter((part) => part.type === 'pseudo')) {
        if (acted.has(node.value)) waits = true;
        if (acted.has(node.value) || states.test(node.value)) node.remove();
      }
    }
  }).processSync(selector);
  const elements = (query: string): Element[] => [...document.querySelectorAll(query)];
  try {
    return { elements: elements(wide.replace(/(?:^|[\s>+~])$/, (end) => `${end}*`)), waits };
  } catch {
    return { elements: elements('*'), waits };
  }
}
