/** A body: text, or a list of texts and of what stands between them. */

import type { TreeNode } from '../../schema/tree.ts';
import type { BodyPart } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';

/** The parts of a body that passed every check, in the order written. */
export function decodeBody(node: TreeNode | undefined, decoding: Decoding): readonly BodyPart[] {
  switch (node?.kind) {
    case 'scalar':
      return sourceParagraphs(node).paragraphs.map((inlines) => ({ kind: 'text', inlines }));
    case 'list':
      return node.items.flatMap((part) => decodeBody(part, decoding));
    default:
      return [];
  }
}
