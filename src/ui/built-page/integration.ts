import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { putOff } from './late-styles.ts';
import { tightenPolicy } from './policy.ts';
import { askLate } from './scripts.ts';
import { leaveOutUnused, splitFaces, splitPrint, takeStyles } from './styles.ts';

/**
 * Bytes of a page that a server sends before it waits for an answer: ten packets of 1,460, less what
 * its headers take. https://www.rfc-editor.org/rfc/rfc6928
 */
export const FIRST_SENT = 10 * 1460 - 200;

/** What the author of a page should know that does not reach a phone in one go. */
function slowness(file: string, html: string): string | undefined {
  const size = brotliCompressSync(html).length;
  return size <= FIRST_SENT
    ? undefined
    : `${file} has ${size} bytes as it is sent, and ${FIRST_SENT} reach a phone in one go. ` +
        'It is shown a round trip later; fewer words or sources would mend that.';
}

/**
 * What is done to every built page, so that its words are on the screen after one round trip: only
 * the styles that the first screen of a phone needs, the others, typefaces, scripts and its print sheet
 * later, and a policy that names just that.
 */
export function builtPages(): AstroIntegration {
  let base = '/';
  let assets = '_astro';
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const scripts = globSync(`${assets}/**/*.js`, { cwd: root })
          .map((file) => readFileSync(root + file, 'utf8'))
          .join('\n');
        /** Writes a sheet under a name for its content; says its address. */
        const write = (name: string, css: string): string | undefined => {
          if (css === '') return undefined;
          const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
          const sheet = `${assets}/${name}.${hash}.css`;
          writeFileSync(root + sheet, css);
          return base + sheet;
        };
        // Pages of a kind have the same styles to choose from, and share the sheets that come late.
        const kinds = new Map<string, { file: string; page: string }[]>();
        for (const file of globSync('**/*.html', { cwd: root }).toSorted()) {
          const { page, css } = takeStyles(readFileSync(root + file, 'utf8'));
          if (css !== '') kinds.set(css, [...(kinds.get(css) ?? []), { file, page }]);
        }
        for (const [css, members] of kinds) {
          const { others, faces } = splitFaces(css);
          const { screen, print } = splitPrint(others);
          const pages = members.map(({ page }) => page);
          const { first, late } = putOff(
            await leaveOutUnused(screen, pages.join(''), scripts),
            pages,
          );
          const sheets = {
            rest: write('rest', late && faces + late),
            faces: write('faces', late ? '' : faces),
            print: write('print', print),
          };
          for (const [index, { file, page }] of members.entries()) {
            const own = await leaveOutUnused(first[index] ?? '', page, scripts);
            const styled = page.replace('</head>', () => `<style>${own}</style></head>`);
            const built = tightenPolicy(askLate(styled, sheets));
            writeFileSync(root + file, built);
            const warning = late === '' ? undefined : slowness(file, built);
            if (warning !== undefined) logger.warn(warning);
          }
        }
      },
    },
  };
}
