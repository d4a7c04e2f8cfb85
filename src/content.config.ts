import { defineCollection, reference } from 'astro:content';
import type { z } from 'astro/zod';
import { entryTypes } from './collections.ts';
import { contentLoader } from './content-loader.ts';
import type { ReferenceTo } from './evidence/reference-to.ts';

interface EntryType<T extends z.ZodType> {
  readonly folder: string;
  readonly ending: string;
  readonly schema: (reference: ReferenceTo) => T;
}

const define = <T extends z.ZodType>({ folder, ending, schema }: EntryType<T>) =>
  defineCollection({
    loader: contentLoader(`content/${folder}`, `*.${ending}`),
    schema: schema(reference),
  });

export const collections = {
  articles: define(entryTypes.articles),
  topics: define(entryTypes.topics),
  benefits: define(entryTypes.benefits),
  leftOut: define(entryTypes.leftOut),
  pages: define(entryTypes.pages),
  claims: define(entryTypes.claims),
  sources: define(entryTypes.sources),
  glossary: define(entryTypes.glossary),
  conditions: define(entryTypes.conditions),
  combinations: define(entryTypes.combinations),
  emergency: define(entryTypes.emergency),
  places: define(entryTypes.places),
  foot: define(entryTypes.foot),
  questions: define(entryTypes.questions),
  registers: define(entryTypes.registers),
  routines: define(entryTypes.routines),
};
