import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Where windows are shown. */
export interface Screen {
  /** Its name, as programs read it from `DISPLAY`. */
  readonly display: string;
  readonly stop: () => void;
}

/** The screen of this machine, or one in memory that is larger than any window of the tests. */
export async function startScreen(): Promise<Screen> {
  const display = process.env['DISPLAY'] ?? '';
  if (display !== '') return { display, stop: () => undefined };
  // It takes a number that is free, and writes it to the fourth of its streams.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = server.stdio[3];
  if (number == null) throw new Error('Xvfb has no stream to write its number to.');
  const text = String(await once(number, 'data')).trim();
  return { display: `:${text}`, stop: () => server.kill() };
}
