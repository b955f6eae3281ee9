/** Remarks below the text (注): each with the number that was typed before it, without a head of its own. */

import { cut } from '../../../base/sourced.ts';
import type { TreeNode } from '../../../schema/tree.ts';
import type { Inline, Remark, Sourced } from '../../model.ts';
import { sourceParagraphs } from '../bodies.ts';

/** The head, which is printed in any case. */
const HEAD = /^注\s*[：:]\s*/u;
const NUMBER = /^(?:\d{1,2}[.．、](?!\d)|（\d{1,2}）|[①-⑳])/u;

/**
 * The remarks of a text, one a paragraph, or of a list of texts. Numbers count as such where every one of several has
 * one; else they are part of the text.
 */
export function readRemarks(node: TreeNode | undefined): readonly Remark[] {
  const texts = paragraphsOf(node).map((inlines, i) => (i === 0 ? without(inlines, HEAD) : inlines));
  const shown = texts.filter((inlines) => inlines.length > 0);
  const numbers = shown.map(([first]) => (first ? numberOf(first) : undefined));
  const areNumbered = shown.length > 1 && numbers.every((number) => number !== undefined);
  return shown.map((inlines, i) => {
    const number = areNumbered ? numbers[i] : undefined;
    return number ? { number, inlines: without(inlines, NUMBER) } : { inlines };
  });
}

function paragraphsOf(node: TreeNode | undefined): (readonly Inline[])[] {
  if (node?.kind === 'list') return node.items.flatMap(paragraphsOf);
  return node?.kind === 'scalar' ? [...sourceParagraphs(node).paragraphs] : [];
}

function numberOf(first: Sourced): Sourced | undefined {
  const found = NUMBER.exec(first.text)?.[0];
  return found === undefined ? undefined : cut(first, 0, found.length);
}

/** The same text without what it begins with. */
function without([first, ...rest]: readonly Inline[], pattern: RegExp): readonly Inline[] {
  if (!first) return [];
  const from = pattern.exec(first.text)?.[0].length ?? 0;
  if (from === 0) return [first, ...rest];
  return from === first.text.length ? rest : [{ ...first, ...cut(first, from) }, ...rest];
}
