import { parseHTML } from 'linkedom';

/** Apostrophes as this site sets them. */
export const straightToCurly = (text: string): string => text.replace(/(?<=\p{L})'/gu, '’');

/** Text of a record without its tags (`<i>`, `<jats:sup>`), its entities (`&amp;`) and its line breaks. */
export function plainText(text: string): string {
  const plain = /<\/?[a-z]|&#?\w+;/i.test(text)
    ? parseHTML(`<html><body>${text}</body></html>`).document.body.textContent
    : text;
  return straightToCurly(plain.replace(/\s+/g, ' ').trim());
}
