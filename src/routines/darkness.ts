/** How long the screen stays as it is after the last touch or key. */
const DARKEN_AFTER_MS = 8000;

/** Darkens the player a while after the last touch, if the reader wants it, and lights it at the next. */
export class Darkness {
  #wanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /**
   * Turns it on, or off again.
   *
   * @returns whether it is on now
   */
  toggle(): boolean {
    this.#wanted = !this.#wanted;
    this.wake();
    return this.#wanted;
  }

  /** Lights the player, and begins to wait anew. */
  wake(): void {
    this.rest();
    if (this.#wanted)
      this.#timer = setTimeout(
        () => this.#element.toggleAttribute('data-dark', true),
        DARKEN_AFTER_MS,
      );
  }

  /** Lights the player for good: it is closed, or the routine is over. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#element.removeAttribute('data-dark');
  }
}
