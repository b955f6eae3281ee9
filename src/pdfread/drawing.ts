import type { Budget } from './budget.ts';
import { type Cursor, readValue } from './lexer.ts';
import { lookUp, type Pdf } from './pdf-file.ts';
import { type PdfFont, readFont } from './pdf-font.ts';
import {
  asArray,
  asBytes,
  asDict,
  asName,
  asNumber,
  asStream,
  asText,
  asWord,
  type Dict,
  isWord,
  type Value,
} from './pdf-values.ts';

/** What a page draws, as far as it is checked. */
export interface Drawing {
  /** Every code shown in each font; text drawn invisibly, as over a scan, is not among them. */
  readonly shown: ReadonlyMap<PdfFont, ReadonlySet<number>>;
  /** Numbers of its pieces of marked content. */
  readonly mcids: readonly number[];
  /** Marked content that was not closed, or closed twice. */
  readonly unbalanced: boolean;
  /** Characters outside of all marked content. */
  readonly unmarked: number;
  /** Text of each artifact that stands on every page, such as the page number. */
  readonly pagination: readonly string[];
  /** What it says, by ActualText where there is some and else by its fonts, without page artifacts and white space. */
  readonly text: string;
  /** All that it shows, as its fonts alone say it, without white space: what is left where marks are lost. */
  readonly shownText: string;
  /** Colours chosen, as `operator operands`. */
  readonly colours: ReadonlySet<string>;
  /** False where a part could not be read. */
  readonly whole: boolean;
}

/** Fonts already read, by their dictionary. */
export type FontCache = Map<Dict, PdfFont>;

interface State {
  readonly font: PdfFont | undefined;
  readonly invisible: boolean;
}

/** Marked content that is open. */
interface Mark {
  /** Where the text of a page artifact is collected. */
  readonly artifact?: string[];
  /** Its text, or that of what it stands in, was given as ActualText: what is shown says nothing more. */
  readonly said: boolean;
}

interface Collected {
  readonly shown: Map<PdfFont, Set<number>>;
  readonly mcids: number[];
  readonly pagination: string[];
  readonly colours: Set<string>;
  readonly text: string[];
  readonly shownText: string[];
  readonly open: Mark[];
  unbalanced: boolean;
  unmarked: number;
  whole: boolean;
}

/** Forms inside each other. */
const DEEPEST_FORM = 8;
const INVISIBLE = 3;
/** A foreign page may use thousands of colours; some are enough to say which kind. */
const MOST_COLOURS = 64;
/** Components of a colour and the name of a pattern; what stands before them is not the operator's. */
const MOST_COMPONENTS = 8;

/** Reads a page's content (ISO 32000-1 7.8.2, 14.6): what text it shows in which fonts, and how it is marked. */
export function readDrawing(
  pdf: Pdf,
  content: Uint8Array,
  resources: Dict | undefined,
  fonts: FontCache,
): Drawing {
  const into: Collected = {
    shown: new Map(),
    mcids: [],
    pagination: [],
    colours: new Set(),
    text: [],
    shownText: [],
    open: [],
    unbalanced: false,
    unmarked: 0,
    whole: true,
  };
  walk(pdf, content, resources, fonts, into, 0);
  const size = [...into.text, ...into.shownText].reduce((sum, { length }) => sum + length, 0);
  // Joined, and searched for white space.
  pdf.budget.spend(UNITS_A_LETTER * size);
  return {
    ...into,
    unbalanced: into.unbalanced || into.open.length > 0,
    text: withoutSpace(into.text),
    shownText: withoutSpace(into.shownText),
  };
}

const withoutSpace = (texts: readonly string[]): string => texts.join('').replace(/\s/gu, '');

