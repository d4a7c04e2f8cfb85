import { straightToCurly } from './plain-text.ts';
import type { CslName } from './csl-record.ts';

/** An author as a source of this site has it. */
export type Author = { family: string; given?: string } | { literal: string };

/** Capitals without a vowel or a full stop between them, as PubMed writes initials: `ML`, `DHK`. */
const MAX_JOINED_INITIALS = 4;

/**
 * Initials with full stops and spaces, whatever a record has: `Wendy` is `W.`, `ML` is `M. L.`,
 * `Jean-Paul` is `J.-P.`. A name in a script without capitals stays as it is.
 */
export function initialsOf(given: string): string {
  const parts = given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part));
  return parts
    .flatMap((part) => {
      if (!/\p{Lu}|\p{Ll}/u.test(part)) return [part];
      const isJoined = /^\p{Lu}+$/u.test(part) && part.length <= MAX_JOINED_INITIALS;
      if (isJoined) return Array.from(part, (letter) => `${letter}.`);
      return [
        part
          .split(/[-‐]/)
          .filter((half) => half !== '')
          .map((half) => `${(/\p{L}/u.exec(half)?.[0] ?? '').toUpperCase()}.`)
          .join('-'),
      ];
    })
    .join(' ');
}

/** A family name that a record shouts, in the usual capitals; shorter ones may be meant so. */
function calmName(family: string): string {
  if (!/^[\p{Lu}\s'’-]{4,}$/u.test(family)) return family;
  return family.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/**
 * An author of a record as the library writes authors: family name with its particle, and initials; a
 * body by its whole name. A name without a given one is taken for a body, since that is how managers
 * that know no bodies export them (`AU  - NHS Fife,` in RIS, `{NHS Fife}` in BibTeX).
 *
 * @returns undefined where the record has no name at all, or “et al.” and the like
 */
export function authorOf(name: CslName): Author | undefined {
  const body = name.literal ?? name.name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = [...particles, name.family].filter(Boolean).join(' ').trim();
  const given = initialsOf(name.given ?? '');
  const literal = (body ?? (given === '' ? family : '')).replace(/,\s*$/, '').trim();
  if (/^(?:et al\.?|others|anonymous|\[anonymous\])$/i.test(literal)) return undefined;
  if (literal !== '') return { literal: straightToCurly(literal) };
  if (family === '') return undefined;
  return { family: straightToCurly(calmName(family)), given };
}
