import type { Diagnostic } from '../content-check/diagnostic.ts';
import type { ContentFile } from '../content-check/library.ts';
import { writeNearest } from '../content-check/nearest.ts';
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

/** How many characters make a reason. */
const MIN_REASON_CHARACTERS = 10;

/** Comments of YAML on a line of their own, and comments of MDX, with the line that they end on. */
function commentsIn({ yaml, markdown }: ContentFile): { text: string; line: number }[] {
  const inYaml = yaml.text.split('\n').flatMap((text, index) => {
    const comment = /^\s*#(.*)$/.exec(text)?.[1];
    return comment === undefined ? [] : [{ text: comment.trim(), line: index + 1 }];
  });
  const inMarkdown = (markdown?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
    const comment = /^\s*\/\*(.*)\*\/\s*$/s.exec(node.value)?.[1];
    const line = node.position?.end.line ?? 1;
    return comment === undefined ? [] : [{ text: comment.trim(), line }];
  });
  return [...inYaml, ...inMarkdown];
}

function silencesIn(file: ContentFile): Silence[] {
  const comments = commentsIn(file).flatMap(({ text, line }) => {
    const { rule, reason } = form.exec(text)?.groups ?? {};
    return rule === undefined || reason === undefined ? [] : [{ line, rule, reason }];
  });
  if (comments.length === 0) return [];
  const lines = file.text.split('\n');
  const isComment = (line: number): boolean => comments.some((comment) => comment.line === line);
  return comments.map((comment) => {
    let target = comment.line + 1;
    while (target < lines.length && (isComment(target) || lines[target - 1]?.trim() === ''))
      target += 1;
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
    const report = (what: string, expected: string, fix: string): Diagnostic[] => [
      { file: file.file, line, found: `a comment that silences “${rule}”${what}`, expected, fix },
    ];
    if (!proseRules.some((known) => known === rule))
      return report(
        ', which is no rule',
        `a rule out of ${proseRules.join(', ')}`,
        writeNearest(rule, proseRules, 'Name the rule of the finding.'),
      );
    const index = left.findIndex((item) => item.rule === rule && item.line === target);
    if (index === -1)
      return report(
        ` on line ${target}, where it finds nothing`,
        'a comment on the line before the finding, as long as there is one',
        'Take the comment out.',
      );
    left.splice(index, 1);
    if (reason.length >= MIN_REASON_CHARACTERS) return [];
    return report(
      ' without a reason',
      'the reason in a few words, after a colon',
      `Write prose-lint-disable-next-line ${rule}: and why the finding is wrong.`,
    );
  });
  return [...left, ...wrong];
}