function walk(
  pdf: Pdf,
  bytes: Uint8Array,
  resources: Dict | undefined,
  fonts: FontCache,
  into: Collected,
  depth: number,
): void {
  const cursor: Cursor = { bytes, at: 0, budget: pdf.budget };
  const saved: State[] = [];
  let state: State = { font: undefined, invisible: false };
  let operands: Value[] = [];
  const resource = (kind: string, name: Value | undefined): Value =>
    lookUp(pdf, resources, kind, asName(name) ?? '');
  const run = (operator: string): void => {
    const [first, second] = operands;
    if (SHOWS.has(operator)) show(operands.at(-1), state, pdf.budget, into);
    else if (operator === 'Tf') state = { ...state, font: fontOf(pdf, resource('Font', first), fonts) };
    else if (operator === 'Tr') state = { ...state, invisible: first === INVISIBLE };
    else if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'BMC' || operator === 'BDC') {
      const properties = asDict(second) ?? asDict(resource('Properties', second));
      openMark(asName(first), properties, pdf, into);
    } else if (operator === 'EMC') closeMark(into);
    else if (operator === 'Do') drawForm(resource('XObject', first));
    else if (operator === 'ID') skipImage(cursor);
    else if (COLOURS.has(operator) && into.colours.size < MOST_COLOURS) {
      into.colours.add([operator, ...operands.slice(-MOST_COMPONENTS).map(describe)].join(' '));
    }
  };
  const drawForm = (value: Value): void => {
    const form = asStream(value);
    if (!form || asName(lookUp(pdf, form, 'Subtype')) !== 'Form') return;
    const decoded = depth < DEEPEST_FORM ? pdf.decode(form) : undefined;
    if (!decoded || 'problem' in decoded) into.whole = false;
    else
      walk(pdf, decoded.bytes, asDict(lookUp(pdf, form, 'Resources')) ?? resources, fonts, into, depth + 1);
  };
  try {
    for (let value = readValue(cursor); value !== undefined; value = readValue(cursor)) {
      const operator = asWord(value);
      if (operator === undefined) operands.push(value);
      else {
        run(operator);
        operands = [];
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    into.whole = false;
  }
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const COLOURS = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);

const describe = (value: Value): string => asName(value) ?? String(asNumber(value) ?? '');

function fontOf(pdf: Pdf, value: Value, fonts: FontCache): PdfFont | undefined {
  const dict = asDict(value);
  if (!dict) return undefined;
  const font = fonts.get(dict) ?? readFont(pdf, dict);
  fonts.set(dict, font);
  return font;
}

/** What a shown character costs: a number, and a place in what is joined; and its text, of which a map may give megabytes. */
const UNITS_A_CHARACTER = 64;
const UNITS_A_LETTER = 4;

function show(operand: Value | undefined, { font, invisible }: State, budget: Budget, into: Collected): void {
  if (!font) {
    into.whole = false;
    return;
  }
  const strings = (asArray(operand) ?? [operand ?? null]).flatMap((part) => asBytes(part) ?? []);
  for (const { length } of strings) budget.spend(UNITS_A_CHARACTER * length);
  const codes = strings.flatMap((bytes) => font.codesOf(bytes));
  const used = into.shown.get(font) ?? new Set<number>();
  into.shown.set(font, used);
  if (!invisible) for (const code of codes) used.add(code);
  if (into.open.length === 0) into.unmarked += codes.length;
  const texts = codes.map((code) => font.unicode.get(code) ?? '');
  for (const { length } of texts) budget.spend(UNITS_A_LETTER * length);
  const text = texts.join('');
  into.shownText.push(text);
  const mark = into.open.at(-1);
  if (!mark?.said) (mark?.artifact ?? into.text).push(text);
}

function openMark(tag: string | undefined, properties: Dict | undefined, pdf: Pdf, into: Collected): void {
  const mcid = asNumber(lookUp(pdf, properties, 'MCID'));
  if (mcid !== undefined) into.mcids.push(mcid);
  const pagination = tag === 'Artifact' && asName(lookUp(pdf, properties, 'Type')) === 'Pagination';
  const around = into.open.at(-1);
  const artifact = pagination ? [] : around?.artifact;
  const actual = asBytes(lookUp(pdf, properties, 'ActualText'));
  if (actual && !around?.said) {
    pdf.budget.spend(UNITS_A_LETTER * actual.length);
    (artifact ?? into.text).push(asText({ kind: 'string', bytes: actual }, actual.length) ?? '');
  }
  into.open.push({
    said: actual !== undefined || around?.said === true,
    ...(artifact && { artifact }),
  });
}

function closeMark(into: Collected): void {
  const closed = into.open.pop();
  if (!closed) into.unbalanced = true;
  // An artifact ends with the mark that began it, not with those inside it.
  if (closed?.artifact && closed.artifact !== into.open.at(-1)?.artifact) {
    into.pagination.push(closed.artifact.join(''));
  }
}

/** What it costs to look whether an image ends here. */
const UNITS_A_CANDIDATE = 32;

/** Passes over the data of an image in the content, which may hold anything. */
function skipImage(cursor: Cursor): void {
  const { bytes } = cursor;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = data.indexOf('EI', cursor.at); at >= 0; at = data.indexOf('EI', at + 1)) {
    cursor.budget.spend(UNITS_A_CANDIDATE);
    const next = { ...cursor, at };
    if (isSpace(bytes[at - 1]) && isWord(readValue(next), 'EI')) {
      cursor.at = next.at;
      return;
    }
  }
  cursor.at = bytes.length;
}

const isSpace = (byte: number | undefined): boolean => byte === 10 || byte === 13 || byte === 32;
