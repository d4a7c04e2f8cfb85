import { clockTime } from './minutes.ts';
import {
  commandOf,
  initial,
  next,
  restore,
  save,
  view,
  type Command,
  type Focus,
  type State,
} from './player-machine.ts';
import { chime, hush, keepSounds, openAudio, readSounds, say } from './sound.ts';
import { WakeLock } from './wake-lock.ts';

/** A step as the list on the page has it. */
interface Step {
  readonly seconds: number;
  readonly foot: string;
  readonly footLabel: string;
  readonly drawing: string;
  readonly title: string;
  readonly words: Readonly<Record<'do' | 'feel' | 'stop', string>>;
}

/** How often the time is looked at; what is left never hangs on it. */
const TICK = 250;

/** Plays the list of steps that it encloses. The rules are in player-machine.ts. */
class RoutinePlayer extends HTMLElement {
  #steps: readonly Step[] = [];
  #lengths: readonly number[] = [];
  #state: State = initial([]);
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #wake = new WakeLock();
  readonly #sounds = readSounds();

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('[data-seconds]')].map(readStep);
    this.#lengths = this.#steps.map(({ seconds }) => seconds * 1000);
    this.#state = initial(this.#lengths);
    this.#prepareCheck();
    this.#prepareButtons();
    this.#prepareSound();
    document.addEventListener('keydown', this.#press);
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pagehide', this.#look);
    const kept = restore(this.#lengths, this.#stored());
    if (kept !== undefined) this.#open(kept);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#press);
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pagehide', this.#look);
    this.#stop();
  }

  get #dialog(): HTMLDialogElement {
    return this.#part('dialog', HTMLDialogElement);
  }

  /** A part of the markup; its absence is a fault of the page, not of the reader. */
  #part<T extends Element>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`The routine has no ${selector}.`);
  }

  #prepareCheck(): void {
    const none = this.#part('[data-none]', HTMLInputElement);
    const start = this.#part('[data-start]', HTMLButtonElement);
    for (const part of this.querySelectorAll<HTMLElement>('[data-with-script]'))
      part.hidden = false;
    this.#part('[data-without-script]', HTMLElement).hidden = true;
    // Some browsers bring ticks back with a page; the question is asked anew each time.
    none.checked = false;
    const allow = (): void => void (start.disabled = !none.checked);
    none.addEventListener('change', allow);
    allow();
    start.addEventListener('click', () => {
      this.#open(this.#state);
      if (this.#state.status !== 'running') this.#do('toggle');
    });
  }

  #prepareButtons(): void {
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
          this.#do(button.dataset['do']);
      }
    });
    dialog.addEventListener('close', () => {
      this.#do('pause');
      this.#stop();
      this.#keep(undefined);
      const begun = this.#state.status === 'paused';
      this.#part('[data-start]', HTMLButtonElement).textContent = begun ? 'Go on' : 'Start';
    });
  }

  #prepareSound(): void {
    const told = this.#part('[data-sound]', HTMLElement);
    const tell = (): void => void (told.textContent = this.#sounds.size === 0 ? 'off' : 'on');
    for (const box of this.querySelectorAll<HTMLInputElement>('.player-sound input')) {
      const sound = box.value === 'voice' ? 'voice' : 'chime';
      box.checked = this.#sounds.has(sound);
      box.addEventListener('change', () => {
        if (box.checked) this.#sounds.add(sound);
        else this.#sounds.delete(sound);
        keepSounds(this.#sounds);
        tell();
        if (sound === 'voice' && !box.checked) hush();
        if (sound === 'chime' && box.checked) {
          openAudio();
          chime();
        }
      });
    }
    tell();
  }

  #open(state: State): void {
    this.#state = state;
    const dialog = this.#dialog;
    if (!dialog.open) dialog.showModal();
    this.#draw();
    this.#part('[data-show="title"]', HTMLElement).focus();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (!this.#dialog.open || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const command = commandOf(event.key, focusOf(event.target));
    if (command === undefined) return;
    event.preventDefault();
    this.#do(command);
  };

  /** The page was hidden, shown again or left: let the time pass, keep the place, hold the screen. */
  readonly #look = (): void => {
    if (!this.#dialog.open) return;
    this.#do('tick');
    this.#keep(save(this.#lengths, this.#state));
    if (this.#state.status === 'running' && document.visibilityState === 'visible')
      this.#wake.hold();
  };

  #do(command: Command): void {
    const before = this.#state;
    this.#state = next(this.#lengths, before, command, Date.now());
    const { status, step } = this.#state;
    const moved = step !== before.step || command === 'restart';
    if (status !== before.status || moved) this.#changed(before, moved);
    this.#draw();
  }

  #changed(before: State, moved: boolean): void {
    const { status } = this.#state;
    this.#keep(save(this.#lengths, this.#state));
    if (status === 'running') this.#run();
    else this.#stop();
    const ended = status === 'done' && before.status !== 'done';
    if (moved || ended) this.#part('[data-show="said"]', HTMLElement).textContent = this.#heard();
    const begins = status === 'running' && (moved || before.status === 'ready');
    if (begins || ended) this.#signal();
  }

  #run(): void {
    if (this.#sounds.has('chime')) openAudio();
    this.#wake.hold();
    this.#timer ??= setInterval(() => this.#do('tick'), TICK);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#wake.release();
    hush();
  }

  #signal(): void {
    if (this.#sounds.has('chime')) chime();
    if (this.#sounds.has('voice')) {
      const { status, step } = this.#state;
      say(`${this.#heard()} ${status === 'done' ? '' : (this.#steps[step]?.words.do ?? '')}`);
    }
    if ('vibrate' in navigator) navigator.vibrate(120);
  }

  /** Where we are, to be heard. */
  #heard(): string {
    const step = this.#steps[this.#state.step];
    if (this.#state.status === 'done' || step === undefined) return 'The routine is over.';
    return `${this.#place(step)}. ${step.title}.`;
  }

  #place(step: Step): string {
    return `Step ${this.#state.step + 1} of ${this.#steps.length}, ${step.footLabel}`;
  }

  #draw(): void {
    const { status, step: index } = this.#state;
    const step = this.#steps[index];
    if (step === undefined) return;
    const done = status === 'done';
    const { seconds, total, share } = view(this.#lengths, this.#state);
    const following = this.#steps[index + 1];
    this.#show('place', done ? `All ${this.#steps.length} steps` : this.#place(step));
    this.#show('title', done ? 'That was it' : step.title);
    this.#show(
      'do',
      done ? 'Wipe off any oil before you stand up, and take your time.' : step.words.do,
    );
    this.#show('feel', done ? '' : step.words.feel);
    this.#show('stop', done ? '' : step.words.stop);
    this.#show('time', clockTime(seconds));
    this.#show('total', `${clockTime(total)} left in all`);
    this.#show(
      'next',
      done
        ? ''
        : following === undefined
          ? 'Last step'
          : `Next: ${following.title}, ${following.footLabel}`,
    );
    this.#show(
      'toggle',
      { ready: 'Start', running: 'Pause', paused: 'Go on', done: 'Start again' }[status],
    );
    this.#part('.player-controls', HTMLElement).style.setProperty('--share', share.toFixed(4));
    this.#part('[data-do="restart"]', HTMLElement).hidden = done || status === 'ready';
    for (const sole of this.querySelectorAll<SVGElement>('[data-sole]')) {
      const shown = done || step.foot === 'both' || step.foot === sole.dataset['sole'];
      sole.toggleAttribute('hidden', !shown);
      sole.querySelector('use')?.setAttribute('href', `#${step.drawing}`);
    }
  }

  /** Writes a text where it has changed, so that nothing is disturbed four times a second. */
  #show(part: string, text: string): void {
    const place = this.#part(`[data-show="${part}"]`, HTMLElement);
    if (place.textContent !== text) place.textContent = text;
    place.closest<HTMLElement>('[data-hide-empty]')?.toggleAttribute('hidden', text === '');
  }

  get #key(): string {
    return `routine:${this.id}`;
  }

  #stored(): string | null {
    try {
      return sessionStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  #keep(text: string | undefined): void {
    try {
      if (text === undefined) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, text);
    } catch {
      // Storage may be forbidden: a reload then begins anew.
    }
  }
}

function readStep(item: HTMLElement): Step {
  const { seconds, foot = '', footLabel = '', drawing = '' } = item.dataset;
  const words = (name: string): string =>
    item.querySelector(`[data-step="${name}"]`)?.textContent.trim() ?? '';
  return {
    seconds: Number(seconds),
    foot,
    footLabel,
    drawing,
    title: words('title'),
    words: { do: words('do'), feel: words('feel'), stop: words('stop') },
  };
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, select, textarea, a[href], [contenteditable]') !== null)
    return 'field';
  return target.closest('button, summary') === null ? 'page' : 'control';
}

customElements.define('routine-player', RoutinePlayer);
