/** The sounds that a reader can turn on; both are off until then. */
export const sounds = [
  { id: 'voice', label: 'Read each step aloud' },
  { id: 'chime', label: 'Soft chime' },
] as const;

export type Sound = (typeof sounds)[number]['id'];

const STORAGE_KEY = 'sound';
/** Whether a text names a sound. */
export const isSound = (text: string): text is Sound => sounds.some(({ id }) => id === text);

/** What the reader chose on this device. */
export function loadSounds(): Set<Sound> {
  try {
    return new Set((localStorage.getItem(STORAGE_KEY) ?? '').split(' ').filter(isSound));
  } catch {
    return new Set();
  }
}

/** Stores the choice on this device; no sound leaves nothing stored. */
export function storeSounds(sounds: ReadonlySet<Sound>): void {
  try {
    if (sounds.size === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, [...sounds].join(' '));
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}

/** The voice for English on the device. Others are never used, since they send the text to a server. */
function englishVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && lang.startsWith('en'));
  return voices.find(({ lang }) => lang === 'en-GB') ?? voices[0];
}

/**
 * Tells whether the device has a voice for English: at once, and again when its voices have been found,
 * which some browsers do only after they were first asked.
 */
export function watchVoice(tell: (hasVoice: boolean) => void, signal: AbortSignal): void {
  tell(englishVoice() !== undefined);
  // Older browsers find their voices at once and have no event for it.
  if (!('speechSynthesis' in window && speechSynthesis instanceof EventTarget)) return;
  const found = (): void => tell(englishVoice() !== undefined);
  speechSynthesis.addEventListener('voiceschanged', found, { signal });
}

/** Speaks a text at once, in place of what was being spoken. */
export function speak(text: string): void {
  const voice = englishVoice();
  if (voice === undefined) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.95;
  speechSynthesis.speak(utterance);
}

/** Ends what is being spoken. */
export function stopSpeaking(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

let audio: AudioContext | undefined;

/** Prepares for {@link playChime}. Browsers allow it only while they handle the reader's own input. */
export function unlockAudio(): void {
  audio ??= new AudioContext();
  audio.resume().catch(() => undefined);
}

/** One soft note that fades in about two seconds. */
export function playChime(): void {
  if (audio === undefined) return;
  const start = audio.currentTime;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.12, start + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 1.8);
  gain.connect(audio.destination);
  const oscillator = audio.createOscillator();
  oscillator.frequency.value = 528;
  oscillator.connect(gain);
  oscillator.start(start);
  oscillator.stop(start + 1.9);
}
