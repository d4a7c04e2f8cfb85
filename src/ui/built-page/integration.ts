import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tightenPolicy } from './policy.ts';
import { askLate } from './scripts.ts';
import { leaveOutUnused, nameStandIns, splitPrint, takeStyles } from './styles.ts';

/**
 * What is done to every built page, so that its words are on the screen after one round trip: only
 * the styles that it needs, its scripts and its print sheet later, and a policy that names just that.
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
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const scripts = globSync(`${assets}/**/*.js`, { cwd: root })
          .map((file) => readFileSync(root + file, 'utf8'))
          .join('\n');
        for (const file of globSync('**/*.html', { cwd: root })) {
          const { page, css } = takeStyles(readFileSync(root + file, 'utf8'));
          if (css === '') continue;
          // Sheets for paper stay whole, so that pages of a kind share one.
          const { screen, print } = splitPrint(nameStandIns(css));
          const needed = await leaveOutUnused(screen, page, scripts);
          const hash = createHash('sha256').update(print).digest('hex').slice(0, 8);
          const sheet = `${assets}/print.${hash}.css`;
          writeFileSync(root + sheet, print);
          const styled = page.replace('</head>', () => `<style>${needed}</style></head>`);
          writeFileSync(root + file, tightenPolicy(askLate(styled, base + sheet)));
        }
      },
    },
  };
}
