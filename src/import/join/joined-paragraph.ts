/** Lines to one paragraph, each character with its place. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { cut, joinSourced } from '../../base/sourced.ts';
import type { LookRun, Paragraph } from '../element.ts';
import type { Line, Look } from '../manuscript.ts';

/** What stands between a line and the next of its paragraph: nothing, the space of Western words, or a break that was meant. */
export type Joint = '' | ' ' | '\n';

export interface Part {
  readonly line: Line;
  /** Before it; ignored for the first. */
  readonly joint: Joint;
}

const HALF_EM = /[ \t\u00a0\u2000-\u200a]/;
const WESTERN = /[A-Za-z0-9\u00c0-\u024f]/;

/** Names of units in brackets that a line ends among, behind one of them; and those on the next line. */
const NAMES_SO_FAR =
  /(?:[（(][^，。；：！？“”《》（）()]*|^[^，。；：！？“”《》（）()]*[ \u3000][^，。；：！？“”《》（）()]*)[局委办会联镇乡区院心站所社队校司部处街道厅]$/u;
const NAMES_FOLLOW = /^\p{Script=Han}[^，。；：！？“”《》（）()]+(?:[）)]|$)/u;

/**
 * Between Western words stands a space, at the end of a line as anywhere; between a figure and Han none. One between
 * names of units (（农业农村局 石桥乡）) vanishes at the end of a line.
 */
export function jointOf(before: string, after: string): Joint {
  if (NAMES_SO_FAR.test(before) && NAMES_FOLLOW.test(after)) return ' ';
  const [last, first] = [before.at(-1) ?? '', after[0] ?? ''];
  if (/[ \t]/.test(last)) return '';
  if (/[0-9.,]/.test(last) && /[0-9.%,]/.test(first)) return '';
  if (/[-/@_+=]/.test(last)) return '';
  return (WESTERN.test(last) || /[,.;:!?)\]%]/.test(last)) && (WESTERN.test(first) || /[([]/.test(first))
    ? ' '
    : '';
}

/** Spaces at the start of a line, in em. */
export function leadingSpace(text: string): { readonly length: number; readonly ems: number } {
  const { length } = /^\s*/.exec(text)?.[0] ?? '';
  let ems = 0;
  for (let i = 0; i < length; i++) ems += HALF_EM.test(text[i] as string) ? 0.5 : 1;
  return { length, ems };
}

const isSame = (one: Look, other: Look): boolean =>
  one === other ||
  (one.face === other.face &&
    one.size === other.size &&
    one.bold === other.bold &&
    one.red === other.red &&
    one.underlined === other.underlined &&
    one.raised === other.raised);

/** @param parts lines with text, in order; at least one */
export function paragraphOf(source: SourceText, parts: readonly Part[]): Paragraph {
  const { line: first } = parts[0] as Part;
  const { line: last } = parts.at(-1) as Part;
  const span = { source, start: first.start, end: last.end };
  const pieces: (Sourced | string)[] = [];
  const looks: { start: number; end: number; look: Look }[] = [];
  let length = 0;
  let lead = 0;
  for (const [i, { line, joint }] of parts.entries()) {
    const raw = source.text.slice(line.start, line.end);
    const space = leadingSpace(raw);
    if (i === 0) lead = space.ems;
    if (i > 0 && joint !== '') {
      pieces.push(joint);
      length += joint.length;
      const before = looks.at(-1);
      if (before) before.end = length;
    }
    const from = line.start + space.length;
    const to = line.end - (raw.length - raw.trimEnd().length);
    const whole: Sourced = {
      text: raw,
      span: { source, start: line.start, end: line.end },
      places: line.start,
    };
    pieces.push(cut(whole, from - line.start, Math.max(from, to) - line.start));
    for (const stretch of line.stretches) {
      const [start, end] = [Math.max(stretch.start, from), Math.min(stretch.end, to)];
      if (start >= end) continue;
      const at = length + end - from;
      const before = looks.at(-1);
      if (before && isSame(before.look, stretch.look)) before.end = at;
      else looks.push({ start: length + start - from, end: at, look: stretch.look });
    }
    length += Math.max(0, to - from);
  }
  const indent = first.indent ?? (lead > 0 ? lead : undefined);
  const [only] = pieces;
  return {
    kind: 'paragraph',
    text: pieces.length === 1 && typeof only === 'object' ? only : joinSourced(pieces, span),
    looks: looks as LookRun[],
    region: first.region,
    ...(first.align && { align: first.align }),
    ...(indent !== undefined && { indent }),
    ...(first.outline !== undefined && { outline: first.outline }),
    ...(first.page !== undefined && { page: first.page }),
    ...(first.box && { box: first.box }),
  };
}
