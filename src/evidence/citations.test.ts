import { describe, expect, test } from 'vitest';
import { anchors, findCitations, numberCitations } from './citations.ts';

describe('citation marks', () => {
  test('are found with their ids and offsets', () => {
    expect(findCitations('One.[@a-1] Two.[@b; @c]')).toEqual([
      { start: 4, end: 10, ids: ['a-1'] },
      { start: 15, end: 23, ids: ['b', 'c'] },
    ]);
  });

  test.each([
    ['[a link](https://example.org)', []],
    ['someone@example.org', []],
    ['[@]', ['']],
    ['[@a;@b ;  @c ]', ['a', 'b', 'c']],
  ])('in %j are %j', (text, ids) => {
    expect(findCitations(text).flatMap((mark) => mark.ids)).toEqual(ids);
  });
});

describe('numbers', () => {
  test('follow reading order, and a source cited again keeps its own', () => {
    expect(numberCitations('A.[@x] B.[@y; @x] C.[@z]')).toEqual([
      { id: 'x', number: 1, times: 2 },
      { id: 'y', number: 2, times: 1 },
      { id: 'z', number: 3, times: 1 },
    ]);
  });

  test('make anchors that no two places share', () => {
    const refs = [
      { id: 'x', number: 1, occurrence: 1 },
      { id: 'x', number: 1, occurrence: 2 },
      { id: 'y', number: 12, occurrence: 1 },
    ];
    const all = refs.flatMap((ref) => [anchors.mark(ref), anchors.note(ref)]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(['cite-1', 'note-1', 'cite-1-2', 'note-1-2', 'cite-12', 'note-12']);
  });
});
