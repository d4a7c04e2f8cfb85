import { prefetchRulesHash } from '../boot.ts';
import { policyHash } from '../policy-hash.ts';

const inlineScript = /<script(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>(?<code>[\s\S]*?)<\/style>/g;

const hash = (code: string): string => `'${policyHash(code)}'`;

const codes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)]
    // Data is never run, so the policy need not name it.
    .filter(({ groups }) => !/type="[^"]*json/.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => groups?.['code'] ?? '')
    .filter((code) => code !== '');

/**
 * Puts the hashes of the scripts and styles that stand in a page into its security policy, in place
 * of those that Astro named: it names what any page has, and its island runtime, which this site
 * never loads. The rules for the next page come later, so they are named too.
 *
 * @param html a built page with Astro's policy in a meta element
 * @returns the page with a policy that allows no more than the page has
 */
export function tightenPolicy(html: string): string {
  const present = {
    script: [...codes(html, inlineScript).map(hash), `'${prefetchRulesHash}'`],
    style: codes(html, inlineStyle).map(hash),
  };
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    (['script', 'style'] as const).reduce(
      (policy, kind) =>
        policy.replace(new RegExp(`${kind}-src [^;]*`), (directive) =>
          [directive.replace(/ 'sha256-[^']+'/g, ''), ...present[kind]].join(' '),
        ),
      meta,
    ),
  );
}
