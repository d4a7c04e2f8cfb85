import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { prefetchRulesHash } from '../boot.ts';
import { tightenPolicy } from './policy.ts';
import { askLate } from './scripts.ts';
import { leaveOutUnused, nameStandIns, splitPrint, takeStyles } from './styles.ts';

const hash = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('a policy names the scripts and styles that stand in the page, the rules for the next one, and nothing else', () => {
  const page = (script: string, style: string, rules = ` '${prefetchRulesHash}'`): string =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${script}${rules}; style-src 'self' ${style};">` +
    '<style>a{}</style><script>here()</script><script type="application/ld+json">{}</script>';
  expect(tightenPolicy(page(hash('elsewhere()'), hash('b{}'), ''))).toBe(
    page(hash('here()'), hash('a{}')),
  );
});

describe('what is asked for late', () => {
  const page =
    '<head><link rel="manifest" href="/m"><script>theme()</script><style>a{}</style></head><p>Words</p><script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>';
  const sheets = { rest: undefined, print: '/print.css' };

  test('is named for browsers without script, and asked for by the script that the page has anyway', () => {
    expect(askLate(page, sheets)).toBe(
      '<head><style>a{}</style><noscript><link rel="stylesheet" href="/print.css" media="print"><link rel="manifest" href="/m"></noscript><script>theme();addEventListener("load",()=>setTimeout(()=>{["/a.js","/b.js"].map(s=>import(s));document.head.insertAdjacentHTML("beforeend",document.querySelector("head noscript").textContent)},100));new PerformanceObserver((l,o)=>{document.documentElement.dataset.painted="";o.disconnect()}).observe({type:"paint",buffered:true})</script></head><p>Words</p>',
    );
  });

  test('has the looks of the rest before those for paper, which say less than they do', () => {
    const built = askLate(page, { ...sheets, rest: '/rest.css' });
    expect(built).toContain(
      '<noscript><link rel="stylesheet" href="/rest.css" blocking="render"><link rel="stylesheet" href="/print.css" media="print">',
    );
  });

  /** Runs the script of a page; says what it had put into the head before the page was loaded. */
  function atOnce(name: string, type: string): string[] {
    const built = askLate(page, { ...sheets, rest: '/rest.css' });
    const code = /<script>theme\(\);(?<code>.*?)<\/script>/.exec(built)?.groups?.['code'] ?? '';
    const put: string[] = [];
    const document = {
      head: { insertAdjacentHTML: (_: string, html: string) => put.push(html) },
      querySelector: () => ({ textContent: 'the links' }),
    };
    runInNewContext(code, {
      document,
      performance: { getEntriesByType: () => (type === '' ? [] : [{ name, type }]) },
      addEventListener: () => undefined,
      PerformanceObserver: class {
        observe = (): undefined => undefined;
      },
    });
    return put;
  }

  test.each([
    ['https://a.example/', 'navigate', false],
    ['https://a.example/#references', 'navigate', true],
    ['https://a.example/#:~:text=a%20word', 'navigate', true],
    ['https://a.example/', 'reload', true],
    ['https://a.example/', 'back_forward', true],
    ['', '', true],
  ])('“%s” by “%s” waits for no load: %s', (name, type, expected) => {
    expect(atOnce(name, type)).toEqual(expected ? ['the links'] : []);
  });
});

test('the styles of a page are joined in their order', () => {
  expect(takeStyles('<style>a{}</style><p></p><style lang="css">b{}</style>')).toEqual({
    page: '<p></p>',
    css: 'a{}b{}',
  });
});

test('the stand-ins of a typeface get a name of their own', () => {
  expect(nameStandIns(':root{--font-text:Face-1,"Face-1 fallback: Arial",serif;}')).toBe(
    ':root{--font-text:Face-1,"Face-1 fallback: Arial",serif;--font-text-first:"Face-1 fallback: Arial",serif;}',
  );
});

test('styles for paper leave with the layers that they stand in', () => {
  const { screen, print } = splitPrint(
    '@layer a{p{x:1}@media print{p{x:2}}}@media print{q{x:3}}@media screen{p{x:4}}',
  );
  expect(screen).toBe('@layer a{p{x:1}}@media screen{p{x:4}}');
  expect(print).toBe('@layer a{@media print{p{x:2}}}@media print{q{x:3}}');
});

describe('what a page does not need is left out', () => {
  const left = (css: string, page: string, scripts = ''): Promise<string> =>
    leaveOutUnused(css, page, scripts);

  test('classes that neither the page nor a script has', async () => {
    expect(await left('.one{x:1}.two{x:2}.two .one{x:3}', '<p class="one"></p>')).toBe('.one{x:1}');
    expect(await left('.two{x:2}', '<p></p>', 'list.add("two")')).toBe('.two{x:2}');
  });

  test('properties that nothing left asks for', async () => {
    expect(
      await left(':root{--a:1;--b:2}.one{x:var(--a)}.two{x:var(--b)}', '<p class="one"></p>'),
    ).toBe(':root{--a:1}.one{x:var(--a)}');
  });

  test('but never a property that a drawing in the page or a script asks for', async () => {
    const kept = ':root{--one:1;--two:2}';
    expect(await left(kept, '<svg><path fill="var(--one)"/></svg>', 'x("var(--two)")')).toBe(kept);
  });

  test('but never a state or an element, which may come later', async () => {
    const kept =
      ':focus-visible{x:1}::selection{x:1}mark{x:1}.a[data-open]{x:1}[hidden]{x:1}.a:has(:checked){x:1}';
    expect(await left(kept, '<p class="a"></p>')).toBe(kept);
  });

  test('a declaration that stands twice in a row', async () => {
    expect(await left('p{x:1;x:1;x:2}', '<p></p>')).toBe('p{x:1;x:2}');
  });

  test('a typeface for letters that it has not', async () => {
    const face = (ranges: string): string =>
      `@font-face{font-family:f;src:url(f);unicode-range:${ranges}}p{font-family:f}`;
    expect(await left(face('U+141,U+1a0-1a1'), '<p>Çoban</p>')).toBe('p{font-family:f}');
    expect(await left(face('U+e7,U+141'), '<p>ça</p>')).toBe(face('U+e7,U+141'));
    expect(await left(face('U+141,U+c0-c9'), '<p>Çoban</p>')).toBe(face('U+141,U+c0-c9'));
    const search = '<meta name="robots" content="noindex"><p></p>';
    expect(await left(face('U+141'), search)).toBe(face('U+141'));
  });

  test('an order of layers that has been given, and what holds nothing', async () => {
    expect(
      await left('@layer a,b;@layer a,b;@layer a{@media x{.gone{x:1}}p{x:2}}', '<p></p>'),
    ).toBe('@layer a,b;@layer a{p{x:2}}');
  });
});
