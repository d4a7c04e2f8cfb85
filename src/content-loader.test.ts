import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { contentLoader } from './content-loader.ts';

const { read } = vi.hoisted(() => ({ read: vi.fn() }));
vi.mock('astro/loaders', () => ({ glob: () => ({ name: 'glob', load: read }) }));

afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
});

/** What Astro hands to a loader, as far as ours looks at it. */
function load(context: Partial<Record<'watcher' | 'refreshContextData', unknown>>, code = '') {
  const meta = new Map([['code', code]]);
  const clear = vi.fn();
  const given = { meta, store: { clear }, ...context } as unknown as LoaderContext;
  return { clear, code: () => meta.get('code'), done: contentLoader('a', '*.yaml').load(given) };
}

test('waits in dev until the content check asks, where that begins with mistakes', async () => {
  vi.stubEnv('STARTS_WITH_MISTAKES', '');
  await load({ watcher: {} }).done;
  expect(read).toHaveBeenCalledOnce();
  read.mockClear();
  vi.stubEnv('STARTS_WITH_MISTAKES', 'true');
  await load({ watcher: {} }).done;
  expect(read).not.toHaveBeenCalled();
  const onRead = vi.fn();
  await load({ watcher: {}, refreshContextData: { onRead } }).done;
  expect(onRead).toHaveBeenCalledExactlyOnceWith('a');
  expect(read).toHaveBeenCalledOnce();
});

test('keeps Astro from watching what the content check watches', async () => {
  await load({ watcher: {}, refreshContextData: { onRead: vi.fn() } }).done;
  expect(read.mock.calls[0]?.[0]).not.toHaveProperty('watcher');
});

test('forgets what other code has read', async () => {
  const first = load({});
  await first.done;
  expect(first.clear).toHaveBeenCalledOnce();
  const second = load({}, first.code());
  await second.done;
  expect(second.clear).not.toHaveBeenCalled();
  expect(read).toHaveBeenCalledTimes(2);
});
