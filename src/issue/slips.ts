/**
 * The slips in the frame of a YAML file: full-width colons, dashes, spaces and hash signs that a Chinese input method
 * leaves, tabs, a missing space, a line out of line, an item without its dash, a bracket left open. They are named and
 * mended before parsing, so that the parser sees what was meant and the rest of the file is still checked.
 */

import { type Diagnostic, error, type SourceText } from '../diagnostic.ts';
import { closesFlow, missingClosers, readFlow } from './flow.ts';
import { type Found, indentTo, mendForeign, replace } from './found.ts';
import { elementOf, fieldOf, KNOWN_KEYS, LIST_KEYS } from './keys.ts';
import { enter, type Levels, type OutlineLine, parentAt, startLevels, typeBelow } from './levels.ts';
import { type Line, readLine } from './line.ts';
import type { Edit } from './mend.ts';
import { continueText, type OpenText, openText } from './open-text.ts';
import { otherKeyColumn, type Placement, place } from './place.ts';
import { fileSchema } from './schema.ts';
import { scanDashes, scanKey, tabsAfterDash } from './signs.ts';
import {
  COLON,
  INDENTED_TOP,
  misaligned,
  missingDash,
  unclosedBracket,
  WIDE_HASH,
  type Wording,
} from './wordings.ts';

/** Where the lines read so far leave the next one. */
interface Context {
  levels: Levels;
  /** The value that deeper lines continue. */
  text: OpenText | undefined;
}

function wordPlacement(line: Line, placement: Placement, name: string, below: number): Wording {
  const { column, dash, under, deeper = 0 } = placement;
  if (dash) return missingDash(name, column, line.width);
  if (!under) return INDENTED_TOP;
  return misaligned({ column, under: under.name, adjacent: under.line === line.number - 1, deeper, below });
}

/** Names what is wrong with where a line stands, and moves it. */
function mendPlace(line: Line, placement: Placement | undefined, name: string, below: number): Found[] {
  const { column = line.width, dash = false } = placement ?? {};
  const at = line.offset + line.indent;
  const own = placement && { wording: wordPlacement(line, placement, name, below), at, length: name.length };
  if (!line.foreign) return own ? [{ ...own, edit: indentTo(line, column, dash ? '- ' : '') }] : [];
  // The column follows from the white space; the dash does not.
  return [mendForeign(line, line.foreign, column, dash ? '- ' : ''), ...(own && dash ? [own] : [])];
}

/** How the next line that is not empty starts. */
function lookBelow({ offset, text }: Line, source: string): OutlineLine['next'] {
  const next = /\s*?\n( *)(- )?\S/y;
  next.lastIndex = offset + text.length;
  const [, spaces = '', dash] = next.exec(source) ?? [];
  return { column: spaces.length, dashed: dash !== undefined };
}

/** Characters of the file after a line that are looked at to tell who is out of line. */
const FAR = 20_000;

/** The first item of a list may be the one that is out of line; that the others agree tells. */
function placeFirst(
  levels: Levels,
  line: OutlineLine,
  keyColumn: number,
  rest: string,
): Placement | undefined {
  const holder = levels.at(-1);
  const item = elementOf(typeBelow(levels));
  if (!line.dashed || line.key === undefined || !holder?.pending || !fieldOf(item, line.key))
    return undefined;
  const end = rest.search(new RegExp(`\\n {0,${holder.column}}[^\\s#-]`));
  const agreed = item && otherKeyColumn(item, end < 0 ? rest : rest.slice(0, end), keyColumn);
  const column = (agreed ?? keyColumn) - (keyColumn - line.column);
  if (column === line.column || column < holder.column) return undefined;
  const [under, deeper] = [holder.kind === 'mapping' ? holder.last : undefined, column - holder.column];
  return under && { column, dash: false, under, deeper };
}

/** Reads a line of the outline, takes it into the context, and returns its slips. */
function scanOutline(line: Line, context: Context, source: string): Found[] {
  const { levels } = context;
  const { rest, width, indent } = line;
  if (rest.startsWith('＃')) {
    const hash = replace(WIDE_HASH, line.offset + indent, 1, '#');
    return [...mendPlace(line, undefined, '', 0), hash];
  }
  const parent = parentAt(levels, width, /^[-－—–−‐﹣]/.test(rest));
  const dashes = scanDashes(line, parent !== undefined && LIST_KEYS.has(parent));
  const dashed = dashes.end > indent;
  const key = scanKey(line, dashes.end, dashed, parent);
  const dashWidth = dashes.end + dashes.growth - indent;
  const next = lookBelow(line, source);
  const outline: OutlineLine = {
    column: width,
    dashed,
    key: key?.key,
    valued: line.text.slice(dashes.end).trim() !== '',
    guessed: line.foreign !== undefined,
    next,
  };
  const end = line.offset + line.text.length;
  const after = source.slice(end, end + FAR);
  const placement = place(levels, outline) ?? placeFirst(levels, outline, width + dashWidth, after);
  const column = placement?.column ?? width;

  // Where what follows the dashes stands, and where it belongs.
  const stands = width + dashWidth;
  const belongs = column + (placement?.dash ? 2 : dashWidth);
  const shift = key ? Math.max(0, belongs - stands) : 0;
  // A text on the line below its key belongs to the key.
  const holder = levels.at(-1);
  const isValue = !key && !dashed && holder?.pending && holder.column < width;
  const textColumn = isValue ? holder.column : key ? Math.min(stands, belongs) : width;
  const atRoot = levels.length === 0 && !key && !dashed;
  context.text = openText(line, key?.value ?? dashes.end, { column: textColumn, shift, atRoot });

  const name = key ? line.text.slice(dashes.end, dashes.end + key.length) : (/^\S+/.exec(rest)?.[0] ?? '');
  const movesText = context.text?.kind === 'block' && !placement?.dash && next.column <= column;
  enter(
    levels,
    { column, dashed: dashed || placement?.dash === true, key: key?.key },
    { keyColumn: belongs, line: line.number, valued: context.text !== undefined },
  );
  return [
    ...mendPlace(line, placement, name, movesText ? shift : 0),
    ...dashes.found,
    ...(key ? tabsAfterDash(line, dashes.end) : []),
    ...(key?.found ?? []),
  ];
}

