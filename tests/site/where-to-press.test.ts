import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'astro/zod';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { zones } from '../../src/pressure-map/zones.ts';
import { builtPage } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const { html } = builtPage('/where-to-press/');
const { document } = parseHTML(html);
const all = (selector: string, within: ParentNode = document): Element[] => [
  ...within.querySelectorAll(selector),
];
const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Fields of content files, as far as these tests compare them. */
const sentence = z.object({ text: z.string(), sources: z.array(z.string()) });
const placeFile = z.object({
  avoid: z.array(z.string()),
  anatomy: z.array(sentence),
  sensations: z.array(sentence),
  technique: z.array(sentence),
});
const footFile = z.object({
  numbers: z.array(sentence.extend({ figure: z.string(), caution: z.string().optional() })),
  misconceptions: z.array(sentence.extend({ myth: z.string() })),
});
const read = (file: string): unknown =>
  parse(readFileSync(join(projectRoot, 'content', file), 'utf8'));
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('HTML with its styles and its drawings weighs at most 30 KB as brotli sends it', () => {
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(30 * 1024);
});

describe.each(zones)('the $label', ({ id, label }) => {
  const section = document.querySelector(`.place#${id}`);

  test('is a link in the picture, by its name, to the words of the same name', () => {
    const drawn = all(`.sole-map a[href="#${id}"]`);
    expect(drawn.map((link) => textOf(link).toLowerCase())).toEqual([label]);
    expect(textOf(document.querySelector(`#${id}-name`))).toBe(`The ${label}`);
    expect(all(`.glow.of-${id} path`).length).toBeGreaterThan(4);
  });

  test('has all its parts, each with words', () => {
    const parts = all('.place-part', section ?? document);
    expect(all('.place-figure svg[role="img"]', section ?? document)).toHaveLength(1);
    expect(parts.map((part) => textOf(part.querySelector('h3')))).toEqual(
      expect.arrayContaining([
        'What to avoid',
        'What people feel',
        'What is underneath',
        'What people claim',
        'Read on',
      ]),
    );
    for (const part of parts) expect(all('li', part).length).toBeGreaterThan(0);
    expect(all('a[href^="/safety/#"]', section ?? document).length).toBeGreaterThan(0);
    expect(all('a[href^="/evidence/"] + .grades', section ?? document).length).toBeGreaterThan(0);
    expect(all('a[href^="/articles/"]', section ?? document).length).toBeGreaterThan(0);
  });

  test('keeps hands off with every condition of its file, here or for all places', () => {
    const { avoid } = placeFile.parse(read(`places/${id}.yaml`));
    const links = all('a[href^="/safety/#"]', section ?? document);
    const shared = all('#everywhere a[href^="/safety/#"]');
    // Before anything of the place is unfolded, too.
    const open = links.filter((link) => link.closest('details') === null);
    expect(open.length).toBeGreaterThan(0);
    const named = [...links, ...shared].map((link) => link.getAttribute('href'));
    expect(named).toEqual(
      expect.arrayContaining(avoid.map((condition) => `/safety/#${condition}`)),
    );
  });

  test('says every sentence of its file, with a source or as our advice, never both', () => {
    const place = placeFile.parse(read(`places/${id}.yaml`));
    const items = all('.place-press, .place-under, .place-part li', section ?? document);
    for (const { text, sources } of [...place.anatomy, ...place.sensations, ...place.technique]) {
      const item = items.find((candidate) => textOf(candidate).startsWith(flat(text)));
      expect([text, item === undefined]).toEqual([text, false]);
      expect([text, all('.cite a', item).length]).toEqual([text, sources.length]);
      expect([text, all('.advice', item).length]).toEqual([text, sources.length === 0 ? 1 : 0]);
    }
  });
});

test('the foot in plain numbers gives every number with its caution, and nothing that must not be repeated', () => {
  const foot = footFile.parse(read('foot/whole-foot.yaml'));
  // Each where it stands large: “26” is the beginning of “260,000” too.
  expect(all('.foot-numbers dt > span:first-child').map(textOf)).toEqual(
    foot.numbers.map(({ figure }) => flat(figure)),
  );
  const numbers = textOf(document.querySelector('.foot-numbers'));
  for (const { text, caution = '' } of foot.numbers)
    for (const words of [text, caution]) expect(numbers).toContain(flat(words));
  const misconceptions = textOf(document.querySelector('.not-so'));
  for (const { myth, text } of foot.misconceptions) {
    expect(misconceptions).toContain(`“${flat(myth)}”`);
    expect(misconceptions).toContain(flat(text));
  }
  document.querySelector('.not-so')?.remove();
  expect(textOf(document.querySelector('main'))).not.toMatch(/7,000|most sensitive|\b36 bones/);
});

test('no organ is named but where the page says that none lies there', () => {
  const main = document.querySelector('main');
  const denial = main?.querySelector('.no-chart');
  const organs =
    /\b(?:kidney|liver|lung|heart|stomach|bladder|spleen|bowel|colon|intestine|pancrea|thyroid|brain|gall ?bladder|sinus|womb|uter|ovar|prostate|adrenal|pituitary)/i;
  expect(textOf(denial ?? null)).toMatch(/not a reflexology chart/);
  expect(textOf(denial ?? null)).toMatch(/[Nn]o organ lies/);
  expect(textOf(denial ?? null)).toMatch(organs);
  denial?.remove();
  expect(organs.exec(textOf(main))?.[0]).toBeUndefined();
  for (const named of all('[aria-label]'))
    expect(named.getAttribute('aria-label')).not.toMatch(organs);
});

test('it is found from the footer of every page and from the article on your own feet', () => {
  expect(builtPage('/safety/').html).toMatch(/<footer[\s\S]*href="\/where-to-press\/"/);
  const article = parseHTML(builtPage('/articles/how-to-massage-your-own-feet/').html).document;
  expect(article.querySelector('main a[href="/where-to-press/"]')).not.toBeNull();
});
