/** A text of an issue that is read as a whole: a title, another line that stands by itself, or a paragraph with all its spans. */

import type { Span } from '../base/diagnostic.ts';
import { spanAt } from '../base/sourced.ts';
import type { BodyPart, Issue, Item, PictureRow, Sourced, Table } from '../issue/model.ts';

/** Where a passage stands in the issue. */
export type Part =
  | 'masthead'
  | 'instruction'
  | 'contents'
  | 'editor-note'
  | 'column'
  | 'title'
  | 'body'
  | 'caption'
  | 'table-title'
  | 'cell'
  | 'table-note'
  | 'note'
  | 'signature'
  | 'colophon';

export interface Passage {
  readonly kind: 'title' | 'line' | 'paragraph';
  readonly part: Part;
  /** The item that it belongs to, if it belongs to one. */
  readonly item?: Item;
  readonly text: string;
  /** The text of the next paragraph of the item, in which a quotation may go on. */
  readonly next: string | undefined;
  /** The place in the source of a part of the text. */
  place(from: number, to: number): Span;
}

/** True where bodies stand by their full names, however the copy calls them. */
export const isFrame = ({ part }: Passage): boolean => part === 'masthead' || part === 'colophon';

/** The passages of each item together, and those that belong to none. */
export function byItem(passages: readonly Passage[]): Passage[][] {
  const items = new Map<Passage['item'], Passage[]>();
  for (const passage of passages) {
    const known = items.get(passage.item);
    if (known) known.push(passage);
    else items.set(passage.item, [passage]);
  }
  return [...items.values()];
}

/** Those that belong to an item. */
export const inItems = (passages: readonly Passage[]): Passage[] => passages.filter(({ item }) => item);

/** All passages of an issue, in reading order. */
export function passagesOf({
  masthead,
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
  const inBox = box.map((inlines, i) =>
    makePassage('paragraph', 'instruction', inlines, box[i + 1]?.[0]?.text),
  );
  const bodies = items.flatMap((item, at) =>
    passagesOfItem(item, item.column !== items[at - 1]?.column).map((passage) => ({ ...passage, item })),
  );
  const after = [
    ...notes.map(({ inlines }) => makePassage('paragraph', 'note', inlines)),
    ...eachOf('line', 'signature', signature?.units ?? []),
    ...eachOf('paragraph', 'signature', [signature?.remark]),
    ...attachments.flatMap(({ title, body }) => [
      ...eachOf('title', 'title', [title]),
      ...passagesIn(body, 'body'),
    ]),
  ];
  const colophon = [
    ...distribution.map(({ recipients }) => recipients),
    ...contact.map(({ text }) => text),
    ...(printed ? [printed.by] : []),
  ];
  return [
    ...eachOf('line', 'masthead', [...masthead.title, ...masthead.issuers]),
    ...inBox,
    ...eachOf('line', 'contents', contents?.entries ?? []),
    ...passagesIn(editorNote?.body ?? [], 'editor-note'),
    ...bodies,
    ...after,
    ...eachOf('paragraph', 'colophon', colophon),
  ];
}

const passagesOfItem = ({ editorNote, column, title, body }: Item, opensColumn: boolean): Passage[] => [
  ...eachOf('line', 'column', opensColumn ? [column] : []),
  ...passagesIn(editorNote?.body ?? [], 'editor-note'),
  ...eachOf('title', 'title', [title, title?.subtitle]),
  ...passagesIn(body, 'body'),
];

const eachOf = (kind: Passage['kind'], part: Part, texts: readonly (Sourced | undefined)[]): Passage[] =>
  texts.flatMap((text) => (text ? [makePassage(kind, part, [text])] : []));

function passagesIn(body: readonly BodyPart[], of: Part): Passage[] {
  let next: string | undefined;
  const backwards = body.toReversed().map((part): Passage[] => {
    if (part.kind === 'pictures') return captionsOf(part);
    if (part.kind === 'table') return passagesOfTable(part);
    const passage = makePassage('paragraph', of, part.inlines, next);
    next = part.inlines[0]?.text;
    return [passage];
  });
  return backwards.reverse().flat();
}

/** Title, cells and note of a table. */
function passagesOfTable({ title, head, rows, note }: Table): Passage[] {
  const cells = [...head, ...rows].flat().filter(({ text }) => text.text !== '');
  return [
    ...eachOf('title', 'table-title', [title]),
    ...cells.map(({ text }) => makePassage('paragraph', 'cell', [text])),
    ...note.map(({ text }) => makePassage('paragraph', 'table-note', [text])),
  ];
}

const captionsOf = ({ pictures }: PictureRow): Passage[] =>
  eachOf(
    'line',
    'caption',
    pictures.map(({ caption }) => caption),
  );

function makePassage(kind: Passage['kind'], part: Part, parts: readonly Sourced[], next?: string): Passage {
  const starts: number[] = [];
  let text = '';
  for (const one of parts) {
    starts.push(text.length);
    text += one.text;
  }
  const place = (from: number, to: number): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    );
    const start = starts[index] as number;
    return spanAt(parts[index] as Sourced, from - start, to - start);
  };
  return { kind, part, text, next, place };
}
