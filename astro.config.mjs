// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/authoring/integration.ts';
import { citePlugin } from './src/evidence/cite-plugin.ts';
import { selfCheckStyles } from './src/safety/self-check-rules.ts';
import { safetyNotesPlugin } from './src/safety/safety-notes-plugin.ts';
import { glossaryPlugin } from './src/evidence/glossary-plugin.ts';
import { readGlossaryWords } from './src/evidence/glossary-words.ts';
import { LOCAL_ADDRESS } from './src/site.ts';
import { bootHash } from './src/ui/boot.ts';
import { tightPolicies } from './src/ui/csp-integration.ts';
import { fontFamilies } from './src/ui/fonts.ts';
import { plainImports } from './src/ui/plain-imports.ts';
import { prefetchRulesHash } from './src/ui/prefetch.ts';

export default defineConfig({
  site: process.env['SITE_URL'] ?? LOCAL_ADDRESS,
  trailingSlash: 'always',
  // Styles travel inside the page under a hash: it saves a round trip before the first paint.
  build: { inlineStylesheets: 'always' },
  // White space as in JSX, which is what the formatter writes and MDX means.
  compressHTML: 'jsx',
  integrations: [contentCheck(), mdx(), sitemap(), tightPolicies()],
  markdown: {
    // No page shows code, and the highlighter's inline styles would break the security policy.
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [
        citePlugin,
        safetyNotesPlugin,
        glossaryPlugin(readGlossaryWords(import.meta.dirname)),
      ],
    }),
  },
  fonts: await fontFamilies(),
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
      ],
      scriptDirective: { hashes: [bootHash, prefetchRulesHash] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports(), tailwindcss(), selfCheckStyles(import.meta.dirname)],
    // Astro names scripts after components, which every page would spell out.
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } },
      },
    },
    build: {
      // light-dark() and nesting reach readers as written; browsers from 2024 on know both.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        onLog(level, log, write) {
          // Astro marks every MDX module so; the mark has done its work before bundling.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
        },
      },
    },
  },
});
