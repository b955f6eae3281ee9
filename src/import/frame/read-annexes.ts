/** Attachments with pages of their own, behind the text. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped, Element } from '../element.ts';
import type { DraftAttachment } from '../issue-draft.ts';
import { elementsBetween, type Row } from './frame-rows.ts';
import { isShort } from './frame-words.ts';
import { closedIfSpaced, keyOf, runTogether, slice } from './placed-text.ts';
import { plainParts } from './plain-parts.ts';

const HEADING = /^附\s*件\s*([\d一二三四五六七八九十]{0,3})\s*(?:[：:]\s*|\s+|$)/u;
const HAN_DIGITS = '一二三四五六七八九十';

/** True of a row that an attachment begins with: 附件1, at the head of a page or where no list follows. */
export function isAnnexHeading(row: Row, next: Row | undefined): boolean {
  const match = HEADING.exec(row.text.text);
  if (!match || !isShort(row.text.text)) return false;
  const isAlone = match[0].length === row.text.text.length;
  if (row.opensPage) return isAlone || !/^\d/u.test(row.text.text.slice(match[0].length));
  const isList = next !== undefined && /^(?:\d{1,2}|[一二三四五六七八九十])\s*[.．、]/u.test(next.text.text);
  return isAlone && !/[：:]/u.test(match[0]) && !isList && next !== undefined && isShort(next.text.text);
}

interface Annex extends DraftAttachment {
  /** From 1, where it has one. */
  readonly number?: number;
}

/** Lines of a title below the heading: short, without a stop. */
const MOST_TITLE_LINES = 3;

function titleOf(rows: readonly Row[], own: Sourced): { readonly title: Sourced; readonly rows: number } {
  if (own.text !== '') return { title: own, rows: 1 };
  const [first] = rows.slice(1);
  if (!first || first.element.kind === 'table' || !isShort(first.text.text)) return { title: own, rows: 1 };
  const lines = rows.slice(1, 1 + MOST_TITLE_LINES);
  const isTitle = (row: Row, i: number): boolean =>
    i === 0 ||
    (row.element.kind === 'paragraph' &&
      isShort(row.text.text) &&
      row.element.align === 'centre' &&
      row.look?.size === first.look?.size &&
      row.look?.face === first.look?.face);
  const end = lines.findIndex((row, i) => !isTitle(row, i));
  const taken = lines.slice(0, end < 0 ? lines.length : end);
  return { title: closedIfSpaced(runTogether(taken.map(({ text }) => text))), rows: 1 + taken.length };
}

function numberOf(text: string): number | undefined {
  const digits = HEADING.exec(text)?.[1] ?? '';
  if (digits === '') return undefined;
  return HAN_DIGITS.includes(digits) ? HAN_DIGITS.indexOf(digits) + 1 : Number(digits) || undefined;
}

/** Reads the attachments that stand in the rows of an index range, the first of which is a heading. */
function readBodies(
  elements: readonly Element[],
  all: readonly Row[],
  from: number,
  to: number,
  source: SourceText,
): Annex[] {
  const starts = all
    .slice(0, to)
    .flatMap((row, i) => (i >= from && (i === from || isAnnexHeading(row, all[i + 1])) ? [i] : []));
  return starts.map((start, i): Annex => {
    const rows = all.slice(start, starts[i + 1] ?? to);
    const { text } = rows[0] as Row;
    const own = slice(text, HEADING.exec(text.text)?.[0].length ?? 0);
    const { title, rows: count } = titleOf(rows, own);
    const number = numberOf(text.text);
    const body = plainParts(elementsBetween(elements, all, start + count, start + rows.length), source);
    return { title, body, ...(number !== undefined && { number }) };
  });
}

export interface Annexes {
  readonly attachments: readonly DraftAttachment[];
  readonly dropped: readonly Dropped[];
}

/**
 * Joins the names listed below the text with the attachments that have pages.
 * @param listed names of the list
 * @param range rows of the attachments, the first of which is a heading; none where nothing has pages
 */
export function readAnnexes(
  elements: readonly Element[],
  rows: readonly Row[],
  listed: readonly Sourced[],
  range: readonly [number, number] | undefined,
  source: SourceText,
): Annexes {
  const bodies = range ? readBodies(elements, rows, ...range, source) : [];
  const dropped: Dropped[] = [];
  const used = new Set<Annex>();
  const named = listed.map((name, i): DraftAttachment => {
    const own = bodies.find(
      (annex) =>
        !used.has(annex) &&
        (annex.number === i + 1 ||
          keyOf(annex.title.text) === keyOf(name.text) ||
          (listed.length === 1 && bodies.length === 1)),
    );
    if (!own) return { title: name, body: [] };
    used.add(own);
    if (keyOf(own.title.text) === keyOf(name.text) && own.title.text !== '') {
      for (let at = 0; at < own.title.text.length; at++) {
        dropped.push({ ...extentAt(own.title, at), rule: 'repeated' });
      }
    }
    return { title: name, body: own.body };
  });
  const others = bodies.filter((annex) => !used.has(annex)).map(({ title, body }) => ({ title, body }));
  return { attachments: [...named, ...others], dropped };
}

const extentAt = (text: Sourced, at: number): { start: number; end: number } => {
  const { start, end } = spanAt(text, at, at + 1);
  return { start, end };
};
