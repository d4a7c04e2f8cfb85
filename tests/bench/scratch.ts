/** The folders that the benchmark builds in. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectFiles, projectRoot } from '../helpers/content-copy.ts';
import { bareArticle, edited, generateArticles } from './generate.ts';

/** A site that can be built, and whose last article can be changed. */
export interface Site {
  readonly root: string;
  /** Name of the config file for this build. */
  readonly config: string;
  /** Adds a sentence to one article, another one each time. */
  change(): void;
}

/** Links every package, so that what a build caches beside them is the folder's own. */
function linkPackages(root: string): void {
  const from = join(projectRoot, 'node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(from, name), join(root, 'node_modules', name));
  }
}

const makeFolder = (name: string): string => mkdtempSync(join(tmpdir(), `footnotes-${name}-`));

/** Lets one article be changed and changed again. */
function changer(file: string): () => void {
  const text = readFileSync(file, 'utf8');
  let round = 0;
  return () => {
    round += 1;
    writeFileSync(file, edited(text, round));
  };
}

/**
 * The whole project with as many articles, the real ones among them.
 *
 * @param count of articles; at least one more than there are real ones
 */
export function writeSite(count: number): Site {
  const root = makeFolder(`${count}`);
  for (const part of projectFiles) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  linkPackages(root);
  const folder = join(root, 'content/articles');
  const real = readdirSync(folder).length;
  let last = '';
  for (const { id, text } of generateArticles(
    join(projectRoot, 'content/articles'),
    count - real,
  )) {
    last = join(folder, `${id}.mdx`);
    writeFileSync(last, text);
  }
  const config = 'tests/bench/stages.mjs';
  cpSync(join(projectRoot, config), join(root, config));
  return { root, config, change: changer(last) };
}

const bareFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'bare', type: 'module', private: true }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const articles = await getCollection('articles');
---
<html lang="en"><head><title>Bare</title></head><body><ul>
{articles.map(({ id, data }) => <li><a href={\`/articles/\${id}/\`}>{data.title}</a></li>)}
</ul></body></html>
`,
  'src/pages/articles/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({
    params: { slug: entry.id },
    props: { entry },
  }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title><meta name="description" content={entry.data.description} /></head>
<body><h1>{entry.data.title}</h1><Content /></body></html>
`,
};

/**
 * A bare Astro site of the same words: MDX pages and a list, no styles, nothing else.
 *
 * @param site whose articles it takes
 */
export function writeBareSite(site: Site): Site {
  const root = makeFolder('bare');
  for (const folder of ['src/pages/articles', 'content/articles']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const [file, text] of Object.entries(bareFiles)) writeFileSync(join(root, file), text);
  linkPackages(root);
  const from = join(site.root, 'content/articles');
  const files = readdirSync(from);
  for (const file of files) {
    const text = bareArticle(readFileSync(join(from, file), 'utf8'));
    writeFileSync(join(root, 'content/articles', basename(file)), text);
  }
  return {
    root,
    config: 'astro.config.mjs',
    change: changer(join(root, 'content/articles', files.at(-1) ?? '')),
  };
}
