/** Finds the names that an item was contributed by: in brackets at its end, or on a line of its own. */

import type { Sourced } from '../../base/diagnostic.ts';
import { cut, rewrite } from '../../base/sourced.ts';
import { drop, type Ledger } from './ledger.ts';
import { isPerson, isRemark, unitLikeness } from './source-names.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A tag in a text: the stretch it takes, and that of the names in it, without what stands before them. */
export interface TagFound {
  readonly from: number;
  readonly to: number;
  /** Of the names, and of a day behind them, which is kept beside the item. */
  readonly inner: Stretch & { readonly date?: Stretch };
  /** Every name ends as those of units do, or a label says so; else it is a guess by its place. */
  readonly sure: boolean;
}

/** The labels that say that names of units follow. */
const LABEL_WORDS =
  '供稿单位|供稿部门|供稿|来稿单位|来稿|来源|稿件来源|信息来源|报送单位|报送部门|上报单位|报送|作者单位|单位名称|单位|投稿单位|撰稿单位|撰稿|提供单位|文稿来源|选送单位';
const LABEL = new RegExp(`^(?:${LABEL_WORDS})[\\s\\u3000]*[：:][\\s\\u3000]*`, 'u');
/** Behind the names: 县委办供稿; 关于报送 goes on. */
const LABEL_BEHIND = /(?<!关于)[\s\u3000]*(?:联合)?(?:供稿|报送|提供|撰稿|来稿)$/u;
/** Words that names of persons follow, which stay as they are: with a mark, with a gap, or right before a name. */
const PERSONS = new RegExp(
  [
    '^(?:(?:通讯员|记者|作者|撰稿人|供稿人|信息员|文[/／]图|图[/／]文|图文|文)[\\s\\u3000]*[：:/／][\\s\\u3000]*',
    '(?:通讯员|记者|作者|撰稿人|供稿人|信息员|文[/／]图|图[/／]文)[\\s\\u3000]+',
    '(?:图文|文)[\\s\\u3000]+(?=\\p{Script=Han}{2,4}(?:[\\s\\u3000、，]|$))',
    '(?:通讯员|记者)(?=(?![站们会证节队团部处编采在])\\p{Script=Han}{2,4}(?:[\\s\\u3000、，]|$)))',
  ].join('|'),
  'u',
);
/** What says nothing of a source unless brackets hold it: words that read on without a gap, and 报送：, which tells who receives. */
const NEEDS_BRACKETS = /^(?:(?:通讯员|记者)(?=\p{L})|报送[\s\u3000]*[：:])/u;

const SEPARATOR = /[\s\u3000、，,；;/／|｜]+/gu;

/** A day behind the names: 水利局　2026年3月12日. */
const DATE_BEHIND =
  /[\s\u3000，,、]*((?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-./]\d{1,2}[-./]\d{1,2})[\s\u3000]*$/u;

interface Inner extends Stretch {
  readonly date?: Stretch;
  readonly labelled: boolean;
}

/** Where the names begin and end in a text, without its labels. */
function innerOf(text: string, from: number, whole: number): Inner {
  const day = DATE_BEHIND.exec(text.slice(from, whole));
  const isDated = day !== null && day.index > 1;
  const to = isDated ? from + day.index : whole;
  const at = isDated ? text.indexOf(day[1] as string, to) : 0;
  const date = isDated && { date: { from: at, to: at + (day[1] as string).length } };
  const part = text.slice(from, to);
  const before = LABEL.exec(part)?.[0].length ?? 0;
  const behind = before < part.length ? (LABEL_BEHIND.exec(part.slice(before))?.[0].length ?? 0) : 0;
  const end = behind < part.length - before ? to - behind : to;
  const blank = /^[\s\u3000]*/u.exec(text.slice(from + before, end))?.[0].length ?? 0;
  return { from: from + before + blank, to: end, labelled: before > 0 || end < to, ...date };
}

