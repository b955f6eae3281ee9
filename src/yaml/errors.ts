/** The yaml library's syntax errors said in the words of somebody who has never heard of YAML. */

import type { ErrorCode, YAMLError } from 'yaml';
import { type Diagnostic, error, type Span } from '../base/diagnostic.ts';
import { explainListError } from './list-errors.ts';
import { COLON, tabIndent, type Wording, wording } from './slips/wordings.ts';

const TAB = tabIndent();
const INDENT = wording(
  'bad-indent',
  '这一行的缩进和上下文对不齐',
  'The indentation of this line does not match its neighbours',
  '同一层的各行，行首空格数要相同；列表里另起一项要以“- ”开头',
  'Lines of one level start with the same number of spaces; a new item of a list starts with "- "',
);
const QUOTE = wording(
  'unclosed-quote',
  '这里的英文引号只有开头，没有结尾',
  'This quotation mark is opened but never closed',
  '在文字末尾补上同样的英文引号（中文引号不算）；文章里的引号请用中文引号 “ ”',
  'Add the same mark at the end of the text; use “ ” for quotation marks of the text itself',
);
const BRACKET = wording(
  'unclosed-bracket',
  '方括号或花括号只有开头，没有结尾',
  'A bracket or brace is opened but never closed',
  '补上 ] 或 }；文字本身以 [ 或 { 开头时，用英文引号把整段括起来',
  'Add ] or }; put the whole text in quotes if it is meant to start with [ or {',
);
const DASH = wording(
  'missing-dash',
  '列表里有一行缺少开头的“- ”',
  'A line of a list lacks its leading "- "',
  '是新的一项，就在前面加上“- ”（减号和一个空格）；不是，就与上面的那一项左对齐',
  'Start the line with "- " if it is a new item; else align it with the one above',
);
const COMMA = wording(
  'missing-comma',
  '方括号里的各项之间缺少英文逗号',
  'A comma is missing between the items in brackets',
  '用英文逗号 , 隔开各项，或改为每行一项、行首“- ”的写法',
  'Separate the items with , or write one a line, each starting with "- "',
);
const SPACE = wording(
  'missing-space',
  '这里缺少一个空格',
  'A space is missing here',
  '英文冒号后面、列表的减号后面、注释的 # 前面，都要空一格',
  'Put a space after the colon, after the dash of a list, and before the # of a comment',
);
const TWO_COLONS = wording(
  'colon-in-text',
  '一行里有两个英文冒号，分不清哪个是名称后面的',
  'Two colons on one line: which one ends the key?',
  '文字里的冒号改用中文冒号“：”，或用英文引号把整段文字括起来',
  'Use the Chinese colon ： inside the text, or put the whole text in quotes',
);
const START = wording(
  'bad-start',
  '文字不能以这个符号开头',
  'A text cannot start with this sign',
  '用英文引号把整段文字括起来，或写在 | 下面的行里',
  'Put the whole text in quotes, or on the lines below a |',
);
const AFTER_QUOTE = wording(
  'text-after-end',
  '引号或括号结束之后又有文字',
  'There is more text after the closing quote or bracket',
  '文章里的引号请用中文引号 “ ”；要用英文引号时，把它们放在整段的头尾',
  'Use “ ” for quotation marks of the text itself, or put quotes around the whole value',
);
const ESCAPE = wording(
  'bad-escape',
  '英文双引号里的反斜杠 \\ 有特殊含义，这里的写法不对',
  'A backslash inside double quotes has a special meaning; this one is invalid',
  '去掉引号，或改用单引号；文件路径可以用正斜杠 /',
  'Remove the quotes or use single ones; paths may use forward slashes',
);
const DOCUMENTS = wording(
  'multiple-documents',
  '一个文件里写了两期（中间有 --- 或 ... 隔开）',
  'The file holds several documents (separated by --- or ...)',
  '每期存成一个文件；删掉 --- 这一行',
  'Save each issue in a file of its own; delete the --- line',
);
const DIRECTIVE = wording(
  'bad-start',
  '行首不能是百分号 %',
  'A line cannot start with %',
  '用英文引号把整段文字括起来',
  'Put the whole text in quotes',
);
const GENERIC = wording(
  'yaml-syntax',
  '这里的写法看不懂',
  'This is not valid YAML',
  '检查这一行和上一行：行首的空格、英文冒号、成对的英文引号；整段文字可以用英文引号括起来',
  'Check this line and the one above: their indentation, colons and quotes; a text may be put in quotes as a whole',
);

const BY_CODE: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: TAB,
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: TWO_COLONS,
  MULTILINE_IMPLICIT_KEY: COLON,
  BAD_SCALAR_START: START,
  BAD_DQ_ESCAPE: ESCAPE,
  BAD_DIRECTIVE: DIRECTIVE,
};

