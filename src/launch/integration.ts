import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describeLaunch, launchItems } from './launch.ts';
import { readLaunchFacts } from './read-facts.ts';

/** Says at the end of a build what a launch still needs. */
export function launchCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'launch-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ logger }) => {
        const items = launchItems(readLaunchFacts(root, process.env));
        const text = describeLaunch(items);
        if (items.every(({ isDone }) => isDone)) logger.info(text);
        else logger.warn(`\n${text}\n`);
      },
    },
  };
}
