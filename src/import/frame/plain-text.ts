/** Paragraphs just as they stand: what no rule of items is for, such as an instruction. */

import type { InlineStyle } from '../../base/inline-style.ts';
import { cut } from '../../base/sourced.ts';
import type { LookRun, Paragraph } from '../element.ts';
import type { DraftText, Piece } from '../issue-draft.ts';
import type { Look } from '../manuscript.ts';
import { runsBetween } from '../runs-between.ts';

const styleOf = ({ raised, underlined }: Look): InlineStyle | undefined =>
  raised ?? (underlined ? 'underline' : undefined);

const isAlike = (a: Look, b: Look): boolean => a.bold === b.bold && styleOf(a) === styleOf(b);

/** Looks that set off nothing from each other as one. */
function mergeRuns(runs: readonly LookRun[]): LookRun[] {
  const merged: LookRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && isAlike(last.look, run.look)) merged[merged.length - 1] = { ...last, end: run.end };
    else merged.push(run);
  }
  return merged;
}

/** A stretch of a paragraph, without the blanks around it, with what is bold, underlined or raised in it. */
export function textOf(paragraph: Paragraph, from = 0, to = paragraph.text.text.length): DraftText {
  const typed = paragraph.text.text.slice(from, to);
  const start = to - typed.trimStart().length;
  const end = start + typed.trim().length;
  const runs = mergeRuns(runsBetween(paragraph.looks, start, end));
  const pieces = runs.map((run): Piece => {
    const style = styleOf(run.look);
    return {
      ...cut(paragraph.text, Math.max(start, run.start), Math.min(end, run.end)),
      bold: run.look.bold,
      ...(style && { style }),
    };
  });
  return {
    kind: 'text',
    pieces: pieces.length > 0 ? pieces : [{ ...cut(paragraph.text, start, end), bold: false }],
  };
}
