/** The box for an instruction: 是, a text, or its parts. */

import { entryOf, isEmptyScalar, type MappingNode, type ScalarNode, scalarUnder } from '../../schema/tree.ts';
import { readFlag } from '../../schema/values.ts';
import type { Instruction } from '../model.ts';
import { sourceParagraphs } from '../normalise/bodies.ts';
import { defined, titleUnder } from './nodes.ts';

const paragraphsOf = (scalar: ScalarNode | undefined): Instruction['paragraphs'] =>
  scalar ? sourceParagraphs(scalar).paragraphs : [];

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
  return {
    ...defined({ title: titleUnder(value, 'title'), lines }),
    paragraphs: paragraphsOf(scalarUnder(value, 'text')),
    span,
  };
}
