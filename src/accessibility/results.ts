import file from './results.json' with { type: 'json' };
import { resultsSchema } from './schema.ts';

/** What the last run of `npm run accessibility` found. */
export const results = resultsSchema.parse(file);
