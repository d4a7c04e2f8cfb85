import { expect, test } from 'vitest';
import { policyHash } from '../ui/policy-hash.ts';
import { narrowPolicy } from './policy.ts';

const page = (scripts: readonly string[], styles: readonly string[]): string => {
  const list = (codes: readonly string[]): string =>
    codes.map((code) => ` '${policyHash(code)}'`).join('');
  return (
    `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${list(scripts)}; style-src 'self'${list(styles)};">` +
    '<style>a > b{content:"&amp;"}</style><script>here("<p>")</script><script type="module" src="/a.js"></script>'
  );
};

test('keeps the hashes of what a page has and of what its scripts add, and drops the others', () => {
  const styles = ['a > b{content:"&amp;"}'];
  expect(
    narrowPolicy(page(['here("<p>")', 'elsewhere()', 'later()'], [...styles, 'other{}']), [
      policyHash('later()'),
    ]),
  ).toBe(page(['here("<p>")', 'later()'], styles));
});

test('adds no hash that Astro did not list', () => {
  expect(narrowPolicy(page([], []), [])).toBe(page([], []));
});

test('leaves a page without a policy as it is', () => {
  expect(narrowPolicy('<p>moved</p>', [])).toBe('<p>moved</p>');
});