/** The names in a stretch. Single characters set apart are one name: 工 信 局; so is what makes a name only together. */
export function namesIn(text: string, from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  const push = (end: number): void => {
    if (end > at) parts.push({ from: at, to: end });
  };
  for (const match of text.slice(from, to).matchAll(SEPARATOR)) {
    push(from + match.index);
    at = from + match.index + match[0].length;
  }
  push(to);
  const joined: Stretch[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.to, part.from) : '';
    const isSpaced = last && /^[\s\u3000]+$/u.test(gap);
    const both = last ? text.slice(last.from, part.to).replace(/[\s\u3000]+/gu, '') : '';
    const isWhole = last !== undefined && unitLikeness(text.slice(last.from, last.to)) === 2;
    const isShort = (!isWhole && part.to - part.from === 1) || (last && last.to - last.from === 1);
    const isSplit =
      last &&
      unitLikeness(text.slice(last.from, last.to)) === 0 &&
      unitLikeness(both) > 0 &&
      !isPerson(text.slice(last.from, last.to));
    if (last && isSpaced && (isShort || isSplit))
      joined[joined.length - 1] = { from: last.from, to: part.to };
    else joined.push(part);
  }
  return joined;
}

/** What of a tag is certain, by its names; undefined where it is none. */
function judge(text: string, from: number, to: number, known: ReadonlySet<string>): boolean | undefined {
  const inner = innerOf(text, from, to);
  const content = text.slice(inner.from, inner.to).trim();
  if (content === '') return undefined;
  if (inner.labelled) return isRemark(content) && !/^\p{Script=Han}/u.test(content) ? undefined : true;
  if (PERSONS.test(content) && content.length <= 24) return true;
  const names = namesIn(text, inner.from, inner.to).map((one) =>
    text.slice(one.from, one.to).replace(/[\s\u3000]+/gu, ''),
  );
  const likeness = names.map((name) => unitLikeness(name, known));
  if (likeness.every((one) => one === 2)) return true;
  if (likeness.every((one) => one > 0)) return false;
  const hasUnit = likeness.includes(2);
  const rest = names.filter((_, i) => likeness[i] === 0);
  if (hasUnit && rest.every((name) => isPerson(name) || /^(?:通讯员|记者)$/u.test(name))) return true;
  if (isRemark(content) || names.some((name) => name.length > 16)) return undefined;
  return false;
}

const AT_END = /[（(〔［[【]([^（()）〔〕［］[\]【】]{2,80})[）)〕］\]】][\s\u3000]*([。.]?)$/u;

/**
 * The tag that a paragraph ends with. One behind a sentence may be a guess; one before the last stop, or behind words
 * without any, is taken where its names are known for sure.
 */
export function tagAtEnd(text: string, known: ReadonlySet<string> = new Set()): TagFound | undefined {
  const match = AT_END.exec(text);
  if (!match) return tagBehindStop(text, known);
  const inside = match[1] as string;
  const from = match.index + 1;
  const sure = judge(text, from, from + inside.length, known);
  const before = text.slice(0, match.index).trimEnd();
  const isBehindSentence = before === '' || /[。！？…；][”’）》」』】]*$/u.test(before);
  if (sure === undefined || (!isBehindSentence && (!sure || !/[，。；]/u.test(before)))) return undefined;
  if (match[2] !== '' && !sure) return undefined;
  const inner = innerOf(text, from, from + inside.length);
  return { from: match.index, to: match.index + match[0].length - (match[2] as string).length, inner, sure };
}

/** Behind the last sentence, a dash or a gap and names that are known for sure: …。——县水利局. */
const BEHIND_STOP =
  /(?<=[。！？][”’）》」』】]*)(?:[\s\u3000]*[—─–―]{1,3}[\s\u3000]*|[\s\u3000]+)([^。，；：！？—]{2,60})$/u;

