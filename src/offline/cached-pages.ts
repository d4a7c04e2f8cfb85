import { precachedPages, cacheNames } from './rules.ts';
import { href } from '../urls.ts';

/** Pages without a link here: the offline page itself, and safety advice, which it links above. */
const excluded: readonly string[] = precachedPages.map(href);

/**
 * The heading of a page as text. No more of the page is parsed: it has styles of its own, which the
 * policy of this page would refuse.
 */
function headingOf(html: string): string {
  const heading = html.slice(html.indexOf('<h1'), html.indexOf('</h1>'));
  const { body } = new DOMParser().parseFromString(heading, 'text/html');
  return body.textContent.replace(/\s+/g, ' ').trim();
}

/** The pages that were cached on visits, the one that was fetched last first. */
async function readCachedPages(): Promise<{ href: string; title: string }[]> {
  const { pages } = cacheNames(new URL(href('/'), location.href).href);
  if (!(await caches.has(pages))) return [];
  const cache = await caches.open(pages);
  const requests = (await cache.keys()).toReversed();
  const found = await Promise.all(
    requests.map(async (request) => ({
      href: new URL(request.url).pathname,
      title: headingOf((await (await cache.match(request))?.text()) ?? ''),
    })),
  );
  return found.filter(({ href, title }) => title !== '' && !excluded.includes(href));
}

/** Lists the pages that can be read without a network; hidden where there are none. */
class CachedPages extends HTMLElement {
  connectedCallback(): void {
    // Storage may be forbidden.
    this.fill().catch(() => undefined);
  }

  private async fill(): Promise<void> {
    const pages = await readCachedPages();
    if (pages.length === 0) return;
    const list = document.createElement('ul');
    for (const { href, title } of pages) {
      const link = Object.assign(document.createElement('a'), { href, textContent: title });
      list.appendChild(document.createElement('li')).append(link);
    }
    this.append(list);
    this.hidden = false;
  }
}

customElements.define('cached-pages', CachedPages);
