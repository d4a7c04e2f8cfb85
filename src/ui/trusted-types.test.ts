import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { prefetchRules } from './prefetch-rules.ts';
import { trustedTypesScript } from './trusted-types.ts';

type Rule = (text: string, type: string, sink: string) => string | null;
const rules: Record<string, Rule> = {};
runInNewContext(trustedTypesScript, {
  self: {
    trustedTypes: { createPolicy: (_name: string, given: object) => Object.assign(rules, given) },
  },
});
const ask = (rule: string, text: string, sink = 'Element innerHTML'): string | null | undefined =>
  rules[rule]?.(text, '', sink);

describe('the default policy of Trusted Types', () => {
  test('takes an excerpt with marks, and no other element', () => {
    const excerpt = 'a <mark>foot</mark> &lt;b&gt; massage';
    expect(ask('createHTML', excerpt)).toBe(excerpt);
    for (const markup of ['<img src=x onerror=y>', '<mark onclick=x>', '<marker>', 'a</p>', '<!--'])
      expect(ask('createHTML', markup)).toBeNull();
  });

  test('takes a page that is parsed to be read', () => {
    expect(ask('createHTML', '<h1>Sleep</h1>', 'DOMParser parseFromString')).toBe('<h1>Sleep</h1>');
  });

  test('takes the rules of prefetch and no code', () => {
    expect(ask('createScript', prefetchRules)).toBe(prefetchRules);
    expect(() => ask('createScript', 'alert(1)')).toThrow();
  });

  test('takes the service worker', () => {
    for (const url of ['/sw.js', '/feet/sw.js']) expect(ask('createScriptURL', url)).toBe(url);
    for (const url of ['https://example.org/other.js', 'data:text/javascript,sw.js', '/not-sw.js'])
      expect(ask('createScriptURL', url)).toBeNull();
  });

  test('leaves a browser without them as it is', () => {
    expect(() => void runInNewContext(trustedTypesScript, { self: {} })).not.toThrow();
  });
});
