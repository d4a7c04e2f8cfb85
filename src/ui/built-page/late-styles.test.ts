import { describe, expect, test } from 'vitest';
import { putOff } from './late-styles.ts';

/** An article whose key points are where the first screen of a phone has ended. */
const article = (top: string, rest: string, contents = 7): string =>
  `<html><head></head><body><article><nav class="toc">${'<li></li>'.repeat(contents)}</nav>` +
  `${top}<section class="key-points"></section>${rest}</article></body></html>`;

const part = (css: string, page: string): { first: string; late: string } => {
  const { first, late } = putOff(css, [page]);
  return { first: first.join(), late };
};

test('what stands on the first screen has its looks at once, what follows has them late', () => {
  const page = article('<p class="a"></p>', '<p class="b"></p>');
  expect(part('.a{x:1}.b{x:2}.a,.b{x:3}', page)).toEqual({
    first: '.a{x:1}.a,.b{x:3}',
    late: '.b{x:2}.a,.b{x:3}',
  });
});

describe('late are the looks of', () => {
  const page = article('<p class="a"><b popover class="b">word</b></p>', '');
  test.each(['.a:hover', '.a:target', '.a::selection', '.a[data-open]', '.b', '.gone'])(
    '%s',
    (selector) => {
      expect(part(`${selector}{x:1}`, page)).toEqual({ first: '', late: `${selector}{x:1}` });
    },
  );
});

test.each(['(width>=28rem)', 'screen and (width>=68rem)'])(
  'late is what holds on wider screens only: %s',
  (condition) => {
    const css = `@layer one{@media ${condition}{.a{x:1}}}`;
    expect(part(css, article('<p class="a"></p>', ''))).toEqual({ first: '', late: css });
  },
);

describe('at once come the looks of', () => {
  const page = article('<p class="a"></p><input>', '<p class="b"></p>');
  test.each([
    '.a:focus-visible',
    '.a:not(:target)',
    'article:has(.b:target)',
    'input:checked',
    '.a::before',
    ':root[data-theme="dark"] .a',
    // One of them stands there, whatever the other waits for.
    ':is(.a,.b:hover)',
    // What cannot be read is not put off.
    ':unheard-of(.b)',
  ])('%s', (selector) => {
    expect(part(`${selector}{x:1}`, page)).toEqual({ first: `${selector}{x:1}`, late: '' });
  });

  test.each(['.b{content-visibility:auto}', '.b{display:none;x:1}'])(
    'what need not be laid out: %s',
    (css) => {
      expect(part(css, page)).toEqual({ first: css, late: '' });
    },
  );

  test.each(['(width<28rem)', 'not all and (width>=48rem)', '(width>=27rem)', 'print'])(
    'what may hold on a phone: %s',
    (condition) => {
      const css = `@media ${condition}{.a{x:1}}`;
      expect(part(css, page)).toEqual({ first: css, late: '' });
    },
  );
});

describe('both sheets together say what the one did', () => {
  const page = article('<p class="a"></p>', '<p class="a b"></p>');

  test('so a rule that undoes a late one is in both', () => {
    expect(part('.b{color:red}.a{color:blue}', page)).toEqual({
      first: '.a{color:blue}',
      late: '.b{color:red}.a{color:blue}',
    });
  });

  test('and one that undoes that one', () => {
    const css = '.b{margin:0}.a{margin-top:1px;color:red}p{color:blue}';
    expect(part(css, page).late).toBe(css);
  });

  test('and one that undoes what is there in another state', () => {
    const css = '.b:has(:checked){color:red}.a{color:blue}';
    const choice = article('<p class="a"></p>', '<p class="a b"><input type="checkbox"></p>');
    expect(part(css, choice).late).toBe(css);
  });

  test.each([
    ['in another layer', '@layer one{.b{x:1}}@layer two{.a{x:2}}', '@layer one{.b{x:1}}'],
    ['for another property', '.b{color:red}.a{margin:0}', '.b{color:red}'],
    ['before it', '.a{x:1}.b{x:2}', '.b{x:2}'],
  ])('but not one %s', (_, css, late) => {
    expect(part(css, page).late).toBe(late);
  });
});

test('properties of the whole page go with the rules that ask for them', () => {
  const css =
    ':root{--base:1;--mid:var(--base);--a:var(--mid);--b:2;--drawn:3}.a{x:var(--a)}.b{x:var(--b)}@font-face{src:x}';
  const page = article('<p class="a"></p><svg fill="var(--drawn)"></svg>', '<p class="b"></p>');
  expect(part(css, page)).toEqual({
    first:
      ':root{--base:1;--mid:var(--base);--a:var(--mid);--drawn:3}.a{x:var(--a)}@font-face{src:x}',
    late: ':root{--b:2}.b{x:var(--b)}',
  });
});

test('frames of an animation stay whole, and at once', () => {
  const frames = '@keyframes glow{from{x:1}to{x:2}}';
  expect(
    part(`.b{x:1}${frames}.a{x:2}`, article('<p class="a"></p>', '<p class="b"></p>')),
  ).toEqual({
    first: `${frames}.a{x:2}`,
    late: '.b{x:1}',
  });
});

test('pages of a kind share the late sheet', () => {
  const one = article('<p class="a"></p>', '<p class="b"></p>');
  const two = article('<p class="b"></p>', '<p class="a"></p>');
  expect(putOff('.a{x:1}.b{x:2}', [one, two])).toEqual({
    first: ['.a{x:1}', '.b{x:2}'],
    late: '.a{x:1}.b{x:2}',
  });
});

test('a routine turns at its steps', () => {
  const page =
    '<html><body><p class="a"></p><section class="routine-steps"><p class="b"></p></section></body></html>';
  expect(part('.a{x:1}.b{x:2}', page)).toEqual({ first: '.a{x:1}', late: '.b{x:2}' });
});

test('an article so short that its key points may be on the first screen has all its looks at once', () => {
  const css = '.a{x:1}.b{x:2}';
  expect(part(css, article('<p class="a"></p>', '<p class="b"></p>', 6))).toEqual({
    first: css,
    late: '',
  });
});

test('a page of another kind has all its looks at once', () => {
  expect(part('.a{x:1}.b:hover{x:2}', '<p class="a"></p>')).toEqual({
    first: '.a{x:1}.b:hover{x:2}',
    late: '',
  });
});
