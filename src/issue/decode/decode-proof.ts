/** Which rules of proofreading the publication and the issue want: `proof`. */

import { cut } from '../../base/sourced.ts';
import { type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { ProofChoice, Sourced } from '../model.ts';
import { sourceOf } from '../normalise/source-of.ts';
import { scalarsOf } from './nodes.ts';

/** Codes stand one by one, or several with marks between them. */
function codesUnder(root: MappingNode, key: string): readonly Sourced[] {
  return scalarsOf(valueUnder(valueUnder(root, 'proof'), key)).flatMap((scalar) => {
    const raw = sourceOf(scalar);
    return [...raw.text.matchAll(/[^\s,，、;；]+/gu)].map(({ 0: code, index }) =>
      cut(raw, index, index + code.length),
    );
  });
}

export const decodeProof = (root: MappingNode, titleLength: number | undefined): ProofChoice => ({
  off: codesUnder(root, 'off'),
  notes: codesUnder(root, 'note'),
  warnings: codesUnder(root, 'warning'),
  ...(titleLength !== undefined && { titleLength }),
});
