/**
 * The service worker: keeps pages that were read, so that they can be read again without a network.
 *
 * A new worker waits until the last tab of the old one is closed. Taking over at once would win
 * nothing, since pages come from the network anyway, and would take away the files that a page which
 * is still open may yet ask for.
 */
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { enable as preloadNavigations } from 'workbox-navigation-preload/enable.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import {
  alwaysKept,
  cacheNames,
  keptAddress,
  mayKeep,
  MOST_FILES,
  MOST_PAGES,
  outdated,
  PATIENCE,
  ruleFor,
  type Rule,
} from '../rules.ts';
import type { Plan } from './plan.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const PLAN: Plan;

const { scope } = self.registration;
const names = cacheNames(scope);
// Once: each mention would write the whole list into the worker again.
const { places, entries } = PLAN;
const addressOf = (path: string): string => new URL(path.slice(1), scope).href;

/**
 * The newest copy of a page that is kept from the start. A worker that waits has put its own behind
 * that of the one at work.
 */
async function keptFromStart(address: string): Promise<Response | undefined> {
  const cache = await caches.open(names.kept);
  return (await cache.matchAll(address, { ignoreSearch: true })).at(-1);
}

const onlyOurs: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(mayKeep(response) ? response : null),
};
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keptAddress(request.url)),
};
const atMost = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
// Nothing here is told apart by headers.
const matchOptions = { ignoreVary: true };

// A page that the browser fetches ahead is kept as well: when it is opened, it is not asked for again.
const pages = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [
    onlyOurs,
    withoutQuery,
    atMost(MOST_PAGES),
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? (await keptFromStart(request.url)),
      handlerDidError: () => keptFromStart(addressOf('/offline/')),
    },
  ],
});

const files = new CacheFirst({
  cacheName: names.files,
  matchOptions,
  plugins: [
    onlyOurs,
    atMost(MOST_FILES),
    {
      // The name of such a file says what is in it, so that any copy will do.
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? (await caches.match(request, matchOptions)),
      // Where storage cannot even be asked, the browser does what it would do without a worker.
      handlerDidError: ({ request }) => fetch(request),
    },
  ],
});

const search = new NetworkFirst({
  cacheName: names.search,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [onlyOurs, withoutQuery, atMost(MOST_FILES)],
});

const strategies = { page: pages, hashed: files, search } as const satisfies Record<Rule, unknown>;
const rules = ['page', 'hashed', 'search'] as const satisfies readonly Rule[];
for (const rule of rules) {
  registerRoute(
    ({ request, sameOrigin, url }) =>
      sameOrigin &&
      ruleFor(url.pathname, places) === rule &&
      (rule !== 'page' || request.mode === 'navigate'),
    strategies[rule],
  );
}

const fromStart = new PrecacheController({ cacheName: names.kept });
fromStart.addToCacheList([...entries]);

/** What was kept on visits is now older than what has come with this worker. */
async function leaveOlder(): Promise<void> {
  const cache = await caches.open(names.pages);
  await Promise.all(alwaysKept.map((path) => cache.delete(addressOf(path))));
}

/** The page that brought the worker came before it: it is kept as the browser still has it. */
async function keepOpenPages(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const ours = open.filter(({ url }) => ruleFor(new URL(url).pathname, places) === 'page');
  await Promise.allSettled(
    ours.map(({ url }) => {
      const request = new Request(url, { cache: 'force-cache' });
      return Promise.all(pages.handleAll({ event, request }));
    }),
  );
}

async function takeOver(event: ExtendableEvent): Promise<void> {
  await Promise.all(outdated(await caches.keys(), scope).map((name) => caches.delete(name)));
  await keepOpenPages(event);
  // At a first visit, what this page asks for later is kept as well.
  await self.clients.claim();
}

self.addEventListener('install', (event) => {
  event.waitUntil(fromStart.install(event).then(leaveOlder));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([fromStart.activate(event), takeOver(event)]));
});
preloadNavigations();
