/** A body: text, or a list of texts and of what stands between them. */

import { type Diagnostic, error } from '../../base/diagnostic.ts';
import { type Entry, isEmptyScalar, type TreeNode } from '../../schema/tree.ts';
import type { BodyPart } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { decodePictures } from './decode-pictures.ts';

/** The parts of a body that passed every check, in the order written. */
export function decodeBody(node: TreeNode | undefined, decoding: Decoding): readonly BodyPart[] {
  switch (node?.kind) {
    case 'scalar':
      return sourceParagraphs(node).paragraphs.map((inlines) => ({ kind: 'text', inlines }));
    case 'list':
      return node.items.flatMap((part) => decodeBody(part, decoding));
    case 'mapping':
      return node.entries.flatMap((entry) => decodeBlock(entry, decoding));
    default:
      return [];
  }
}

/** What stands between the texts of a body. Error: `empty-value` of one that says nothing. */
function decodeBlock(entry: Entry, decoding: Decoding): readonly BodyPart[] {
  if (isEmptyScalar(entry.value)) {
    decoding.say(emptyBlock(entry));
    return [];
  }
  return entry.key === 'picture' ? decodePictures(entry.value, decoding) : [];
}

const emptyBlock = ({ written, keySpan }: Entry): Diagnostic =>
  error(
    'empty-value',
    { zh: `“${written}”是空的`, en: `"${written}" is empty` },
    { span: keySpan, hint: { zh: '填上内容，或删掉这一项', en: 'Fill it in, or delete it' } },
  );
