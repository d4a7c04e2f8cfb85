/** Keeps the screen on while it is wanted. Where there is no such thing, or it is refused, nothing. */
export class WakeLock {
  #wanted = false;
  #asking = false;
  #held: WakeLockSentinel | undefined;

  /** Asks for the lock, also again after the browser took it away from a hidden page. */
  hold(): void {
    this.#wanted = true;
    if (this.#asking || this.#held?.released === false || !('wakeLock' in navigator)) return;
    this.#asking = true;
    navigator.wakeLock
      .request('screen')
      .then(
        (lock) => {
          this.#held = lock;
          // It may have been paused while the browser was thinking.
          if (!this.#wanted) this.release();
        },
        // A low battery is reason enough to be refused; the routine runs all the same.
        () => undefined,
      )
      .finally(() => (this.#asking = false));
  }

  /** Gives the lock back. */
  release(): void {
    this.#wanted = false;
    const lock = this.#held;
    this.#held = undefined;
    lock?.release().catch(() => undefined);
  }
}
