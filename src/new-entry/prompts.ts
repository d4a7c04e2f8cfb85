import * as clack from '@clack/prompts';

/** Nobody wants to go on: Ctrl+C. */
export class Cancelled extends Error {}

/** An answer that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label?: string;
}

/** How questions are asked. An empty answer leaves the field open. */
export interface Prompts {
  /**
   * @param problem says what is wrong with an answer, undefined where nothing is
   */
  text(
    message: string,
    options: {
      readonly initial?: string | undefined;
      readonly problem: (answer: string) => string | undefined;
    },
  ): Promise<string>;
  /** One of a list. */
  choose(message: string, options: readonly Option[]): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

async function answered<T extends string | boolean>(answer: Promise<T | symbol>): Promise<T> {
  const value = await answer;
  // The library answers with a symbol when somebody presses Ctrl+C.
  if (typeof value === 'symbol') throw new Cancelled();
  return value;
}

/** Questions on the terminal. */
export const terminal: Prompts = {
  text: async (message, { initial, problem }) => {
    const answer = await answered<string>(
      clack.text({
        message,
        ...(initial !== undefined && { initialValue: initial }),
        validate: (text = '') => (text.trim() === '' ? undefined : problem(text.trim())),
      }),
    );
    return answer.trim();
  },
  choose: (message, options) => {
    const choices = options.map(({ value, label = value }) => ({ value, label }));
    return answered<string>(clack.select({ message, options: choices }));
  },
  confirm: (message) => answered<boolean>(clack.confirm({ message, initialValue: false })),
};
