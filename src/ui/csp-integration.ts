import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const inlineScript = /<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>(?<code>[\s\S]*?)<\/style>/g;
const named = / 'sha256-[\w+/=]+'/g;

const hash = (code: string): string =>
  ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/**
 * Keeps in a page's security policy only the hashes of scripts and styles that stand in that page.
 * Astro names those of every page and of its island runtime everywhere, which this site never loads.
 *
 * @param html a built page with Astro's policy in a meta element
 * @returns the page with a policy that allows no more than the page has
 */
export function tightenPolicy(html: string): string {
  const codes = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)]
      .map((match) => match.groups?.['code'] ?? '')
      .filter((code) => code !== '');
  const present = new Set([...codes(inlineScript), ...codes(inlineStyle)].map(hash));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(named, (found) => (present.has(found) ? found : '')),
  );
}

/** A custom property that names a typeface and, behind it, its stand-ins. */
const typeface = /(?<name>--font-[\w-]+):\s*(?<face>"[^"]*"|[\w-]+),\s*(?<standIns>[^;}]+)/g;

/**
 * Names the stand-ins of each typeface in a property of their own, for the first frame, and puts the
 * new hash of that style in place of the old one.
 *
 * @param html a built page
 */
export function nameStandIns(html: string): string {
  const changed: [string, string][] = [];
  const page = html.replace(inlineStyle, (element, code: string) => {
    const named = code.replace(
      typeface,
      (all, name: string, _face: string, standIns: string) => `${all};${name}-first:${standIns}`,
    );
    if (named === code) return element;
    changed.push([hash(code), hash(named)]);
    return element.replace(code, () => named);
  });
  return changed.reduce((text, [before, after]) => text.replaceAll(before, after), page);
}

/** Runs {@link nameStandIns} and {@link tightenPolicy} over every built page. */
export function tightPolicies(): AstroIntegration {
  return {
    name: 'tight-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const path = `${root}/${file}`;
          writeFileSync(path, tightenPolicy(nameStandIns(readFileSync(path, 'utf8'))));
        }
      },
    },
  };
}
