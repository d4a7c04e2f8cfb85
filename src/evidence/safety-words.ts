import type { ClaimData } from './schema.ts';

/**
 * A question as it is put to a claim: one about safety is asked after harm, and not after a gain.
 *
 * @param question beginning with “Better than”
 * @returns for instance `Any harm, compared with nothing`
 */
export const askedOf = ({ harms }: Partial<Pick<ClaimData, 'harms'>>, question: string): string =>
  harms === undefined ? question : question.replace(/^Better than/, 'Any harm, compared with');
