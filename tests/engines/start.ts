import type { Engine, EngineName } from './engine.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

/** Starts an engine from the paths of its programs, the driver first where there is one. */
export async function startEngine(
  name: EngineName,
  [first = '', second = '']: readonly string[],
): Promise<Engine> {
  return name === 'WebKit' ? startWebKit(first, second) : startPuppeteer(name, first);
}
