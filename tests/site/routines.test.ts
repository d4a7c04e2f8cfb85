import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPages, dist } from '../helpers/built-site.ts';

const KB = 1024;
const pages = builtPages();
const routines = pages.filter(({ path }) => /^\/routines\/[^/]+\/$/.test(path));

/** All script that a page brings, in files and in itself; files may bring others. */
function scriptsOf(html: string): string {
  const inside = [...html.matchAll(/<script(?! type="application)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );
  const seen = new Set<string>();
  const read = (file: string): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    const others = [...code.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name = '']) =>
      read(join(file, '..', name)),
    );
    return code + others.join('');
  };
  const files = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => read(src));
  return [...inside, ...files].join('');
}

test('there are five routines', () => {
  expect(routines).toHaveLength(5);
});

describe.each(routines)('$path', ({ html }) => {
  test('brings at most 8 KB of script and 24 KB of HTML with its styles, as brotli sends them', () => {
    expect(scriptsOf(html)).toContain('routine-player');
    expect(brotliCompressSync(scriptsOf(html)).length).toBeLessThanOrEqual(8 * KB);
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(24 * KB);
  });

  test('has its stop-list before its steps, and every step says what it rests on', () => {
    expect(html.indexOf('/safety/#suspected-leg-clot')).toBeGreaterThan(0);
    expect(html.indexOf('/safety/#suspected-leg-clot')).toBeLessThan(html.indexOf('id="step-1"'));
    const steps = html.match(/id="step-\d+"/g)?.length ?? 0;
    expect(html.match(/class="step-basis"/g)).toHaveLength(steps);
  });

  test('draws each set of zones once', () => {
    const drawn = [...html.matchAll(/<svg[^>]*\sid="(sole-[\w-]+)"/g)].map(([, id]) => id);
    const used = new Set([...html.matchAll(/href="#(sole-[\w-]+)"/g)].map(([, id]) => id));
    expect(drawn.toSorted()).toEqual([...used].toSorted());
  });
});

test('the player is on pages of routines only', () => {
  const others = pages.filter((page) => !routines.includes(page));
  for (const { path, html } of others)
    expect([path, scriptsOf(html).includes('routine-player')]).toEqual([path, false]);
});

test('the list names every routine, its minutes, and what was tested and what was not', () => {
  const list = pages.find(({ path }) => path === '/routines/')?.html ?? '';
  for (const { path } of routines) expect(list).toContain(`href="${path}"`);
  expect(list.match(/<dt>Tested<\/dt>/g)).toHaveLength(5);
  expect(list.match(/<dt>Not tested<\/dt>/g)).toHaveLength(5);
  expect(list.match(/\d+ minutes, \d+ steps/g)).toHaveLength(5);
});
