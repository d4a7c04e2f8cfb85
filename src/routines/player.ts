import { requireElement } from '../ui/require-element.ts';
import {
  commandForKey,
  deserialize,
  initialState,
  progressOf,
  serialize,
  transition,
  type Command,
  type Focus,
  type State,
  type Status,
} from './player-machine.ts';
import { announcement, playerTexts, type PlayerStep } from './player-texts.ts';
import {
  isSound,
  loadSounds,
  playChime,
  speak,
  stopSpeaking,
  storeSounds,
  unlockAudio,
} from './sounds.ts';
import { WakeLock } from './wake-lock.ts';

/** How often the player is redrawn while it runs; the time left does not depend on it. */
const TICK_MS = 250;
const VIBRATION_MS = 120;

/** Plays the list of steps that it encloses. The rules are in player-machine.ts. */
class RoutinePlayer extends HTMLElement {
  #steps: readonly PlayerStep[] = [];
  #durations: readonly number[] = [];
  #state: State = initialState([]);
  #timer: ReturnType<typeof setInterval> | undefined;
  #listeners = new AbortController();
  readonly #wakeLock = new WakeLock();
  readonly #sounds = loadSounds();

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('[data-seconds]')].map(readStep);
    this.#durations = this.#steps.map(({ seconds }) => seconds * 1000);
    this.#state = initialState(this.#durations);
    this.#setUpCheck();
    this.#setUpButtons();
    this.#setUpSound();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    document.addEventListener('keydown', (event) => this.#onKeydown(event), { signal });
    document.addEventListener('visibilitychange', () => this.#onVisibilityChange(), { signal });
    addEventListener('pagehide', () => this.#onVisibilityChange(), { signal });
    const stored = deserialize(this.#durations, this.#readStorage());
    if (stored === undefined) return;
    this.#state = stored;
    this.#open();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#stop();
  }

  get #dialog(): HTMLDialogElement {
    return requireElement(this, 'dialog', HTMLDialogElement);
  }

  #setUpCheck(): void {
    const none = requireElement(this, '[data-none]', HTMLInputElement);
    const start = requireElement(this, '[data-start]', HTMLButtonElement);
    for (const element of this.querySelectorAll<HTMLElement>('[data-with-script]'))
      element.hidden = false;
    requireElement(this, '[data-without-script]', HTMLElement).hidden = true;
    // Some browsers restore ticks with a page; the question is asked anew each time.
    none.checked = false;
    start.disabled = true;
    none.addEventListener('change', () => (start.disabled = !none.checked));
    start.addEventListener('click', () => {
      this.#open();
      if (this.#state.status !== 'running') this.#dispatch('toggle');
    });
  }

  #setUpButtons(): void {
    const dialog = this.#dialog;
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      switch (button?.dataset['do']) {
        case 'close':
          dialog.close();
          break;
        case 'toggle':
        case 'back':
        case 'skip':
        case 'restart':
          this.#dispatch(button.dataset['do']);
      }
    });
    dialog.addEventListener('close', () => {
      this.#dispatch('pause');
      this.#stop();
      this.#writeStorage(undefined);
      const label = this.#state.status === 'paused' ? 'Go on' : 'Start';
      requireElement(this, '[data-start]', HTMLButtonElement).textContent = label;
    });
  }

  #setUpSound(): void {
    const status = requireElement(this, '[data-sound]', HTMLElement);
    const showStatus = (): string => (status.textContent = this.#sounds.size === 0 ? 'off' : 'on');
    for (const box of this.querySelectorAll<HTMLInputElement>('.player-sound input')) {
      const sound = box.value;
      if (!isSound(sound)) continue;
      box.checked = this.#sounds.has(sound);
      box.addEventListener('change', () => {
        if (box.checked) this.#sounds.add(sound);
        else this.#sounds.delete(sound);
        storeSounds(this.#sounds);
        showStatus();
        if (sound === 'voice' && !box.checked) stopSpeaking();
        if (sound === 'chime' && box.checked) {
          unlockAudio();
          playChime();
        }
      });
    }
    showStatus();
  }

  #open(): void {
    const dialog = this.#dialog;
    if (!dialog.open) dialog.showModal();
    this.#render();
    requireElement(this, '[data-show="title"]', HTMLElement).focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!this.#dialog.open || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const command = commandForKey(event.key, focusOf(event.target));
    if (command === undefined) return;
    event.preventDefault();
    this.#dispatch(command);
  }

  /** The page was hidden, shown again or left. */
  #onVisibilityChange(): void {
    if (!this.#dialog.open) return;
    this.#dispatch('tick');
    this.#writeStorage(serialize(this.#durations, this.#state));
    if (this.#state.status === 'running' && document.visibilityState === 'visible')
      this.#wakeLock.request();
  }

  #dispatch(command: Command): void {
    const before = this.#state;
    this.#state = transition(this.#durations, before, command, Date.now());
    const { status, step } = this.#state;
    const stepChanged = step !== before.step || command === 'restart';
    if (stepChanged || status !== before.status) this.#onChange(before.status, stepChanged);
    this.#render();
  }

  #onChange(statusBefore: Status, stepChanged: boolean): void {
    const { status } = this.#state;
    this.#writeStorage(serialize(this.#durations, this.#state));
    if (status === 'running') this.#run();
    else this.#stop();
    const ended = status === 'done' && statusBefore !== 'done';
    if (stepChanged || ended)
      requireElement(this, '[data-announcement]', HTMLElement).textContent = announcement(
        this.#steps,
        this.#state,
      );
    const stepStarted = status === 'running' && (stepChanged || statusBefore === 'ready');
    if (stepStarted || ended) this.#signal();
  }

  #run(): void {
    if (this.#sounds.has('chime')) unlockAudio();
    this.#wakeLock.request();
    this.#timer ??= setInterval(() => this.#dispatch('tick'), TICK_MS);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#wakeLock.release();
    stopSpeaking();
  }

  /** Chime, voice and vibration at the start of a step and at the end, as far as they are on. */
  #signal(): void {
    if (this.#sounds.has('chime')) playChime();
    if (this.#sounds.has('voice')) {
      const { status, step } = this.#state;
      const instruction = status === 'done' ? '' : (this.#steps[step]?.do ?? '');
      speak(`${announcement(this.#steps, this.#state)} ${instruction}`);
    }
    if ('vibrate' in navigator) navigator.vibrate(VIBRATION_MS);
  }

  #render(): void {
    const step = this.#steps[this.#state.step];
    if (step === undefined) return;
    const { status } = this.#state;
    const progress = progressOf(this.#durations, this.#state);
    for (const [name, text] of Object.entries(playerTexts(this.#steps, this.#state, progress)))
      this.#setText(name, text);
    const controls = requireElement(this, '.player-controls', HTMLElement);
    controls.style.setProperty('--share', progress.stepFraction.toFixed(4));
    const restart = requireElement(this, '[data-do="restart"]', HTMLElement);
    restart.hidden = status === 'done' || status === 'ready';
    for (const sole of this.querySelectorAll<SVGElement>('[data-sole]')) {
      const visible =
        status === 'done' || step.foot === 'both' || step.foot === sole.dataset['sole'];
      sole.toggleAttribute('hidden', !visible);
      sole.querySelector('use')?.setAttribute('href', `#${step.drawing}`);
    }
  }

  /** Writes a text only where it has changed, since this runs four times a second. */
  #setText(name: string, text: string): void {
    const element = requireElement(this, `[data-show="${name}"]`, HTMLElement);
    if (element.textContent !== text) element.textContent = text;
    element.closest('[data-hide-empty]')?.toggleAttribute('hidden', text === '');
  }

  get #storageKey(): string {
    return `routine:${this.id}`;
  }

  #readStorage(): string | null {
    try {
      return sessionStorage.getItem(this.#storageKey);
    } catch {
      return null;
    }
  }

  #writeStorage(text: string | undefined): void {
    try {
      if (text === undefined) sessionStorage.removeItem(this.#storageKey);
      else sessionStorage.setItem(this.#storageKey, text);
    } catch {
      // Storage may be forbidden: a reload then starts over.
    }
  }
}

function readStep(item: HTMLElement): PlayerStep {
  const { seconds, foot = '', footLabel = '', drawing = '' } = item.dataset;
  const text = (name: string): string =>
    item.querySelector(`[data-step="${name}"]`)?.textContent.trim() ?? '';
  return {
    seconds: Number(seconds),
    foot,
    footLabel,
    drawing,
    title: text('title'),
    do: text('do'),
    sensation: text('sensation'),
    stopIf: text('stopIf'),
  };
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, select, textarea, a[href], [contenteditable]') !== null)
    return 'field';
  return target.closest('button, summary') === null ? 'page' : 'control';
}

customElements.define('routine-player', RoutinePlayer);
