/** Lists folders backwards, as another file system may: loaded by `npm run reproducible` into one build. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;

fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdirLater(...args)).reverse();
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, entries) => done(error, entries?.reverse()));
};
syncBuiltinESMExports();
