/** The report as a page of its own, with nothing from elsewhere. */
import { escapeUTF8 } from 'entities';
import type { Measure } from './measures/measure.ts';
import type { Figure, Result } from './results.ts';

/** A measure with its last result; without one where it never ran here. */
export interface Section {
  readonly measure: Pick<Measure, 'name' | 'title' | 'method'>;
  readonly result: Result | undefined;
}

const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere }
h1, h2 { line-height: 1.2 }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .4rem .5rem; border-bottom: 1px solid; text-align: start; vertical-align: top }
`;

/** The words for whether a goal was reached. */
export function verdict({ goal, reached }: Figure): string {
  if (goal === undefined || reached === undefined) return '';
  return `${reached ? 'reached' : 'missed'}: ${goal}`;
}

const row = (figure: Figure): string =>
  `<tr><th scope="row">${escapeUTF8(figure.what)}</th><td>${escapeUTF8(figure.figure)}</td><td>${escapeUTF8(verdict(figure))}</td></tr>`;

/** The figures of one measure. */
function section({ measure, result }: Section): string {
  const head = `<h2>${escapeUTF8(measure.title)}</h2><p>${escapeUTF8(measure.method)}</p>`;
  if (result === undefined) {
    return `${head}<p>Not measured yet: <code>npm run report -- ${escapeUTF8(measure.name)}</code></p>`;
  }
  return `${head}
<p>Measured on ${result.measured.slice(0, 10)} with <code>${escapeUTF8(result.command)}</code> (${escapeUTF8(result.machine)}).</p>
<table><thead><tr><th scope="col">What</th><th scope="col">Figure</th><th scope="col">Goal</th></tr></thead>
<tbody>${result.figures.map(row).join('\n')}</tbody></table>`;
}

/**
 * The report as an HTML page.
 *
 * @param name of the site
 */
export function reportPage(name: string, sections: readonly Section[]): string {
  const title = `${escapeUTF8(name)}: what was measured`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${styles}</style>
</head>
<body>
<main><h1>${title}</h1>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}
