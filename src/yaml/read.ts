import { Composer, type CST, Lexer, Parser } from 'yaml';
import type { Diagnostic, SourceText, Span } from '../base/diagnostic.ts';
import type { TreeNode } from '../schema/tree.ts';
import { addressIn } from './addressed.ts';
import { describeYamlErrors, multipleDocuments, tooComplex } from './errors.ts';
import { mendText } from './slips/mend.ts';
import { findProse, notAnOutline } from './slips/prose.ts';
import { findSlips } from './slips/slips.ts';
import { buildTree } from './tree-of-yaml.ts';

/** A real issue nests six levels and has a few thousand tokens. */
const MAX_DEPTH = 40;
const MAX_TOKENS = 400_000;

interface ReadResult {
  /** Absent where the text is too complex to parse. */
  readonly root?: TreeNode;
  /** False where syntax errors make the tree unreliable: only good for finding the publication's name. */
  readonly sound: boolean;
  /** The comments that are meant for the program, from top to bottom. */
  readonly addressed: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Signs the lexer inserts that stand for no character. */
const VIRTUAL = new Set(['\u0002', '\u0018', '\u001f']);
/** The one before a text that stands bare or below a bar: it may begin with a # that starts no comment. */
const BEFORE_TEXT = '\u001f';

/** Tokens, and where comments that are meant for the program start and end. */
type Parsed =
  | { readonly tokens: readonly CST.Token[]; readonly addressed: readonly (readonly [number, number])[] }
  | { readonly stoppedAt: number };

/**
 * Tokenises step by step and gives up beyond the limits: composing recurses, and a stack nearly full can abort the
 * whole process inside a regular expression instead of throwing.
 */
function parseTokens(text: string): Parsed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const addressed: [number, number][] = [];
  let count = 0;
  let offset = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MAX_TOKENS || parser.stack.length > MAX_DEPTH) return { stoppedAt: offset };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (before !== BEFORE_TEXT && addressIn(lexeme) > 0) addressed.push([offset, offset + lexeme.length]);
    if (!VIRTUAL.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, addressed };
}

/** Tells the line of any offset of a text, which is looked through once: a line may hold all of it, and thousands of errors. */
function linesIn({ text }: SourceText): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Drops messages of the parser about lines for which there is a more helpful diagnostic. */
function dropEclipsed(
  general: readonly Diagnostic[],
  telling: readonly Diagnostic[],
  source: SourceText,
): readonly Diagnostic[] {
  if (general.length === 0) return general;
  const lineOf = linesIn(source);
  const lines = new Set(telling.map(({ span }) => span && lineOf(span.start)));
  return general.filter(({ span }) => !span || !lines.has(lineOf(span.start)));
}

/**
 * Reads YAML into a tree in which every scalar is a string with its place. Never throws. Errors: those of `findSlips`,
 * `describeYamlErrors` and `buildTree`, `multiple-documents`, `too-complex` beyond 40 levels or 400 000 tokens, and
 * `wrong-kind` for a file of nothing but prose.
 */
export function readTree(source: SourceText): ReadResult {
  const prose = findProse(source);
  if (prose) return { sound: false, addressed: [], diagnostics: [notAnOutline(prose)] };
  const slips = findSlips(source);
  const { text, toSpan } = mendText(source, slips.edits);
  const parsed = parseTokens(text);
  if ('stoppedAt' in parsed) {
    const span = toSpan(parsed.stoppedAt, parsed.stoppedAt + 1);
    return { sound: false, addressed: [], diagnostics: [tooComplex(span)] };
  }
  // Failsafe leaves every scalar a string: 044 and 2025-09-19 arrive as written. Repeated keys are ours to find.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  const [document, second] = composer.compose(parsed.tokens, true, text.length);
  const errors = document?.errors ?? [];
  const built = buildTree(document?.contents ?? null, { text, toSpan });
  const telling = [...slips.diagnostics, ...built.diagnostics];
  const general = dropEclipsed(describeYamlErrors(errors, text, toSpan), telling, source);
  const documents = second ? [multipleDocuments(toSpan(second.range[0], second.range[0] + 3))] : [];
  return {
    root: built.root,
    sound: errors.length === 0 && !second,
    addressed: parsed.addressed.map(([start, end]) => toSpan(start, end)),
    diagnostics: [...telling, ...general, ...documents],
  };
}
