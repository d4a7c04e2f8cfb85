import type { Plugin } from 'vite';

/**
 * Leaves out Vite's helper for dynamic imports. It fetches styles and further files of a module ahead,
 * which no module here has, and would be two thirds of the script of an article.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
