import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content-check/content-files.ts';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { groupIds } from '../../src/questions/groups.ts';
import { countryIds } from '../../src/therapists/countries.ts';
import { entryKinds } from '../../src/therapists/schema.ts';
import { attributes, builtPage, builtPages, textOf } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const idsIn = (folder: string): string[] =>
  globSync(`content/${folder}/*.yaml`, { cwd: projectRoot })
    .map((file) => file.replace(/^.*[/\\]|\.yaml$/g, ''))
    .toSorted();

const library = new ContentLibrary().read(readContentFiles(projectRoot));

describe('the page of questions', () => {
  const { html } = builtPage('/questions/');

  test('holds all, each folded at its own address, in the groups of the table', () => {
    const ids = idsIn('questions');
    expect(ids.length).toBeGreaterThan(0);
    const shown = [...html.matchAll(/class="answer[^"]*" id="([\w-]+)"/g)].map(([, id]) => id);
    expect(shown.toSorted()).toEqual(ids);
    expect(html.match(/<details class="question /g)).toHaveLength(ids.length);
    const headings = [...html.matchAll(/<h2 id="([\w-]+)"/g)].map(([, id]) => id);
    expect(headings).toEqual(groupIds);
  });

  test('names sources for every answer, and says so where there is only advice', () => {
    const answers = html.split('class="answer ').slice(1);
    for (const answer of answers) {
      const own = answer.split('</details><details class="question ')[0] ?? '';
      expect(own.includes('class="source-list ')).not.toBe(own.includes('class="unsourced '));
    }
    const unsourced = library.questions.entries.filter(({ data }) => data.sources.length === 0);
    expect(html.match(/class="unsourced /g) ?? []).toHaveLength(unsourced.length);
  });
});

test('under each question stands a line that sums the answer up or begins it, and nothing is said twice or lost', () => {
  const { document } = builtPage('/questions/');
  const inOneLine = (words = '') => words.replace(/\s+/g, ' ').trim();
  for (const { id, data } of library.questions.entries) {
    const fold = document.getElementById(id)?.closest('details');
    const line = textOf(fold?.querySelector('.short-answer'));
    const told = [...(fold?.querySelectorAll('.answer > p:not(.unsourced)') ?? [])].map((part) =>
      textOf(part).replace(/\s*our view$/, ''),
    );
    const { short, answer, advice } = data;
    const expected = short === undefined ? [answer, advice] : [short, answer, advice];
    expect([id, [line, ...told].filter(Boolean).join(' ')]).toEqual([
      id,
      expected.map(inOneLine).filter(Boolean).join(' '),
    ]);
  }
});

test('an article ends with the questions that name it, three at most', () => {
  const articles = builtPages().filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));
  let linked = 0;
  for (const { path, html } of articles) {
    const naming = library.questions.entries
      .filter(({ data }) => data.article !== undefined && `/articles/${data.article.id}/` === path)
      .map(({ id }) => id);
    const links = [...html.matchAll(/<a [^>]*href="\/questions\/#([\w-]+)"/g)].map(([, id]) => id);
    expect([path, links.length]).toEqual([path, Math.min(3, naming.length)]);
    expect(naming).toEqual(expect.arrayContaining(links));
    linked += links.length;
  }
  expect(linked).toBeGreaterThan(0);
});

describe('the page for finding a therapist', () => {
  const { html } = builtPage('/find-a-therapist/');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

  test('shows all entries, none lost', () => {
    const { entries } = library.registers;
    expect(entries.map(({ id }) => id).toSorted()).toEqual(idsIn('registers'));
    const count = (type: string) => entries.filter(({ data }) => data.type === type).length;
    for (const kind of entryKinds) expect([kind, count(kind) > 0]).toEqual([kind, true]);
    expect(main.match(/class="rule\b/g)).toHaveLength(count('rule'));
    for (const { id, data } of entries) {
      if (data.type !== 'rule') expect(main).toContain(`id="${id}"`);
    }
    const { document } = builtPage('/find-a-therapist/');
    expect(attributes(document, '.country .fold-body', 'id')).toEqual([...countryIds]);
  });

  test('names a podiatrist’s register in every country but for Europe', () => {
    const named = library.registers.entries.flatMap(({ data }) =>
      data.type === 'podiatrist' ? (data.country ?? []) : [],
    );
    expect([...countryIds].filter((id) => !named.includes(id))).toEqual(['europe']);
    expect(main.match(/<small[^>]*>Podiatrists\b/g)).toHaveLength(named.length);
  });

  test('links a URL where one was seen and nowhere else', () => {
    const seen = library.registers.entries.flatMap(({ data }) => data.url ?? []).toSorted();
    const linked = [...main.matchAll(/<a class="register-link[^"]*" href="([^"]+)"/g)].map(
      ([, url]) => url,
    );
    expect(linked.toSorted()).toEqual(seen);
    expect(seen.length).toBeGreaterThan(0);
  });

  test('asks maps for words and nothing else, and tells them nothing of the page', () => {
    const links = [...main.matchAll(/<a class="button[^"]*" href="([^"]+)" rel="([^"]*)"/g)];
    expect(
      links.map(([, href]) => href?.replaceAll('&#38;', '&').replaceAll('&amp;', '&')),
    ).toEqual(
      ['podiatrist', 'massage%20therapist'].flatMap((words) => [
        `https://www.openstreetmap.org/search?query=${words}`,
        `https://maps.apple.com/?q=${words}`,
        `https://www.google.com/maps/search/?api=1&query=${words}`,
        `geo:0,0?q=${words}`,
      ]),
    );
    expect(links.map(([, , rel]) => rel)).toEqual(Array(8).fill('noreferrer'));
    expect(html).not.toMatch(/<(?:iframe|img|object|embed)\b|geolocation/);
  });

  test('prints no price, and no note that editors wrote to themselves', () => {
    expect(main).not.toMatch(/[£$€]\s?\d/);
    expect(main).not.toMatch(/(?:was|were) not seen|not seen\.|before publishing|do not print/i);
  });

  test('and the article on sessions lead to each other', () => {
    expect(main).toContain('href="/articles/what-happens-in-a-session/"');
    expect(builtPage('/articles/what-happens-in-a-session/').html).toContain(
      'href="/find-a-therapist/"',
    );
  });

  test('is linked by every claim whose answer names a podiatrist', () => {
    const naming = library.claims.entries.filter(({ data }) => /podiatrist/i.test(data.verdict));
    expect(naming.length).toBeGreaterThan(0);
    const linked = naming.filter(({ id }) => {
      const { document } = builtPage(`/evidence/${id}/`);
      return attributes(document, 'main a[href]', 'href').includes('/find-a-therapist/');
    });
    expect(linked.map(({ id }) => id)).toEqual(naming.map(({ id }) => id));
  });
});
