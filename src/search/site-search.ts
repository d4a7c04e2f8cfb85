import { requireElement } from '../ui/require-element.ts';
import { loadResults, search } from './engine.ts';
import { facetNames, type Filters } from './facets.ts';
import type { Found } from './query.ts';
import { createResultItem } from './result.ts';
import { resultsMessage } from './results-message.ts';

/** Results that are shown at once, and added by the button. */
const RESULTS_PER_PAGE = 10;
/** Searching waits for a pause in typing of this length; numbers would flicker. */
const TYPING_PAUSE_MS = 300;
/** An answer that takes longer is announced. */
const LOADING_DELAY_MS = 400;
const FAILURE_MESSAGE = 'Search isn’t working just now.';

type State = 'empty' | 'loading' | 'results' | 'nothing' | 'error';

/** Searches while the reader types, and shows the results. The rules are in query.ts. */
class SiteSearch extends HTMLElement {
  readonly #form = requireElement(this, 'form', HTMLFormElement);
  readonly #input = requireElement(this, '#q', HTMLInputElement);
  readonly #message = this.#part('count');
  readonly #list = this.#part('list');
  readonly #more = this.#part('more');
  readonly #pageTitle = document.title;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers may arrive out of order: only that of the last query counts. */
  #query = 0;
  #found: Found | undefined;

  #part(name: string): HTMLElement {
    return requireElement(this, `[data-part="${name}"]`, HTMLElement);
  }

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer);
      const pause = target === this.#input ? TYPING_PAUSE_MS : 0;
      this.#timer = setTimeout(() => void this.#search(), pause);
    });
    this.#more.addEventListener('click', () => {
      this.#showMore().then(
        (first) => first?.querySelector('a')?.focus(),
        () => this.#show('error', FAILURE_MESSAGE),
      );
    });
    this.#part('unfilter').addEventListener('click', () => {
      this.#setFilters(new URLSearchParams());
      this.#input.focus();
      void this.#search();
    });
    this.#part('again').addEventListener('click', () => {
      this.#input.focus();
      void this.#search();
    });
    this.#readUrl();
  }

  #readUrl(): void {
    const params = new URLSearchParams(location.search);
    // A browser that restores what was typed must not ask something else than the URL says.
    this.#input.value = params.get('q') ?? '';
    this.#setFilters(params);
    requireElement(this, 'details', HTMLDetailsElement).open =
      Object.keys(this.#filters).length > 0;
    if (this.#input.value.trim() !== '') void this.#search();
    else if (location.hash === '#q') this.#input.focus();
  }

  #writeUrl(query: string, filters: Filters): void {
    const params = new URLSearchParams(query === '' ? {} : { q: query, ...filters }).toString();
    if (params !== location.search.slice(1))
      history.replaceState(null, '', location.pathname + (params === '' ? '' : `?${params}`));
    document.title = query === '' ? this.#pageTitle : `“${query}” · ${this.#pageTitle}`;
  }

  #setFilters(params: URLSearchParams): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('[type="radio"]'))
      radio.checked = radio.value === (params.get(radio.name) ?? '');
  }

  get #filters(): Filters {
    const on = this.querySelectorAll<HTMLInputElement>('[type="radio"]:checked:not([value=""])');
    return Object.fromEntries([...on].map(({ name, value }) => [name, value]));
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    this.#query += 1;
    const current = this.#query;
    const query = this.#input.value.trim();
    const filters = this.#filters;
    this.#writeUrl(query, filters);
    if (query === '') {
      this.#show('empty', '');
      return;
    }
    const late = setTimeout(() => {
      this.#message.textContent = 'Searching…';
      if (this.dataset['state'] !== 'results') this.#show('loading');
    }, LOADING_DELAY_MS);
    try {
      const found = await search(query, filters);
      if (current !== this.#query) return;
      this.#found = found;
      this.#showCounts(found);
      this.#list.replaceChildren();
      await this.#showMore();
      if (current !== this.#query) return;
      this.#show(found.results.length > 0 ? 'results' : 'nothing', resultsMessage(query, found));
    } catch {
      if (current === this.#query) this.#show('error', FAILURE_MESSAGE);
    } finally {
      clearTimeout(late);
    }
  }

  #show(state: State, message?: string): void {
    this.dataset['state'] = state;
    for (const name of ['results', 'nothing', 'error']) this.#part(name).hidden = name !== state;
    this.#part('hint').hidden = state !== 'empty';
    this.#part('facets').hidden =
      state === 'empty' || state === 'error' || this.#found?.unfiltered === 0;
    const allPages = document.querySelector<HTMLElement>('[data-all-pages]');
    if (allPages !== null) allPages.hidden = state === 'results';
    if (message !== undefined) this.#message.textContent = message;
  }

  #showCounts({ counts, unfiltered }: Found): void {
    this.#part('unfilter').hidden = unfiltered === 0;
    for (const chip of this.querySelectorAll<HTMLElement>('label:has([data-number])')) {
      const radio = requireElement(chip, 'input', HTMLInputElement);
      const facet = facetNames.find((name) => name === radio.name);
      const count = (facet && counts[facet][radio.value]) ?? 0;
      requireElement(chip, '[data-number]', HTMLElement).textContent = ` ${count}`;
      chip.hidden = count === 0 && !radio.checked;
    }
    // A facet with nothing to choose is hidden.
    for (const facet of this.querySelectorAll('fieldset'))
      facet.hidden = facet.querySelector('label:not([hidden]) [data-number]') === null;
  }

  /** Adds the next results to the list, and gives the first of them. */
  async #showMore(): Promise<Element | undefined> {
    const current = this.#query;
    const results = this.#found?.results ?? [];
    const shown = this.#list.childElementCount;
    const next = results.slice(shown, shown + RESULTS_PER_PAGE);
    const data = await loadResults(next);
    if (current !== this.#query) return undefined;
    const items = data.map((result) => createResultItem(this, result));
    this.#list.append(...items);
    this.#more.hidden = shown + items.length >= results.length;
    return items[0];
  }
}

customElements.define('site-search', SiteSearch);
