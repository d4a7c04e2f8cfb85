/** Keeps the screen on while it is wanted, where the browser can and allows it. */
export class WakeLock {
  #wanted = false;
  #requesting = false;
  #lock: WakeLockSentinel | undefined;

  /** Requests the lock, also again after the browser released it because the page was hidden. */
  request(): void {
    this.#wanted = true;
    if (this.#requesting || this.#lock?.released === false || !('wakeLock' in navigator)) return;
    this.#requesting = true;
    navigator.wakeLock
      .request('screen')
      .then(
        (lock) => {
          this.#lock = lock;
          // The player may have been paused before the browser answered.
          if (!this.#wanted) this.release();
        },
        // A low battery is reason enough to be refused; the routine runs all the same.
        () => undefined,
      )
      .finally(() => (this.#requesting = false));
  }

  /** Releases the lock. */
  release(): void {
    this.#wanted = false;
    this.#lock?.release().catch(() => undefined);
    this.#lock = undefined;
  }
}
