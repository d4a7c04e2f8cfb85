import { describe, expect, test } from 'vitest';
import { describeDiagnostics } from '../../src/content-check/diagnostic.ts';
import { zoneIds } from '../../src/pressure-map/zones.ts';
import {
  contentInMemory,
  fixtureInMemory,
  type ContentInMemory,
} from '../helpers/content-in-memory.ts';
import { goldenText } from '../helpers/golden-text.ts';

/**
 * Every mistake that an author is likely to make, planted in a small library. The golden files are
 * what the author reads: change one only after reading it as if for the first time.
 */
const sleep = 'content/articles/sleep.mdx';
const calm = 'content/articles/calm.mdx';
const claim = 'content/claims/better-sleep.yaml';
const knee = 'content/claims/knee-pain.yaml';
const benefit = 'content/benefits/sleep.yaml';
const study = 'content/sources/rivers-2022-evening-massage.yaml';
const guidance = 'content/sources/health-service-feet.yaml';
const footbath = 'content/sources/brook-2015-footbath.yaml';
const routine = 'content/routines/bedtime.yaml';
const words = 'content/words.txt';
const pooledTrial = 'content/sources/lake-2024-knees.yaml';
const site = 'content/site.yaml';
const texts = 'content/interface.yaml';
const cited = '[@rivers-2022-evening-massage]';

/** A home page with a way that leads nowhere. */
const door = (href: string, more = ''): string =>
  `{ title: A door, text: A sentence about what is behind it., href: ${href}, picture: { stroke: circles, from: ball }${more} }`;
const home = `---
title: What a foot massage really does
description: A home page that a test has planted in the content, with four doors, of which one leads to a page that is not there and never was.
summary: A home page that a test has planted, with four doors.
home:
  doors:
    - ${door('/safety/')}
    - ${door('/safety/chek/')}
    - ${door('/questions/')}
    - ${door('/articles/')}
  safety: When a test should not begin.
  finding:
    title: A title for the finding
    text: A sentence about what was found, which says nothing.
  together: ${door('/routines/', ', link: Go on')}
  topic: rest-and-mood
  start: [sleep, sleep, sleep]
---
`;

type Spoil = (content: ContentInMemory) => void;

/** Puts words into the body of an article. */
const say =
  (text: string): Spoil =>
  (content) =>
    content.change(calm, 'Dim the light', `${text}\n\nDim the light`);

/** Sets a field on a line of its own, or takes it out. */
const set =
  (file: string, field: string, value?: string): Spoil =>
  (content) =>
    content.change(
      file,
      new RegExp(`^${field}:.*\\n`, 'm'),
      value === undefined ? '' : `${field}: ${value}\n`,
    );

const change =
  (file: string, before: string | RegExp, after: string): Spoil =>
  (content) =>
    content.change(file, before, after);

/** Gives a file another path. */
const move =
  (from: string, to: string): Spoil =>
  (content) => {
    content.write(to, content.read(from));
    content.remove(from);
  };

/** Says of a source that its journal has withdrawn it. */
const retract = (file: string): Spoil =>
  change(
    file,
    /^kind:/m,
    'retracted:\n  date: 2026-05-03\n  reason: The journal could not verify the data.\nkind:',
  );

