import { requireElement } from '../ui/require-element.ts';
import { hasWords, searchableText } from './source-words.ts';

/** Shows only the sources that have the words in the field, and says how many those are. */
const list = requireElement(document, '.sources-filtered', HTMLElement);
const field = requireElement(list, '[name="find"]', HTMLInputElement);
const status = requireElement(list, '.source-find [role="status"]', HTMLElement);
const fold = requireElement(list, '.letters-fold', HTMLDetailsElement);
const letters = [...list.querySelectorAll('details.source-letter')]
  .filter((letter) => letter instanceof HTMLDetailsElement)
  .map((letter) => ({
    letter,
    sources: [...letter.querySelectorAll('.source')]
      .filter((source) => source instanceof HTMLElement)
      .map((source) => ({
        source,
        directness: source.dataset['directness'],
        // Title, name and kind, without its weak points.
        text: searchableText(
          [
            source.children[0]?.textContent,
            source.children[1]?.textContent,
            source.dataset['also'],
          ].join(' '),
        ),
      })),
  }));

function filter(): void {
  const chosen = list.querySelector<HTMLInputElement>('[name="directness"]:checked')?.value;
  const isAll = chosen === undefined || chosen === 'all';
  const query = field.value.trim();
  if (query !== '' || !isAll) fold.open = true;
  let found = 0;
  for (const { letter, sources } of letters) {
    let inLetter = 0;
    for (const { source, directness, text } of sources) {
      source.hidden = !hasWords(text, query);
      if (!source.hidden && (isAll || directness === chosen)) inLetter += 1;
    }
    letter.hidden = inLetter === 0;
    letter.open = query !== '' || !isAll;
    found += inLetter;
  }
  status.textContent =
    query === ''
      ? ''
      : found === 0
        ? `No source has “${query}”. Try a family name, or one word of the title.`
        : `${found === 1 ? 'One source has' : `${found} sources have`} “${query}”.`;
}

field.addEventListener('input', filter);
list.addEventListener('change', filter);
// A browser that leads back may have kept what was chosen.
if (field.value !== '' || list.querySelector('[value="all"]:checked') === null) filter();
