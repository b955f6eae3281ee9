/** A body: text, or a list of texts and of what stands between them. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { type Entry, isEmptyScalar, type ScalarNode, type TreeNode } from '../../schema/tree.ts';
import type { BodyPart } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { pastedTable, piecesOf } from '../table/pasted.ts';
import { decodePictures } from './decode-pictures.ts';
import { decodeTable } from './decode-table.ts';

/** The parts of a body that passed every check, in the order written. */
export function decodeBody(node: TreeNode | undefined, decoding: Decoding): readonly BodyPart[] {
  switch (node?.kind) {
    case 'scalar':
      return decodeText(node, decoding);
    case 'list':
      return node.items.flatMap((part) => decodeBody(part, decoding));
    case 'mapping':
      return node.entries.flatMap((entry) => decodeBlock(entry, decoding));
    default:
      return [];
  }
}

/** The paragraphs of a text, and the tables that were pasted into it. */
const decodeText = (node: ScalarNode, { say }: Decoding): readonly BodyPart[] =>
  piecesOf(node).flatMap((piece): readonly BodyPart[] => {
    if (piece.kind === 'lines') return asList(pastedTable(piece.lines, say));
    const { paragraphs } = sourceParagraphs(node, piece.from, piece.to);
    return paragraphs.map((inlines) => ({ kind: 'text', inlines }));
  });

/** What stands between the texts of a body. Error: `empty-value` of one that says nothing. */
function decodeBlock(entry: Entry, decoding: Decoding): readonly BodyPart[] {
  if (isEmptyScalar(entry.value)) {
    decoding.say(emptyBlock(entry));
    return [];
  }
  const { key, value } = entry;
  if (key === 'picture') return decodePictures(value, decoding);
  return value.kind === 'mapping' ? asList(decodeTable(value, decoding)) : [];
}

const emptyBlock = ({ written, keySpan }: Entry): Diagnostic =>
  error(
    'empty-value',
    { zh: `“${written}”是空的`, en: `"${written}" is empty` },
    { span: keySpan, hint: { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' } },
  );

const asList = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
