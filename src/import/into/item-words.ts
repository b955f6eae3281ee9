/** What an item says and shows, of a file and of a draft alike, so that one can be held against the other. */

import { entryOf, type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { DraftItem, DraftPart, DraftTable } from '../issue-draft.ts';

export interface ItemWords {
  /** Title and body with the cells of tables and the captions of pictures, in the order of reading. */
  readonly text: string;
  readonly sources: string;
  /** The content of each picture; undefined of one that cannot be had. */
  readonly pictures: readonly (Uint8Array | undefined)[];
}

/** The content of a picture by the name that an issue calls it. */
export type PictureOf = (name: string) => Uint8Array | undefined;

/** Every text in a part of a file, in the order of reading. */
function textsIn(node: TreeNode | undefined): readonly string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node.text];
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(textsIn);
}

const IN_TABLE = ['title', 'unit', 'head', 'rows', 'note'];

const inTable = (table: TreeNode): readonly string[] =>
  table.kind === 'mapping' ? IN_TABLE.flatMap((key) => textsIn(valueUnder(table, key))) : textsIn(table);

const listed = (node: TreeNode): readonly TreeNode[] => (node.kind === 'list' ? node.items : [node]);

/** The pictures that a body names, each as it stands: its file alone, or with what belongs to it. */
const namedPictures = (body: TreeNode | undefined): readonly TreeNode[] =>
  body?.kind === 'list'
    ? body.items.flatMap((part) => {
        const picture = valueUnder(part, 'picture');
        return picture ? listed(picture) : [];
      })
    : [];

function inPart(part: TreeNode): readonly string[] {
  if (part.kind !== 'mapping') return textsIn(part);
  const table = entryOf(part, 'table')?.value;
  const picture = valueUnder(part, 'picture');
  return [
    ...(table ? inTable(table) : []),
    ...(picture ? listed(picture).flatMap((one) => textsIn(valueUnder(one, 'caption'))) : []),
  ];
}

/** What an item of a file says. */
export function wordsOfNode(item: TreeNode, pictureOf: PictureOf): ItemWords {
  const body = valueUnder(item, 'body');
  const inBody = body ? listed(body).flatMap(inPart) : [];
  const files = namedPictures(body).flatMap((one) =>
    textsIn(one.kind === 'mapping' ? valueUnder(one, 'file') : one),
  );
  return {
    text: [...textsIn(valueUnder(item, 'title')), ...inBody].join('\n'),
    sources: textsIn(valueUnder(item, 'sources')).join('\n'),
    pictures: files.map((name) => pictureOf(name.trim())),
  };
}

const inDraftTable = ({ title, unit, head, rows, note }: DraftTable): readonly string[] => [
  title?.text ?? '',
  unit?.text ?? '',
  ...[...head, ...rows].flat().map(({ text }) => text.text),
  note?.text ?? '',
];

function inDraftPart(part: DraftPart): readonly string[] {
  if (part.kind === 'table') return inDraftTable(part);
  return [part.kind === 'text' ? part.pieces.map(({ text }) => text).join('') : (part.caption?.text ?? '')];
}

/**
 * What an item of a draft says.
 *
 * @param isSet whether a picture with this ending stands in the body once it is written
 */
export const wordsOfDraft = (
  { title, body, sources }: DraftItem,
  isSet: (ending: string) => boolean,
): ItemWords => ({
  text: [title?.text ?? '', ...body.flatMap(inDraftPart)].join('\n'),
  sources: sources.map(({ text }) => text).join('\n'),
  pictures: body.flatMap((part) =>
    part.kind === 'picture' && isSet(part.image.ending) ? [part.image.bytes] : [],
  ),
});