const mistakes: Readonly<Record<string, readonly (readonly [name: string, spoil: Spoil])[]>> = {
  fields: [
    ['a misspelt field', change(sleep, 'description:', 'desciption:')],
    ['a misspelt field inside another', change(claim, 'comparator:', 'comparater:')],
    ['a wrong type', set(sleep, 'zones', 'heel')],
    ['a list without its spaces', set(sleep, 'aliases', '-insomnia -cannot sleep')],
    ['two ids in one item', change(benefit, '[better-sleep]', '[better-sleep - falls]')],
    ['a list where one text belongs', set(sleep, 'summary', '[one, two]')],
    ['a field without a value', set(sleep, 'topic', '')],
    ['an empty list where something belongs', set(benefit, 'zones', '[]')],
    ['an unknown zone', set(sleep, 'zones', '[heal]')],
    ['an unknown topic', set(sleep, 'topic', 'rest-and-mod')],
    ['an unknown claim', change(sleep, '[better-sleep]', '[better-slep]')],
    ['an unknown condition', set(benefit, 'condition', 'no-such-thing')],
    ['a duplicate title', set(sleep, 'title', 'A quiet evening leaves you calmer')],
    [
      'a title too long for search results',
      set(sleep, 'title', 'A foot massage in the evening may help you to sleep right away'),
    ],
    ['a claim too long for search results', set(knee, 'searchTitle')],
    ['a missing description', set(sleep, 'description')],
    ['a description too long', set(sleep, 'description', 'far too long '.repeat(20))],
    ['a date in the wrong form', set(sleep, 'published', '20 November 2026')],
    ['a day that no calendar has', set(sleep, 'published', '2026-02-31')],
    ['a date in the future', set(sleep, 'checked', '2999-01-01')],
    ['a day where words belong', set(benefit, 'comparedWith', '2026-11-20')],
    [
      'a change below a later one',
      change(
        calm,
        'changes:\n',
        'changes:\n  - { date: 2026-11-22, what: We made the last sentence shorter. }\n',
      ),
    ],
    ['a check due before it was done', set(sleep, 'checkDue', '2020-01-01')],
    ['a check due more than two years later', set(sleep, 'checkDue', '2028-11-21')],
    ['a number that wants quotes', change('content/emergency/united-kingdom.yaml', "'999'", '999')],
    [
      'a number with a zero before it',
      change('content/emergency/united-kingdom.yaml', "'999'", '0999'),
    ],
    [
      'a group for what is asked first',
      change('content/conditions/suspected-leg-clot.yaml', /^name:/, 'group: health\nname:'),
    ],
    ['a condition without a group', set('content/conditions/sore-heel.yaml', 'group')],
    ['a routine that lists what stops it', set(routine, 'conditions', '[numb-feet]')],
    ['a step that is too short', change(routine, 'seconds: 30', 'seconds: 3')],
    ['a step without a stroke', change(routine, /^ {4}stroke: .*\n/m, '')],
    ['a stroke that goes where it cannot', change(routine, /(?<=from: heel\n)/, '    to: ankle\n')],
    [
      'a combination no stricter than its parts',
      set('content/combinations/numb-and-wounded.yaml', 'advice', 'sore-heel'),
    ],
    [
      'a condition in both lists of a combination',
      set('content/combinations/numb-and-wounded.yaml', 'with', '[open-wound, numb-feet]'),
    ],
    ['a region with two numbers', set('content/emergency/ireland.yaml', 'regions', '[IE, GB]')],
    ['a place in the order that is taken', set('content/questions/evening.yaml', 'order', '1')],
    [
      'a question that is none',
      set('content/questions/evening.yaml', 'question', 'The evening is a good time.'),
    ],
    ['an answer without a source', set('content/questions/evening.yaml', 'sources', '[]')],
    ['a register without an address', set('content/registers/uk-register.yaml', 'url')],
    [
      'a register with half an address',
      set('content/registers/uk-register.yaml', 'url', 'www.example.org'),
    ],
    ['a contact that nobody can reach', set('content/settings.yaml', 'contact', 'me')],
    ['a misspelt setting', change('content/settings.yaml', 'funding:', 'fundng:')],
    ['an alias that stands twice', set(sleep, 'aliases', '[insomnia, Insomnia]')],
  ],
  claims: [
    ['a claim with a typed grade', change(claim, /^verdict:/m, 'grade: good\nverdict:')],
    ['comparisons without judgements', change(claim, /^certainty:[\s\S]*?(?=^searched:)/m, '')],
    [
      'a judgement milder than the number of people allows',
      change(claim, 'imprecision: { minus: 1', 'imprecision: { minus: 0'),
    ],
    [
      'an undescribed group without a point of bias',
      change(claim, 'bias: { minus: 1', 'bias: { minus: 0'),
    ],
    ['a judgement of more than two points', change(claim, 'bias: { minus: 1', 'bias: { minus: 3')],
    [
      'a start too high for comparisons without chance',
      change(knee, 'near: true', 'near: true\n    notRandomised: true'),
    ],
    [
      'judgements where nothing was compared',
      (content) => {
        const judgements =
          /^certainty:[\s\S]*?(?=^searched:)/m.exec(content.read(claim))?.[0] ?? '';
        content.change('content/claims/falls.yaml', /^searched:/m, `${judgements}searched:`);
      },
    ],
    [
      'a source in the background and in a comparison',
      set(claim, 'background', '[rivers-2022-evening-massage]'),
    ],
    [
      'a comparison inside a pooled result that is not there',
      change(
        claim,
        'source: marsh-2019-ward',
        'source: marsh-2019-ward\n    pooledIn: lake-2024-knees',
      ),
    ],
    [
      'a comparison inside itself',
      change(
        claim,
        'source: marsh-2019-ward',
        'source: marsh-2019-ward\n    pooledIn: marsh-2019-ward',
      ),
    ],
    [
      'a source that measured the outcome and stands nowhere',
      change(claim, / {2}- source: marsh-2019-ward\n(?: {4}.*\n)+/, ''),
    ],
    [
      'a trial in figures that is compared nowhere',
      change(
        claim,
        'inFigures:\n  source: rivers-2022-evening-massage',
        'inFigures:\n  source: lake-2024-knees',
      ),
    ],
    ['a figure that the source does not hold', change(claim, 'with: 8 hours', 'with: 9 hours')],
    ['a search in the future', change(claim, /(?<=searched:\n {2}date: ).*/, "'2999-01-01'")],
    [
      'a benefit weaker than what is left out',
      set('content/left-out/falls.yaml', 'claim', 'better-sleep'),
    ],
    [
      'claims of different grades under one benefit',
      set(benefit, 'claims', '[better-sleep, falls]'),
    ],
  ],
  sources: [
    [
      'a long finding without a short form',
      set(study, 'finding', `8 hours against 7. ${'It found this and that. '.repeat(11)}`),
    ],
    [
      'a short form that is long',
      change(study, /^limits:/m, `shortFinding: ${'It found this. '.repeat(17)}\nlimits:`),
    ],
    [
      'an author as PubMed prints one',
      change(study, '- { family: Rivers, given: A. }', '- Rivers AB'),
    ],
    [
      'an author whose first name comes first',
      change(study, '{ family: Rivers, given: A. }', '{ family: Anna Rivers }'),
    ],
    [
      'an author whose names have changed places',
      change(study, '{ family: Rivers, given: A. }', '{ family: A., given: Rivers }'),
    ],
    [
      'an author in the field of a body',
      change(study, '{ family: Rivers, given: A. }', 'literal: Rivers, A. B.'),
    ],
    [
      'several authors in one',
      change(study, '- { family: Rivers, given: A. }', '- Rivers A, Marsh B, Brook C'),
    ],
    [
      'authors in one line',
      change(study, /^author:\n(?: {2}.*\n)+/m, 'author: Rivers A, Marsh B\n'),
    ],
    [
      'an author who is et al',
      change(study, '{ family: van der Berg, given: J. M. }', 'literal: et al.'),
    ],
    [
      'a journal line as PubMed prints it',
      set(study, 'container-title', 'Sleep Med. 2020;12(3):45-50.'),
    ],
    ['a volume with its issue', set(study, 'volume', '12(3)')],
    ['a volume with its word', set(study, 'volume', 'Vol. 12')],
    ['an issue in brackets', set(study, 'issue', '(3)')],
    ['pages with their word', set(study, 'page', 'pp. 45-50')],
    ['pages with a dash', set(study, 'page', '45–50')],
    ['pages shortened as PubMed does', set(study, 'page', '1254-62')],
    ['a whole date where the year belongs', set(study, 'issued', '2022-05-01')],
    ['a DOI with its address', set(study, 'DOI', 'https://doi.org/10.1000/rivers')],
    ['a malformed DOI', set(study, 'DOI', 'rivers 2022')],
    [
      'a DOI that another source has',
      set('content/sources/marsh-2019-ward.yaml', 'DOI', '10.1000/rivers'),
    ],
    ['a PubMed number with its word', set(study, 'PMID', "'PMID: 12345678'")],
    ['a title with a full stop', set(study, 'title', 'Foot massage in the evening and sleep.')],
    ['a title in capitals', set(study, 'title', 'FOOT MASSAGE IN THE EVENING')],
    ['a volume that YAML reads as another number', set(study, 'volume', '012')],
  ],
  files: [
    [
      'a name that makes no address',
      (content) => {
        content.write(
          'content/glossary/Sham Touch.yaml',
          content.read('content/glossary/sham.yaml'),
        );
      },
    ],
    ['an article with the ending of Markdown', move(calm, 'content/articles/calm.md')],
    [
      'a source with another ending of YAML',
      move(footbath, 'content/sources/brook-2015-footbath.yml'),
    ],
    ['a picture among the articles', (content) => content.write('content/articles/foot.jpg', '')],
    ['a file in a folder of its own', move(calm, 'content/articles/2026/calm.mdx')],
    ['a misspelt folder', move(footbath, 'content/source/brook-2015-footbath.yaml')],
    ['a source in the folder of claims', move(footbath, 'content/claims/brook-2015-footbath.yaml')],
    ['a source beside the folders', move(footbath, 'content/brook-2015-footbath.yaml')],
    ['a list with another ending', move('content/settings.yaml', 'content/settings.yml')],
    ['words out of order', (content) => content.write(words, `${content.read(words)}Aotearoa\n`)],
    [
      'a word that stands twice',
      (content) => content.write(words, `${content.read(words)}reflexology\n`),
    ],
    [
      'two words on a line',
      (content) => content.write(words, `${content.read(words)}shiatsu tuina\n`),
    ],
    ['a byte-order mark', (content) => content.write(calm, `\uFEFF${content.read(calm)}`)],
    [
      'a byte-order mark in YAML',
      (content) => content.write(guidance, `\uFEFF${content.read(guidance)}`),
    ],
    ['a file in another encoding', change(calm, 'Dim the light', 'Dim the caf\uFFFD light')],
  ],
  characters: [
    ['an invisible character', change(calm, 'Dim the', 'Dim\u200B the')],
    ['a space that does not break in a list', change(calm, '- Feet like', '-\u00A0Feet like')],
    ['a space that does not break in a heading', change(calm, '## Where', '##\u00A0Where')],
    ['a space that does not break behind a field', change(calm, 'topic: rest', 'topic:\u00A0rest')],
    ['a tab in YAML', change(guidance, '  - literal', '\t- literal')],
    ['a tab in the text', change(calm, '- Feet like', '-\tFeet like')],
    ['an emoji in a title', set(calm, 'title', 'A quiet evening leaves you calmer 😴')],
    ['curly quotes around a value', set(calm, 'title', '“A quiet evening leaves you calmer”')],
    ['curly quotes around an id', set(sleep, 'claims', '[“better-sleep”]')],
  ],
  YAML: [
    ['front matter that is no YAML', set(sleep, 'title', '"half a quote')],
    ['no front matter', (content) => content.write('content/articles/empty.mdx', 'Only words.\n')],
    ['a colon in a value', set(sleep, 'title', 'Sleep: a foot massage may help')],
    ['a field twice', change(sleep, /^topic: .*$/m, 'topic: rest-and-mood\ntopic: rest-and-mood')],
    ['a list that is never closed', set(sleep, 'zones', '[heel')],
    ['a line that is no field', change(sleep, /^topic:/m, 'Some words.\ntopic:')],
    ['a field too far in', change(guidance, /^readLevel:/m, '  readLevel:')],
    ['text behind the quotes', set(sleep, 'title', '"Sleep" and foot massage')],
    ['a value that begins with a mark', set(sleep, 'title', '*Sleep* and foot massage')],
    ['a file of words without fields', (content) => content.write(guidance, 'Only words.\n')],
    ['an empty file', (content) => content.write(guidance, '')],
  ],
  MDX: [
    ['MDX that does not parse', change(sleep, '</KeyPoints>', '')],
    ['a closing tag too many', change(sleep, '</KeyPoints>', '</KeyPoints>\n\n</KeyPoints>')],
    ['two components that cross', change(sleep, '</Steps>', '</KeyPoints>')],
    [
      'an unknown component',
      change(sleep, /<KeyPoints>([\s\S]*)<\/KeyPoints>/, '<KeyPoint>$1</KeyPoint>'),
    ],
    ['HTML in the text', say('A line<br />and another.')],
    ['a component with a wrong value', change(sleep, '<Sole zones="heel"', '<Sole zones="heal"')],
    [
      'a component with a wrong name of a value',
      change(sleep, '<Sole zones="heel"', '<Sole zone="heel"'),
    ],
    [
      'a component with curly quotes',
      change(sleep, '<Claim id="better-sleep" />', '<Claim id=“better-sleep” />'),
    ],
    [
      'a component without quotes',
      change(sleep, '<Claim id="better-sleep" />', '<Claim id=better-sleep />'),
    ],
    [
      'a component with braces',
      change(sleep, '<Claim id="better-sleep" />', '<Claim id={sleep} />'),
    ],
    [
      'a claim card without a claim',
      change(sleep, '<Claim id="better-sleep" />', '<Claim id="beter-sleep" />'),
    ],
    ['a heading out of order', change(sleep, /^## /m, '#### ')],
    [
      'a stroke outside a step',
      change(sleep, '<KeyPoints>', '<Stroke name="hold" from="heel" />\n\n<KeyPoints>'),
    ],
    ['an import', change(sleep, '<KeyPoints>', "import x from './x';\n\n<KeyPoints>")],
    ['braces in the text', say('Dim the {warm} light.')],
    ['a brace that is never closed', say('Dim the {warm light.')],
    ['a sign for less than', say('It was <5 minutes.')],
    ['a comment as in HTML', say('<!-- to do -->')],
    ['an address in angle brackets', say('See <https://example.org>.')],
  ],
  Markdown: [
    ['bullets from a word processor', say('• Dim the light\n• Sit down')],
    ['a heading without a space', say('##Where the light is')],
    ['a table', say('| a | b |\n| - | - |\n| c | d |')],
    ['a quotation', say('> Warm feet are pleasant.')],
    ['a block of code', say('```\nwarm feet\n```')],
    ['a picture', say('![A foot](/foot.jpg)')],
    ['a line across the page', say('Warm feet.\n\n***')],
    ['a footnote', say('Warm feet are pleasant.[^1]\n\n[^1]: A book.')],
    ['a number in brackets', say('Warm feet are pleasant.[1]')],
    ['a citation before the full stop', say(`Warm feet are pleasant${cited}.`)],
    ['a space before a citation', say(`Warm feet are pleasant. ${cited}`)],
    [
      'a comma between citations',
      say('Warm feet are pleasant.[@rivers-2022-evening-massage, @marsh-2019-ward]'),
    ],
    ['two citations in a row', say(`Warm feet are pleasant.${cited}[@marsh-2019-ward]`)],
    ['a citation without its sign', say('Warm feet are pleasant.[rivers-2022-evening-massage]')],
    ['a citation in round brackets', say('Warm feet are pleasant (@rivers-2022-evening-massage).')],
    [
      'a citation that is never closed',
      say('Warm feet are pleasant.[@rivers-2022-evening-massage'),
    ],
    [
      'a citation of a source nobody defined',
      change(sleep, cited, '[@rivers-2022-evening-masage]'),
    ],
  ],
  links: [
    ['a link to no page', say('See [calm](/articles/clam/).')],
    ['a link without its slash', say('See [sleep](/articles/sleep).')],
    ['a link to no place', say('See [sleep](/articles/sleep/#two-small-trial-asked-sleepers).')],
    ['a link to no place here', say('See [below](#where-the-trials-were-told).')],
    ['a link to a file of content', say('See [sleep](../articles/sleep.mdx).')],
    [
      'a link to a draft',
      (content) => {
        change(sleep, 'changes: []', 'changes: []\ndraft: true')(content);
      },
    ],
    ['a bare address', say('See https://example.org/feet for more.')],
    ['a link that is not encrypted', say('See [a page](http://example.org/feet).')],
    ['a link with a space in the middle', say('See [sleep] (/articles/sleep/).')],
    [
      'a heading renamed without a redirect',
      change(
        sleep,
        '## Two small trials asked sleepers',
        '## Two small trials asked people who sleep badly',
      ),
    ],
    ['an article renamed without a redirect', move(calm, 'content/articles/calmer.mdx')],
    [
      'a link to what has moved',
      (content) => {
        content.change(
          'content/addresses.txt',
          '/articles/calm.md\n',
          '/articles/calm.md\n/articles/rest/\n',
        );
        content.write(
          'content/redirects.yaml',
          'redirects:\n  - from: /articles/rest/\n    to: /articles/sleep/\n    since: 2026-11-20\n',
        );
        say('See [rest](/articles/rest/).')(content);
      },
    ],
  ],
  retractions: [
    ['a retracted source that still bears sentences and a figure', retract(study)],
    [
      'a retraction without a reason',
      change(study, 'kind:', 'retracted: { date: 2026-05-03 }\nkind:'),
    ],
    [
      'a retracted trial inside a pooled result',
      (content) => {
        retract(pooledTrial)(content);
        content.change(
          claim,
          'comparisons:',
          'comparisons:\n  - source: lake-2024-knees\n    comparator: not-described\n    direction: favours\n    analysed: 80\n    measure: own-word\n    near: true\n    pooledIn: rivers-2022-evening-massage',
        );
      },
    ],
  ],
  texts: [
    ['a menu that leads to no page', change(site, '/where-to-press/', '/where-to-pres/')],
    [
      'a menu that lacks a page that others name',
      change(site, /^.*href: \/safety\/check.*\n/m, ''),
    ],
    ['a page of the menu without its words', change(site, ', label: Glossary', '')],
    ['a promise that is gone', set(site, 'promise')],
    ['a door that leads to no page', (content) => content.write('content/pages/home.mdx', home)],
    ['a button without its words', change(texts, '  howTo: See the steps\n', '')],
    ['a button that is empty', change(texts, 'howTo: See the steps', "howTo: ''")],
    [
      'a notice that no longer says who has not checked',
      change(texts, /notChecked: .*/, 'notChecked: These pages were written with great care.'),
    ],
    ['a misspelt word of a button', change(texts, 'Save picture', 'Save pictuer')],
    ['an interface that is gone', (content) => content.remove(texts)],
    [
      'a topic with a place that another has',
      set('content/topics/rest-and-mood.yaml', 'order', '1'),
    ],
  ],
};

const planted = Object.entries(mistakes).flatMap(([kind, list]) =>
  list.map(([name, spoil]) => ({ kind, name, spoil })),
);

test('finds nothing wrong with the content', () => {
  expect(describeDiagnostics(contentInMemory().check())).toBe('0 mistakes in the content:');
});

describe('in a small library, the content check', () => {
  test('finds nothing wrong, and has no advice', () => {
    const content = fixtureInMemory();
    expect(describeDiagnostics(content.check())).toBe('0 mistakes in the content:');
    expect([...content.files.texts.keys()].flatMap((file) => content.adviseFile(file))).toEqual([]);
  });

  test('has a message of its own for each planted mistake', () => {
    expect(new Set(planted.map(({ name }) => name)).size).toBe(planted.length);
  });

  test.each(planted)(
    'names the file, the line, what it found, what it expected and how to fix it: $name',
    async ({ kind, name, spoil }) => {
      const content = fixtureInMemory();
      spoil(content);
      const diagnostics = content.check();
      expect(diagnostics.length).toBeGreaterThan(0);
      const golden = `./golden/${kind}/${name.replaceAll(' ', '-')}.txt`;
      await expect(goldenText(diagnostics)).toMatchFileSnapshot(golden);
    },
  );

  test('lets a retracted source be named as one, and counts it nowhere', () => {
    const content = fixtureInMemory();
    retract(footbath)(content);
    expect(content.check()).toMatchObject([{ file: 'content/questions/footbath.yaml' }]);
    content.change(
      'content/questions/footbath.yaml',
      /^answer: /m,
      'answer: A study of this was retracted. ',
    );
    expect(content.check()).toEqual([]);
  });

  test('lets a check be due two years later to the day', () => {
    const content = fixtureInMemory();
    set(sleep, 'checkDue', '2028-11-20')(content);
    expect(content.check()).toEqual([]);
  });

  test('takes lines that end as on Windows', () => {
    const content = fixtureInMemory();
    for (const [file, text] of content.files.texts)
      content.write(file, text.replaceAll('\n', '\r\n'));
    expect(content.check()).toEqual([]);
  });

  test('lets a draft be seen with all but what would keep it from being shown', () => {
    const content = fixtureInMemory();
    set(calm, 'changes', '[]\ndraft: true')(content);
    change(calm, /^ {2}- \{ date.*\n/m, '')(content);
    change(
      sleep,
      'More about calm evenings is [in its own article](/articles/calm/).',
      '',
    )(content);
    say('It is a plesure.[1] See [more](/nowhere/).')(content);
    const own = content.checkFile(calm);
    expect(own).toEqual([]);
    expect(content.adviseFile(calm).map(({ found }) => found)).toEqual([
      'a link to “/nowhere/”, and no such page',
      'a number in brackets in place of a citation',
      '“plesure”, which the dictionary does not know',
    ]);
    change(calm, '</KeyPoints>', '')(content);
    expect(content.checkFile(calm)).toMatchObject([{ found: '<KeyPoints> that is never closed' }]);
  });
});

test('rejects a place that is no zone', () => {
  const content = fixtureInMemory();
  content.write('content/places/hell.yaml', content.read('content/places/heel.yaml'));
  expect(content.check()).toEqual([expect.objectContaining({ file: 'content/places/hell.yaml' })]);
});

test.each(zoneIds)('rejects the zone %s without a place', (zone) => {
  const content = fixtureInMemory();
  const file = `content/places/${zone}.yaml`;
  content.remove(file);
  expect(content.check()).toContainEqual(
    expect.objectContaining({ file, found: `no file for the zone “${zone}”` }),
  );
});

test('counts a source that only a place cites as used', () => {
  const content = fixtureInMemory();
  content.write(
    'content/sources/planted.yaml',
    content.read(guidance).replace('example.org/feet', 'example.org/planted'),
  );
  expect(content.check()).toMatchObject([
    { file: 'content/sources/planted.yaml', found: 'a source that nothing uses' },
  ]);
  content.change('content/places/edge.yaml', '[health-service-feet]', '[planted]');
  expect(content.check()).toEqual([]);
});
