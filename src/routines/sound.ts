/** The sounds that a reader can turn on; both are off until then. */
export type Sound = 'voice' | 'chime';

const KEY = 'sound';
const isSound = (word: string): word is Sound => word === 'voice' || word === 'chime';

/** What the reader chose, on this device. */
export function readSounds(): Set<Sound> {
  try {
    return new Set((localStorage.getItem(KEY) ?? '').split(' ').filter(isSound));
  } catch {
    return new Set();
  }
}

/** Keeps the choice; silence leaves nothing stored. */
export function keepSounds(sounds: ReadonlySet<Sound>): void {
  try {
    if (sounds.size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, [...sounds].join(' '));
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}

/**
 * Speaks a text, and nothing that was waiting to be spoken. Only a voice on the device will do, since
 * others send the text to somebody's server.
 */
export function say(text: string): void {
  if (!('speechSynthesis' in window)) return;
  speechSynthesis.cancel();
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && lang.startsWith('en'));
  const voice = voices.find(({ lang }) => lang === 'en-GB') ?? voices[0];
  if (voice === undefined) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.95;
  speechSynthesis.speak(words);
}

/** Ends what is being spoken. */
export function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

let audio: AudioContext | undefined;

/** Makes ready for {@link chime}. Browsers want a press of the reader for it. */
export function openAudio(): void {
  audio ??= new AudioContext();
  audio.resume().catch(() => undefined);
}

/** One soft note that dies away in about two seconds. */
export function chime(): void {
  if (audio === undefined) return;
  const start = audio.currentTime;
  const loudness = audio.createGain();
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.12, start + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + 1.8);
  loudness.connect(audio.destination);
  const note = audio.createOscillator();
  note.frequency.value = 528;
  note.connect(loudness);
  note.start(start);
  note.stop(start + 1.9);
}
