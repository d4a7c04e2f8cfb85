/**
 * A link that opens a message without a recipient in the reader's mail program. Everything is
 * percent-encoded, spaces too: a plus sign would stay a plus sign. https://www.rfc-editor.org/rfc/rfc6068
 *
 * @param title of the page: the subject
 * @param url of the page: the text
 */
export function mailHref(title: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
}
