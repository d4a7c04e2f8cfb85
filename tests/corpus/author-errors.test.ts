import { describe, expect, test } from 'vitest';
import { describeDiagnostics } from '../../src/content-check/diagnostic.ts';
import { zoneIds } from '../../src/pressure-map/zones.ts';
import { contentInMemory, type ContentInMemory } from '../helpers/content-in-memory.ts';

/**
 * Every mistake that an author is likely to make, provoked in the real content. The golden
 * files are what the author reads: change one only after reading it as if for the first time.
 */
const sleep = 'content/articles/sleep.mdx';
const claim = 'content/claims/better-sleep.yaml';
const benefit = 'content/benefits/sleep.yaml';
const study = 'content/sources/gokbulut-2022-postmenopausal.yaml';

const mistakes: readonly [name: string, spoil: (content: ContentInMemory) => void][] = [
  ['a misspelt field', (content) => content.change(sleep, 'description:', 'desciption:')],
  ['a wrong type', (content) => content.change(sleep, /zones: .*/, 'zones: heel')],
  ['an unknown zone', (content) => content.change(sleep, /zones: .*/, 'zones: [heal]')],
  ['an unknown topic', (content) => content.change(sleep, 'rest-and-mood', 'rest-and-mod')],
  ['an unknown claim', (content) => content.change(sleep, '[better-sleep', '[better-slep')],
  [
    'an unknown condition',
    (content) => content.change(benefit, 'loss-of-feeling', 'no-such-thing'),
  ],
  [
    'a duplicate title',
    (content) => {
      const title = /^title: .*$/m.exec(content.read('content/articles/calm.mdx'))?.[0] ?? '';
      content.change(sleep, /^title: .*$/m, title);
    },
  ],
  [
    'a name that makes no address',
    (content) =>
      content.write(
        'content/articles/Better Sleep.mdx',
        content
          .read(sleep)
          .replace(/^title: .*$/m, 'title: A title of its own')
          .replace(/^description: .*$/m, `description: ${'A description of its own. '.repeat(5)}`),
      ),
  ],
  [
    'a title too long for search results',
    (content) => content.change('content/articles/labour.mdx', /^searchTitle: .*\n/m, ''),
  ],
  [
    'a claim too long for search results',
    (content) => content.change('content/claims/lowers-cortisol.yaml', /^searchTitle: .*\n/m, ''),
  ],
  [
    'a group for what is asked first',
    (content) =>
      content.change(
        'content/conditions/suspected-leg-clot.yaml',
        /^name:/,
        'group: health\nname:',
      ),
  ],
  [
    'a condition without a group',
    (content) => content.change('content/conditions/cancer.yaml', /^group: .*\n/m, ''),
  ],
  [
    'a routine that lists what stops it',
    (content) => {
      const file = 'content/routines/bedtime.yaml';
      const others = content.read(file).replace(/^conditions:.*\n(?: .*\n)*/m, '');
      content.write(file, `conditions: [open-wound-or-ulcer, pregnancy]\n${others}`);
    },
  ],
  [
    'a step without a stroke',
    (content) => content.change('content/routines/bedtime.yaml', /^ {4}stroke: .*\n/m, ''),
  ],
  [
    'a stroke that goes where it cannot',
    (content) =>
      content.change('content/routines/bedtime.yaml', /(?<=from: ball\n {4}to: )heel/, 'ankle'),
  ],
  [
    'a stroke outside a step',
    (content) => content.change(sleep, '<Steps>', '<Stroke name="hold" from="heel" />\n\n<Steps>'),
  ],
  [
    'a combination no stricter than its parts',
    (content) =>
      content.write(
        'content/combinations/healthy.yaml',
        'any: [pregnancy]\nwith: [sore-heel, pregnancy]\nadvice: sore-heel\nwhy: A reason.\nsources: [hse-dvt]\n',
      ),
  ],
  [
    'a region with two numbers',
    (content) =>
      content.change('content/emergency/ireland.yaml', /^regions: .*$/m, 'regions: [IE, GB]'),
  ],
  [
    'a contact that nobody can reach',
    (content) => content.change('content/settings.yaml', 'contact: null', 'contact: me'),
  ],
  ['a missing description', (content) => content.change(sleep, /^description: .*\n/m, '')],
  [
    'a description too long',
    (content) =>
      content.change(sleep, /^description: .*$/m, `description: ${'far too long '.repeat(20)}`),
  ],
  [
    'a date in the wrong form',
    (content) => content.change(sleep, /^published: .*$/m, 'published: 20 November 2026'),
  ],
  [
    'a date in the future',
    (content) => content.change(sleep, /^checked: .*$/m, 'checked: 2999-01-01'),
  ],
  [
    'a check due before it was done',
    (content) => content.change(sleep, /^checkDue: .*$/m, 'checkDue: 2020-01-01'),
  ],
  [
    'a check due more than two years later',
    (content) => content.change(sleep, /^checkDue: .*$/m, 'checkDue: 2028-11-21'),
  ],
  [
    'a claim with a typed grade',
    (content) => content.change(claim, /^verdict:/m, 'grade: good\nverdict:'),
  ],
  [
    'comparisons without judgements',
    (content) => content.change(claim, /^certainty:[\s\S]*?(?=^searched:)/m, ''),
  ],
  [
    'a judgement milder than the number of people allows',
    (content) =>
      content.change(
        'content/claims/knee-osteoarthritis.yaml',
        /(?<=imprecision:\n\s+minus: )1/,
        '0',
      ),
  ],
  [
    'an undescribed group without a point of bias',
    (content) => content.change(claim, /(?<=bias:\n\s+minus: )1/, '0'),
  ],
  [
    'a start too high for comparisons without chance',
    (content) =>
      content.change(
        'content/claims/knee-osteoarthritis.yaml',
        /(?<=source: bakir-2024-knee-osteoarthritis\n)/,
        '    notRandomised: true\n',
      ),
  ],
  [
    'judgements where nothing was compared',
    (content) => {
      const judgements = /^certainty:[\s\S]*?(?=^searched:)/m.exec(content.read(claim))?.[0] ?? '';
      content.change('content/claims/falls.yaml', /^searched:/m, `${judgements}searched:`);
    },
  ],
  [
    'a source in the background and in a comparison',
    (content) =>
      content.change(claim, /^background:\n/m, 'background:\n  - gokbulut-2022-postmenopausal\n'),
  ],
  [
    'a comparison inside a pooled result that is not there',
    (content) =>
      content.change(
        claim,
        'source: gokbulut-2022-postmenopausal',
        'source: gokbulut-2022-postmenopausal\n    pooledIn: camci-2025-reflexology-cardiac',
      ),
  ],
  [
    'a source that measured the outcome and stands nowhere',
    (content) =>
      content.change(claim, /^ {2}- source: gokbulut-2022-postmenopausal\n(?: {4}.*\n)+/m, ''),
  ],
  [
    'a search in the future',
    (content) => content.change(claim, /(?<=^searched:\n {2}date: ).*$/m, "'2999-01-01'"),
  ],
  [
    'a citation of a source nobody defined',
    (content) =>
      content.change(sleep, '[@gokbulut-2022-postmenopausal]', '[@gokbulut-2022-postmenopausel]'),
  ],
  [
    'a long finding without a short form',
    (content) =>
      content.change(study, /^finding: .*$/m, `finding: ${'It found this and that. '.repeat(11)}`),
  ],
  [
    'a short form that is long',
    (content) =>
      content.change(study, /^limits:/m, `shortFinding: ${'It found this. '.repeat(17)}\nlimits:`),
  ],
  [
    'an author who is neither a person nor a body',
    (content) => content.change(study, /^author:\n(?: {2}.*\n)+/m, 'author:\n  - Gökbulut N\n'),
  ],
  [
    'a benefit weaker than what is left out',
    (content) =>
      content.change('content/left-out/low-mood.yaml', 'claim: depression', 'claim: better-sleep'),
  ],
  [
    'claims of different grades under one benefit',
    (content) => content.change(benefit, '[better-sleep]', '[better-sleep, lowers-cortisol]'),
  ],
  ['MDX that does not parse', (content) => content.change(sleep, '</KeyPoints>', '')],
  [
    'an unknown component',
    (content) =>
      content.change(sleep, /<KeyPoints>([\s\S]*)<\/KeyPoints>/, '<KeyPoint>$1</KeyPoint>'),
  ],
  [
    'a component with a wrong value',
    (content) => content.change(sleep, /<Sole zones="[^"]*"/, '<Sole zones="heal"'),
  ],
  [
    'a claim card without a claim',
    (content) => content.change(sleep, '<Claim id="better-sleep" />', '<Claim id="beter-sleep" />'),
  ],
  ['a heading out of order', (content) => content.change(sleep, /^## /m, '#### ')],
  [
    'an import',
    (content) => content.change(sleep, '<KeyPoints>', "import x from './x';\n\n<KeyPoints>"),
  ],
  [
    'front matter that is no YAML',
    (content) => content.change(sleep, /^title: .*$/m, 'title: "half a quote'),
  ],
  ['no front matter', (content) => content.write('content/articles/empty.mdx', 'Only words.\n')],
  [
    'a malformed DOI',
    (content) =>
      content.change(
        'content/sources/huang-2021-sleep-meta.yaml',
        /^DOI: .*$/m,
        'DOI: doi.org/10.1111/jan.14699',
      ),
  ],
];

describe('the content check', () => {
  test('finds nothing wrong with the content', () => {
    expect(describeDiagnostics(contentInMemory().check())).toBe('0 mistakes in the content:');
  });

  test.each(mistakes)(
    'names the file, the line, what it found, what it expected and how to fix it: %s',
    async (name, spoil) => {
      const content = contentInMemory();
      spoil(content);
      const diagnostics = content.check();
      expect(diagnostics.length).toBeGreaterThan(0);
      const golden = `./golden/${name.replaceAll(' ', '-')}.txt`;
      await expect(`${describeDiagnostics(diagnostics)}\n`).toMatchFileSnapshot(golden);
    },
  );

  test('lets a check be due two years later to the day', () => {
    const content = contentInMemory();
    const checked = /^checked: (\d+)(-.*)$/m.exec(content.read(sleep));
    const due = `${Number(checked?.[1]) + 2}${checked?.[2] ?? ''}`;
    content.change(sleep, /^checkDue: .*$/m, `checkDue: ${due}`);
    expect(content.check()).toEqual([]);
  });
});

const heel = 'content/places/heel.yaml';

test('rejects a place that is no zone', () => {
  const content = contentInMemory();
  content.write('content/places/hell.yaml', content.read(heel));
  expect(content.check()).toEqual([expect.objectContaining({ file: 'content/places/hell.yaml' })]);
});

test.each(zoneIds)('rejects the zone %s without a place', (zone) => {
  const content = contentInMemory();
  const file = `content/places/${zone}.yaml`;
  content.remove(file);
  expect(content.check()).toContainEqual(
    expect.objectContaining({ file, found: `no file for the zone “${zone}”` }),
  );
});

test.each<[string, RegExp | string, string, string]>([
  [
    'a fact without a source',
    /sources: \[nca-plantar-fasciitis\]/,
    'sources: []',
    'at least one source',
  ],
  ['an unknown source', 'cuh-nhs-plantar-fasciitis-leaflet', 'no-such-leaflet', 'content/sources'],
  [
    'an unknown condition',
    'avoid: [loss-of-feeling',
    'avoid: [loss-of-feling',
    'content/conditions',
  ],
  ['a part left out', /^sensations:\n(?: .*\n)+/m, '', ''],
  ['a misspelt word', 'squeeze it slowly', 'squeze it slowly', 'British spelling'],
  ['straight quotation marks', 'palm of your hand', 'palm of your "hand"', ''],
])('names the file and a line of %s', (_, before, after, expected) => {
  const content = contentInMemory();
  content.change(heel, before, after);
  const diagnostics = content.checkFile(heel);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics[0]?.line).toBeGreaterThan(0);
  expect(diagnostics.map(({ expected: text }) => text).join()).toContain(expected);
});

test('counts a source that only a place cites as used', () => {
  const content = contentInMemory();
  expect(content.check()).toEqual([]);
  const place = 'content/places/edge.yaml';
  content.change(place, '[qut-plantar-nerves]', '[statpearls-foot-nerves]');
  content.change(place, 'qut-plantar-nerves, ', '');
  for (const file of [
    'content/places/toes.yaml',
    'content/places/arch.yaml',
    'content/foot/whole-foot.yaml',
  ])
    content.write(
      file,
      content.read(file).replaceAll('qut-plantar-nerves', 'statpearls-foot-nerves'),
    );
  expect(content.check()).toEqual([
    expect.objectContaining({
      file: 'content/sources/qut-plantar-nerves.yaml',
      found: 'a source that nothing uses',
    }),
  ]);
});

const numbered = [
  ['questions/sleepy-afterwards', /^article: .*$/m, 'article: no-such-article', 'no-such-article'],
  ['questions/pregnant', /- pregnancy$/m, '- pregnansy', 'pregnansy'],
  ['questions/how-often', /^order: .*$/m, 'order: 1', 'which content/questions/how-long.yaml has'],
  ['questions/children', /gently, for/, 'gentlyy, for', 'gentlyy'],
  ['registers/uk-cnhc', /^country: .*$/m, 'country: atlantis', 'atlantis'],
  [
    'registers/uk-psa',
    /^order: .*$/m,
    'order: 1',
    'which content/registers/uk-no-licence.yaml has',
  ],
  ['registers/europe', /Rules differ/, 'Ruless differ', 'Ruless'],
] as const;

test('names the file and the line of a mistake in a question or a register', () => {
  const content = contentInMemory();
  const lines = numbered.map(([entry, before, after]) => {
    const file = `content/${entry}.yaml`;
    content.change(file, before, after);
    const changed = content.read(file).split('\n');
    return changed.findIndex((line) => line.includes(after.split('\n')[0] ?? after)) + 1;
  });
  const found = content.check();
  for (const [index, [entry, , , said]] of numbered.entries()) {
    const diagnostic = found.find(({ file }) => file === `content/${entry}.yaml`);
    expect([entry, diagnostic?.found]).toEqual([entry, expect.stringContaining(said)]);
    expect([entry, diagnostic?.line]).toEqual([entry, lines[index]]);
  }
  expect(found).toHaveLength(numbered.length);
});
