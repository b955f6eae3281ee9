/** Attachments with pages of their own, behind the text. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Dropped, Element } from '../element.ts';
import type { DraftAttachment } from '../issue-draft.ts';
import { recogniseBody } from '../items/recognise-body.ts';
import { elementsBetween, type Row } from './frame-rows.ts';
import { isShort } from './frame-words.ts';
import { closedIfSpaced, keyOf, runTogether, slice } from './placed-text.ts';

const HEADING = /^附\s*件\s*([\d一二三四五六七八九十]{0,3})\s*(?:[：:]\s*|\s+|$)/u;
const HAN_DIGITS = '一二三四五六七八九十';

/** True of a row that an attachment begins with: 附件1, at the head of a page or where no list follows. */
function isHeading(row: Row, next: Row | undefined): boolean {
  const match = HEADING.exec(row.text.text);
  if (!match || !isShort(row.text.text)) return false;
  const isAlone = match[0].length === row.text.text.length;
  const hasColon = /[：:]/u.test(match[0]);
  if (row.opensPage) return isAlone || match[1] !== '' || !hasColon;
  const isList = next !== undefined && NUMBERED.test(next.text.text);
  return isAlone && !hasColon && !isList && next !== undefined && isShort(next.text.text);
}

const LIST = /^附\s*件?\s*[：:]\s*/u;
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十])\s*[.．、]\s*/u;
/** A list of attachments has no more lines. */
const LONGEST = 24;

/** The names that are listed below the text, by what they are compared by. */
function listedKeys(rows: readonly Row[], list: number): string[] {
  const behind = rows.slice(list + 1, list + LONGEST);
  const end = behind.findIndex(({ opensPage, text }) => opensPage && !NUMBERED.test(text.text));
  const lines = [rows[list] as Row, ...behind.slice(0, end < 0 ? behind.length : end)].map(({ text }) =>
    keyOf(text.text.replace(LIST, '').replace(NUMBERED, '')),
  );
  return [...lines, ...lines.map((line, i) => line + (lines[i + 1] ?? ''))].filter((key) => key !== '');
}

/**
 * Where attachments with pages of their own begin: at 附件1, or at a title of the list that a page begins with.
 * @returns indexes of rows from one up to another
 */
export function annexStarts(rows: readonly Row[], from: number, to: number): number[] {
  const list = rows.findLastIndex(
    ({ text }, i) => i < to && LIST.test(text.text) && !isHeading(rows[i] as Row, rows[i + 1]),
  );
  const keys = list < 0 ? [] : listedKeys(rows, list);
  const isListed = (row: Row): boolean => {
    const key = keyOf(row.text.text);
    return keys.some((one) => one === key || (key.length >= 6 && one.startsWith(key)));
  };
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row;
    const isTitle = i > list && row.opensPage && isShort(row.text.text) && isListed(row);
    if (isTitle || isHeading(row, rows[i + 1])) starts.push(i);
  }
  return starts;
}

interface Annex extends DraftAttachment {
  /** From 1, where it has one. */
  readonly number?: number;
}

/** Lines of a title below the heading: short, without a stop. */
const MOST_TITLE_LINES = 3;

/** The title below a heading, or that a page begins with, and how many rows it takes with the heading. */
function titleOf(rows: readonly Row[]): { readonly title: Sourced; readonly rows: number } {
  const [head, ...behind] = rows as readonly [Row, ...Row[]];
  const heading = HEADING.exec(head.text.text)?.[0];
  const own = slice(head.text, heading?.length ?? head.text.text.length);
  if (own.text !== '') return { title: own, rows: 1 };
  const lines = (heading === undefined ? rows : behind).slice(0, MOST_TITLE_LINES);
  const [first] = lines;
  if (!first || first.element.kind === 'table' || !isShort(first.text.text)) return { title: own, rows: 1 };
  const isTitle = (row: Row, i: number): boolean =>
    i === 0 ||
    (row.element.kind === 'paragraph' &&
      isShort(row.text.text) &&
      row.element.align === 'centre' &&
      row.look?.size === first.look?.size &&
      row.look?.face === first.look?.face);
  const end = lines.findIndex((row, i) => !isTitle(row, i));
  const taken = lines.slice(0, end < 0 ? lines.length : end);
  const title = closedIfSpaced(runTogether(taken.map(({ text }) => text)));
  return { title, rows: taken.length + (heading === undefined ? 0 : 1) };
}

function numberOf(text: string): number | undefined {
  const digits = HEADING.exec(text)?.[1] ?? '';
  if (digits === '') return undefined;
  return HAN_DIGITS.includes(digits) ? HAN_DIGITS.indexOf(digits) + 1 : Number(digits) || undefined;
}

/** Rows of attachments: where each begins, and the end of all. */
export interface AnnexRows {
  readonly starts: readonly number[];
  readonly end: number;
}

function readBodies(
  elements: readonly Element[],
  all: readonly Row[],
  { starts, end }: AnnexRows,
  source: SourceText,
  dropped: Dropped[],
): Annex[] {
  return starts.map((start, i): Annex => {
    const rows = all.slice(start, starts[i + 1] ?? end);
    const { title, rows: count } = titleOf(rows);
    const number = numberOf((rows[0] as Row).text.text);
    const inside = elementsBetween(elements, all, start + count, start + rows.length);
    const { draft: body, dropped: around } = recogniseBody(inside, source);
    dropped.push(...around);
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
 * @param annexes none where nothing has pages
 */
export function readAnnexes(
  elements: readonly Element[],
  rows: readonly Row[],
  listed: readonly Sourced[],
  annexes: AnnexRows | undefined,
  source: SourceText,
): Annexes {
  const dropped: Dropped[] = [];
  const bodies = annexes ? readBodies(elements, rows, annexes, source, dropped) : [];
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
