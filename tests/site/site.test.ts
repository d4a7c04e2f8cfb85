import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { followLinks } from '../../scripts/built-links.ts';
import { numberCitations } from '../../src/evidence/citations.ts';
import { policyHash } from '../../src/ui/policy-hash.ts';
import { prefetchRules } from '../../src/ui/prefetch-rules.ts';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  dist,
  pagesOf,
  repeated,
  scriptsOf,
  stylesOf,
  sweep,
  textOf,
} from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const pages = builtPages();
const articles = pagesOf('article');
const KB = 1024;
const compressed = (text: string): number => brotliCompressSync(text).length;

describe('the markup of every page', () => {
  test('is valid, with headings in order', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const found: string[] = [];
    for (const { path, html } of pages) {
      const report = await validator.validateString(html, `${dist}${path}`);
      for (const message of report.results.flatMap(({ messages }) => messages)) {
        found.push(`${path}:${message.line} ${message.ruleId} ${message.message}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('has exactly one h1, inside main', () => {
    const findings = sweep(pages, ({ document }) => [
      ...differs('h1', all(document, 'h1').length, 1),
      ...differs('h1 inside main', all(document, 'main h1').length, 1),
    ]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['title', ({ document }: { document: Document }) => textOf(document.querySelector('title'))],
    [
      'description',
      ({ document }: { document: Document }) =>
        attributes(document, 'meta[name="description"]', 'content').join(),
    ],
  ])('has a %s of its own', (_, valueOf) => {
    const values = pages.map(valueOf);
    expect(values).not.toContain('');
    expect(repeated(values)).toEqual([]);
  });
});

test('every link, picture and anchor of the site leads to a file or place that exists', () => {
  const { broken, followed } = followLinks(dist, pages);
  expect(broken).toEqual([]);
  expect(followed).toBeGreaterThan(pages.length);
});

test('no page shows the id of a source in place of its name', () => {
  const findings = sweep(pages, ({ document }) => {
    // Elements in a row have no space between them, so that the pieces of text are taken one by one.
    const shown = all(document, 'body :not(script, style)').flatMap((element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent ?? ''),
    );
    return shown.join(' ').match(/(?<![/.\w-])[a-z]+(?:-[a-z]+)*-(?:19|20)\d\d\b/g) ?? [];
  });
  expect(findings).toEqual([]);
});

test('every custom property that a drawing uses is set by the styles of its page', () => {
  const findings = sweep(pages, (page) => {
    const styles = stylesOf(page);
    const set = new Set([...styles.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = all(page.document, 'svg, svg *').flatMap((element) =>
      [...element.attributes].flatMap(({ value }) =>
        [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
      ),
    );
    return [...new Set(used)].filter((name) => !set.has(name)).map((name) => `lacks ${name}`);
  });
  expect(findings).toEqual([]);
});

test('every data URI is escaped and every drawing has attributes of SVG alone', () => {
  const findings = sweep(pages, ({ document }) => [
    ...attributes(document, '[href^="data:"], [src^="data:"]', 'href')
      .filter((uri) => /\s/.test(uri))
      .map((uri) => `raw space in ${uri.slice(0, 60)}`),
    // Properties of CSS that are no presentation attributes: https://www.w3.org/TR/SVG2/styling.html
    ...all(document, 'svg [font-variant], svg [font], svg [background], svg [border]').map(
      (element) => `${element.tagName} has an attribute that SVG does not know`,
    ),
  ]);
  expect(findings).toEqual([]);
});

test('the security policy of every page allows its own scripts and styles and nothing else', () => {
  const findings = sweep(pages, ({ path, document }) => {
    const [policy = ''] = attributes(
      document,
      'meta[http-equiv="content-security-policy"]',
      'content',
    );
    // Search is a program in WebAssembly; no other page may run one.
    const others = path === '/search/' ? policy.replace(" 'wasm-unsafe-eval'", '') : policy;
    const handlers = all(document, '*').flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `${element.tagName} has an attribute ${name}`),
    );
    // JSON-LD is data that no policy governs; the rules for the next page are added by a script.
    const inline = all(document, 'script:not([type="application/ld+json"]), style')
      .map(({ textContent }) => textContent)
      .filter((code) => code !== '')
      .map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
    const allowed = policy.match(/sha256-[\w+/=]+/g) ?? [];
    return [
      ...(policy.includes("default-src 'none'") ? [] : [`policy: ${policy}`]),
      ...(/unsafe|https?:|\*/.test(others) ? [`policy is too wide: ${others}`] : []),
      ...handlers,
      ...differs(
        'hashes',
        allowed.toSorted(),
        [...new Set([...inline, policyHash(prefetchRules)])].toSorted(),
      ),
    ];
  });
  expect(findings).toEqual([]);
});

test('articles have every utility that they use, though their stylesheet leaves out those of other pages', () => {
  // As Tailwind writes the class `tablet:mt-6`: `.tablet\\:mt-6{`, or with a pseudo-class behind it.
  const defines = (styles: string, name: string): boolean => {
    const selector = `.${name.replace(/[^\w-]/g, '\\$&')}`;
    return styles.includes(`${selector}{`) || styles.includes(`${selector}:`);
  };
  const everyUtility = stylesOf(builtPage('/'));
  expect(defines(everyUtility, 'tablet:grid-cols-2')).toBe(true);
  const findings = sweep(articles, (page) => {
    const styles = stylesOf(page);
    const names = new Set(
      attributes(page.document, '[class]', 'class').flatMap((value) => value.split(/\s+/)),
    );
    return [...names]
      .filter((name) => defines(everyUtility, name) && !defines(styles, name))
      .map((name) => `lacks ${name}: name its component in src/styles/article.css`);
  });
  expect(findings).toEqual([]);
});

test('a page has every token of design that its styles ask for', () => {
  const findings = sweep(pages, (page) => {
    const inline = all(page.document, 'style').map(({ textContent }) => textContent);
    // Forced colours give some of them another value.
    const styles = inline.join('').replace(/@media \(forced-colors:active\)\{:root\{[^}]*/g, '');
    const namesIn = (pattern: RegExp): string[] =>
      [...styles.matchAll(pattern)].map(([, name = '']) => name);
    const defined = new Set(namesIn(/(--[\w-]+):/g));
    return [...new Set(namesIn(/var\((--(?:color|container|font|radius|spacing|text)-[\w-]+)\)/g))]
      .filter((name) => !defined.has(name))
      .map((name) => `lacks ${name}: src/styles/tokens.css says which tokens a page has`);
  });
  expect(findings).toEqual([]);
});

describe('bytes, as brotli sends them', () => {
  test('an article has at most 29 KB of HTML with all its styles and drawings, and 3 KB of script', () => {
    const findings = sweep(articles, (page) => {
      const linked = attributes(
        page.document,
        'link[rel="stylesheet"]:not([media="print"])',
        'href',
      );
      const styles = linked.map((file) => readFileSync(join(dist, file), 'utf8')).join('');
      const size = compressed(page.html) + compressed(styles);
      const script = compressed(scriptsOf(page));
      return [
        ...(size > 29 * KB ? [`has ${size} bytes of HTML and styles`] : []),
        ...(script > 3 * KB ? [`has ${script} bytes of script`] : []),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('what comes before the answer of an article, and all styles that it needs, are 7.3 KB without the words of its author', () => {
    // Two records of 4 KB come before the browser has to ask for more. Headers take some of them, and the
    // title and the answer, which may be as long as they need, a quarter of one.
    const findings = sweep(articles, ({ html }) => {
      const head = html
        .slice(0, html.indexOf('class="standfirst"'))
        .replace(/<title>[^<]*|<h1[^>]*>[^<]*/g, '')
        .replace(/(?<=(?:description|og:title|og:image:alt)" content=")[^"]*/g, '');
      const size = compressed(head);
      return size > 7.3 * KB ? [`has ${size} bytes before its summary`] : [];
    });
    expect(findings).toEqual([]);
  });

  test('the home page and the list of ten have at most 24 KB of HTML with their styles', () => {
    const findings = sweep([builtPage('/'), builtPage('/top-10-benefits/')], ({ html }) =>
      compressed(html) > 24 * KB ? [`has ${compressed(html)} bytes`] : [],
    );
    expect(findings).toEqual([]);
  });

  test('the typefaces have at most 75 KB in all', () => {
    const fonts = globSync('**/*.woff2', { cwd: dist });
    expect(fonts.length).toBeGreaterThan(0);
    const total = fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
    expect(total).toBeLessThanOrEqual(75 * KB);
  });
});

test('typefaces are asked for at the end of a page, and each has a fallback of the same metrics', () => {
  const family = (face: string): string => /font-family:\s*"?([^";}]+)/.exec(face)?.[1] ?? '';
  const faces = stylesOf(builtPage('/')).match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const own = new Set(faces.filter((face) => face.includes('url(')).map(family));
  const fallbacks = faces.filter((face) => face.includes('local(') && face.includes('size-adjust'));
  expect(own.size).toBe(2);
  expect([...new Set(fallbacks.map(family))]).toEqual([...own].map((name) => `${name} fallback`));

  const early = sweep(builtPages(), ({ document }) => {
    const head = all(document, 'head style').map(({ textContent }) => textContent);
    // A style sheet that is linked there holds up the first words, whatever it is for; on paper none does.
    const linked = 'head link[rel="stylesheet"]:not([media="print"]), head link[as="font"]';
    return [
      ...(head.join('').includes('.woff2') ? ['asks for a typeface in its head'] : []),
      ...attributes(document, linked, 'href').map((file) => `asks for ${file} in its head`),
    ];
  });
  expect(early).toEqual([]);
});

test('every article has its notes, references, safety notes, history and one cover', () => {
  const findings = sweep(articles, ({ path, document }) => {
    const source = readFileSync(join(projectRoot, `content${path.slice(0, -1)}.mdx`), 'utf8');
    const citations = numberCitations(source);
    const marks = citations.flatMap(({ number, times }) =>
      Array.from({ length: times }, (_, place) =>
        place === 0 ? `${number}` : `${number}-${place + 1}`,
      ),
    );
    const ids = new Set(attributes(document, '[id]', 'id'));
    const hrefs = new Set(attributes(document, '.reference-back a', 'href'));
    const expected = [
      ...marks.map((mark) => `cite-${mark}`),
      ...citations.flatMap(({ number }) => [`note-${number}`, `ref-${number}`]),
      'history',
    ];
    const text = textOf(document.querySelector('main'));
    return [
      ...expected.filter((id) => !ids.has(id)).map((id) => `lacks #${id}`),
      ...marks
        .filter((mark) => !hrefs.has(`#cite-${mark}`))
        .map((mark) => `no link back to #cite-${mark}`),
      ...differs(
        'references',
        [...ids].filter((id) => /^ref-\d+$/.test(id)).length,
        citations.length,
      ),
      ...[
        'Do not massage, and call an ambulance now, for any of these',
        'Do not massage, and get medical help today, for any of these',
        'Not yet reviewed by a clinician',
      ]
        .filter((words) => !text.includes(words))
        .map((words) => `lacks “${words}”`),
      ...differs('covers', all(document, '.cover:has(path)').length, 1),
    ];
  });
  expect(findings).toEqual([]);
});

test('the safety page holds every condition, the strictest first', () => {
  const { document } = builtPage('/safety/');
  const ids = globSync('content/conditions/*.yaml', { cwd: projectRoot }).map((file) =>
    file.replace(/^.*[/\\]|\.yaml$/g, ''),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(attributes(document, '.condition .fold-body', 'id').toSorted()).toEqual(ids.toSorted());
  expect(attributes(document, '.care-fold > .fold > .fold-body', 'id')).toEqual([
    'call-an-ambulance',
    'get-help-today',
    'ask-a-professional-first',
    'avoid-the-area',
    'go-gently',
    'fine',
  ]);
});

test('what massage beats says how many claims have some evidence, as the page of all claims counts them', () => {
  const standfirst = (path: string) =>
    textOf(builtPage(path).document.querySelector('.standfirst'));
  const [, all, some] =
    /of the (\d+) claims has good evidence\. For (\w+) there is some evidence/.exec(
      standfirst('/evidence/'),
    ) ?? [];
  expect(standfirst('/what-it-beats/')).toContain(`For ${some ?? '?'} of ${all ?? '?'} claims`);
});

test('the index of sources begins with bars that hold each source once; every letter is folded', () => {
  const { document } = builtPage('/evidence/sources/');
  const sources = globSync('content/sources/*.yaml', { cwd: projectRoot }).length;
  for (const id of ['kinds', 'read']) {
    const counts = all(document, `.bars[aria-labelledby="${id}"] b`).map(textOf);
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(sources);
  }
  expect(all(document, '.most-cited li').length).toBeGreaterThan(1);
  expect(all(document, 'details.source-letter').length).toBeGreaterThan(1);
  expect(all(document, 'details.source-letter[open]')).toEqual([]);
});

test('of the reasons to get help today the leg is told in full, and each of the others is in sight by its name', () => {
  const { document } = builtPage('/safety/');
  const [today] = all(document, '.care-fold:has(#get-help-today)');
  const rest = all(today ?? document, '.care-columns .condition');
  expect(textOf(today?.querySelector('.more-reasons'))).toBe(
    `${rest.length} more reasons to get help today`,
  );
  expect(all(today ?? document, 'details[open]')).toHaveLength(2);
  expect(today?.querySelector('details[open] > #suspected-leg-clot')).not.toBeNull();
});

test('the list holds every benefit, each with its anchor, both grades, comparison, people, caution and article', () => {
  const { document } = builtPage('/top-10-benefits/');
  const rows = all(document, 'li.benefit').map((row) => ({ path: `#${row.id}`, row }));
  expect(rows).toHaveLength(globSync('content/benefits/*.yaml', { cwd: projectRoot }).length);
  const findings = sweep(rows, ({ row }) => [
    ...['Compared with', 'Tested on', 'Take care', 'read why'].filter(
      (words) => !textOf(row).toLowerCase().includes(words.toLowerCase()),
    ),
    ...['.copy-link', '.benefit-grades', `a[href^="mailto:"][href$="%23${row.id}"]`].filter(
      (selector) => row.querySelector(selector) === null,
    ),
    ...['id', 'data-alone', 'data-touch'].filter((name) => (row.getAttribute(name) ?? '') === ''),
  ]);
  expect(findings).toEqual([]);
  // The last is about other parts of the body, so it has nothing to try on feet and no drawing of one.
  const isTried = rows.map(({ row }) => textOf(row).toLowerCase().includes('try it: '));
  expect(isTried).toEqual(rows.map(({ path }) => path !== '#sore-muscles'));
  expect(rows.map(({ row }) => row.querySelector('.benefit-stroke') !== null)).toEqual(isTried);
  expect(textOf(document.querySelector('main'))).toContain('What did not make the list');
});

test('the ten stand in a table first, each with the answers of its row and how sure we are', () => {
  const { document } = builtPage('/top-10-benefits/');
  const listed = all(document, '.benefit-table tbody tr').map((row) => ({
    href: row.querySelector('a')?.getAttribute('href'),
    answers: all(row, 'td').map(textOf),
  }));
  expect(listed.map(({ href }) => href)).toEqual(
    all(document, 'li.benefit').map(({ id }) => `#${id}`),
  );
  for (const [index, row] of all(document, 'li.benefit').entries()) {
    const [alone, , sure] = listed[index]?.answers ?? [];
    const said = textOf(row.querySelector('.benefit-grades'));
    expect(said.toLowerCase()).toContain(`better than nothing: ${String(alone).toLowerCase()}.`);
    expect(said).toMatch(/ Better than another touch(?:\?| too:) /);
    expect(sure).toMatch(/^(?:High|Moderate|Low|Very low|Not tested)$/);
  }
});

test('of the ten, what all can try comes before what needs asking, grade by grade, and other parts of the body last', () => {
  const rows = all(builtPage('/top-10-benefits/').document, 'li.benefit').map((row) => ({
    id: row.id,
    grade: row.getAttribute('data-touch'),
    asks: textOf(row.querySelector('.benefit-links')).startsWith('Ask first'),
  }));
  expect(rows.at(-1)?.id).toBe('sore-muscles');
  const findings = rows.slice(1, -1).filter(({ grade, asks }, index) => {
    const before = rows[index];
    return before !== undefined && before.asks && !asks && before.grade === grade;
  });
  expect(findings).toEqual([]);
  expect(rows.filter(({ asks }) => asks).map(({ id }) => id)).toContain('labour');
});

test('safety notes of an article show what needs an ambulance, and first what is its own', () => {
  const findings = sweep(pagesOf('article'), ({ document }) => {
    const notes = document.querySelector('#safety')?.closest('section') ?? document;
    const hidden = [
      ...all(notes, '.care-emergency details'),
      ...all(notes, 'details [href$="#suspected-leg-clot"]'),
    ];
    return hidden.map((part) => `hides ${textOf(part)}`);
  });
  expect(findings).toEqual([]);
});

test('no page is linked twice from the home page', () => {
  const links = attributes(builtPage('/').document, 'main a[href^="/"]', 'href');
  expect(links.length).toBeGreaterThan(10);
  expect(repeated(links)).toEqual([]);
});

test('a claim counts its people alike at its head and in its sum, which has no share as a bar', () => {
  const findings = sweep(pagesOf('claim'), ({ document }) => {
    const sum = textOf(document.querySelector('.grade-sum'));
    const head = textOf(document.querySelector('.claim-head .grades'));
    const sure = /How sure: (very low|low|moderate|high)/.exec(sum)?.[1];
    return [
      ...(head.match(/[\d,]+(?= people)/g) ?? []).filter(
        (people) => !new RegExp(`(?:Of|All) ${people} people`).test(sum),
      ),
      ...(sure === undefined || new RegExp(`how sure are we\\? ?${sure}`, 'i').test(head)
        ? []
        : [`does not say ${sure} at its head`]),
      ...all(document, '.grade-sum .comparison-dots li')
        .filter(
          (row) => row.querySelectorAll('circle').length !== Number(textOf(row.querySelector('b'))),
        )
        .map((row) => `has other dots than words: ${textOf(row)}`),
    ];
  });
  expect(findings).toEqual([]);
});

test('a claim that asks for a professional first is marked where all stand, and each answer has its own people', () => {
  const rows = new Map(
    all(builtPage('/evidence/').document, '.ladder .claim-row').map((row) => [
      row.querySelector('a')?.getAttribute('href'),
      row,
    ]),
  );
  const picture = attributes(builtPage('/what-it-beats/').document, '.bg-ask a', 'href');
  expect(picture.length).toBeGreaterThan(3);
  const findings = sweep(pagesOf('claim'), ({ document, path }) => {
    const row = rows.get(path);
    const isMarked = row?.querySelector('.ladder-ask') != null;
    const head = textOf(document.querySelector('.claim-head .grades'));
    return [
      ...(isMarked === (document.querySelector('.care-ask') !== null) ? [] : ['is not marked']),
      ...(picture.includes(path) && !isMarked ? ['asks in the picture alone'] : []),
      ...(textOf(row).match(/[\d,]+ people/g) ?? []).filter((people) => !head.includes(people)),
    ];
  });
  expect(findings).toEqual([]);
});

test('a claim about safety has its answer in a line, then whom to ask, the signs, gravest first, then its grades; every claim says what may be said before figures and studies', () => {
  const order = ['say', 'in-figures', 'at-one-look', 'studies', 'searched'];
  const findings = sweep(pagesOf('claim'), ({ document }) => {
    const ids = attributes(document, 'section[aria-labelledby]', 'aria-labelledby').filter((id) =>
      order.includes(id),
    );
    const [answer, ...head] = all(
      document,
      '.claim-head :is(.standfirst, .care-urgent, .care-ask, .grades)',
    );
    const isAboutSafety = document.querySelector('#harms') !== null;
    const parts = ['care-ask', 'care-urgent', 'grades'];
    return [
      ...(ids.join() === ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).join()
        ? []
        : [`goes ${ids.join(', ')}`]),
      ...(ids.includes('say') && ids.includes('searched') ? [] : ['lacks a part']),
      ...(isAboutSafety && textOf(answer).length > 80 ? ['has a long answer'] : []),
      ...(isAboutSafety && !parts.every((name, place) => head[place]?.classList.contains(name))
        ? ['lacks what to do under its answer']
        : []),
    ];
  });
  expect(findings).toEqual([]);
});

test('no page names a path of the machine that built it', () => {
  const findings = sweep(pages, ({ html }) =>
    [projectRoot, 'file://'].filter((words) => html.includes(words)),
  );
  expect(findings).toEqual([]);
});
