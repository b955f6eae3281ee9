/** What stands between masthead and colophon, made ready for recognising: trimmed paragraphs, tables and pictures in a row. */

import type { SourceText } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { Element, LookRun, Paragraph } from '../element.ts';
import { type Cell, type Image, PLAIN, type Table } from '../manuscript.ts';
import { runsBetween } from '../runs-between.ts';
import { labelsBehind } from './labelled-line.ts';

/** A paragraph without the blanks around it, or one of its lines where breaks were meant. */
export interface Para extends Omit<Paragraph, 'kind'> {
  readonly kind: 'para';
}

/** A page, or a section, that was ended by hand, or a line across. */
export interface Divider {
  readonly kind: 'divider';
}

export type ItemNode = Para | Table | Image | Divider;

/** Blank ems before the text of a paragraph, and its indents where the format tells them. */
function indentOf({ indent }: Paragraph, blanks: string): number {
  const typed = [...blanks].reduce((sum, one) => sum + (one === '\u3000' || one === '\t' ? 1 : 0.5), 0);
  return (indent ?? 0) + typed;
}

/** A stretch of a paragraph as one of its own; undefined where it is blank. */
export function paraOf(
  paragraph: Paragraph | Para,
  from = 0,
  to = paragraph.text.text.length,
): Para | undefined {
  const part = paragraph.text.text.slice(from, to);
  const before = part.slice(0, part.length - part.trimStart().length);
  if (before.length === part.length) return undefined;
  const [start, end] = [from + before.length, from + part.trimEnd().length];
  const looks = runsBetween(paragraph.looks, start, end).flatMap((run): LookRun[] => {
    const [first, last] = [Math.max(start, run.start), Math.min(end, run.end)];
    return first < last ? [{ start: first - start, end: last - start, look: run.look }] : [];
  });
  const text = cut(paragraph.text, start, end);
  const whole = {
    source: text.span.source,
    start: placeOf(text, 0).start,
    end: placeOf(text, text.text.length - 1).end,
  };
  return {
    ...paragraph,
    kind: 'para',
    text: text.places === undefined ? text : { ...text, span: whole },
    looks: looks.length > 0 ? looks : [{ start: 0, end: end - start, look: PLAIN }],
    indent: from === 0 && paragraph.kind === 'paragraph' ? indentOf(paragraph, before) : 0,
  };
}

const placeOf = (text: Para['text'], at: number): { start: number; end: number } => {
  const { places } = text;
  if (places === undefined) return text.span;
  return typeof places === 'number'
    ? { start: places + at, end: places + at + 1 }
    : { start: places.starts[at] as number, end: places.ends[at] as number };
};

/** The lines of a paragraph in which breaks were meant, and what a label begins behind its sentences. */
export function linesOfParagraph(paragraph: Paragraph): Para[] {
  const { text } = paragraph.text;
  const breaks = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  const edges = [0, ...[...breaks, ...labelsBehind(text)].sort((a, b) => a - b), text.length];
  return edges.slice(1).flatMap((to, i) => paraOf(paragraph, edges[i], to) ?? []);
}

/** A stretch of the manuscript as plain paragraphs: what stood in a frame. */
export function paraOfStretch(source: SourceText, start: number, end: number, page?: number): Para[] {
  const text = source.text.slice(start, end);
  return linesOfParagraph({
    kind: 'paragraph',
    text: { text, span: { source, start, end }, places: start },
    looks: [{ start: 0, end: text.length, look: PLAIN }],
    region: 'box',
    ...(page !== undefined && { page }),
  });
}

/** The one cell with words of a table that is there for its frame; undefined of other tables. */
function frameOf({ rows }: Table, { text }: SourceText): Cell | undefined {
  const filled = rows.flat().filter(({ start, end }) => text.slice(start, end).trim() !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/**
 * The nodes of elements: paragraphs trimmed, frames opened; what stands outside of the running text apart.
 *
 * @returns `framed` the cells of the tables that were opened; `aside` paragraphs of headers, footers, notes at the foot
 * and comments, each with the index of the node that it follows
 */
export function nodesOf(
  elements: readonly Element[],
  source: SourceText,
): {
  readonly nodes: readonly ItemNode[];
  readonly aside: readonly { readonly para: Para; readonly after: number }[];
  readonly framed: readonly Cell[];
} {
  const nodes: ItemNode[] = [];
  const aside: { para: Para; after: number }[] = [];
  const opened: Cell[] = [];
  for (const element of elements) {
    if (element.kind === 'paragraph') {
      const isAside = element.region !== 'text' && element.region !== 'box';
      const lines = linesOfParagraph(element);
      if (isAside) aside.push(...lines.map((para) => ({ para, after: nodes.length - 1 })));
      else nodes.push(...lines);
    } else if (element.kind === 'table') {
      const cell = frameOf(element, source);
      if (!cell) {
        if (source.text.slice(element.start, element.end).trim() !== '') nodes.push(element);
        continue;
      }
      opened.push(cell);
      nodes.push(...paraOfStretch(source, cell.start, cell.end, element.page));
    } else if (element.kind === 'image') nodes.push(element);
    else nodes.push({ kind: 'divider' });
  }
  return { nodes, aside, framed: opened };
}

/** Characters of a paragraph that show. */
export const lengthOf = ({ text }: Para): number => text.text.replace(/[\s\u3000]/gu, '').length;
