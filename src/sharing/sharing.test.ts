import { describe, expect, test } from 'vitest';
import { mailHref } from './mail.ts';
import { BLOCK, EXCLUDED_BLOCK, fragmentHash, textFragmentFor } from './text-fragment.ts';

test('encodes every character of title and URL in a mailto link', () => {
  const title = 'Does “it” help? 50% & more + a = b #1';
  const url = 'https://example.org/folder/articles/calm/?a=b&c=d#e';
  const href = mailHref(title, url);
  const fields = href.replace('mailto:?', '').split('&');
  expect(fields.map((field) => field.split('=').map(decodeURIComponent))).toEqual([
    ['subject', title],
    ['body', url],
  ]);
  expect(href).not.toMatch(/[ +"“]/);
});

/** The fragment for a page with a block on each line and the selection in brackets. */
function fragmentOf(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return textFragmentFor(marked.replace(/[[\]]/g, ''), start, end);
}

describe('a text fragment', () => {
  test('quotes a selection that is unique', () => {
    expect(fragmentOf('Feet are warm.\nA [warm bath] did as well.')).toEqual({
      textStart: 'warm bath',
    });
  });

  test('quotes whole words, without punctuation around them', () => {
    expect(fragmentOf('She said: “[arm feet] are nice”.')).toEqual({ textStart: 'arm feet' });
    expect(fragmentOf('She said[: “warm fe]et are nice”.')).toEqual({ textStart: 'warm feet' });
    expect(fragmentOf('A half-[hour] walk, it’[s] said')).toEqual({ textStart: 'half-hour' });
  });

  test('has a prefix where the same words occur above', () => {
    expect(fragmentOf('The trial ended.\nIn one big [trial] men slept.')).toEqual({
      prefix: 'big',
      textStart: 'trial',
    });
  });

  test('has a suffix where no prefix makes it unique', () => {
    expect(fragmentOf('Trial one ended.\n[Trial] two, too.')).toEqual({
      textStart: 'Trial',
      suffix: 'two',
    });
    expect(fragmentOf('Trial, two.\n[Trial,] two, too.')).toEqual({
      textStart: 'Trial',
      suffix: ', two, too',
    });
  });

  test('takes nothing from another block, since browsers match a field within one', () => {
    expect(fragmentOf(`The trial.${BLOCK}Big${BLOCK}[trial]`)).toBeUndefined();
  });

  test('quotes start and end of a long selection', () => {
    const middle = 'and a very long middle part that nobody would want to see in a URL '.repeat(3);
    expect(
      fragmentOf(`Nothing.\nOnce [there were two feet ${middle} which is the end] of it.`),
    ).toEqual({
      textStart: 'there were two feet',
      textEnd: 'which is the end',
    });
  });

  test('quotes start and end over several blocks, each longer where it is not unique', () => {
    expect(
      fragmentOf(
        'One two three four six.\nOne [two three four six seven.\nNine ten one two three] four',
      ),
    ).toEqual({
      textStart: 'two three four six seven',
      textEnd: 'Nine ten one two three'.slice(5),
    });
  });

  test('starts at the next block where the first is too short to be unique', () => {
    expect(
      fragmentOf('[In\nreflexology somebody presses points\non the soles of both feet]'),
    ).toEqual({
      textStart: 'reflexology somebody presses points',
      textEnd: 'soles of both feet',
    });
  });

  test('quotes nothing from notes, which browsers search all the same', () => {
    const note = `${EXCLUDED_BLOCK}Note: one whole night of it.${BLOCK}`;
    expect(fragmentOf(`He [slept well.${note}Then he woke up again and again] late.`)).toEqual({
      textStart: 'Then he woke up',
      textEnd: 'again and again',
    });
    expect(fragmentOf(`${EXCLUDED_BLOCK}In a note: warm feet${BLOCK}Cold and [warm feet]`)).toEqual(
      {
        prefix: 'and',
        textStart: 'warm feet',
      },
    );
    expect(fragmentOf(`Text${EXCLUDED_BLOCK}Only [a note]`)).toBeUndefined();
  });

  test('ignores case, as browsers do', () => {
    expect(fragmentOf('WARM feet.\nSome [warm] baths.')).toEqual({
      prefix: 'Some',
      textStart: 'warm',
    });
  });

  test.each(['[]', '[. ]', '[]words'])('is none in “%s”', (page) => {
    expect(fragmentOf(page)).toBeUndefined();
  });
});

describe('the hash of a text fragment', () => {
  test('has the id of the heading above it, and then the text', () => {
    expect(fragmentHash('more-sleep', { textStart: 'one, two-three & four' })).toBe(
      '#more-sleep:~:text=one%2C%20two%2Dthree%20%26%20four',
    );
  });

  test('separates prefix and suffix with a hyphen and a comma', () => {
    expect(fragmentHash('', { prefix: 'a', textStart: 'b', textEnd: 'c', suffix: 'd' })).toBe(
      '#:~:text=a-,b,c,-d',
    );
  });

  test('is the id alone where no fragment is unique', () => {
    expect(fragmentHash('more-sleep', undefined)).toBe('#more-sleep');
  });
});
