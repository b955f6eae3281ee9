/**
 * The file of a new issue, after an earlier one: the keys of that in its order and spelling, with what belongs to the
 * new issue in place of the old, and what both share word for word, comments and all.
 */

import { topField } from '../schema/facts.ts';
import { canonicaliseKeys, nameOfPath, spellingOf, tidyKey } from '../schema/keys.ts';
import {
  type Entry,
  entryOf,
  isEmptyScalar,
  type MappingNode,
  type Spelling,
  type TreeNode,
} from '../schema/tree.ts';
import { readFlag } from '../schema/values.ts';
import { readTree } from '../yaml/read.ts';
import { blankItems, blankMasthead } from './checks/blank.ts';
import { isDotted, pathOfDotted } from './dotted.ts';
import type { Sourced } from './model.ts';
import { isFlow, type Splice, splice, startOf } from './write/stretches.ts';
import { type Style, textValue, writeEntry, writeInFlow } from './write/value.ts';

/** What a new issue says of itself. */
interface NextIssue {
  readonly number: string;
  readonly date: string;
  readonly total?: string;
  /** The path of the publication that it extends; without one it shares what the earlier issue holds. */
  readonly extends?: string;
  /** The path in place of a font, for a file whose path means something else in another folder. */
  readonly moveFont: (font: Sourced) => string | undefined;
}

export interface NextFile {
  readonly text: string;
  /** Keys of the earlier issue, as written, that are its own and are not taken over. */
  readonly left: readonly string[];
}

/** Where the entries of a block end: where the document does. */
function endOf(text: string, { span }: TreeNode): number {
  const mark = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text.slice(span.end));
  return mark ? span.end + mark.index : text.length;
}

/** Takes an entry out of a mapping. */
function removal(text: string, holder: MappingNode, entry: Entry, blockEnd: number): Splice {
  const at = holder.entries.indexOf(entry);
  const next = holder.entries[at + 1];
  if (!isFlow(text, holder)) {
    return { start: startOf(text, entry), end: next ? startOf(text, next) : blockEnd, by: '' };
  }
  if (next) return { start: entry.keySpan.start, end: next.keySpan.start, by: '' };
  const before = holder.entries[at - 1];
  const start = before ? Math.max(before.value.span.end, before.keySpan.end + 1) : entry.keySpan.start;
  return { start, end: entry.value.span.end, by: '' };
}

/** The fonts under a key: names and paths. */
function fontsIn(node: TreeNode): Sourced[] {
  if (node.kind === 'scalar') return [{ text: node.text, span: node.span }];
  if (node.kind === 'list') return [];
  return node.entries.filter(({ key }) => key !== 'member').flatMap(({ value }) => fontsIn(value));
}

/** The text between two places, edited. */
function spliceBetween(text: string, from: number, to: number, edits: readonly Splice[]): string {
  const inside = edits.filter(({ start, end }) => start >= from && end <= to);
  return splice(text.slice(0, to), [{ start: 0, end: from, by: '' }, ...inside]);
}

const STYLE: Style = { spelling: 'zh', step: '  ', quoting: 'sparing' };

const writeLine = (written: string, key: string, value: string): string =>
  writeEntry(written, textValue(value), [key], STYLE);

/**
 * What belongs to one issue below a key that is shared: the number of pages, the day of printing, a leader's words, a
 * serial number, titles, what was accepted in it.
 */
const OWN: Readonly<Record<string, string>> = {
  masthead: 'serial',
  layout: 'pages',
  printed: 'date',
  instruction: 'text',
  contents: 'entries',
  proof: 'ignore',
};

/** 编号： that is to be filled in by hand has no number in it, and is shared. */
const hasNumber = ({ value }: Entry): boolean =>
  value.kind === 'scalar' && /[0-9０-９〇一二三四五六七八九十]/.test(value.text);

function ownEntry(entry: Entry): Entry | undefined {
  const own = entryOf(entry.value, OWN[entry.key] ?? '');
  return own?.key === 'serial' && !hasNumber(own) ? undefined : own;
}

/** A text in place of 是: what a leader wrote of that issue. */
const isInstruction = ({ key, value }: Entry): boolean =>
  key === 'instruction' && value.kind === 'scalar' && 'problem' in readFlag(value.text);

/** True of an entry with nothing in it that a new issue takes over. */
function isOwn(entry: Entry): boolean {
  const path = isDotted(entry.written) ? pathOfDotted(entry.written) : [entry.key];
  const [first = '', inner] = path.map(String);
  if (topField(first)?.next !== 'copied' || (inner !== undefined && OWN[first] === inner)) return true;
  // A day alone is the issue's; that there is a row is not.
  if (first === 'printed' && entry.value.kind === 'scalar' && /[0-9]/.test(entry.value.text)) return true;
  if (isInstruction(entry)) return true;
  if (first === 'contents' && entry.value.kind === 'list') return true;
  const own = ownEntry(entry);
  return own !== undefined && entry.value.kind === 'mapping' && entry.value.entries.length === 1;
}

