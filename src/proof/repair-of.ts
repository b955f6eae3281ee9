/** What a rule would change in a passage, as changes of the source that it was written in. */

import type { Diagnostic, Repair } from '../base/diagnostic.ts';
import type { Passage } from './passage.ts';

/** A change of a text, by UTF-16 indexes as for `slice`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** Takes the spaces along that were typed between what is changed and the ideographs behind it. */
  readonly closeUp?: true;
}

/** How a stretch of a text may be written: as it is, or as YAML escapes a quotation mark in a quoted text. */
const writings = (stretch: string): readonly string[] => [stretch, `\\${stretch}`, stretch + stretch];

const SPACES = /^ +(?=\p{Script=Han})/u;
const MOST_SPACES = 10;

/** A change of the source; none where what stands there is not what was read, such as an escape or a folded line. */
function locateChange({ from, to, by, closeUp }: Change, { text, place }: Passage): Repair | undefined {
  const first = place(from, from + 1);
  const last = place(to - 1, to);
  if (first.source !== last.source || first.start >= last.end) return undefined;
  const span = { source: first.source, start: first.start, end: last.end };
  const written = span.source.text.slice(span.start, span.end);
  const stretch = text.slice(from, to);
  const spaces = closeUp ? SPACES.exec(span.source.text.slice(span.end, span.end + MOST_SPACES))?.[0] : '';
  const known = /^["']$/.test(stretch) ? writings(stretch) : [stretch];
  // Reading has made figures in full width, and characters of other codes, what they look like.
  if (!known.includes(written) && written.normalize('NFKC') !== stretch) return undefined;
  return { span: { ...span, end: span.end + (spaces?.length ?? 0) }, text: by };
}

/** The repair that changes of a passage come to; those of a place that cannot be told are left out, and so is a second one. */
export function repairOf(changes: readonly Change[], passage: Passage): Pick<Diagnostic, 'repair'> {
  const sorted = [...changes].sort((one, other) => one.from - other.from);
  const apart = sorted.filter((one, i) => i === 0 || one.from >= (sorted[i - 1] as Change).to);
  const repair = apart.flatMap((change) => locateChange(change, passage) ?? []);
  return repair.length > 0 ? { repair } : {};
}
