import type { Diagnostic } from '../content-check/diagnostic.ts';
import type { ContentFile } from '../content-check/library.ts';
import { nearest } from '../content-check/schema-issues.ts';
import { proseRules, type ProseDiagnostic } from './rules.ts';

/** A comment in which an author says why one finding at one place is wrong. */
interface Silence {
  readonly line: number;
  /** The line that it is about: the next one that holds text. */
  readonly target: number;
  readonly rule: string;
  readonly reason: string;
}

const form = /^prose-lint-disable-next-line\b\s*(?<rule>[\w-]*)\s*:?\s*(?<reason>.*)$/s;

/** A comment of YAML on a line of its own. */
const yamlComment = /^\s*#\s*(?<text>.*)$/;

/** How many characters make a reason. */
const MIN_REASON_CHARACTERS = 10;

function silencesIn({ yaml, markdown }: ContentFile): Silence[] {
  const inYaml = yaml.text
    .split('\n')
    .map((text, index) => ({ text: yamlComment.exec(text)?.groups?.['text'], line: index + 1 }));
  const inMarkdown = (markdown?.nodes ?? [])
    .filter((node) => node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    .map(({ value, position }) => ({
      text: /^\s*\/\*(?<text>[\s\S]*)\*\/\s*$/.exec(value)?.groups?.['text'],
      line: position?.end.line ?? 1,
    }));
  const comments = [...inYaml, ...inMarkdown].flatMap(({ text, line }) => {
    const { rule, reason } = form.exec(text?.trim() ?? '')?.groups ?? {};
    return rule === undefined || reason === undefined ? [] : [{ line, rule, reason }];
  });
  const commentLines = new Set(comments.map(({ line }) => line));
  const lines = [yaml.text, markdown?.text ?? ''].map((text) => text.split('\n'));
  const holdsText = (line: number): boolean =>
    !commentLines.has(line) && lines.some((text) => (text[line - 1] ?? '').trim() !== '');
  const last = Math.max(...lines.map(({ length }) => length));
  return comments.map((comment) => {
    let target = comment.line + 1;
    while (target < last && !holdsText(target)) target += 1;
    return { ...comment, target };
  });
}

/**
 * Takes out the findings that the comments of a file silence, one for each comment, and adds what is
 * wrong with the comments themselves.
 *
 * @param diagnostics of this file
 */
export function applySilences(
  file: ContentFile,
  diagnostics: readonly ProseDiagnostic[],
): Diagnostic[] {
  const left = [...diagnostics];
  const wrong = silencesIn(file).flatMap(({ line, target, rule, reason }): Diagnostic[] => {
    const position = { file: file.file, line };
    if (!proseRules.some((known) => known === rule)) {
      const meant = nearest(rule, proseRules);
      return [
        {
          ...position,
          found: `a comment that silences “${rule}”, which is no rule`,
          expected: `a rule out of ${proseRules.join(', ')}`,
          fix: meant === undefined ? 'Name the rule of the finding.' : `Write “${meant}”.`,
        },
      ];
    }
    const index = left.findIndex((item) => item.rule === rule && item.line === target);
    if (index !== -1) left.splice(index, 1);
    if (index !== -1 && reason.length >= MIN_REASON_CHARACTERS) return [];
    return [
      index === -1
        ? {
            ...position,
            found: `a comment that silences “${rule}” on line ${target}, where it finds nothing`,
            expected: 'a comment on the line before the finding, as long as there is one',
            fix: 'Take the comment out.',
          }
        : {
            ...position,
            found: `a comment that silences “${rule}” without a reason`,
            expected: 'the reason in a few words, after a colon',
            fix: `Write prose-lint-disable-next-line ${rule}: and why the finding is wrong.`,
          },
    ];
  });
  return [...left, ...wrong];
}
