/**
 * A link that opens the reader's own mail program with a message to fill in the receiver of.
 * Everything is percent-encoded, blanks too: a plus sign would stay a plus sign in a mail.
 * https://www.rfc-editor.org/rfc/rfc6068
 *
 * @param title of the page, which becomes the subject
 * @param address of the page, which becomes the text
 */
export function mailHref(title: string, address: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
}
