import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { reveal } from './reveal.ts';

describe('a linked place in a browser that leaves it folded', () => {
  const page = () =>
    parseHTML(
      '<body><details><summary>Q</summary><div id="a">A</div></details><p id="b">B</p></body>',
    ).document;

  test('is unfolded and given back', () => {
    const document = page();
    expect(reveal(document, '#a')?.id).toBe('a');
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(true);
  });

  test('opens every fold around it, and the fold that it is the heading of', () => {
    const { document } = parseHTML(
      '<details><summary><h2 id="group">G</h2></summary><details><summary>S</summary><p id="in">I</p></details></details>',
    );
    expect(reveal(document, '#in')?.id).toBe('in');
    expect(document.querySelectorAll('details[open]')).toHaveLength(2);
    for (const fold of document.querySelectorAll('details')) fold.removeAttribute('open');
    expect(reveal(document, '#group')?.id).toBe('group');
    expect(document.querySelectorAll('details[open]')).toHaveLength(1);
  });

  test.each(['', '#b', '#gone', '#%61%'])('nothing happens for “%s”', (hash) => {
    const document = page();
    expect(reveal(document, hash)).toBeUndefined();
    expect(document.querySelector('details')?.hasAttribute('open')).toBe(false);
  });

  test('nothing happens where it is open already', () => {
    const document = page();
    reveal(document, '#a');
    expect(reveal(document, '#a')).toBeUndefined();
  });
});
