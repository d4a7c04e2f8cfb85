import type { Plugin } from 'vite';

/** A stylesheet that is made from files: it is made anew when one of them changes, comes or goes. */
interface FromFiles {
  readonly css: () => string;
  /** Folders of the files, from the project's root. */
  readonly folders: readonly string[];
}

/**
 * Stylesheets that are derived from tables. A component imports one as `virtual:NAME.css`; from there
 * on it is a stylesheet like any other, so that Astro adds it to the page and its security policy.
 *
 * @param stylesheets what writes each of them, by name
 */
export function generatedStyles(
  stylesheets: Readonly<Record<string, (() => string) | FromFiles>>,
): Plugin {
  return {
    name: 'generated-styles',
    resolveId: (id) => (nameOf(id) in stylesheets ? id : undefined),
    load: (id) => {
      const stylesheet = stylesheets[nameOf(id)];
      return typeof stylesheet === 'object' ? stylesheet.css() : stylesheet?.();
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        const file = path.replaceAll('\\', '/');
        for (const [name, stylesheet] of Object.entries(stylesheets)) {
          if (typeof stylesheet === 'function') continue;
          if (!stylesheet.folders.some((folder) => file.includes(`/${folder}/`))) continue;
          for (const { moduleGraph } of Object.values(server.environments)) {
            const module = moduleGraph.getModuleById(`virtual:${name}.css`);
            if (module !== undefined) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: 'full-reload' });
        }
      });
    },
  };
}

const nameOf = (id: string): string =>
  /^virtual:(?<name>[\w-]+)\.css$/.exec(id)?.groups?.['name'] ?? '';