// One code covers many mistakes in the library; only its wording tells them apart.
const BY_MESSAGE: readonly (readonly [RegExp, Wording])[] = [
  [/^Missing closing .quote/, QUOTE],
  [/^Flow .* must end with|^Flow .* must be sufficiently indented and end with/, BRACKET],
  [/^Sequence item without -/, DASH],
  [/^A block sequence may not be used as an implicit map key/, INDENT],
  [/^Implicit map keys need|^Implicit keys need/, COLON],
  [/^Missing , /, COMMA],
  [/^Missing space after|must be separated from/, SPACE],
  [/^Missing directives-end/, DIRECTIVE],
  [/at node end$/, AFTER_QUOTE],
  [/^Block scalar header includes extra/, START],
];

/** What a slip in a list may be taken for. */
const EXPLAINED: ReadonlySet<Wording> = new Set([GENERIC, INDENT, COLON, COMMA, TWO_COLONS]);

const wordingOf = (problem: YAMLError): Wording =>
  BY_MESSAGE.find(([pattern]) => pattern.test(problem.message))?.[1] ?? BY_CODE[problem.code] ?? GENERIC;

interface Placed {
  readonly wording: Wording;
  readonly start: number;
}

/** Some mistakes are noticed far from where they were made; this says where, and sometimes what they really are. */
function placeProblem(text: string, problem: YAMLError): Placed {
  const wording = wordingOf(problem);
  const start = Math.min(problem.pos[0], text.length);
  if (wording === QUOTE) {
    const quote = problem.message.includes('"') ? '"' : "'";
    return { wording, start: Math.max(0, text.lastIndexOf(quote, start - 1)) };
  }
  if (wording === BRACKET) {
    const bracket = problem.message.includes('map') ? '{' : '[';
    return { wording, start: Math.max(0, text.lastIndexOf(bracket, start)) };
  }
  if (wording === DIRECTIVE) return { wording, start: Math.max(0, text.search(/^%/m)) };
  if (wording === TWO_COLONS) {
    // A key indented too deep reads as the second line of the value above it, colon and all.
    const value = text.slice(start, start + 2000).split(/:(?=\s|$)/, 1)[0] ?? '';
    const newline = value.lastIndexOf('\n');
    if (newline >= 0) return { wording: INDENT, start: showPlace(text, start + newline + 1) };
  }
  return { wording, start: wording === TAB ? start : showPlace(text, start) };
}

/** The first character from a place on that can be seen; past the end of the file, the last one. */
function showPlace(text: string, start: number): number {
  const ahead = text.slice(start).search(/\S/);
  return ahead >= 0 ? start + ahead : Math.max(0, text.trimEnd().length - 1);
}

/** A mistake upsets what follows it; more than these only confuse. */
const MOST = 8;
/** The library has an error for every sign of a line it cannot read; this many of them tell what is to be told. */
const MOST_LOOKED_AT = 200;

const lineOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1);

/**
 * Turns the library's errors for one file into diagnostics: the first of each line, at most eight.
 * @param text the text that was parsed
 * @param toSpan maps its offsets to the user's source
 */
export function describeYamlErrors(
  problems: readonly YAMLError[],
  text: string,
  toSpan: (start: number, end: number) => Span,
): Diagnostic[] {
  const first = problems.slice(0, MOST_LOOKED_AT);
  const nested = new Set(
    first.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => pos[0]),
  );
  const lines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const problem of first) {
    // The same mistake twice: a line indented too deep makes the one above a key of two lines.
    if (problem.code === 'MULTILINE_IMPLICIT_KEY' && nested.has(problem.pos[0])) continue;
    const placed = placeProblem(text, problem);
    const { wording, start } =
      (EXPLAINED.has(placed.wording) && explainListError(text, placed.start)) || placed;
    const line = lineOf(text, start);
    if (lines.has(line) || diagnostics.length >= MOST) continue;
    lines.add(line);
    const span = toSpan(start, Math.min(start + 1, text.length));
    diagnostics.push(error(wording.code, wording.message, { hint: wording.hint, span }));
  }
  return diagnostics;
}

/** The error for a second document in one file. */
export const multipleDocuments = (span: Span): Diagnostic =>
  error(DOCUMENTS.code, DOCUMENTS.message, { hint: DOCUMENTS.hint, span });

/** The error for a structure too deep or too large to be an issue. */
export const tooComplex = (span: Span): Diagnostic =>
  error(
    'too-complex',
    {
      zh: '文件的层次太深或项目太多，不像一期快报',
      en: 'The file is nested too deeply or has too many entries',
    },
    {
      span,
      hint: { zh: '请检查是不是选错了文件', en: 'Check that this is the right file' },
    },
  );
