// @ts-check
/** The project's own configuration, with a clock around the hooks of each integration. */
import config from '../../astro.config.mjs';

const tell = (/** @type {string} */ stage, /** @type {number} */ from) =>
  console.log(`bench: ${stage} ${Math.round(performance.now() - from)}`);

/** @type {(integration: import('astro').AstroIntegration) => import('astro').AstroIntegration} */
const timed = (integration) => ({
  ...integration,
  hooks: Object.fromEntries(
    Object.entries(integration.hooks).map(([hook, run]) => [
      hook,
      async (/** @type {any} */ options) => {
        const from = performance.now();
        await /** @type {Function} */ (run)(options);
        tell(integration.name, from);
      },
    ]),
  ),
});

let last = 0;
/**
 * Runs before the hooks of all others, which may wait for a thread: that is no part of the sync.
 * @type {import('astro').AstroIntegration}
 */
const endOfSync = {
  name: 'end-of-sync',
  hooks: { 'astro:build:start': () => tell('sync', last) },
};
/** @type {import('astro').AstroIntegration} */
const phases = {
  name: 'phases',
  hooks: {
    'astro:config:setup': () => tell('start', 0),
    'astro:config:done': () => {
      last = performance.now();
    },
    'astro:build:start': () => {
      last = performance.now();
    },
    'astro:build:generated': () => tell('bundle and generate', last),
  },
};

const integrations = /** @type {import('astro').AstroIntegration[]} */ (
  (config.integrations ?? []).flat().filter(Boolean)
);
export default { ...config, integrations: [endOfSync, ...integrations.map(timed), phases] };
