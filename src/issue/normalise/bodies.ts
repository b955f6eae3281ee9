/** The paragraphs of a body, and remarks on how they were told from its lines. */

import { type Diagnostic, error, note, type Span } from '../../base/diagnostic.ts';
import { rememberObject } from '../../base/remember.ts';
import { cut, rewrite, spanAt } from '../../base/sourced.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import type { Inline } from '../model.ts';
import { isFolded, linesOf } from './lines-of.ts';
import { splitParagraphs } from './paragraphs.ts';
import { normalisePieces } from './pieces.ts';
import { markFolds, sourceOf } from './source-of.ts';
import { styleProblem } from './style-problems.ts';

const unclosed = (span: Span): Diagnostic =>
  error(
    'unclosed-bold',
    { zh: '加粗的 ** 只有开头，没有结尾', en: 'The bold mark ** is opened but never closed' },
    {
      span,
      hint: {
        zh: '在要加粗的文字后面补上 **，两个 ** 要在同一段里',
        en: 'Put ** after the bold words; both marks belong in the same paragraph',
      },
    },
  );

const droppedSpace = (span: Span): Diagnostic =>
  note(
    'dropped-space',
    { zh: '汉字之间的空格没有排出来', en: 'A space between ideographs was left out' },
    {
      span,
      hint: {
        zh: '要空一格，改用全角空格（输入法切换到“全角”再按空格键，或者复制这个“　”）；不要，就删掉它',
        en: 'To keep it, type a full-width space (U+3000); else delete it',
      },
    },
  );

const joinedLines = (span: Span): Diagnostic =>
  note(
    'joined-lines',
    { zh: '这一行和下一行连成了一段', en: 'This line and the next were joined to one paragraph' },
    {
      span,
      hint: {
        zh: '要另起一段，在两行之间空一行；本来就是一段，就不用改',
        en: 'Put an empty line between them for two paragraphs; else leave them',
      },
    },
  );

/** A line that ends a sentence, in a text that YAML makes one line of though nobody asked it to with a >. */
function foldedSentence(node: ScalarNode): Diagnostic[] {
  if (!isFolded(node) || node.span.source.text[node.span.start] === '>') return [];
  const line = linesOf(node)
    .slice(0, -1)
    .find(({ text }) => /[。！？]”?\s*$/u.test(text));
  if (!line) return [];
  const end = line.text.trimEnd().length;
  return [
    note(
      'joined-lines',
      { zh: '这一行和下一行连成了一段', en: 'This line and the next were joined to one paragraph' },
      {
        span: line.spanOf(end - 1, end),
        hint: {
          zh: '要一行一段，在“正文:”这样的名称后面写一个 |，文字从下一行写起；本来就是一段，就不用改',
          en: 'For a paragraph a line, put | behind the key, and the text on the next line; else leave them',
        },
      },
    ),
  ];
}

interface Paragraphs {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A body's paragraphs, each a run of stretches alike that know their place; paragraphs without text are left out. Errors:
 * `unclosed-bold`, `unknown-style`, `broken-style`; notes: `dropped-space`, `joined-lines`.
 *
 * @param start where in the text of the node they begin, and where they end: a table may stand between some
 */
export const sourceParagraphs = (node: ScalarNode, start = 0, end = node.text.length): Paragraphs =>
  start === 0 && end === node.text.length ? readWhole(node) : readParagraphs(node, start, end);

/** Several checks and the model itself ask for the paragraphs of a text. */
const readWhole = rememberObject((node: ScalarNode) => readParagraphs(node, 0, node.text.length));

function readParagraphs(node: ScalarNode, start: number, end: number): Paragraphs {
  const raw = sourceOf(node);
  const { ranges, joined } = splitParagraphs({ text: node.text.slice(start, end), literal: node.literal });
  const characterAt = (index: number): Span => spanAt(raw, index, index + 1);
  const diagnostics = [
    ...(start === 0 ? foldedSentence(node) : []),
    ...joined.map((index) => joinedLines(characterAt(start + Math.max(0, index - 1)))),
  ];
  const marked = markFolds(node, raw);
  const paragraphs = ranges.map(({ from, to }) => {
    const own = cut(marked, start + from, start + to);
    const { pieces, dropped, unclosed: open, problems } = normalisePieces(own.text, true, 'text');
    for (const problem of problems) {
      diagnostics.push(styleProblem(problem, spanAt(own, problem.from, problem.to)));
    }
    if (open !== undefined) diagnostics.push(unclosed(spanAt(own, open, open + 2)));
    for (const index of dropped) diagnostics.push(droppedSpace(characterAt(start + from + index)));
    return pieces.map(({ text, strong, marks, starts, ends, from: first, to: last }): Inline => {
      const span = spanAt(own, first, last);
      const sourced = rewrite(own, text, starts, ends, span);
      return marks ? { ...sourced, strong, style: marks.style } : { ...sourced, strong };
    });
  });
  return { paragraphs: paragraphs.filter((inlines) => inlines.length > 0), diagnostics };
}
