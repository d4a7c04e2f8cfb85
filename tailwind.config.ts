import typography from '@tailwindcss/typography';
import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';

const { handler, config } = typography();

/** `prose` in the base layer, so that a component in an article wins over the styles of its text. */
const prose = plugin((api) => {
  handler({ ...api, addComponents: api.addBase });
}, config);

/**
 * What `prose` makes of an author's Markdown. It replaces the plugin's own defaults, which
 * style code, tables and keys that no article has, and would double the styles of a page. Sizes are
 * in em, so that prose may be of any size; colours come from styles/tokens.css, for both themes.
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
          'li::marker': { color: 'var(--color-control)' },
          strong: { fontWeight: '600' },
          blockquote: {
            marginBottom: '1.1em',
            paddingInlineStart: '1.25em',
            borderInlineStart: '3px solid var(--color-accent)',
          },
        },
      },
    },
  },
  plugins: [prose],
} satisfies Config;
