/** Lists of names as people write them: one a line, or several in a row. */

import { cut, joinSourced, spanAt } from '../../base/sourced.ts';
import type { ScalarNode, TreeNode } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { lineFrom, titleFrom } from './normalise.ts';
import { sourceOf } from './source-of.ts';

/** A stretch between the marks that part names; marks inside brackets belong to the name. */
const PART = /(?:（[^（）]*）|\([^()]*\)|[^、，,；;])+/g;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of a pattern's matches in a stretch of text. */
const matchRanges = (text: string, { from, to }: Range, pattern: RegExp): Range[] =>
  [...text.slice(from, to).matchAll(pattern)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));

const isSingle = (text: string, { from, to }: Range): boolean => [...text.slice(from, to)].length === 1;

/** 路 帅: characters of one name, spaced out. */
function joinSingles(text: string, words: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) continue;
    const isPair = next && isSingle(text, word) && isSingle(text, next);
    joined.push(isPair ? { from: word.from, to: next.to } : word);
    if (isPair) i++;
  }
  return joined;
}

/** A word of a row of names; a bracket with spaces in it is part of one, as in 党政办（综治办 应急办）. */
const WORD = /(?:（[^（）]*）|\([^()]*\)|\S)+/g;
/** 供稿：, which belongs to the name behind it. */
const LABEL = /[：:]$/;

/**
 * Splits a row of names at spaces: 工信局 马庄乡 is two, 李 勉 one whose characters were spaced out. A character left
 * single joins the name before it, the first one the name after; Latin words stay together.
 */
function splitAtSpaces(text: string, range: Range): Range[] {
  if (/[A-Za-z]/.test(text.slice(range.from, range.to))) return [range];
  const names: Range[] = [];
  for (const word of joinSingles(text, matchRanges(text, range, WORD))) {
    const last = names.at(-1);
    const isLabelled = last && LABEL.test(text.slice(last.from, last.to));
    const joins = last && (isLabelled || isSingle(text, word) || isSingle(text, last));
    if (joins) names[names.length - 1] = { from: last.from, to: word.to };
    else names.push(word);
  }
  return names;
}

/** Brackets around all of a text, which the tag has of its own: （教体局、水利局）, （教体局）（水利局）. */
const BRACKETED = /^\s*(?:（[^（）]*）\s*)+$|^\s*(?:\([^()]*\)\s*)+$|^\s*(?:【[^【】]*】\s*)+$/;

/** The stretches of a range that hold names: what is inside brackets that hold all of it, else the whole. */
const insideBrackets = (text: string, range: Range): Range[] =>
  BRACKETED.test(text.slice(range.from, range.to))
    ? matchRanges(text, range, /[^（）()【】\s][^（）()【】]*/g)
    : [range];

/** The names between the marks, be they all in brackets or each. */
function splitAtMarks(text: string): Range[] {
  const split = (range: Range): Range[] =>
    insideBrackets(text, range).flatMap((inner) => matchRanges(text, inner, PART));
  return split({ from: 0, to: text.length }).flatMap(split);
}

/** A gap inside a name's bracket stays; elsewhere in a name a space is nothing. */
function nameOf(raw: Sourced): Sourced {
  let at = 0;
  const parts = raw.text.split(/(（[^（）]*）)/).map((part, i) => {
    const from = at;
    at += part.length;
    return (i % 2 === 1 ? titleFrom : lineFrom)(cut(raw, from, at));
  });
  return joinSourced(parts, raw.span);
}

function splitScalar(node: ScalarNode): Sourced[] {
  const { text } = node;
  const ranges = splitAtMarks(text)
    .flatMap((part) => splitAtSpaces(text, part))
    // What surrounds a name is no part of its place.
    .flatMap((range) => matchRanges(text, range, /\S(?:.*\S)?/gs));
  const isWhole = ranges.length === 1 && !BRACKETED.test(text);
  const raw = sourceOf(node);
  return ranges.map(({ from, to }) => {
    const name = cut(raw, from, to);
    return nameOf(isWhole ? name : { ...name, span: spanAt(raw, from, to) });
  });
}

/**
 * Reads names from a list or one text: split at 、 ， ； and at spaces between names, out of the brackets that hold them
 * all. Names without text are left out.
 */
export function readNames(node: TreeNode | undefined): readonly Sourced[] {
  const scalars =
    node?.kind === 'scalar'
      ? [node]
      : node?.kind === 'list'
        ? node.items.filter((item) => item.kind === 'scalar')
        : [];
  return scalars.flatMap(splitScalar).filter(({ text }) => text !== '');
}
