import { describe, expect, test } from 'vitest';
import { mailHref } from './mail.ts';
import { ASIDE, BREAK, passageHash, passageIn } from './passage.ts';

test('a mail carries title and address whole, whatever characters they have', () => {
  const title = 'Does “it” help? 50% & more + a = b #1';
  const address = 'https://example.org/folder/articles/calm/?a=b&c=d#e';
  const href = mailHref(title, address);
  const fields = href.replace('mailto:?', '').split('&');
  expect(fields.map((field) => field.split('=').map(decodeURIComponent))).toEqual([
    ['subject', title],
    ['body', address],
  ]);
  expect(href).not.toMatch(/[ +"“]/);
});

/** The words of a page, a run in each line; what is chosen stands in brackets. */
function choose(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return passageIn(marked.replace(/[[\]]/g, ''), start, end);
}

describe('a passage', () => {
  test('is named by its own words where they stand but once', () => {
    expect(choose('Feet are warm.\nA [warm bath] did as well.')).toEqual({
      textStart: 'warm bath',
    });
  });

  test('is made of whole words, without the marks around them', () => {
    expect(choose('She said: “[arm feet] are nice”.')).toEqual({ textStart: 'arm feet' });
    expect(choose('She said[: “warm fe]et are nice”.')).toEqual({ textStart: 'warm feet' });
    expect(choose('A half-[hour] walk, it’[s] said')).toEqual({ textStart: 'half-hour' });
  });

  test('takes in what stands before it where the same words stand further up', () => {
    expect(choose('The trial ended.\nIn one big [trial] men slept.')).toEqual({
      prefix: 'big',
      textStart: 'trial',
    });
  });

  test('takes in what stands after it where nothing before it can tell', () => {
    expect(choose('Trial one ended.\n[Trial] two, too.')).toEqual({
      textStart: 'Trial',
      suffix: 'two',
    });
    expect(choose('Trial, two.\n[Trial,] two, too.')).toEqual({
      textStart: 'Trial',
      suffix: ', two, too',
    });
  });

  test('takes nothing from another run, since browsers look for a field within one', () => {
    expect(choose(`The trial.${BREAK}Big${BREAK}[trial]`)).toBeUndefined();
  });

  test('that is long is named by both its ends', () => {
    const middle =
      'and a very long middle part that nobody would want to see in an address '.repeat(3);
    expect(
      choose(`Nothing.\nOnce [there were two feet ${middle} which is the end] of it.`),
    ).toEqual({
      textStart: 'there were two feet',
      textEnd: 'which is the end',
    });
  });

  test('over several runs is named by its ends, each longer where it stands elsewhere too', () => {
    expect(
      choose(
        'One two three four six.\nOne [two three four six seven.\nNine ten one two three] four',
      ),
    ).toEqual({
      textStart: 'two three four six seven',
      textEnd: 'Nine ten one two three'.slice(5),
    });
  });

  test('begins at the next run where the first is too short to be told', () => {
    expect(choose('[In\nreflexology somebody presses points\non the soles of both feet]')).toEqual({
      textStart: 'reflexology somebody presses points',
      textEnd: 'soles of both feet',
    });
  });

  test('is never named by a note, which is looked through all the same', () => {
    const note = `${ASIDE}Note: one whole night of it.${BREAK}`;
    expect(choose(`He [slept well.${note}Then he woke up again and again] late.`)).toEqual({
      textStart: 'Then he woke up',
      textEnd: 'again and again',
    });
    expect(choose(`${ASIDE}In a note: warm feet${BREAK}Cold and [warm feet]`)).toEqual({
      prefix: 'and',
      textStart: 'warm feet',
    });
    expect(choose(`Text${ASIDE}Only [a note]`)).toBeUndefined();
  });

  test('tells no capital from a small letter, as browsers do not', () => {
    expect(choose('WARM feet.\nSome [warm] baths.')).toEqual({ prefix: 'Some', textStart: 'warm' });
  });

  test.each(['[]', '[. ]', '[]words'])('is none in “%s”', (page) => {
    expect(choose(page)).toBeUndefined();
  });
});

describe('the address of a passage', () => {
  test('leads to the place above it, and then to its words', () => {
    expect(passageHash('more-sleep', { textStart: 'one, two-three & four' })).toBe(
      '#more-sleep:~:text=one%2C%20two%2Dthree%20%26%20four',
    );
  });

  test('marks what stands before and after with a hyphen and a comma', () => {
    expect(passageHash('', { prefix: 'a', textStart: 'b', textEnd: 'c', suffix: 'd' })).toBe(
      '#:~:text=a-,b,c,-d',
    );
  });

  test('is that of the place alone where no words lead there', () => {
    expect(passageHash('more-sleep', undefined)).toBe('#more-sleep');
  });
});
