import { expect, test } from 'vitest';
import { meterSvg } from './meter-svg.ts';
import { gradeOf, grades } from './grades.ts';

test('grades are distinguished by the shapes of their dots alone', () => {
  const shapes = grades.map(({ dots }) => meterSvg(dots).replace(/dot-\d/g, 'dot'));
  expect(new Set(shapes).size).toBe(grades.length);
});

test('evidence against is not drawn as a weak yes', () => {
  expect(gradeOf('against').dots).not.toContain('full');
  expect(gradeOf('mixed').dots).not.toContain('full');
  expect(gradeOf('none').dots).not.toContain('full');
});
