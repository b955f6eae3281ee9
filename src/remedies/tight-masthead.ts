import { type Diagnostic, error } from '../base/diagnostic.ts';
import type { Masthead, Sourced } from '../issue/model.ts';

/** What makes a masthead tall: a line of each takes one of the page or more. */
interface Stack {
  readonly lines: readonly Sourced[];
  readonly zh: string;
  readonly en: string;
}

/** Says that a masthead takes too much of the first page, at the longest of its parts: `masthead-too-tall`. */
export function reportMasthead(
  { lines, most }: { readonly lines: number; readonly most: number },
  { title, issuers, marks }: Masthead,
): Diagnostic {
  const stacks: Stack[] = [
    { lines: issuers, zh: '“编发单位”', en: 'issuers' },
    { lines: marks, zh: '“标注”', en: 'marks' },
    { lines: title, zh: '“刊名”', en: 'lines of the title' },
  ];
  const longest = stacks.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
  const span = longest.lines[0]?.span;
  const fewer = Math.max(1, Math.min(lines - most, longest.lines.length - 1));
  return error(
    'masthead-too-tall',
    {
      zh: `报头要占 ${lines} 行，第一页最多留给它 ${most} 行`,
      en: `The masthead takes ${lines} lines; the first page leaves it ${most} at the most`,
    },
    {
      ...(span && { span }),
      hint: {
        zh: `${longest.zh}写得太多：请减少 ${fewer} 行`,
        en: `There are too many ${longest.en}: ${fewer} fewer will do`,
      },
    },
  );
}
