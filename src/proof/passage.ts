/** A text of an issue that is read as a whole: a title, another line that stands by itself, or a paragraph with all its spans. */

import type { Span } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import type { BodyPart, Issue, PictureRow, Sourced, Table } from '../issue/model.ts';

export interface Passage {
  readonly kind: 'title' | 'line' | 'paragraph';
  readonly text: string;
  /** The text of the next paragraph of the item, in which a quotation may go on. */
  readonly next: string | undefined;
  /** The place in the source of a part of the text. */
  place(from: number, to: number): Span;
}

/** All passages of an issue, in reading order. */
export function passagesOf({
  contents,
  instruction,
  editorNote,
  items,
  notes,
  attachments,
  signature,
  distribution,
  contact,
  printed,
}: Issue): Passage[] {
  const box = instruction?.paragraphs ?? [];
  const inBox = box.map((inlines, i) => makePassage('paragraph', inlines, box[i + 1]?.[0]?.text));
  const bodies = items.flatMap(({ editorNote: note, column, title, body }, at): Passage[] => {
    const opensColumn = column !== items[at - 1]?.column;
    return [
      ...eachOf('line', opensColumn ? [column] : []),
      ...passagesIn(note?.body ?? []),
      ...eachOf('title', [title, title?.subtitle]),
      ...passagesIn(body),
    ];
  });
  const after = [
    ...notes.map(({ inlines }) => makePassage('paragraph', inlines, undefined)),
    ...eachOf('line', signature?.units ?? []),
    ...(signature?.remark ? [makePassage('paragraph', [signature.remark], undefined)] : []),
    ...attachments.flatMap(({ title, body }) => [...eachOf('title', [title]), ...passagesIn(body)]),
  ];
  const colophon = [
    ...distribution.map(({ recipients }) => recipients),
    ...contact.map(({ text }) => text),
    ...(printed ? [printed.by] : []),
  ];
  return [
    ...inBox,
    ...eachOf('line', contents?.entries ?? []),
    ...passagesIn(editorNote?.body ?? []),
    ...bodies,
    ...after,
    ...colophon.map((text) => makePassage('paragraph', [text], undefined)),
  ];
}

const eachOf = (kind: 'title' | 'line', texts: readonly (Sourced | undefined)[]): Passage[] =>
  texts.flatMap((text) => (text ? [makePassage(kind, [text], undefined)] : []));

function passagesIn(body: readonly BodyPart[]): Passage[] {
  let next: string | undefined;
  const backwards = body.toReversed().map((part): Passage[] => {
    if (part.kind === 'pictures') return captionsOf(part);
    if (part.kind === 'table') return passagesOfTable(part);
    const passage = makePassage('paragraph', part.inlines, next);
    next = part.inlines[0]?.text;
    return [passage];
  });
  return backwards.reverse().flat();
}

/** Title, cells and note of a table. */
function passagesOfTable({ title, head, rows, note }: Table): Passage[] {
  const cells = [...head, ...rows].flat().filter(({ text }) => text.text !== '');
  return [
    ...eachOf('title', [title]),
    ...cells.map(({ text }) => makePassage('paragraph', [text], undefined)),
    ...note.map(({ text }) => makePassage('paragraph', [text], undefined)),
  ];
}

const captionsOf = ({ pictures }: PictureRow): Passage[] =>
  eachOf(
    'line',
    pictures.map(({ caption }) => caption),
  );

function makePassage(kind: Passage['kind'], parts: readonly Sourced[], next: string | undefined): Passage {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += part.text;
  }
  const place = (from: number, to: number): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    );
    const part = parts[index] as Sourced;
    const start = starts[index] as number;
    return spanAt(part, from - start, to - start);
  };
  return { kind, text, next, place };
}
