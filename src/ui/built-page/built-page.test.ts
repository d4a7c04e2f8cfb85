import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { prefetchRulesHash } from '../boot.ts';
import { tightenPolicy } from './policy.ts';
import { askLate } from './scripts.ts';
import { leaveOutUnused, splitFaces, splitPrint, takeStyles } from './styles.ts';

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
  const sheets = { rest: undefined, faces: '/faces.css', print: '/print.css' };

  test('is named for browsers without script, and asked for by the script that the page has anyway', () => {
    expect(askLate(page, sheets)).toBe(
      '<head><style>a{}</style><noscript><link rel="stylesheet" href="/faces.css"><link rel="stylesheet" href="/print.css" media="print"><link rel="manifest" href="/m"></noscript><script>theme();addEventListener("load",()=>setTimeout(()=>["/a.js","/b.js"].map(s=>import(s)),100));new PerformanceObserver((l,o)=>{o.disconnect();document.head.insertAdjacentHTML("beforeend",document.querySelector("head noscript").textContent)}).observe({type:"paint",buffered:true})</script></head><p>Words</p>',
    );
  });

  test('has the looks of the rest before those for paper, which say less than they do', () => {
    const built = askLate(page, { ...sheets, rest: '/rest.css', faces: undefined });
    expect(built).toContain(
      '<noscript><link rel="stylesheet" href="/rest.css" blocking="render"><link rel="stylesheet" href="/print.css" media="print">',
    );
  });

  interface Visit {
    readonly name?: string;
    readonly type?: string;
    readonly isPhone?: boolean;
  }

  /** Runs the script of a page; says how often it put the links into the head, before and with the first paint. */
  function put({ name = '', type = '', isPhone = true }: Visit): [number, number] {
    const built = askLate(page, { ...sheets, rest: '/rest.css', faces: undefined });
    const code = /<script>theme\(\);(?<code>.*?)<\/script>/.exec(built)?.groups?.['code'] ?? '';
    let links = 0;
    let paint = (): void => undefined;
    runInNewContext(code, {
      document: {
        head: { insertAdjacentHTML: () => (links += 1) },
        querySelector: () => ({ textContent: 'the links' }),
      },
      performance: { getEntriesByType: () => (type === '' ? [] : [{ name, type }]) },
      matchMedia: (media: string) => ({
        matches: media === '(width<28rem) and (height<56rem)' && isPhone,
      }),
      addEventListener: () => undefined,
      PerformanceObserver: class {
        constructor(callback: (list: undefined, observer: { disconnect: () => void }) => void) {
          paint = () => {
            callback(undefined, { disconnect: () => undefined });
          };
        }
        observe = (): undefined => undefined;
      },
    });
    const before = links;
    paint();
    return [before, links - before];
  }

  const top = 'https://a.example/';
  test.each<[string, Visit, boolean]>([
    ['a phone begins at the top', { name: top, type: 'navigate' }, false],
    ['a link leads to a place', { name: `${top}#references`, type: 'navigate' }, true],
    ['a link leads to words', { name: `${top}#:~:text=a%20word`, type: 'navigate' }, true],
    ['the page is loaded again', { name: top, type: 'reload' }, true],
    ['a reader comes back', { name: top, type: 'back_forward' }, true],
    ['the screen is wider', { name: top, type: 'navigate', isPhone: false }, true],
    ['the browser does not say', {}, true],
  ])('where %s, it is asked for before the first paint: %j', (_, visit, expected) => {
    expect(put(visit)).toEqual(expected ? [1, 0] : [0, 1]);
  });
});

test('the styles of a page are joined in their order', () => {
  expect(takeStyles('<style>a{}</style><p></p><style lang="css">b{}</style>')).toEqual({
    page: '<p></p>',
    css: 'a{}b{}',
  });
});

test('typefaces that are fetched leave, those that stand in for them stay', () => {
  const standIn = '@font-face{font-family:"Face fallback: Arial";src:local("Arial")}p{x:1}';
  expect(splitFaces(`@font-face{src:url("/a.woff2")}${standIn}`)).toEqual({
    others: standIn,
    faces: '@font-face{src:url("/a.woff2")}',
  });
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

  test('an order of layers that has been given, and what holds nothing', async () => {
    expect(
      await left('@layer a,b;@layer a,b;@layer a{@media x{.gone{x:1}}p{x:2}}', '<p></p>'),
    ).toBe('@layer a,b;@layer a{p{x:2}}');
  });
});
