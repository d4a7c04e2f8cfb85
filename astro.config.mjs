// @ts-check
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { readDatedArticles } from './src/content-check/dated-articles.ts';
import { contentCheck } from './src/content-check/integration.ts';
import { editorSupport } from './src/editor-support/integration.ts';
import { launchCheck } from './src/launch/integration.ts';
import { keepLastBuild } from './src/launch/keep-last-build.ts';
import { siteUrlCheck } from './src/seo/site-url-integration.ts';
import { parseSiteUrl } from './src/urls.ts';
import { readRedirects } from './src/content-check/redirect-rules.ts';
import { indexNowKey, redirectsIntegration } from './src/redirects/integration.ts';
import { sitemapWithCards } from './src/seo/sitemap.ts';
import { advicePlugin } from './src/evidence/advice-plugin.ts';
import { citePlugin } from './src/evidence/cite-plugin.ts';
import { offlineReading } from './src/offline/integration.ts';
import { levelStyles } from './src/safety/level-styles.ts';
import { SELF_CHECK_FOLDERS, selfCheckStyles } from './src/safety/self-check-rules.ts';
import { safetyNotesPlugin } from './src/safety/safety-notes-plugin.ts';
import { claimFilterStyles, sourceFilterStyles } from './src/evidence/filters.ts';
import { glossaryPlugin } from './src/evidence/glossary-plugin.ts';
import { glossaryWords } from './src/evidence/glossary-words.ts';
import { gradeMarkStyles } from './src/evidence/grade-mark.ts';
import { gradeFilterStyles } from './src/articles/grade-filter.ts';
import { stepIdsPlugin } from './src/articles/step-ids.ts';
import { headersFile } from './src/security/headers-integration.ts';
import { secureScripts } from './src/security/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { INDEX_FOLDER } from './src/search/index-format.ts';
import { paceStyles, strokeStyles } from './src/strokes/styles.ts';
import { bandStyles, openZoneStyles } from './src/pressure-map/styles.ts';
import { generatedStyles } from './src/ui/generated-styles.ts';
import { colourValue } from './src/ui/token-values.ts';
import { policyHash } from './src/ui/policy-hash.ts';
import { prefetchRules } from './src/ui/prefetch-rules.ts';
import { themeScript } from './src/ui/theme-script.ts';
import { trustedTypesScript } from './src/ui/trusted-types.ts';

const siteUrl = parseSiteUrl(process.env['SITE_URL']);
const redirects = readRedirects(import.meta.dirname);

const tokens = readFileSync(new URL('src/styles/tokens.css', import.meta.url), 'utf8');
/** @param {string} name */
const colour = (name) => colourValue(tokens, name);

// Chromium has a keyword for prefetch rules, but ignores it beside hashes.
const addedByScripts = [policyHash(prefetchRules)];

export default defineConfig({
  site: siteUrl.origin,
  base: siteUrl.base,
  trailingSlash: 'always',
  // All styles of a page are inlined in it: it saves a round trip before the first paint.
  build: { inlineStylesheets: 'always' },
  // White space as in JSX, which is what the formatter writes and MDX means.
  compressHTML: 'jsx',
  integrations: [
    siteUrlCheck(siteUrl),
    editorSupport(),
    contentCheck(),
    mdx(),
    redirectsIntegration(redirects, siteUrl.base),
    indexNowKey(process.env['INDEXNOW_KEY']),
    ...sitemapWithCards({
      articles: () => readDatedArticles(import.meta.dirname),
      base: siteUrl.base,
      redirected: redirects.map(({ from }) => from),
    }),
    headersFile(siteUrl.base),
    secureScripts(addedByScripts),
    searchIndex(),
    // After all that writes, since it names the bytes that readers get.
    offlineReading({ index: INDEX_FOLDER }),
    launchCheck(),
    // Last: it moves what all others have written.
    keepLastBuild(),
  ],
  markdown: {
    // No page shows code, and the highlighter's inline styles would break the security policy.
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [
        // Before what adds to the text: an id comes from the words of the author.
        stepIdsPlugin,
        citePlugin,
        advicePlugin,
        safetyNotesPlugin,
        glossaryPlugin(glossaryWords(import.meta.dirname)),
      ],
    }),
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        // The icon of the tab comes with the page.
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        hashes: [...[themeScript, trustedTypesScript].map(policyHash), ...addedByScripts],
      },
    },
  },
  // Articles whose content and code are as they were are taken from the last build.
  // Astro’s extension for code editors then explains front matter.
  experimental: { incrementalBuild: true, contentIntellisense: true },
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      // Vite minifies what it writes, once for all stylesheets and the browsers below.
      tailwindcss({ optimize: false }),
      generatedStyles({
        'claim-filter': claimFilterStyles,
        'grade-filter': gradeFilterStyles,
        'grade-mark': () => gradeMarkStyles(),
        levels: () => levelStyles(colour),
        'pressure-bands': () => bandStyles(colour),
        'self-check': {
          css: () => selfCheckStyles(import.meta.dirname),
          folders: SELF_CHECK_FOLDERS,
        },
        'stroke-paces': paceStyles,
        strokes: () => strokeStyles(),
        'source-filter': sourceFilterStyles,
        'open-zones': openZoneStyles,
      }),
    ],
    environments: {
      // Pages name their scripts, so the names are short.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    build: {
      // Scripts are files, so that a page can ask for them after its words.
      assetsInlineLimit: 0,
      // light-dark() and nesting reach readers as written; browsers from 2024 on know both.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5', 'ios17.5'],
      rolldownOptions: {
        onLog(level, log, write) {
          // Astro marks every MDX module so; the mark has done its work before bundling.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
        },
      },
    },
  },
});
