import { afterEach, describe, expect, test, vi } from 'vitest';
import { absoluteUrl, href, parseSiteUrl, siteUrlWarning, withBase, withoutBase } from './urls.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['/safety/', '/', '/safety/'],
  ['/safety/', '/feet', '/feet/safety/'],
  ['/', '/feet/', '/feet/'],
])('the path %s under the base %s is %s, and back', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
  expect(withoutBase(expected, base)).toBe(path);
});

test('links and full URLs keep to the folder of the site', () => {
  vi.stubEnv('SITE', 'https://example.org').stubEnv('BASE_URL', '/feet');
  expect(href('/safety/#clot')).toBe('/feet/safety/#clot');
  expect(absoluteUrl('/safety/#clot')).toBe('https://example.org/feet/safety/#clot');
});

describe('SITE_URL', () => {
  test.each([
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/feet/', 'https://example.org', '/feet'],
    [' http://localhost:8080/a/b ', 'http://localhost:8080', '/a/b'],
  ])('splits %s', (setting, origin, base) => {
    expect(parseSiteUrl(setting)).toEqual({ origin, base, known: true });
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://me:secret@example.org',
    'https://example.org/?from=here',
    'https://example.org/#top',
    'https://example.org/two words',
    'https://',
  ])('rejects %s', (setting) => {
    expect(() => parseSiteUrl(setting)).toThrow(/SITE_URL[\s\S]*found[\s\S]*expected[\s\S]*fix/);
  });

  test('warns in one line when missing, and in a banner where a service builds', () => {
    const missing = parseSiteUrl(undefined);
    expect(parseSiteUrl('')).toEqual(missing);
    expect(siteUrlWarning(missing, {})).toMatch(/SITE_URL is not set.*SITE_URL=https/);
    expect(siteUrlWarning(missing, { NETLIFY: 'true' })).toMatch(/={80}[\s\S]*NETLIFY is set/);
    expect(siteUrlWarning(parseSiteUrl('https://example.org'), { CI: 'true' })).toBeUndefined();
  });
});
