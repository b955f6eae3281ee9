/**
 * The slips in the frame of a YAML file: full-width colons, dashes, spaces and hash signs that a Chinese input method
 * leaves, tabs, a missing space, a line out of line, an item without its dash, a bracket left open, a text at the margin.
 * They are named and mended before parsing, so that the parser sees what was meant and the rest of the file is still
 * checked.
 */

import { type Diagnostic, error, type SourceText } from '../../base/diagnostic.ts';
import { fieldOf } from '../../schema/keys.ts';
import { fileSchema } from '../../schema/schema.ts';
import { closesFlow, missingClosers, readFlow } from './flow.ts';
import { type Found, indentTo } from './found.ts';
import { startLevels } from './levels.ts';
import type { Edit } from './mend.ts';
import { continueText } from './open-text.ts';
import { type Bullet, type Context, scanOutline } from './outline.ts';
import { continueStrays, startStrays } from './stray-text.ts';
import { unclosedBracket } from './wordings.ts';
import { wrongBullets } from './wordings-text.ts';
import { type Line, readLine } from './yaml-line.ts';

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

/** Reads one line in its context, moves the context on, and returns the slips. */
function scanLine(line: Line, context: Context, source: string, lines: readonly string[]): Found[] {
  const { text } = context;
  const strays = continueStrays(line, context);
  if (strays) return strays;
  // White space alone says nothing, whatever it is made of; to YAML a full-width space is a text.
  if (line.rest === '' && line.foreign) return [{ edit: indentTo(line, 0) }];
  const begun = startStrays(line, context, { lines, text: source });
  if (begun) return begun;
  const continued = text && continueText(line, text, context.levels);
  if (continued) return continued;
  if (line.rest === '' || line.rest.startsWith('#')) return [];
  if (text?.flow && closesFlow(text.flow, line.rest)) {
    // A closing bracket may stand below the start of its line: everybody else's YAML has it there.
    readFlow(text.flow, line.text, line.indent, line.offset);
    return [{ edit: indentTo(line, text.column + 1 + text.shift) }];
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

/** All the bullets of a file at once: each list has many, and one mistake made them all. */
function reportBullets(bullets: readonly Bullet[]): Found[] {
  const [first] = bullets;
  if (!first) return [];
  const signs = bullets.map(({ sign }) => sign);
  const lines = bullets.map(({ line }) => line);
  return [{ wording: wrongBullets(signs, lines), at: first.at, length: first.sign.length }];
}

/**
 * Finds the slips of a source text. Returns one error each (`fullwidth-colon`, `fullwidth-dash`, `fullwidth-indent`,
 * `fullwidth-hash`, `fullwidth-bar`, `missing-space`, `tab-indent`, `bad-indent`, `missing-dash`, `unclosed-bracket`,
 * `text-not-indented`, `text-after-bar`, `bad-start`), one for all bullets (`wrong-bullet`), and the edits that mend them
 * all, in order.
 */
export function findSlips(source: SourceText): {
  readonly diagnostics: Diagnostic[];
  readonly edits: Edit[];
} {
  const context: Context = {
    levels: startLevels(findTop(source.text)),
    text: undefined,
    strays: undefined,
    quiet: 0,
    bullets: [],
  };
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
  const lines = source.text.split('\n').map((line) => line.replace(/\r$/, ''));
  let offset = 0;
  for (const [index, raw] of source.text.split('\n').entries()) {
    collect(scanLine(readLine(lines[index] ?? '', offset, index + 1), context, source.text, lines));
    offset += raw.length + 1;
  }
  collect(closeText(context, source.text));
  collect(reportBullets(context.bullets));
  return { diagnostics, edits };
}
