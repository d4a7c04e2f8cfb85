/**
 * The service worker: caches pages that were read, so that they can be read again without a network.
 *
 * A new worker waits until the last tab of the old one is closed. Taking over at once would gain
 * nothing, since pages come from the network anyway, and would delete files that an open page may still
 * request.
 */
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { enable as preloadNavigations } from 'workbox-navigation-preload/enable.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import {
  precachedPages,
  cacheNames,
  cacheKeyFor,
  isCacheable,
  MAX_FILES,
  MAX_PAGES,
  staleCaches,
  NETWORK_TIMEOUT_S,
  ruleFor,
  type Rule,
} from '../rules.ts';
import type { PrecacheManifest } from './precache-manifest.ts';

declare const self: ServiceWorkerGlobalScope;
/** Replaced by the build. */
declare const PRECACHE_MANIFEST: PrecacheManifest;

const { scope } = self.registration;
const names = cacheNames(scope);
// Once: each use would inline the whole list again.
const { paths, entries } = PRECACHE_MANIFEST;
const urlOf = (path: string): string => new URL(path.slice(1), scope).href;

/**
 * The newest precached copy of a page. That of a waiting worker comes after that of the active one.
 */
async function precachedCopy(url: string): Promise<Response | undefined> {
  const cache = await caches.open(names.precache);
  return (await cache.matchAll(url, { ignoreSearch: true })).at(-1);
}

/**
 * The copy of a page that is kept, or the page that stands in for it. Firefox gives an error response
 * for a navigation that it asked for in advance and that failed, where others refuse, and with any
 * response in hand the strategy does not look into its cache.
 */
async function keptPage({ url }: Request): Promise<Response | undefined> {
  return (
    (await caches.match(cacheKeyFor(url), { ...matchOptions, cacheName: names.pages })) ??
    (await precachedCopy(url)) ??
    (await precachedCopy(urlOf('/offline/')))
  );
}

const onlyCacheable: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(isCacheable(response) ? response : null),
};
const keyWithoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(cacheKeyFor(request.url)),
};
const atMost = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
// No response of the site varies by a header.
const matchOptions = { ignoreVary: true };

// A prefetched page is cached as well: when it is opened, it is not fetched again.
const pages = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: NETWORK_TIMEOUT_S,
  matchOptions,
  plugins: [
    onlyCacheable,
    keyWithoutQuery,
    atMost(MAX_PAGES),
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? (await precachedCopy(request.url)),
      handlerDidError: ({ request }) => keptPage(request),
    },
  ],
});

const files = new CacheFirst({
  cacheName: names.files,
  matchOptions,
  plugins: [
    onlyCacheable,
    atMost(MAX_FILES),
    {
      // The name of such a file identifies its content, so any copy will do.
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? (await caches.match(request, matchOptions)),
      // Where storage is not accessible, the file is fetched as without a worker.
      handlerDidError: ({ request }) => fetch(request),
    },
  ],
});

const search = new NetworkFirst({
  cacheName: names.search,
  networkTimeoutSeconds: NETWORK_TIMEOUT_S,
  matchOptions,
  plugins: [onlyCacheable, keyWithoutQuery, atMost(MAX_FILES)],
});

const strategies = { page: pages, hashed: files, search } as const satisfies Record<Rule, unknown>;
const rules = ['page', 'hashed', 'search'] as const satisfies readonly Rule[];
for (const rule of rules) {
  registerRoute(
    ({ request, sameOrigin, url }) =>
      sameOrigin &&
      ruleFor(url.pathname, paths) === rule &&
      (rule !== 'page' || request.mode === 'navigate'),
    strategies[rule],
  );
}

const precache = new PrecacheController({ cacheName: names.precache });
precache.addToCacheList([...entries]);

/** The precached copies are newer than those that were cached on visits. */
async function removeOlderCopies(): Promise<void> {
  const cache = await caches.open(names.pages);
  await Promise.all(precachedPages.map((path) => cache.delete(urlOf(path))));
}

/** The page that registered the worker was loaded before it: it is cached from the browser's own cache. */
async function cacheOpenPages(event: ExtendableEvent): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const ours = open.filter(({ url }) => ruleFor(new URL(url).pathname, paths) === 'page');
  await Promise.allSettled(
    ours.map(({ url }) => {
      const request = new Request(url, { cache: 'force-cache' });
      return Promise.all(pages.handleAll({ event, request }));
    }),
  );
}

async function takeOver(event: ExtendableEvent): Promise<void> {
  await Promise.all(staleCaches(await caches.keys(), scope).map((name) => caches.delete(name)));
  await cacheOpenPages(event);
  // On a first visit, what this page fetches later is cached as well.
  await self.clients.claim();
}

self.addEventListener('install', (event) => {
  event.waitUntil(precache.install(event).then(removeOlderCopies));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([precache.activate(event), takeOver(event)]));
});
preloadNavigations();
