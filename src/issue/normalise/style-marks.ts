/** The marks of style in a paragraph, `[文字]{楷体}`: where they stand, and what is wrong with them. */

import { type InlineStyle, inlineStyleOf } from '../../base/inline-style.ts';

/** A stretch of a raw text between the marks that give it its style. */
export interface StyledStretch {
  readonly style: InlineStyle;
  /** Indexes of its opening bracket, of its closing one, and behind the closing brace. */
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

export interface StyleProblem {
  readonly kind: 'unknown' | 'unopened' | 'unclosed' | 'round' | 'nested' | 'empty';
  /** The name as it was written. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface StyleMarks {
  readonly stretches: readonly StyledStretch[];
  readonly problems: readonly StyleProblem[];
}

const NONE: StyleMarks = { stretches: [], problems: [] };

/** No mark is without one of these; brackets of either width are the same. */
const MAY_HAVE_STYLES = /[{｛]|[\]］][(（]/u;

/** A bracket that closes a stretch and the name behind it; or a name in braces that closes none. */
const MARK =
  /[\]］][ \u3000]{0,4}(?:[{｛]([^{}｛｝[\]［］\n]{0,24})([}｝]?)|[(（]([^()（）[\]［］\n]{1,12})[)）])|[{｛]([^{}｛｝[\]［］\n]{1,12})[}｝]/gu;

/** A whole mark of style in a text, right or wrong: `[文字]{楷体}`, `[文字]{锲体}`. */
export const STYLE_MARK = /[[［]([^[\]［］\n]*)[\]］][ \u3000]{0,4}[{｛][^{}｛｝\n]*[}｝]/u;

/** Finds the stretches of a raw text that have a style. Brackets without braces are text; so are brackets inside. */
export function findStyles(raw: string): StyleMarks {
  if (!MAY_HAVE_STYLES.test(raw)) return NONE;
  const stretches: StyledStretch[] = [];
  const problems: StyleProblem[] = [];
  let behind = 0;
  for (const match of raw.matchAll(MARK)) {
    const { index: close, 0: whole, 1: braced, 2: brace, 3: round, 4: alone } = match;
    const end = close + whole.length;
    const name = (braced ?? round ?? alone ?? '').trim();
    const style = inlineStyleOf(name);
    const add = (kind: StyleProblem['kind'], from = close): void => {
      problems.push({ kind, name, from, to: end });
    };
    // Round brackets, and braces behind no bracket, are text, but for a name that can hardly be meant so.
    if (braced === undefined) {
      if (style !== undefined) add(round === undefined ? 'unopened' : 'round');
      continue;
    }
    const open = openingOf(raw, close);
    if (open < 0) {
      if (style !== undefined) add('unopened');
    } else if (brace === '') add('unclosed');
    else if (style === undefined) add('unknown', close + whole.search(/[{｛]/u));
    else if (open < behind) add('nested', open);
    else if (raw.slice(open + 1, close).replace(/[*\s\u3000]/gu, '') === '') add('empty', open);
    else {
      stretches.push({ style, open, close, end });
      behind = end;
    }
  }
  return { stretches, problems };
}

/** A stretch is no longer than this; a bound keeps rows of brackets linear. */
const LONGEST = 2000;

/** The bracket that a closing one belongs to; -1 for none. */
function openingOf(raw: string, close: number): number {
  let depth = 0;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST); i--) {
    const character = raw[i];
    if (character === ']' || character === '］') depth++;
    else if (character === '[' || character === '［') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}
