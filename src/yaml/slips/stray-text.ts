/** Strays of a text in the reading of a file: they are said once, and put where they belong. */

import { isText } from '../../schema/keys.ts';
import { mixedBody } from '../list-errors.ts';
import { type Found, indentTo } from './found.ts';
import { isMapping, type Levels, type MappingLevel, nameIn, typeOfLast } from './levels.ts';
import { FAR, findRun, type Held, isInside } from './margin.ts';
import { follow, type OpenText } from './open-text.ts';
import type { Context } from './outline.ts';
import { type StrayText, strayText } from './wordings-text.ts';
import { type Line, readLine } from './yaml-line.ts';

/** The text that a line may be a stray of, and how it began. */
interface Above extends Held {
  readonly holder: MappingLevel;
  readonly begun: StrayText['begun'];
  /** Where its lines belong. */
  readonly belongs: number;
}

/** A value that is not there yet, or stands behind its colon, takes strays only if it is a text. */
function aboveAsText(levels: Levels, begun: 'plain' | 'empty', column: number): Above | undefined {
  const holder = levels.at(-1);
  if (!holder || !isMapping(holder) || !isText(typeOfLast(holder))) return undefined;
  if (begun === 'empty' && !holder.pending) return undefined;
  return {
    column,
    indent: undefined,
    hasText: true,
    isBlock: false,
    holder,
    begun,
    belongs: holder.column + 2,
  };
}

function textAbove({ text, levels }: Context): Above | undefined {
  if (!text) return aboveAsText(levels, 'empty', levels.at(-1)?.column ?? 0);
  const { kind, column, indent, shift } = text;
  if (kind === 'plain') return aboveAsText(levels, 'plain', column);
  const holder = levels.findLast(isMapping);
  if (kind !== 'block' || !holder) return undefined;
  const belongs = (indent ?? column + 2) + shift;
  return { column, indent, hasText: indent !== undefined, isBlock: true, holder, begun: 'block', belongs };
}

const openBlock = (column: number, indent: number): OpenText => ({
  kind: 'block',
  column,
  shift: 0,
  indent,
  flow: undefined,
});

/** The message about stray text; none where its key is wrong, since that is reported already. */
function reportStrays(first: Line, last: number, above: Above, lines: readonly string[]): Found {
  const { holder, begun, belongs } = above;
  const key = holder.last?.name;
  if (key === undefined || !isText(typeOfLast(holder))) return {};
  const range = { first: first.number, last };
  const strays = lines
    .slice(first.number - 1, last)
    .map((text) => readLine(text, 0, 0))
    .filter((line) => line.rest !== '' && !isInside(line, above));
  const foreign = strays.filter((line) => line.foreign).length;
  if (first.foreign && foreign === strays.length && begun === 'block') {
    const { word, at, length } = first.foreign;
    return { wording: word(belongs, range), at, length };
  }
  const isBody = nameIn(holder.type, key) === 'body';
  const mixed = isBody && begun !== 'block' ? mixedBody(first.rest) : undefined;
  const wording =
    mixed ?? strayText({ lines: range, key, isBody, column: belongs, foreign: foreign > 0, begun });
  return { wording, at: first.offset + first.indent };
}

/** Lets the value of a key take the strays, and returns what goes in front of the first of them. */
function takeStrays(context: Context, above: Above, last: number): string {
  const { begun, holder, belongs } = above;
  const isBody = holder.last !== undefined && nameIn(holder.type, holder.last.name) === 'body';
  const isLost = begun === 'plain' && isBody;
  context.strays = { last, column: isLost ? undefined : belongs };
  if (begun === 'block') {
    const { text } = context;
    if (text) text.indent ??= text.column + 2;
    return '';
  }
  if (begun === 'plain') return '';
  holder.pending = false;
  context.text = isBody
    ? openBlock(holder.column, belongs)
    : { ...openBlock(holder.column, belongs), kind: 'plain', indent: undefined };
  return isBody ? `|\n${' '.repeat(belongs)}` : '';
}

/** The end of the line that is so many below the one that begins at an offset. */
function endOfLine(text: string, offset: number, below: number): number {
  let end = text.indexOf('\n', offset);
  for (let n = 0; n < below && end >= 0; n++) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

const drop = ({ offset, text }: Line): Found => ({ edit: { at: offset, remove: text.length, insert: '' } });

/** Reads a line that is the first of the strays of the text above it; undefined where it is none. */
export function startStrays(
  line: Line,
  context: Context,
  { lines, text }: { readonly lines: readonly string[]; readonly text: string },
): Found[] | undefined {
  const above = line.rest === '' ? undefined : textAbove(context);
  if (!above || isInside(line, above) || (line.rest.startsWith('#') && above.hasText)) return undefined;
  // One line with a tab is said and mended by itself.
  if (line.foreign && above.begun !== 'block') return undefined;
  if (line.number <= context.quiet) return undefined;
  const { last: found, seen } = findRun(lines, line.number - 1, above, context.levels);
  // A file of thousands of such lines is no issue, but is to be read in its time all the same.
  if (found === undefined && seen >= FAR) context.quiet = line.number + seen;
  if (found === undefined || (line.foreign && found + 1 === line.number)) return undefined;
  const last = found + 1;
  const report = reportStrays(line, last, above, lines);
  const { at = line.offset } = report;
  const said = { length: endOfLine(text, line.offset, last - line.number) - at, ...report };
  const before = takeStrays(context, above, last);
  const isLost = context.strays?.column === undefined;
  return [{ ...said, ...(isLost ? drop(line) : { edit: indentTo(line, above.belongs, before) }) }];
}

/** Reads another line of strays; undefined where they have ended. */
export function continueStrays(line: Line, context: Context): Found[] | undefined {
  const { strays, text } = context;
  if (!strays) return undefined;
  if (line.number > strays.last) {
    context.strays = undefined;
    return undefined;
  }
  if (line.rest === '') return line.indent > 0 ? [{ edit: indentTo(line, 0) }] : [];
  if (strays.column === undefined) return [drop(line)];
  const isIn = text?.indent !== undefined && line.ascii >= text.indent;
  return isIn ? follow(line, text) : [{ edit: indentTo(line, strays.column) }];
}
