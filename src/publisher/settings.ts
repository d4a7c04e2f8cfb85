import { parse } from 'yaml';
import text from '../../content/settings.yaml?raw';
import { settingsSchema } from './schema.ts';

/** The settings as written, for caches that depend on them. */
export const settingsText: string = text;

/** Who runs the site. The content check tells an editor what is wrong with the file. */
export const settings = settingsSchema.parse(parse(text));
