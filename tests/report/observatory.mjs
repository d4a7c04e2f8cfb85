// node observatory.mjs PACKAGE HOST HTTP_PORT HTTPS_PORT: MDN's tests of a server's headers, as JSON.
// The package has no types and asks public servers only by its own command, so its parts are called here.
import { writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = '', host = '', httpPort, httpsPort] = process.argv.slice(2);
// Browsers' list of hosts that are never asked without TLS: an example's host is not on it.
const preload = join(root, 'conf/hsts-preload.json');
if (!existsSync(preload)) writeFileSync(preload, '[]');
const part = (/** @type {string} */ path) => import(pathToFileURL(join(root, 'src', path)).href);
const { retrieve } = await part('retriever/retriever.js');
const { ALL_TESTS } = await part('constants.js');
const { getGradeForScore, getScoreModifier } = await part('grader/grader.js');

const answers = await retrieve(host, { httpPort, httpsPort });
const tests = ALL_TESTS.map((/** @type {(answers: unknown) => any} */ test) => {
  const { result, pass, constructor } = test(answers);
  return { name: constructor.name, result, passed: pass, points: getScoreModifier(result) };
});
const lost = tests.filter(({ points }) => points < 0);
const sum = (/** @type {{ points: number }[]} */ of) =>
  of.reduce((all, { points }) => all + points, 100);
// Points above 100 count from 90 on.
const score = sum(lost) >= 90 ? sum(tests) : sum(lost);
console.log(JSON.stringify({ score, ...getGradeForScore(score), tests }));
