/** A file as issues: it is split at its mastheads, and nothing of it is lost. */

import type { Diagnostic, SourceText } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped, Element } from '../element.ts';
import type { DraftIssue, Recognised } from '../issue-draft.ts';
import * as remarks from './frame-remarks.ts';
import { type Row, rowsOf, unframed } from './frame-rows.ts';
import { recogniseIssue } from './recognise-issue.ts';
import { settle, takenBy } from './settle.ts';
import { splitIssues } from './split-issues.ts';

const extentsOf = ({ text }: Row): Dropped[] =>
  Array.from(text.text, (_, at) => spanAt(text, at, at + 1)).map(({ start, end }) => ({
    start,
    end,
    rule: 'running-head',
  }));

/** Elements without those that hold nothing but a masthead that stands again. */
function withoutRepeated(elements: readonly Element[], repeated: readonly Row[]): readonly Element[] {
  const gone = new Set(repeated.map(({ at }) => at));
  return gone.size === 0 ? elements : elements.filter((_, at) => !gone.has(at));
}

interface Context {
  readonly source: SourceText;
  readonly fileName: string;
}

/**
 * Recognises the issues in a file. What no rule knows is kept as comments of the issue that it stands in.
 * @returns undefined where there are more issues than are read
 * @param elements whole paragraphs, tables and pictures in the order of reading
 */
export function recogniseIssues(
  elements: readonly Element[],
  { source }: Context,
): readonly Recognised<DraftIssue>[] | undefined {
  const all = unframed(elements, source);
  const first = splitIssues(rowsOf(all, source));
  if (!first) return undefined;
  const { repeated } = first;
  const own = withoutRepeated(all, repeated);
  const rows = rowsOf(own, source);
  const starts = (repeated.length === 0 ? first : splitIssues(rows))?.starts ?? [0];
  const parts = starts.map((start, i) => rows.slice(start, starts[i + 1] ?? rows.length));
  const issues = parts.map((part, i) => recogniseIssue(own, part, parts[i + 1]?.[0], source));
  const heads = repeated.flatMap(extentsOf);
  const taken = takenBy(
    source,
    issues.map(({ draft }) => draft),
    [...issues.flatMap(({ dropped }) => dropped), ...heads],
  );
  return issues.map((issue, i) => {
    const [from, to] = [i === 0 ? 0 : (parts[i]?.[0]?.at ?? 0), parts[i + 1]?.[0]?.at ?? own.length];
    const { dropped, kept } = settle(own.slice(from, to), source, taken);
    const place = i > 0 && parts[i]?.[0]?.text.span;
    const further: readonly Diagnostic[] = place ? [remarks.severalIssues(parts.length, place)] : [];
    return {
      draft: { ...issue.draft, comments: [...issue.draft.comments, ...kept] },
      dropped: [...(i === 0 ? heads : []), ...issue.dropped, ...dropped],
      diagnostics: [...further, ...issue.diagnostics, ...kept.map(remarks.keptAsComment)],
    };
  });
}
