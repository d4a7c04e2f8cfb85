import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf, plainEnv, projectFiles, type ContentCopy } from '../helpers/content-copy.ts';

const HOST = 'https://example.org';
const FOLDER = '/feet';

let copy: ContentCopy;
const build = (address: string) =>
  spawnSync('npx', ['astro', 'build'], {
    cwd: copy.root,
    encoding: 'utf8',
    env: { ...plainEnv, SITE_URL: address },
  });

beforeAll(() => void (copy = copyOf(projectFiles)));
afterAll(() => copy.remove());

test('an address that is none stops the build and says why', () => {
  const { status, stdout, stderr } = build('example.org/feet');
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('found     example.org/feet');
});

describe('a site that is served from a folder', () => {
  let root: string;
  let said: string;
  beforeAll(() => {
    const { stdout, stderr } = build(`${HOST}${FOLDER}/`);
    said = stdout + stderr;
    root = join(copy.root, 'dist');
  });

  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const isThere = (path: string): boolean => {
    const inside = decodeURIComponent(path.slice(FOLDER.length)).replace(/[?#].*$/, '');
    return existsSync(join(root, inside.endsWith('/') ? `${inside}index.html` : inside));
  };
  /** What is wrong with an address of the site, wherever it was found. */
  const wrong = (address: string): boolean => {
    const path = address.startsWith(HOST) ? address.slice(HOST.length) : address;
    if (!path.startsWith('/')) return false;
    return !path.startsWith(`${FOLDER}/`) || !isThere(path);
  };

  test('is built without a word on its address', () => {
    expect(existsSync(join(root, 'index.html'))).toBe(true);
    expect(said).not.toContain('SITE_URL');
    expect(said).not.toContain('localhost');
  });

  test('has every link, card, icon, script and style in its folder', () => {
    const files = globSync('**/*.html', { cwd: root });
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((file) =>
      [...read(file).matchAll(/\s(?:href|src|content|action|poster)="([^"]*)"/g)]
        .map(([, address = '']) => address.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
        .filter((address) => /^(?:\/(?!\/)|https:\/\/example\.org)/.test(address))
        .map((address) => ({ file, address })),
    );
    expect(found.length).toBeGreaterThan(1000);
    const faults = found.filter(({ address }) => wrong(address));
    expect(faults.map(({ file, address }) => `${file}: ${address}`)).toEqual([]);
    expect(read('index.html')).toContain(
      'rel="apple-touch-icon" href="/feet/apple-touch-icon.png"',
    );
    const canonical = /rel="canonical" href="([^"]*)"/.exec(read('safety/index.html'))?.[1];
    expect(canonical).toBe(`${HOST}${FOLDER}/safety/`);
  });

  test('has its fonts and what its scripts bring there too', () => {
    const styles = globSync('**/*.{html,css}', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/url\(["']?(\/[^"')]*)/g)].map(([, path = '']) => path),
    );
    expect(new Set(styles).size).toBeGreaterThan(1);
    expect(styles.filter(wrong)).toEqual([]);
    const scripts = globSync('**/*.js', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/(?:from|import\()\s*["'`](\/[^"'`]*)/g)].map(
        ([, path = '']) => path,
      ),
    );
    expect(scripts.filter(wrong)).toEqual([]);
  });

  test('has a worker that keeps to it', () => {
    const kept = [...read('sw.js').matchAll(/url:[`"'](\/[^`"']*)[`"'],revision/g)];
    const paths = kept.map(([, path = '']) => path);
    expect(paths).toContain('/feet/safety/');
    expect(paths.filter(wrong)).toEqual([]);
    const registers = globSync('_astro/*.js', { cwd: root }).filter((file) =>
      /\/feet\/?[`"'].{0,40}sw\.js/.test(read(file)),
    );
    expect(registers).toHaveLength(1);
  });

  test('has a manifest and a site map that keep to it', () => {
    const manifest = [...read('site.webmanifest').matchAll(/":"(\/[^"]*)"/g)].map(
      ([, path = '']) => path,
    );
    expect(manifest.length).toBeGreaterThan(5);
    expect(manifest.filter(wrong)).toEqual([]);
    const maps = globSync('sitemap*.xml', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address),
    );
    expect(maps.length).toBeGreaterThan(50);
    expect(maps.filter((address) => !address.startsWith(HOST) || wrong(address))).toEqual([]);
  });
});
