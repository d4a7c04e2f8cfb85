/**
 * Gives the page a style that comes with a module fetched late, so that no page carries it before. The
 * security policy lets a page's own script do so.
 *
 * @param css text of the style
 */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
