/** The box for an instruction: 是, a text, or its parts. */

import { entryOf, isEmptyScalar, type MappingNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { readFlag } from '../../schema/values.ts';
import type { Instruction } from '../model.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { sourceTitle } from '../normalise/normalise.ts';
import { defined } from './nodes.ts';

const paragraphsOf = (node: TreeNode | undefined): Instruction['paragraphs'] =>
  node?.kind === 'scalar' ? sourceParagraphs(node).paragraphs : [];

/**
 * @param lines as they were read
 * @returns nothing where there is no box, as 否 says
 */
export function decodeInstruction(root: MappingNode, lines: number | undefined): Instruction | undefined {
  const entry = entryOf(root, 'instruction');
  if (!entry) return undefined;
  const { value, keySpan: span } = entry;
  if (value.kind === 'list' || isEmptyScalar(value)) return undefined;
  if (value.kind === 'scalar') {
    const flag = readFlag(value.text);
    if (!('value' in flag)) return { paragraphs: paragraphsOf(value), span };
    return flag.value ? { paragraphs: [], span } : undefined;
  }
  const title = valueUnder(value, 'title');
  return {
    ...defined({ title: title?.kind === 'scalar' ? sourceTitle(title) : undefined, lines }),
    paragraphs: paragraphsOf(valueUnder(value, 'text')),
    span,
  };
}
