import { requireElement } from '../ui/require-element.ts';
import { Darkness } from './darkness.ts';
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
import { sendPage } from './send.ts';
import {
  isSound,
  loadSounds,
  playChime,
  speak,
  stopSpeaking,
  storeSounds,
  unlockAudio,
  watchVoice,
} from './sounds.ts';
import { WakeLock } from './wake-lock.ts';

/** How often the player is redrawn while it runs; the time left does not depend on it. */
const TICK_MS = 250;
const VIBRATION_MS = 120;
/** What does something else when it is tapped than to pause. */
const CONTROLS = 'button, summary, label, input, fieldset, a';

/** Plays the list of steps that it encloses. The rules are in player-machine.ts. */
class RoutinePlayer extends HTMLElement {
  #steps: readonly PlayerStep[] = [];
  #durations: readonly number[] = [];
  #state: State = initialState([]);
  #timer: ReturnType<typeof setInterval> | undefined;
  #listeners = new AbortController();
  #darkness: Darkness | undefined;
  readonly #wakeLock = new WakeLock();
  readonly #sounds = loadSounds();

  connectedCallback(): void {
    this.#steps = this.#segments.map(readStep);
    this.#durations = this.#steps.map(({ seconds }) => seconds * 1000);
    this.#state = initialState(this.#durations);
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#setUpCheck();
    this.#setUpButtons();
    this.#setUpSound(signal);
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

  /** One for each time that a step is done; as wide as that is long. */
  get #segments(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.player-bar > span')];
  }

  #setUpCheck(): void {
    const print = document.querySelector<HTMLButtonElement>('[data-print]');
    print?.addEventListener('click', () => window.print());
    print?.classList.remove('awaits-script');
    const start = requireElement(this, '[data-start]', HTMLButtonElement);
    for (const element of this.querySelectorAll<HTMLElement>('[data-with-script]'))
      element.hidden = false;
    requireElement(this, '[data-without-script]', HTMLElement).hidden = true;
    start.disabled = true;
    for (const answer of this.querySelectorAll<HTMLInputElement>('[data-answer]')) {
      // Some browsers restore answers with a page; the question is asked anew each time.
      answer.checked = false;
      answer.addEventListener('change', () => (start.disabled = false));
    }
    start.addEventListener('click', () => {
      this.#open();
      if (this.#state.status !== 'running') this.#dispatch('toggle');
    });
  }

  #setUpButtons(): void {
    const dialog = this.#dialog;
    this.#darkness = new Darkness(dialog);
    for (const segment of this.#segments)
      segment.style.flexGrow = segment.dataset['seconds'] ?? '1';
    dialog.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const button = target.closest('button');
      switch (button?.dataset['do']) {
        case 'close':
          dialog.close();
          break;
        case 'toggle':
        case 'back':
        case 'skip':
        case 'restart':
          this.#dispatch(button.dataset['do']);
          break;
        case 'darken':
          this.#toggleDarkness(button);
          break;
        case 'send':
          void this.#send(button);
          break;
        default:
          this.#onTap(target);
      }
    });
    for (const touch of ['pointerdown', 'keydown'] as const)
      dialog.addEventListener(touch, () => this.#wake());
    dialog.addEventListener('close', () => {
      this.#dispatch('pause');
      this.#stop();
      this.#darkness?.rest();
      this.#writeStorage(undefined);
      const label = this.#state.status === 'paused' ? 'Go on' : 'Start';
      requireElement(this, '[data-start]', HTMLButtonElement).textContent = label;
    });
  }

  /** A tap on what is no control pauses, or goes on; beside the open list of sounds it closes that. */
  #onTap(target: Element): void {
    const sounds = requireElement(this, '.player-sound', HTMLDetailsElement);
    if (target.closest(CONTROLS) !== null) return;
    if (sounds.open) {
      sounds.open = false;
      return;
    }
    const { status } = this.#state;
    const selected = getSelection()?.isCollapsed === false;
    if (!selected && (status === 'running' || status === 'paused')) this.#dispatch('toggle');
  }

  #toggleDarkness(button: HTMLElement): void {
    const on = this.#darkness?.toggle() ?? false;
    button.setAttribute('aria-pressed', String(on));
  }

  /** The reader is there. */
  #wake(): void {
    if (this.#state.status !== 'done') this.#darkness?.wake();
  }

  async #send(button: HTMLElement): Promise<void> {
    const { url = location.href, title = document.title } = button.dataset;
    const result = await sendPage({ title, url });
    if (result === '') return;
    button.textContent = result;
    requireElement(this, '[data-announcement]', HTMLElement).textContent = result;
  }

  #setUpSound(signal: AbortSignal): void {
    const voice = requireElement(this, '.player-sound [value="voice"]', HTMLInputElement);
    watchVoice((hasVoice) => voice.closest('label')?.toggleAttribute('hidden', !hasVoice), signal);
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
    if (!ended) return;
    this.#darkness?.rest();
    // The button that had the focus may be gone.
    requireElement(this, '[data-show="title"]', HTMLElement).focus();
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
    const { status, step } = this.#state;
    const progress = progressOf(this.#durations, this.#state);
    for (const [name, text] of Object.entries(playerTexts(this.#steps, this.#state, progress)))
      this.#setText(name, text);
    const done = status === 'done';
    // The drawings stand still while it says “paused”.
    this.#dialog.dataset['state'] = status;
    for (const [index, segment] of this.#segments.entries()) {
      const share = done || index < step ? 1 : index === step ? progress.stepFraction : 0;
      segment.style.setProperty('--share', share.toFixed(4));
    }
    this.#show('[data-unless-done]', !done);
    this.#show('[data-when-done]', done);
    this.#show('.player-controls [data-do="restart"]', status !== 'ready');
    this.#renderStep(done ? undefined : step, progress.stepFraction);
  }

  /**
   * Shows the drawing and the pace of a step; a second drawing has the second half of its time.
   *
   * @param step its index, or `undefined` at the end
   * @param fraction how much of it is over
   */
  #renderStep(step: number | undefined, fraction: number): void {
    const drawings = [...this.querySelectorAll<HTMLElement>('.player-drawing')];
    const own = drawings.filter(({ dataset }) =>
      step === undefined ? dataset['end'] !== undefined : dataset['turn'] === String(step),
    );
    const shown = own[Math.min(own.length - 1, Math.floor(fraction * own.length))];
    for (const drawing of drawings) drawing.hidden = drawing !== shown;
    const paces = requireElement(this, '.player-paces', HTMLElement);
    const row = step === undefined ? undefined : this.#segments[step]?.dataset['row'];
    if (paces.dataset['row'] === (row ?? '')) return;
    paces.dataset['row'] = row ?? '';
    const source = row === undefined ? null : document.querySelector(`#${row} [data-paces]`);
    paces.replaceChildren(...(source?.cloneNode(true).childNodes ?? []));
  }

  #show(selector: string, visible: boolean): void {
    requireElement(this, selector, HTMLElement).hidden = !visible;
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

/** Reads a step from its segment of the bar and from its row in the list. */
function readStep(segment: HTMLElement): PlayerStep {
  const { seconds, footLabel = '', row = '' } = segment.dataset;
  const text = (name: string): string =>
    document.querySelector(`#${row} [data-step="${name}"]`)?.textContent.trim() ?? '';
  return {
    seconds: Number(seconds),
    footLabel,
    row,
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