/** The entries of a file under their English keys; nothing where its syntax is wrong. */
export function readEntries(source: {
  readonly path: string;
  readonly text: string;
}): MappingNode | undefined {
  const tree = readTree(source);
  const root = tree.sound && tree.root ? canonicaliseKeys(tree.root).root : undefined;
  return root?.kind === 'mapping' && root.entries.length > 0 ? root : undefined;
}

/** A line or a block of the new file. */
interface Piece {
  readonly key: string;
  readonly text: string;
}

/** Copies an entry, without what in it is of one issue alone. */
function copyEntry(root: MappingNode, entry: Entry, end: number, moveFont: NextIssue['moveFont']): string {
  const { text } = root.span.source;
  const own = ownEntry(entry);
  const fonts = entry.key === 'fonts' ? fontsIn(entry.value) : [];
  const edits = [
    ...(own && entry.value.kind === 'mapping' ? [removal(text, entry.value, own, end)] : []),
    ...fonts.flatMap((font): Splice[] => {
      const by = moveFont(font);
      if (by === undefined) return [];
      return [
        { start: font.span.start, end: font.span.end, by: writeInFlow(textValue(by), ['fonts'], STYLE) },
      ];
    }),
  ];
  if (!isFlow(text, root)) return spliceBetween(text, startOf(text, entry), end, edits).trimEnd();
  const value = spliceBetween(text, entry.value.span.start, entry.value.span.end, edits);
  return `${tidyKey(entry.written)}: ${value.replace(/\n\s*/g, '\n  ')}`;
}

/** The lines of a key in the new file; nothing where it is not taken over. */
function pieceOf(root: MappingNode, entry: Entry, end: number, next: NextIssue): string | undefined {
  const { key } = entry;
  const written = tidyKey(entry.written);
  if (key === 'items') return `\n${blankItems(written, spellingOf(root))}\n`;
  if (key === 'number' || key === 'date' || key === 'total' || key === 'extends') {
    return next[key] === undefined ? undefined : writeLine(written, key, next[key]);
  }
  return next.extends !== undefined || isOwn(entry) ? undefined : copyEntry(root, entry, end, next.moveFont);
}

/** Puts in what an issue needs and the earlier one lacked: a supplement may have had no number. */
function complete(
  pieces: readonly Piece[],
  { number, total, date }: NextIssue,
  spelling: Spelling,
): readonly Piece[] {
  const lacks = (wanted: string): boolean => pieces.every(({ key }) => key !== wanted);
  const line = (key: string, value: string): Piece[] =>
    lacks(key) ? [{ key, text: writeLine(nameOfPath([key], spelling), key, value) }] : [];
  const found = pieces.findIndex(({ key }) => key === 'date' || key === 'total' || key === 'items');
  const at = found < 0 ? pieces.length : found;
  const items = { key: 'items', text: `\n${blankItems(nameOfPath(['items'], spelling), spelling)}` };
  return [
    ...pieces.slice(0, at),
    ...line('number', number),
    ...(total === undefined ? [] : line('total', total)),
    ...line('date', date),
    ...pieces.slice(at),
    ...(lacks('items') ? [items] : []),
  ];
}

/** Writes the issue that comes after an earlier one, whose entries are given. */
export function writeNext(root: MappingNode, next: NextIssue): NextFile {
  const { text } = root.span.source;
  const last = endOf(text, root);
  const left: string[] = [];
  const pieces: Piece[] = [];
  for (const [i, entry] of root.entries.entries()) {
    const { key, written, value } = entry;
    const after = root.entries[i + 1];
    const start = startOf(text, entry);
    const piece = pieceOf(root, entry, after ? startOf(text, after) : last, next);
    // A blank line above an entry stays.
    const gap = !isFlow(text, root) && /\n[ \t]*\r?\n$/.test(text.slice(0, start)) ? '\n' : '';
    if (piece !== undefined) pieces.push({ key, text: gap + piece });
    const own = piece === undefined ? entry : ownEntry(entry);
    if (own && !isEmptyScalar(value)) left.push(own === entry ? written : own.written);
  }
  const whole = complete(pieces, next, spellingOf(root))
    .map((piece) => piece.text)
    .join('\n');
  return {
    text: `${whole
      .replace(/\r\n?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    left,
  };
}

/** Writes an issue that has none before it: it extends a publication, or has a masthead to be filled in. */
export function writeFirst(next: Omit<NextIssue, 'moveFont'>, spelling: Spelling): string {
  const line = (key: string, value: string): string => writeLine(nameOfPath([key], spelling), key, value);
  const lines = [
    next.extends === undefined ? blankMasthead(spelling) : line('extends', next.extends),
    line('number', next.number),
    ...(next.total === undefined ? [] : [line('total', next.total)]),
    line('date', next.date),
    '',
    blankItems(nameOfPath(['items'], spelling), spelling),
  ];
  return `${lines.join('\n')}\n`;
}
