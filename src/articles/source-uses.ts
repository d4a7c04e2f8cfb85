import { getFoot, getPlaces, pressHref, textsOf } from '../anatomy/queries.ts';
import { citingPages, type Use } from '../evidence/citing-pages.ts';
import { getClaims } from '../evidence/queries.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { getQuestions, questionHref } from '../questions/queries.ts';
import { getRoutines } from '../routines/queries.ts';
import { getRegisterEntries } from '../therapists/queries.ts';
import { getArticles, getPage } from './queries.ts';

const idsOf = (entries: readonly { readonly sources: readonly { readonly id: string }[] }[]) => [
  ...new Set(entries.flatMap((entry) => entry.sources.map(({ id }) => id))),
];

/** Every page that rests on a source, by the id of the source. */
export const getUsesOfSources = oncePerBuild(async (): Promise<ReadonlyMap<string, Use[]>> => {
  const [press, therapists] = await Promise.all([
    getPage('where-to-press'),
    getPage('find-a-therapist'),
  ]);
  return citingPages(await getClaims(), [
    ...(await getArticles()),
    ...(await getRoutines()),
    ...(await getQuestions()).map((entry) => ({
      href: questionHref(entry.id),
      title: entry.question,
      cites: idsOf([entry]),
    })),
    {
      href: pressHref,
      title: press.data.title,
      cites: idsOf(textsOf(await getFoot(), await getPlaces())),
    },
    {
      href: '/find-a-therapist/',
      title: therapists.data.title,
      cites: idsOf(await getRegisterEntries()),
    },
  ]);
});
