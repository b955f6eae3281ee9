/** Names of attachments as they are printed: without a number or a mark that was typed around them. */

import { cut } from '../../../base/sourced.ts';
import { type ScalarNode, scalarUnder, type TreeNode, valueUnder } from '../../../schema/tree.ts';
import type { Sourced } from '../../model.ts';
import { titleFrom } from '../normalise.ts';
import { markFolds, sourceOf } from '../source-of.ts';

/** The head of the list, which is printed in any case: 附件：, 附件1： */
const HEAD = /^附件\s*\d{0,2}\s*[：:]\s*/u;
/** 附件2 and a name, whose gap is not kept. */
const BARE_HEAD = /^附件\s*(\d{1,2})\s*(?=\p{Script=Han}|《)/u;
const NUMBER = /^(\d{1,2})[.．、]\s*(?!\d)/u;
/** No mark stands behind a name (GB/T 9704 7.3.4). */
const END_MARKS = /[。．.；;，,、]+$/u;

/** An attachment as it was written; a name alone has no body. */
interface WrittenAnnex {
  readonly name: Sourced;
  /** The marks behind the name that are not printed. */
  readonly dropped?: Sourced;
  readonly body?: TreeNode;
}

/** The attachments under a key, one a line where several were written into one text; those without a name are left out. */
export function readAnnexes(node: TreeNode | undefined): readonly WrittenAnnex[] {
  return namesIn(node)
    .filter(({ raw }) => titleFrom(raw).text !== '')
    .map(({ raw, body }, i) => ({ ...tidyName(raw, i + 1), ...(body && { body }) }));
}

interface RawAnnex {
  readonly raw: Sourced;
  readonly body?: TreeNode;
}

function namesIn(node: TreeNode | undefined): RawAnnex[] {
  if (!node) return [];
  if (node.kind === 'scalar') return namesOfText(node).map((raw) => ({ raw }));
  if (node.kind === 'list') return node.items.flatMap(namesIn);
  const title = scalarUnder(node, 'title');
  const body = valueUnder(node, 'body');
  return title ? [{ raw: rawOf(title), ...(body && { body }) }] : [];
}

const rawOf = (node: ScalarNode): Sourced => markFolds(node, sourceOf(node));

/** The names of a text: the lines of a literal block, and what is numbered or parted by ； in one line. */
function namesOfText(node: ScalarNode): Sourced[] {
  const raw = rawOf(node);
  const lines = node.literal ? cutAll(raw, /[^\n]+/g) : [raw];
  return lines.flatMap((line) => cutAll(line, BETWEEN_MARKS)).flatMap(splitNumbered);
}

/** A ； in brackets belongs to the name. */
const BETWEEN_MARKS = /(?:（[^（）]*）|《[^《》]*》|[^；;])+/gu;

const cutAll = (raw: Sourced, pattern: RegExp): Sourced[] =>
  [...raw.text.matchAll(pattern)].map(({ 0: part, index }) => cut(raw, index, index + part.length));

/** 1.机井表 2.分布图: names that are numbered from 1 on in one line. */
function splitNumbered(raw: Sourced): Sourced[] {
  const starts: number[] = [];
  for (const { 1: number, index } of raw.text.matchAll(/(?<![^\s：:])(\d{1,2})[.．、](?!\d)/gu)) {
    if (Number(number) === starts.length + 1) starts.push(index);
  }
  if (starts.length < 2) return [raw];
  return starts.map((from, i) => cut(raw, i === 0 ? 0 : from, starts[i + 1]));
}

/**
 * @param place counted from 1: a number that is this one is printed already
 */
function tidyName(raw: Sourced, place: number): Omit<WrittenAnnex, 'body'> {
  const line = titleFrom(raw);
  const [bare = '', own] = BARE_HEAD.exec(line.text) ?? [];
  const head = HEAD.exec(line.text)?.[0].length ?? (Number(own) === place ? bare.length : 0);
  const [typed = '', number] = NUMBER.exec(line.text.slice(head)) ?? [];
  const from = head + (Number(number) === place ? typed.length : 0);
  const to = END_MARKS.exec(line.text)?.index ?? line.text.length;
  if (from >= to) return { name: line };
  const name = { ...cut(line, from, to), span: raw.span };
  return to < line.text.length ? { name, dropped: cut(line, to) } : { name };
}
