import file from './results.json';
import { resultsSchema } from './schema.ts';

/** What the last run of `npm run accessibility` found. */
export const results = resultsSchema.parse(file);
