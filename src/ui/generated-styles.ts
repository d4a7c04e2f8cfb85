import type { Plugin } from 'vite';

/**
 * Stylesheets that are derived from tables. A component imports one as `virtual:NAME.css`; from there
 * on it is a stylesheet like any other, so that Astro adds it to the page and its security policy.
 *
 * @param stylesheets what writes each of them, by name
 */
export function generatedStyles(stylesheets: Readonly<Record<string, () => string>>): Plugin {
  return {
    name: 'generated-styles',
    resolveId: (id) => (nameOf(id) in stylesheets ? id : undefined),
    load: (id) => stylesheets[nameOf(id)]?.(),
  };
}

const nameOf = (id: string): string =>
  /^virtual:(?<name>[\w-]+)\.css$/.exec(id)?.groups?.['name'] ?? '';
