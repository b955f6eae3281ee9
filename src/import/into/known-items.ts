/** The items that an issue has already, so that none is added twice. */

import { type Diagnostic, note, type Span, warning } from '../../base/diagnostic.ts';
import { normaliseLine } from '../../issue/normalise/normalise.ts';
import { STYLE_MARK } from '../../issue/normalise/style-marks.ts';
import { type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { DraftItem } from '../issue-draft.ts';
import { placeOfFile } from '../no-copy.ts';

/** What an item says, as it is compared, and where it stands. */
interface KnownItem {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly span: Span;
}

const STYLE_MARKS = new RegExp(STYLE_MARK, 'gu');

/** A text without its marks, its punctuation and its blanks. */
const fold = (text: string): string =>
  normaliseLine(text.replaceAll('**', '').replace(STYLE_MARKS, '$1'))
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The pairs of neighbours in a text, with how often each is there. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much of two texts is alike, from 0 to 1 (Dice's coefficient of their pairs). */
function likenessOf(one: KnownItem, other: KnownItem): number {
  const total = one.text.length + other.text.length - 2;
  if (total <= 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** From this on two items are versions of one. */
const ALIKE = 0.93;

const known = (text: string, span: Span): KnownItem => ({
  text: fold(text),
  pairs: pairsOf(fold(text)),
  span,
});

const textsUnder = (node: TreeNode | undefined): readonly string[] => {
  if (node?.kind === 'scalar') return [node.text];
  return node?.kind === 'list'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : [];
};

/** The items of a list in a file. */
export const knownItems = (items: TreeNode | undefined): KnownItem[] =>
  items?.kind === 'list'
    ? items.items
        .map((item) => {
          const texts = [...textsUnder(valueUnder(item, 'title')), ...textsUnder(valueUnder(item, 'body'))];
          return known(texts.join('\n'), valueUnder(item, 'title')?.span ?? item.span);
        })
        .filter(({ text }) => text !== '')
    : [];

/** An item of a draft, to be compared with others. */
export function knownDraft({ title, body }: DraftItem, file: string): KnownItem {
  const texts = body.map((part) =>
    part.kind === 'text' ? part.pieces.map(({ text }) => text).join('') : '',
  );
  const span = title?.span ?? placeOfFile(file);
  return known([title?.text ?? '', ...texts].join('\n'), span);
}

const titleOf = ({ title }: DraftItem): string => (title ? `“${title.text.trim()}”` : '');

/** Why an item is not added: the same is there, or nearly the same. `item-there`, `item-alike` */
export function findTwin(item: DraftItem, own: KnownItem, all: readonly KnownItem[]): Diagnostic | undefined {
  const same = all.find(({ text }) => text === own.text);
  if (same) {
    return note(
      'item-there',
      {
        zh: `稿件${titleOf(item)}已经有了，没有再加（在 ${own.span.source.path}）`,
        en: `${own.span.source.path}: the item ${titleOf(item)} is there already and was not added again`,
      },
      { span: same.span },
    );
  }
  const alike = all.find((one) => likenessOf(one, own) >= ALIKE);
  if (!alike) return undefined;
  return warning(
    'item-alike',
    {
      zh: `稿件${titleOf(item)}与这一条差不多，没有再加（在 ${own.span.source.path}）`,
      en: `${own.span.source.path}: the item ${titleOf(item)} is nearly the same as this one and was not added`,
    },
    {
      span: alike.span,
      hint: {
        zh: '对照看一看；要换成新的，先把这一条删掉，再导入一次',
        en: 'Compare them; to take the new one, delete this item and import again',
      },
    },
  );
}
