import { claimTitles, MAX_SHOWN, shownTitle, type Titled } from '../seo/titles.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary, Entry } from './library.ts';

/** No title is cut off in search results: a long one has a shorter form that its author chose. */
export function checkTitles(library: ContentLibrary): Diagnostic[] {
  const { articles, pages, routines, standingClaims } = library;
  return [
    ...[...articles.entries, ...pages.entries, ...routines.entries].flatMap((entry) => {
      const { data } = entry;
      const searchTitle = 'searchTitle' in data ? data.searchTitle : undefined;
      return checkTitle(
        entry,
        { title: data.title, searchTitle },
        searchTitle === undefined ? 'title' : 'searchTitle',
        {
          fix: 'Add a `searchTitle` that says the same in fewer words.',
        },
      );
    }),
    ...standingClaims.flatMap((entry) =>
      checkTitle(
        entry,
        claimTitles(entry.data),
        entry.data.searchTitle === undefined ? 'statement' : 'searchTitle',
        {
          fix: 'Add a `searchTitle` that names the subject in a few words; “: the evidence” is added to it.',
        },
      ),
    ),
  ];
}

/** @param field that holds the title */
function checkTitle(
  { file, yaml }: Entry,
  titles: Titled,
  field: string,
  { fix }: Pick<Diagnostic, 'fix'>,
): Diagnostic[] {
  const shown = shownTitle(titles);
  if (shown.length <= MAX_SHOWN) return [];
  return [
    {
      file,
      line: yaml.lineOf([field]),
      found: `${shown.length} characters for search results: ${shown}`,
      expected: `at most ${MAX_SHOWN}, which is what they show`,
      fix,
    },
  ];
}
