import { escapeHTML } from 'astro/runtime/server/index.js';

/**
 * The page that an author sees while there are mistakes. It loads the dev server's client, so that
 * it goes away by itself once they are fixed.
 *
 * @param text what is wrong, in plain text
 */
export function diagnosticPage(text: string): string {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mistakes in the content</title>
<script type="module" src="/@vite/client"></script>
<style>
  :root { color-scheme: light dark; font: 1rem/1.6 ui-monospace, monospace }
  body { max-inline-size: 60rem; margin: 3rem auto; padding: 0 1.5rem }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<pre>${escapeHTML(text)}</pre>
</html>
`;
}
