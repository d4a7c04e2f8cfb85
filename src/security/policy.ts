import { Parser } from 'htmlparser2';
import { policyHash } from '../ui/policy-hash.ts';

/**
 * Narrows the content security policy of a page. Astro lists the hashes of every stylesheet and script
 * of the site in each page, which is a tenth of an article's bytes and more than the page may run.
 *
 * @param html a built page with Astro's policy in a meta element
 * @param scripted hashes of what the page's own scripts add later
 * @returns the page with those of the hashes that it has use for; nothing else is changed
 */
export function narrowPolicy(html: string, scripted: readonly string[]): string {
  const used = new Set(scripted);
  let policy: string | undefined;
  let inline: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'style' || name === 'script') inline = '';
      if (name === 'meta' && attributes['http-equiv'] === 'content-security-policy')
        policy = attributes['content'];
    },
    ontext(text) {
      if (inline !== undefined) inline += text;
    },
    onclosetag() {
      if (inline !== undefined) used.add(policyHash(inline));
      inline = undefined;
    },
  });
  parser.end(html);
  if (policy === undefined) return html;
  const isNeeded = (source: string): boolean =>
    !source.startsWith("'sha256-") || used.has(source.slice(1, -1));
  const narrowed = policy
    .split(';')
    .map((directive) => directive.split(' ').filter(isNeeded).join(' '))
    .join(';');
  return html.replace(policy, () => narrowed);
}
