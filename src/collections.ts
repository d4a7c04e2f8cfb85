import { footSchema, placeSchema } from './anatomy/schema.ts';
import {
  articleSchema,
  benefitSchema,
  leftOutSchema,
  pageSchema,
  topicSchema,
} from './articles/schema.ts';
import { claimSchema, sourceSchema, termSchema } from './evidence/schema.ts';
import { UNUSED_FILE, unusedSchema } from './evidence/unused.ts';
import { combinationSchema, conditionSchema, emergencySchema } from './safety/schema.ts';
import { SETTINGS_FILE, settingsSchema } from './publisher/schema.ts';
import { questionSchema } from './questions/schema.ts';
import { REDIRECTS_FILE, redirectsSchema } from './redirects/schema.ts';
import { registerSchema } from './therapists/schema.ts';
import { routineSchema } from './routines/schema.ts';
import { INTERFACE_FILE, interfaceSchema, SITE_FILE, siteSchema } from './texts/schema.ts';

/**
 * Every kind of entry: its folder under `content/`, the ending of its files, its schema. Astro's
 * collections and the content check are both made from this table.
 */
export const entryTypes = {
  articles: { folder: 'articles', ending: 'mdx', schema: articleSchema },
  topics: { folder: 'topics', ending: 'yaml', schema: topicSchema },
  benefits: { folder: 'benefits', ending: 'yaml', schema: benefitSchema },
  leftOut: { folder: 'left-out', ending: 'yaml', schema: leftOutSchema },
  pages: { folder: 'pages', ending: 'mdx', schema: pageSchema },
  claims: { folder: 'claims', ending: 'yaml', schema: claimSchema },
  sources: { folder: 'sources', ending: 'yaml', schema: sourceSchema },
  glossary: { folder: 'glossary', ending: 'yaml', schema: termSchema },
  conditions: { folder: 'conditions', ending: 'yaml', schema: conditionSchema },
  combinations: { folder: 'combinations', ending: 'yaml', schema: combinationSchema },
  emergency: { folder: 'emergency', ending: 'yaml', schema: emergencySchema },
  places: { folder: 'places', ending: 'yaml', schema: placeSchema },
  foot: { folder: 'foot', ending: 'yaml', schema: footSchema },
  questions: { folder: 'questions', ending: 'yaml', schema: questionSchema },
  registers: { folder: 'registers', ending: 'yaml', schema: registerSchema },
  routines: { folder: 'routines', ending: 'yaml', schema: routineSchema },
} as const;

const isCollectionName = (name: string): name is keyof typeof entryTypes => name in entryTypes;

/** The names of all kinds of entry, in the order of the table. */
export const collectionNames = Object.keys(entryTypes).filter(isCollectionName);

/** The single files of `content/` that an editor writes fields into, with the schema of each. */
export const singleFiles = {
  site: { file: SITE_FILE, schema: siteSchema },
  interface: { file: INTERFACE_FILE, schema: interfaceSchema },
  settings: { file: SETTINGS_FILE, schema: settingsSchema },
  redirects: { file: REDIRECTS_FILE, schema: redirectsSchema },
  unused: { file: UNUSED_FILE, schema: unusedSchema },
} as const;
