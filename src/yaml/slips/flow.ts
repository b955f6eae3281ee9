/** Brackets that stay open at the end of a line. */

interface OpenBracket {
  readonly sign: string;
  readonly at: number;
}

/** How far a bracketed value has got; its places are offsets in the file. */
export interface Flow {
  readonly open: OpenBracket[];
  quote: string | undefined;
  /** After the last character that is neither space nor comment. */
  end: number;
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** Reads a quoted text from after its opening mark; returns the place after its closing one, if that is on the line. */
function findQuoteEnd(line: string, from: number, quote: string): number | undefined {
  for (let i = from; i < line.length; i++) {
    if (quote === '"' && line[i] === '\\') i++;
    else if (line[i] === quote && quote === "'" && line[i + 1] === quote) i++;
    else if (line[i] === quote) return i + 1;
  }
  return undefined;
}

/**
 * Reads one more line of a value that began with a bracket or a quotation mark.
 * @param line the line, from `from` on
 * @param offset of the line in the file
 */
export function readFlow(flow: Flow, line: string, from: number, offset: number): void {
  let atStart = true;
  for (let i = from; i < line.length; ) {
    const character = line[i] ?? '';
    if (flow.quote) {
      const end = findQuoteEnd(line, i, flow.quote);
      if (end !== undefined) flow.quote = undefined;
      i = end ?? line.length;
      flow.end = offset + i;
      atStart = false;
      continue;
    }
    if (/\s/.test(character)) {
      i++;
      continue;
    }
    if (character === '#' && (i === 0 || /\s/.test(line[i - 1] ?? ''))) return;
    const last = flow.open.at(-1);
    if (character in CLOSERS) flow.open.push({ sign: character, at: offset + i });
    else if (last && character === CLOSERS[last.sign]) flow.open.pop();
    else if (atStart && (character === '"' || character === "'")) flow.quote = character;
    atStart = '[{,:'.includes(character);
    i++;
    flow.end = offset + i;
  }
}

/** Begins to read a value at `from`. */
export function openFlow(line: string, from: number, offset: number): Flow {
  const flow: Flow = { open: [], quote: undefined, end: offset + from };
  readFlow(flow, line, from, offset);
  return flow;
}

export const isOpen = ({ open, quote }: Flow): boolean => open.length > 0 || quote !== undefined;

/** True of a line that does no more than go on closing what is open. */
export const closesFlow = ({ open, quote }: Flow, rest: string): boolean =>
  quote === undefined && open.length > 0 && rest.startsWith(CLOSERS[open.at(-1)?.sign ?? ''] ?? '\0');

/** The signs that would close all that is open. */
export const missingClosers = ({ open }: Flow): string =>
  open
    .map(({ sign }) => CLOSERS[sign])
    .reverse()
    .join('');
