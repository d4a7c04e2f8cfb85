import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';

/**
 * What `prose` makes of an author's Markdown. Sizes are in em, so that prose may be of any size;
 * colours come from styles/tokens.css, for both themes.
 */
const prose = {
  // As large as any heading of its level on a page, so that a phone's are well below its title.
  h2: { marginTop: '2em', marginBottom: '0.6em' },
  h3: {
    fontSize: 'clamp(1.125em, 1em + 0.6vw, 1.25em)',
    marginTop: '1.6em',
    marginBottom: '0.4em',
  },
  p: { marginBottom: '1.1em' },
  'ul, ol': { marginBottom: '1.1em', paddingInlineStart: '1.2em' },
  ul: { listStyleType: 'disc' },
  ol: { listStyleType: 'decimal' },
  li: {
    marginTop: '0.4em',
    marginBottom: '0.4em',
    '&::marker': { color: 'var(--color-control)' },
  },
  blockquote: {
    marginBottom: '1.1em',
    paddingInlineStart: '1.25em',
    borderInlineStart: '3px solid var(--color-accent)',
  },
};

export default {
  plugins: [
    // In the base layer, so that a component in an article wins over the styles of its text; what
    // carries or lies in `not-prose` is left alone.
    plugin((api) => {
      for (const [elements, declarations] of Object.entries(prose))
        api.addBase({
          [`.prose :where(${elements}):not(:where(.not-prose, .not-prose *))`]: declarations,
        });
    }),
  ],
} satisfies Config;