/** Ends a value; brackets it leaves open are closed. */
function closeText(context: Context, source: string): Found[] {
  const flow = context.text?.flow;
  context.text = undefined;
  const innermost = flow?.quote === undefined ? flow?.open.at(-1) : undefined;
  if (!flow || !innermost) return [];
  const last = source[flow.end - 1] ?? '';
  const wide = '】］｝〕'.includes(last) ? last : undefined;
  const what = unclosedBracket(innermost.sign, wide);
  const remove = wide ? 1 : 0;
  const edit = { at: flow.end - remove, remove, insert: missingClosers(flow) };
  return [{ wording: what, at: innermost.at, length: 1, edit }];
}

/** A line that can be no part of the outline: it was meant to go on with the text above. */
const isBareText = ({ rest }: Line): boolean =>
  !/:(\s|$)|^([-－—–−‐﹣?[{"'&*!|>%@`]|\.\.\.)/.test(rest) &&
  !KNOWN_KEYS.has(/^[^\s：]*/.exec(rest)?.[0] ?? '');

/** Reads one line in its context, moves the context on, and returns the slips. */
function scanLine(line: Line, context: Context, source: string): Found[] {
  const { text } = context;
  // White space alone says nothing, whatever it is made of; to YAML a full-width space is a text.
  if (line.rest === '' && line.foreign) return [{ edit: indentTo(line, 0) }];
  const continued = text && continueText(line, text, context.levels);
  if (continued) return continued;
  if (line.rest === '' || line.rest.startsWith('#')) return [];
  if (text?.flow && closesFlow(text.flow, line.rest)) {
    // A closing bracket may stand below the start of its line: everybody else's YAML has it there.
    readFlow(text.flow, line.text, line.indent, line.offset);
    return [{ edit: indentTo(line, text.column + 1 + text.shift) }];
  }
  if (text?.kind === 'block' && isBareText(line)) {
    const at = line.offset + line.indent;
    return [{ wording: COLON, at, edit: indentTo(line, (text.indent ?? text.column + 2) + text.shift) }];
  }
  const closed = closeText(context, source);
  if (/^(---|\.\.\.)(\s|$)/.test(line.text)) {
    context.levels = [];
    return closed;
  }
  return [...closed, ...scanOutline(line, context, source)];
}

/** A file with a top-level key at the start of a line has them all there. */
function findTop(text: string): number | undefined {
  for (const [, name = ''] of text.matchAll(/^["']?([^\s:："']{1,24})["']?[ \u3000]*[:：]/gm)) {
    if (fieldOf(fileSchema, name)) return 0;
  }
  return undefined;
}

/**
 * Finds the slips of a source text. Returns one error each (`fullwidth-colon`, `fullwidth-dash`, `fullwidth-indent`,
 * `fullwidth-hash`, `missing-space`, `tab-indent`, `bad-indent`, `missing-dash`, `unclosed-bracket`), and the edits that
 * mend them all, in order.
 */
export function findSlips(source: SourceText): {
  readonly diagnostics: Diagnostic[];
  readonly edits: Edit[];
} {
  const context: Context = { levels: startLevels(findTop(source.text)), text: undefined };
  const diagnostics: Diagnostic[] = [];
  const edits: Edit[] = [];
  const collect = (found: readonly Found[]): void => {
    for (const { wording, edit, at = 0, length = 1 } of found) {
      if (edit) edits.push(edit);
      if (!wording) continue;
      const span = { source, start: at, end: Math.min(at + length, source.text.length) };
      diagnostics.push(error(wording.code, wording.message, { hint: wording.hint, span }));
    }
  };
  let offset = 0;
  let number = 1;
  for (const line of source.text.split('\n')) {
    collect(scanLine(readLine(line.replace(/\r$/, ''), offset, number), context, source.text));
    offset += line.length + 1;
    number++;
  }
  collect(closeText(context, source.text));
  return { diagnostics, edits };
}
