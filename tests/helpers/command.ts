import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';

/** What a command said, on both streams and without colours, and what it ended with. */
export interface CommandResult {
  readonly status: number;
  readonly output: string;
}

/**
 * Runs a command of `scripts/` inside the test, as if nobody sat at a terminal.
 *
 * @param command gives what the process would end with
 */
export async function runCommandHere(
  command: () => number | Promise<number>,
): Promise<CommandResult> {
  let output = '';
  const write = (chunk: string | Uint8Array): boolean => {
    output += String(chunk);
    return true;
  };
  const line = (text: unknown): void => void (output += `${String(text)}\n`);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write),
    vi.spyOn(process.stderr, 'write').mockImplementation(write),
    vi.spyOn(console, 'log').mockImplementation(line),
    vi.spyOn(console, 'error').mockImplementation(line),
  ];
  const { isTTY } = process.stdin;
  process.stdin.isTTY = false;
  try {
    const status = await command();
    return { status, output: stripVTControlCharacters(output) };
  } finally {
    process.stdin.isTTY = isTTY;
    for (const spy of spies) spy.mockRestore();
  }
}
