import type { Diagnostic } from './diagnostic.ts';

type Words = Pick<Diagnostic, 'found' | 'expected' | 'fix'>;

/**
 * What a reader of MDX stumbles over, in an editor’s words.
 *
 * @param what its message, without the place
 * @param rest of the line from the place on
 */
export function mdxWords(what: string, rest: string): Words {
  const never = /Expected a closing tag for `<(?<name>[^>]*)>`/.exec(what)?.groups?.['name'];
  if (never !== undefined)
    return {
      found: never === '' ? 'a <> that is never closed' : `<${never}> that is never closed`,
      expected:
        'a closing tag for each one that opens, in the same paragraph or on a line of its own',
      fix: /^[A-Z]/.test(never)
        ? `Write </${never}> where it ends, or <${never} … /> if it holds nothing.`
        : 'Write it in Markdown: no HTML is needed.',
    };
  const other =
    /Unexpected closing tag `<\/(?<name>[^>]*)>`, expected corresponding closing tag for `<(?<open>[^>]*)>`/.exec(
      what,
    )?.groups;
  if (other !== undefined)
    return {
      found: `</${other['name'] ?? ''}> where <${other['open'] ?? ''}> is still open`,
      expected: `</${other['open'] ?? ''}> first`,
      fix: 'Close what was opened last, and check the spelling of both tags.',
    };
  const closing = /Unexpected closing tag `<\/(?<name>[^>]*)>`/.exec(what)?.groups?.['name'];
  if (closing !== undefined)
    return {
      found: `</${closing}>, and nothing of that name is open here`,
      expected: `<${closing}> before it`,
      fix: 'Add the opening tag, or take this one out.',
    };
  if (rest.startsWith('<!'))
    return {
      found: 'a comment in <!-- -->',
      expected: 'a comment in {/* */}',
      fix: 'Write {/* the comment */}.',
    };
  if (/^<(?:https?:|www\.|mailto:|[\w.+-]+@)/.test(rest))
    return {
      found: `${rest.split(/[\s>]/)[0] ?? ''}>, an address in angle brackets`,
      expected: 'a link with words',
      fix: 'Write [words](address).',
    };
  if (rest.startsWith('<')) return tagWords(rest);
  if (what.includes('parse expression')) return noBraces;
  if (rest.startsWith('{') || what.includes('brace'))
    return {
      found: 'a { that is never closed',
      expected: 'no braces in the text, and {/* */} around a comment',
      fix: 'Take the brace out, or write */} where the comment ends.',
    };
  return {
    found: `“${rest.slice(0, MAX_SHOWN_CHARACTERS)}”, which cannot be read`,
    expected: 'Markdown, and components as content/README.md shows them',
    fix: 'Take out braces and < signs, and close each component that is opened.',
  };
}

/** Braces around anything but a comment, which a page would take for code. */
export const noBraces: Words = {
  found: 'braces in the text',
  expected: 'braces only around a comment: {/* … */}',
  fix: 'Take the braces out, or write ( ) in their place.',
};

/** How much of a line a message repeats. */
const MAX_SHOWN_CHARACTERS = 40;

/** Something that begins like a tag and is none. */
function tagWords(rest: string): Words {
  const name = /^<\/?(?<name>[A-Za-z]\w*)/.exec(rest)?.groups?.['name'];
  if (name === undefined)
    return {
      found: 'a < in the text',
      expected: 'words: < begins a component',
      fix: 'Write “less than”, or leave a space behind it.',
    };
  const tag = rest.slice(0, MAX_SHOWN_CHARACTERS);
  if (/^<[^>]*[“”‘’]/.test(rest))
    return {
      found: `${tag}, with curly quotation marks`,
      expected: 'straight quotation marks inside a component',
      fix: `Write <${name} … name="value" />, with " around the value.`,
    };
  return {
    found: `${tag}, which is no whole component`,
    expected: 'a component such as <Claim id="better-sleep" />',
    fix: 'Write each value as name="value", and end with /> or >.',
  };
}
