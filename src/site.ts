import { parse } from 'yaml';
import interfaceYaml from '../content/interface.yaml?raw';
import siteYaml from '../content/site.yaml?raw';
import {
  interfaceSchema,
  siteSchema,
  type InterfaceTexts,
  type PageLink,
  type ParentPage,
} from './texts/schema.ts';

/**
 * The site's facts, each said once, by `content/site.yaml`. Pages, feeds and metadata read them from
 * here. The content check tells an editor what is wrong with the file.
 */
export const site = {
  ...siteSchema.parse(parse(siteYaml)),
  /** BCP 47 tag of the language every page is written in. */
  language: 'en-GB',
} as const;

/** The words of buttons, headings and notices, by `content/interface.yaml`. */
export const texts: InterfaceTexts = interfaceSchema.parse(parse(interfaceYaml));

/** Both files as written, for caches that depend on them. */
export const siteTexts: readonly string[] = [siteYaml, interfaceYaml];

/**
 * A page as the menu names it, for breadcrumbs and links that say the same.
 *
 * @throws RangeError for a page that the menu lacks, which the schema does not allow
 */
export function menuPage(href: ParentPage): PageLink {
  const page = site.groups.flatMap(({ pages }) => pages).find((link) => link.href === href);
  if (page === undefined) throw new RangeError(`The menu has no page ${href}.`);
  return page;
}
