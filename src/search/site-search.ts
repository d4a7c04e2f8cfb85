import { search } from './engine.ts';
import type { Found } from './query.ts';
import { partOf } from './part.ts';
import { fillResult } from './result.ts';
import { tellFound } from './results-message.ts';

/** Results that are shown at once, and added at a press. */
const SOME = 10;
/** After this pause in typing the index is asked; before it, numbers would flicker. In milliseconds. */
const PAUSE = 300;
/** An answer that comes sooner needs no word that it is on its way. In milliseconds. */
const SOON = 400;

type State = 'empty' | 'loading' | 'results' | 'nothing' | 'error';

/** Asks the index while the reader types, and shows what it finds. The rules are in query.ts. */
class SiteSearch extends HTMLElement {
  readonly #form = partOf(this, 'form', HTMLFormElement);
  readonly #field = partOf(this, '#q', HTMLInputElement);
  readonly #count = partOf(this, '[data-part="count"]', HTMLElement);
  readonly #list = partOf(this, '[data-part="list"]', HTMLElement);
  readonly #more = partOf(this, '[data-part="more"]', HTMLElement);
  readonly #unfilter = partOf(this, '[data-part="unfilter"]', HTMLElement);
  readonly #title = document.title;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Answers may come out of order: only the last question counts. */
  #asked = 0;
  #found: Found | undefined;
  #shown = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), target === this.#field ? PAUSE : 0);
    });
    this.#more.addEventListener('click', () => void this.#showMore(true));
    this.#unfilter.addEventListener('click', () => {
      this.#setFilters(new URLSearchParams());
      this.#field.focus();
      void this.#ask();
    });
    partOf(this, '[data-part="again"]', HTMLElement).addEventListener('click', () => {
      this.#field.focus();
      void this.#ask();
    });
    this.#readAddress();
  }

  #readAddress(): void {
    const address = new URLSearchParams(location.search);
    const query = address.get('q') ?? '';
    // A browser that brings back what was typed must not ask something else than the address says.
    this.#field.value = query;
    this.#setFilters(address);
    partOf(this, 'details', HTMLDetailsElement).open = Object.keys(this.#filters).length > 0;
    if (query.trim() !== '') void this.#ask();
    else if (location.hash === '#q') this.#field.focus();
  }

  #setFilters(from: URLSearchParams): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>('[type="radio"]'))
      radio.checked = radio.value === (from.get(radio.name) ?? '');
  }

  get #filters(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.querySelectorAll<HTMLInputElement>('[type="radio"]:checked')]
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => [name, value]),
    );
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const mine = (this.#asked += 1);
    const query = this.#field.value.trim();
    const filters = this.#filters;
    this.#keepAddress(query, filters);
    if (query === '') {
      this.#count.textContent = '';
      this.#show('empty');
      return;
    }
    const late = setTimeout(() => {
      this.#count.textContent = 'Searching…';
      if (this.dataset['state'] !== 'results') this.#show('loading');
    }, SOON);
    try {
      const found = await search(query, filters);
      if (mine !== this.#asked) return;
      this.#found = found;
      this.#countFacets(found);
      this.#list.replaceChildren();
      this.#shown = 0;
      this.#unfilter.hidden = found.unfiltered === 0;
      await this.#showMore(false);
      if (mine !== this.#asked) return;
      this.#show(found.results.length > 0 ? 'results' : 'nothing');
      this.#count.textContent = tellFound(query, found);
    } catch {
      if (mine !== this.#asked) return;
      this.#show('error');
      this.#count.textContent = 'Search does not work just now.';
    } finally {
      clearTimeout(late);
    }
  }

  #keepAddress(query: string, filters: Readonly<Record<string, string>>): void {
    const wanted = new URLSearchParams(query === '' ? {} : { q: query, ...filters }).toString();
    if (wanted !== location.search.slice(1))
      history.replaceState(null, '', location.pathname + (wanted === '' ? '' : `?${wanted}`));
    document.title = query === '' ? this.#title : `“${query}” · ${this.#title}`;
  }

  #show(state: State): void {
    this.dataset['state'] = state;
    for (const part of this.querySelectorAll<HTMLElement>(
      '[data-part="results"], [data-part="nothing"], [data-part="error"]',
    ))
      part.hidden = part.dataset['part'] !== state;
    partOf(this, '[data-part="hint"]', HTMLElement).hidden = state !== 'empty';
    partOf(this, '[data-part="facets"]', HTMLElement).hidden =
      state === 'empty' || state === 'error' || this.#found?.unfiltered === 0;
    const all = document.querySelector<HTMLElement>('[data-all-pages]');
    if (all !== null) all.hidden = state === 'results';
  }

  #countFacets({ counts }: Found): void {
    for (const number of this.querySelectorAll<HTMLElement>('[data-number]')) {
      const radio = number.parentElement?.querySelector('input');
      const chip = number.parentElement;
      if (radio === null || radio === undefined || chip === null) continue;
      const facet = radio.name === 'kind' ? 'kind' : 'grade';
      const left = counts[facet][radio.value] ?? 0;
      number.textContent = ` ${left}`;
      chip.hidden = left === 0 && !radio.checked;
    }
    // A facet with nothing to choose says nothing.
    for (const facet of this.querySelectorAll('fieldset'))
      facet.hidden = facet.querySelector('label:not([hidden]) [data-number]') === null;
  }

  async #showMore(moveFocus: boolean): Promise<void> {
    const results = this.#found?.results ?? [];
    const mine = this.#asked;
    const next = results.slice(this.#shown, this.#shown + SOME);
    const data = await Promise.all(next.map((result) => result.data()));
    if (mine !== this.#asked) return;
    const items = next.flatMap(({ facts }, at) => {
      const about = data[at];
      return about === undefined ? [] : [fillResult(this, facts, about)];
    });
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = this.#shown >= results.length;
    if (moveFocus) items[0]?.querySelector('a')?.focus();
  }
}

customElements.define('site-search', SiteSearch);
