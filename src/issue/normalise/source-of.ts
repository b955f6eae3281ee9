/** A scalar's text with the place of each of its characters, before anything is made of it. */

import type { Sourced } from '../../base/diagnostic.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { alignScalar } from './align.ts';

/** The text of a scalar as YAML reads it. Its places are unknown only where the file had to be mended to be read. */
export function sourceOf(node: ScalarNode): Sourced {
  const { text, span } = node;
  const places = alignScalar(node);
  return places === undefined ? { text, span } : { text, span, places };
}

/** Stands for a line end that YAML has folded into a space. */
export const FOLD = '\r';

/** A scalar's text with the spaces that are folded line ends told apart; indexes stay. */
export function markFolds(node: ScalarNode, raw: Sourced): Sourced {
  const { text, span, places } = raw;
  if (node.literal || places === undefined || typeof places === 'number' || !text.includes(' ')) return raw;
  const source = span.source.text;
  const marked = text.replaceAll(' ', (space, at: number) =>
    source[places.starts[at] as number] === '\n' ? FOLD : space,
  );
  return { ...raw, text: marked };
}
