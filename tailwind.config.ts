import typography from '@tailwindcss/typography';
import type { Config } from 'tailwindcss';

/**
 * What `prose` makes of an author's Markdown. It stands in place of the plugin's own defaults and
 * not on top of them: those style code, tables and keys that no article has, and would double the
 * styles of a page. Sizes are in em, so that prose can stand anywhere; colours come from
 * styles/tokens.css, so that both themes follow by themselves.
 */
export default {
  theme: {
    typography: {
      DEFAULT: {
        css: {
          h2: { fontSize: '1.6875em', marginTop: '2em', marginBottom: '0.6em' },
          h3: { fontSize: '1.25em', marginTop: '1.6em', marginBottom: '0.4em' },
          p: { marginBottom: '1.1em' },
          'ul, ol': { marginBottom: '1.1em', paddingInlineStart: '1.2em' },
          ul: { listStyleType: 'disc' },
          ol: { listStyleType: 'decimal' },
          li: { marginTop: '0.4em', marginBottom: '0.4em' },
          'li::marker': { color: 'var(--control)' },
          strong: { fontWeight: '600' },
          blockquote: {
            marginBottom: '1.1em',
            paddingInlineStart: '1.25em',
            borderInlineStart: '3px solid var(--accent)',
          },
        },
      },
    },
  },
  plugins: [typography],
} satisfies Config;
