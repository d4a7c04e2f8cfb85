/** Lists all that a launch still needs. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeLaunch, launchItems } from '../src/launch/launch.ts';
import { readLaunchFacts } from '../src/launch/read-facts.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    'Usage: SITE_URL=https://example.org npm run launch-check\n\nLists what is missing before the site may have readers, with how to mend it, and what is done. It\nends with 1 while anything is missing. A build prints the same list.',
  );
  process.exit(0);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const items = launchItems(readLaunchFacts(root, process.env));
console.log(describeLaunch(items));
if (items.some(({ isDone }) => !isDone)) process.exitCode = 1;
