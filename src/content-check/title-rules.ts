import { claimTitles, MOST_SHOWN, shownTitle, type Titled } from '../seo/titles.ts';
import { gradeIds } from '../evidence/grades.ts';
import type { Fault } from './diagnostic.ts';
import type { ContentFile } from './library.ts';

/** A field that holds text; anything else is for the schema to tell. */
function textOf(file: ContentFile, name: string): string | undefined {
  const { data } = file.source;
  const value: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value.trim() : undefined;
}

/** How a file titles its page, and the field to blame. */
function titlesOf(file: ContentFile): { titles: Titled; field: string } | undefined {
  const searchTitle = textOf(file, 'searchTitle');
  if (file.collection === 'claims') {
    const statement = textOf(file, 'statement');
    const grade = gradeIds.find((id) => id === textOf(file, 'grade'));
    if (statement === undefined || grade === undefined) return undefined;
    return { titles: claimTitles({ statement, grade, searchTitle }), field: 'statement' };
  }
  const title = textOf(file, 'title');
  if (title === undefined || !['articles', 'pages', 'routines'].includes(file.collection)) {
    return undefined;
  }
  return { titles: { title, searchTitle }, field: 'title' };
}

/** No title is cut off in search results: a long one has a shorter form that its author chose. */
export function titleRules(files: readonly ContentFile[]): Fault[] {
  return files.flatMap((file): Fault[] => {
    const found = titlesOf(file);
    if (found === undefined) return [];
    const shown = shownTitle(found.titles);
    if (shown.length <= MOST_SHOWN) return [];
    const long = textOf(file, 'searchTitle') === undefined ? found.field : 'searchTitle';
    return [
      {
        file: file.file,
        line: file.source.lineOf([long]),
        found: `${shown.length} characters for search results: ${shown}`,
        expected: `at most ${MOST_SHOWN}, which is what they show`,
        fix:
          file.collection === 'claims'
            ? 'Add a `searchTitle` that names the subject in a few words; the grade is added to it.'
            : 'Add a `searchTitle` that says the same in fewer words.',
      },
    ];
  });
}
