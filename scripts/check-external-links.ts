/** Follows every link of the built site that leaves it. Needs the internet, so no test does it. */
import { parseArgs } from 'node:util';
import { LinkChecker, LinkState } from 'linkinator';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help === true) {
  console.log(
    'Usage: npm run build && npm run check:external-links\n\nFollows every outside link of dist/ and lists those that do not answer. Journals often refuse robots: look at a 403 by hand before you change a source.',
  );
  process.exit(0);
}

const { links } = await new LinkChecker().check({
  path: 'dist',
  recurse: true,
  concurrency: 8,
  timeout: 20_000,
  retryErrors: true,
});
const broken = links.filter(({ state }) => state === LinkState.BROKEN);
for (const { url, status, parent } of broken)
  console.log(`${status ?? 'no answer'}  ${url}  on ${parent ?? '?'}`);
console.log(`${links.length} links, ${broken.length} to look at.`);
process.exitCode = broken.length > 0 ? 1 : 0;
