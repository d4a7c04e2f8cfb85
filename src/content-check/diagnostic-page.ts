import { escapeUTF8 } from 'entities';
import { countDiagnostics, inOrder, placeOf, type Diagnostic } from './diagnostic.ts';

const styles = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-width: 45rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere }
h1 { line-height: 1.2 }
article { border-top: 1px solid; padding-block: 1rem }
h2 { margin: 0 0 .5rem; font: 600 1rem/1.5 ui-monospace, monospace }
dl { margin: 0 }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem; white-space: pre-wrap }
`;

const row = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<dt>${name}</dt><dd>${escapeUTF8(text)}</dd>`;

/**
 * The page that stands in place of every page while the content has mistakes. It loads the dev server's
 * client, so that it goes away by itself once they are fixed.
 *
 * @param diagnostics at least one
 * @param base the folder that the dev server serves the site from, with a slash at its end
 */
export function diagnosticPage(diagnostics: readonly Diagnostic[], base: string): string {
  const heading = `${countDiagnostics(diagnostics.length, 'mistake')} in the content`;
  const articles = inOrder(diagnostics).map(
    ({ found, expected, fix, rule, ...place }) =>
      `<article><h2>${escapeUTF8(placeOf(place))}</h2><dl>${row('Found', found)}${row('Expected', expected)}${row('Fix', fix)}${row('Rule', rule)}</dl></article>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><style>${styles}</style>
<script type="module" src="${base}@vite/client"></script>
</head>
<body>
<main><h1>${heading}</h1>
<p>Save the files once these are fixed, and the page you asked for comes back by itself.</p>
${articles.join('\n')}
</main>
</body>
</html>`;
}
