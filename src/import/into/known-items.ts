/** The items that an issue has already, so that none is added twice. */

import { type Diagnostic, note, type Span, warning } from '../../base/diagnostic.ts';
import { normaliseLine } from '../../issue/normalise/normalise.ts';
import { STYLE_MARK } from '../../issue/normalise/style-marks.ts';
import { type TreeNode, valueUnder } from '../../schema/tree.ts';
import type { DraftItem } from '../issue-draft.ts';
import { placeOfFile } from '../no-copy.ts';
import { isSettable } from '../write/place-pictures.ts';
import { type ItemWords, type PictureOf, wordsOfDraft, wordsOfNode } from './item-words.ts';

/** What an item says, as it is compared, and where it stands. */
interface KnownItem {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly sources: string;
  readonly pictures: ItemWords['pictures'];
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

function known(words: ItemWords, span: Span): KnownItem {
  const text = fold(words.text);
  return { text, pairs: pairsOf(text), sources: fold(words.sources), pictures: words.pictures, span };
}

/** The items of a list in a file. */
export const knownItems = (items: TreeNode | undefined, pictureOf: PictureOf): KnownItem[] =>
  items?.kind === 'list'
    ? items.items.map((item) =>
        known(wordsOfNode(item, pictureOf), valueUnder(item, 'title')?.span ?? item.span),
      )
    : [];

/** An item of a draft, to be compared with others. */
export const knownDraft = (item: DraftItem, file: string): KnownItem =>
  known(wordsOfDraft(item, isSettable), item.title?.span ?? placeOfFile(file));

/** True where both name who contributed them, and neither name is part of the other, as 工信局 is of 县工信局. */
const areOfOthers = ({ sources: one }: KnownItem, { sources: other }: KnownItem): boolean =>
  one !== '' && other !== '' && !one.includes(other) && !other.includes(one);

/** True where both show the same pictures; one that cannot be had is like no other. */
const showSame = ({ pictures: one }: KnownItem, { pictures: other }: KnownItem): boolean =>
  one.length === other.length &&
  one.every((bytes, i) => {
    const there = other[i];
    return bytes !== undefined && there !== undefined && Buffer.compare(bytes, there) === 0;
  });

const titleOf = ({ title }: DraftItem): string => (title ? `“${title.text.trim()}”` : '');

/** `item-there` */
const isThere = (item: DraftItem, own: KnownItem, same: KnownItem): Diagnostic =>
  note(
    'item-there',
    {
      zh: `稿件${titleOf(item)}已经有了，没有再加（在 ${own.span.source.path}）`,
      en: `${own.span.source.path}: the item ${titleOf(item)} is there already and was not added again`,
    },
    { span: same.span },
  );

/** `item-alike` */
const isAlike = (item: DraftItem, own: KnownItem, alike: KnownItem): Diagnostic =>
  warning(
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

/** `item-pictures` */
const showsOthers = (item: DraftItem, own: KnownItem, other: KnownItem): Diagnostic =>
  warning(
    'item-pictures',
    {
      zh: `稿件${titleOf(item)}与这一条文字一样，图不一样，照样加了（在 ${own.span.source.path}）`,
      en: `${own.span.source.path}: the item ${titleOf(item)} says the same as this one with other pictures, and was added`,
    },
    {
      span: other.span,
      hint: {
        zh: '对照看一看；是同一条的，删掉其中一条',
        en: 'Compare them; if they are one item, delete either',
      },
    },
  );

/** What is like a new item, and what to say of it. */
export interface Likeness {
  /** The same is there already, it is nearly the same as one there, or it is another one that is to be added all the same. */
  readonly kind: 'there' | 'alike' | 'other';
  readonly diagnostic: Diagnostic;
}

/**
 * Holds an item against those that are there; undefined where none is like it. One that says nothing is like no other.
 * `item-there`, `item-alike`, `item-pictures`
 */
export function findLike(item: DraftItem, own: KnownItem, all: readonly KnownItem[]): Likeness | undefined {
  if (own.text === '') return undefined;
  const inWords = all.filter(({ text }) => text === own.text);
  const same = inWords.find((one) => showSame(one, own));
  if (same) return { kind: 'there', diagnostic: isThere(item, own, same) };
  const [other] = inWords;
  if (other) return { kind: 'other', diagnostic: showsOthers(item, own, other) };
  const alike = all.find((one) => !areOfOthers(one, own) && likenessOf(one, own) >= ALIKE);
  return alike && { kind: 'alike', diagnostic: isAlike(item, own, alike) };
}
