import type { MdastPluginEntry } from 'satteri';
import { withBase } from '../site.ts';

/**
 * A Markdown plugin that puts the folder that the site is served from in front of authors' links, who
 * write `/safety/` wherever that may be.
 *
 * @param base the folder, `/` for none
 */
export function baseLinksPlugin(base: string): MdastPluginEntry {
  if (base === '/') return null;
  return {
    name: 'base-links',
    link(node) {
      if (!node.url.startsWith('/') || node.url.startsWith('//')) return;
      return { ...node, url: withBase(node.url, base) };
    },
  };
}
