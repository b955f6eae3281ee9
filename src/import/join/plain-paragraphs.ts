/** Lines without a place on a page to paragraphs: those of documents, and of texts. */

import { type Diagnostic, note, type SourceText } from '../../base/diagnostic.ts';
import type { Dropped, Element, Paragraph } from '../element.ts';
import type { Block, Line, Manuscript } from '../manuscript.ts';
import { jointOf, leadingSpace, type Part, paragraphOf } from './joined-paragraph.ts';
import { type CutCandidate, isCut } from './page-cuts.ts';
import { isDrawnLine, type Wrap, wrapOf } from './wrapped-text.ts';

/** Paragraphs with what was doubtful. */
export interface PlainElements {
  readonly elements: readonly Element[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

type Group = Part[] | Exclude<Block, Line>;

const isBreak = (group: Group | undefined): boolean => !Array.isArray(group) && group?.kind === 'break';

/** A blank line between two lines of a text, which may be no block of its own. */
const BLANK_LINE = /\n[^\S\n]*\n/;

/**
 * Each line is a paragraph, but for those of a text that was wrapped, those that go on after a break, and those that a
 * page's end had cut.
 *
 * @param blocks those of the manuscript that are left
 */
export function joinPlain(blocks: readonly Block[], { source, form }: Manuscript): PlainElements {
  const textOf = ({ start, end }: Line): string => source.text.slice(start, end);
  const dropped: Dropped[] = [];
  const groups: Group[] = [];
  const goesOn = form === 'printed' ? wrappedLines(blocks, source.text) : () => false;
  for (const block of blocks) {
    if (block.kind !== 'line') {
      groups.push(block);
      continue;
    }
    if (textOf(block).trim() === '') continue;
    if (isDrawnLine(textOf(block))) {
      const { start, end } = block;
      groups.push({ kind: 'ruling', start, end, red: false });
      dropped.push({ start, end, rule: 'label' });
      continue;
    }
    // In a wrapped text a page ends wherever it is full.
    const isPageEnd = form === 'printed' && isBreak(groups.at(-1)) && goesOn(block);
    const open = groups.at(isPageEnd ? -2 : -1);
    const last = Array.isArray(open) ? open.at(-1)?.line : undefined;
    if (Array.isArray(open) && last && block.continues) open.push({ line: block, joint: '\n' });
    else if (Array.isArray(open) && last && last.region === block.region && goesOn(block)) {
      open.push({ line: block, joint: jointOf(textOf(last).trimEnd(), textOf(block).trimStart()) });
      if (isPageEnd) groups.pop();
    } else groups.push([{ line: block, joint: '' }]);
  }
  return { ...joinCuts(groups, source), dropped };
}

/** Which lines of a wrapped text go on with the one before; blank lines between them count. */
function wrappedLines(blocks: readonly Block[], text: string): (line: Line) => boolean {
  const lines: string[] = [];
  const indexes = new Map<Line, number>();
  let lastEnd = 0;
  for (const block of blocks) {
    if (block.kind !== 'line') continue;
    if (BLANK_LINE.test(text.slice(lastEnd, block.start))) lines.push('');
    lastEnd = block.end;
    indexes.set(block, lines.length);
    lines.push(text.slice(withIndent(block, text), block.end));
  }
  const wrap: Wrap | undefined = wrapOf(lines);
  return (line) => wrap?.goesOn(indexes.get(line) ?? 0) ?? false;
}

/** Where a line of the text begins with the blank ahead of it, which may be none of the block's. */
function withIndent({ start }: Line, text: string): number {
  const blank = /[^\S\n]*$/u.exec(text.slice(Math.max(0, start - MOST_INDENT), start))?.[0] ?? '';
  return start - blank.length;
}

/** In characters. */
const MOST_INDENT = 60;

const candidate = (paragraph: Paragraph): CutCandidate => ({
  text: paragraph.text.text,
  ...(paragraph.indent !== undefined && { indent: paragraph.indent }),
  first: paragraph.looks[0]?.look,
  last: paragraph.looks.at(-1)?.look,
  isPlain:
    paragraph.region === 'text' &&
    paragraph.outline === undefined &&
    paragraph.align !== 'centre' &&
    paragraph.align !== 'end',
});

/** How many parts of a paragraph pages may have cut; each time the whole of it is looked at. */
const MOST_PARTS = 20;

function joinCuts(groups: readonly Group[], source: SourceText): Omit<PlainElements, 'dropped'> {
  const elements: Element[] = [];
  const diagnostics: Diagnostic[] = [];
  let open: readonly Part[] | undefined;
  for (const group of groups) {
    if (!Array.isArray(group)) {
      elements.push(group);
      open = undefined;
      continue;
    }
    const paragraph = paragraphOf(source, group);
    const before = elements.at(-1);
    const isOpen = open !== undefined && open.length < MOST_PARTS && before?.kind === 'paragraph';
    if (open && isOpen && isCut(candidate(before), candidate(paragraph))) {
      const first = group[0] as Part;
      const raw = source.text.slice(first.line.start, first.line.end);
      open = [...open, { ...first, joint: jointOf(before.text.text, raw.trimStart()) }, ...group.slice(1)];
      elements[elements.length - 1] = paragraphOf(source, open);
      diagnostics.push(joinedRemark(before, first.line, source));
    } else {
      open = group;
      elements.push(paragraph);
    }
  }
  return { elements, diagnostics };
}

/** Characters of both halves that the message shows. */
const SHOWN = 6;

function joinedRemark(before: Paragraph, { start, end }: Line, source: SourceText): Diagnostic {
  const head = before.text.text.slice(-SHOWN);
  const at = start + leadingSpace(source.text.slice(start, end)).length;
  const tail = source.text.slice(at, Math.min(end, at + SHOWN));
  return note(
    'paragraph-joined',
    {
      zh: `“…${head}”后面断开了，与下一段“${tail}…”接成一段`,
      en: `“…${head}” breaks off; it was joined with the next paragraph, “${tail}…”`,
    },
    {
      span: { source, start: at, end: Math.min(end, at + SHOWN) },
      hint: {
        zh: '多半是换页断开的；如果原来就是两段，请在排出来的文件里分开',
        en: 'Most likely a page ended there; if these are two paragraphs, part them in the issue file',
      },
    },
  );
}