function tagBehindStop(text: string, known: ReadonlySet<string>): TagFound | undefined {
  const match = BEHIND_STOP.exec(text);
  if (!match) return undefined;
  const from = text.length - (match[1] as string).length;
  if (judge(text, from, text.length, known) !== true) return undefined;
  return { from: match.index, to: text.length, inner: innerOf(text, from, text.length), sure: true };
}

/** The tag that a title ends with: names that are known for sure. */
export function tagOfTitle(text: string, known: ReadonlySet<string> = new Set()): TagFound | undefined {
  const match = AT_END.exec(text);
  if (!match || match.index < 6 || match[2] !== '') return undefined;
  const [from, to] = [match.index + 1, match.index + 1 + (match[1] as string).length];
  if (judge(text, from, to, known) !== true) return undefined;
  return { from: match.index, to: text.length, inner: innerOf(text, from, to), sure: true };
}

/** What may stand between the start of a line and its bracket or names: ——县水利局. */
const DASH = /^(?:[—─–―]{1,3}|-{1,3})[\s\u3000]*/u;

/** A line that is nothing but a tag: in brackets, behind a dash, with its label, or names of units alone. */
export function tagLine(
  text: string,
  isApart: boolean,
  known: ReadonlySet<string> = new Set(),
): TagFound | undefined {
  if (text.length > 100) return undefined;
  const dash = DASH.exec(text)?.[0].length ?? 0;
  const bracketed = /^[（(〔［[【]([^（()）〔〕［］[\]【】]{2,80})[）)〕］\]】][。.]?$/u.exec(
    text.slice(dash),
  );
  const [from, to] = bracketed
    ? [dash + 1, dash + 1 + (bracketed[1] as string).length]
    : [dash, text.replace(/[。.]$/u, '').length];
  const sure = judge(text, from, to, known);
  if (sure === undefined) return undefined;
  const inner = innerOf(text, from, to);
  if (inner.labelled && inner.to - inner.from > 60) return undefined;
  if (!bracketed && NEEDS_BRACKETS.test(text.slice(from, to))) return undefined;
  if (!bracketed && !inner.labelled && !(sure && (isApart || dash > 0))) return undefined;
  return { from: 0, to: text.length, inner, sure };
}

/** A name without the gaps in it. */
function closed(name: Sourced): Sourced {
  const kept = Array.from({ length: name.text.length }, (_, at) => at).filter(
    (at) => !/[\s\u3000]/u.test(name.text[at] as string),
  );
  if (kept.length === name.text.length) return name;
  const text = kept.map((at) => name.text[at]).join('');
  return rewrite(
    name,
    text,
    kept,
    kept.map((at) => at + 1),
  );
}

/** The names of a tag; all else of it is dropped: brackets and marks between them, and the words that the brackets stand for. */
export function takeNames(text: Sourced, tag: TagFound, ledger: Ledger): Sourced[] {
  const { inner } = tag;
  const persons = PERSONS.exec(text.text.slice(inner.from, inner.to));
  const found = persons ? [inner] : namesIn(text.text, inner.from, inner.to);
  const taken = inner.date ? [...found, inner.date] : found;
  const edges = [tag.from, ...taken.flatMap(({ from, to }) => [from, to]), tag.to];
  for (let i = 0; i < edges.length; i += 2) {
    dropAround(text, edges[i] as number, edges[i + 1] as number, ledger);
  }
  const names = found.map(({ from, to }) => cut(text, from, to));
  return persons ? names : names.map(closed);
}

/** Brackets and marks by their rule, words as a label; blanks, which may stand for the end of a line, need none. */
function dropAround(text: Sourced, from: number, to: number, ledger: Ledger): void {
  for (const { index, 0: part } of text.text.slice(from, to).matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+/gu)) {
    drop(
      ledger,
      text,
      from + index,
      from + index + part.length,
      /[\p{L}\p{N}]/u.test(part) ? 'label' : 'brackets',
    );
  }
}
