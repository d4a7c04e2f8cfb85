import postcss, { type Rule } from 'postcss';
import { dropEmpty, propertiesIn } from './styles.ts';

const isOfRoot = (parent: unknown): parent is Rule =>
  parent instanceof postcss.Rule && parent.selector === ':root' && parent.parent?.type === 'root';

/**
 * Takes custom properties of the whole page out of a sheet that has no use for them.
 *
 * @param first the sheet that a page has from the start
 * @param html the page, whose drawings ask for some
 * @returns the sheet without them, and a rule for each that was taken out
 */
export function moveProperties(first: string, html: string): { first: string; moved: string[] } {
  const sheet = postcss.parse(first);
  const values = new Map<string, string[]>();
  const needed = new Set(propertiesIn(html));
  sheet.walkDecls(({ prop, value, parent }) => {
    if (!isOfRoot(parent)) for (const name of propertiesIn(value)) needed.add(name);
    else if (prop.startsWith('--')) values.set(prop, [...(values.get(prop) ?? []), value]);
    else for (const name of propertiesIn(value)) needed.add(name);
  });
  // A Set goes on to what is added to it while it is walked.
  for (const name of needed) {
    for (const value of values.get(name) ?? [])
      for (const other of propertiesIn(value)) needed.add(other);
  }
  const moved: string[] = [];
  sheet.walkDecls(/^--/, (declaration) => {
    const { parent } = declaration;
    if (!isOfRoot(parent) || needed.has(declaration.prop)) return;
    moved.push(parent.clone({ nodes: [declaration.clone()] }).toString());
    declaration.remove();
  });
  dropEmpty(sheet);
  return { first: sheet.toString(), moved };
}
