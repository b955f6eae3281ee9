/** Manuscript → elements: whole paragraphs, without what a page carries beside its text. */

import { type Diagnostic, note } from '../../base/diagnostic.ts';
import type { Dropped, Element, Paragraph } from '../element.ts';
import type { Block, Line, Manuscript } from '../manuscript.ts';
import { dropFurniture } from './furniture.ts';
import { jointOf, leadingSpace, type Part, paragraphOf } from './joined-paragraph.ts';
import { type CutCandidate, isCut } from './page-cuts.ts';
import { type BoxedLine, hasBox, measurePages, type PageMetrics } from './page-metrics.ts';
import { joinPrinted } from './printed-paragraphs.ts';
import { dropRegions } from './regions.ts';
import { joinTables } from './split-tables.ts';
import { goesOnInText, wrapWidth } from './wrapped-text.ts';

export interface Elements {
  /** In the order of reading; no paragraph is empty. */
  readonly elements: readonly Element[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins the lines of a manuscript to paragraphs and takes out page numbers, running heads and feet.
 *
 * @returns what was doubtful as diagnostics; those of the manuscript itself are not among them
 */
export function toElements(manuscript: Manuscript): Elements {
  const { source } = manuscript;
  const inner = dropFurniture(manuscript);
  const outer = dropRegions(inner.blocks, manuscript);
  const whole = joinTables(outer.blocks, source.text);
  const dropped = [...inner.dropped, ...outer.dropped, ...whole.dropped];
  const boxed = whole.blocks.filter((block): block is BoxedLine => block.kind === 'line' && hasBox(block));
  const metrics = manuscript.form === 'printed' ? measurePages(boxed) : undefined;
  if (metrics) {
    return { elements: printed(whole.blocks, manuscript, metrics), dropped, diagnostics: [] };
  }
  const texts = whole.blocks.map((block) =>
    block.kind === 'line' ? source.text.slice(block.start, block.end) : '',
  );
  const width = manuscript.form === 'printed' ? wrapWidth(texts) : undefined;
  return { ...plain(whole.blocks, manuscript, width), dropped };
}

const isBlank = (line: Line, text: string): boolean => text.slice(line.start, line.end).trim() === '';

/** Of a page's height: lower down no masthead ends. */
const LOWEST_MASTHEAD = 0.6;

/** Lines that stand above the red rule of their page. */
function mastheadsOf({ blocks, papers }: Manuscript): (line: Line) => boolean {
  const rules = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'ruling' || !block.red || block.page === undefined || !block.box) continue;
    const height = papers?.[block.page - 1]?.height ?? 0;
    if (block.box.top < LOWEST_MASTHEAD * height) rules.set(block.page, block.box.top);
  }
  return ({ page, box }) => {
    const rule = page === undefined ? undefined : rules.get(page);
    return rule !== undefined && box !== undefined && box.bottom <= rule + 2;
  };
}

/** Runs of lines between other things are joined by where they stand; a page's end is nothing between them. */
function printed(blocks: readonly Block[], manuscript: Manuscript, metrics: PageMetrics): Element[] {
  const { source } = manuscript;
  const elements: Element[] = [];
  const isMasthead = mastheadsOf(manuscript);
  let run: BoxedLine[] = [];
  const flush = (): void => {
    for (const { parts, align, indent } of joinPrinted(run, source.text, metrics, isMasthead)) {
      elements.push({ ...paragraphOf(source, parts), align, ...(align === 'start' && { indent }) });
    }
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (isBlank(block, source.text)) continue;
      if (hasBox(block)) run.push(block);
      else {
        flush();
        elements.push(paragraphOf(source, [{ line: block, joint: '' }]));
      }
    } else {
      flush();
      elements.push(block);
    }
  }
  flush();
  return elements;
}

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

/**
 * Lines without a place on a page: each a paragraph, but for those of a text that was wrapped, and those that a page's
 * end had cut.
 *
 * @param width that the text was wrapped at, in em
 */
function plain(
  blocks: readonly Block[],
  { source }: Manuscript,
  width: number | undefined,
): Pick<Elements, 'elements' | 'diagnostics'> {
  const textOf = (line: Line): string => source.text.slice(line.start, line.end);
  const groups: (Part[] | Exclude<Block, Line>)[] = [];
  let isApart = true;
  let lastEnd = 0;
  for (const block of blocks) {
    if (block.kind !== 'line') {
      groups.push(block);
      isApart = true;
      continue;
    }
    // Blank lines of a text may be no blocks of their own.
    if (/\n[^\S\n]*\n/.test(source.text.slice(lastEnd, block.start))) isApart = true;
    lastEnd = block.end;
    if (isBlank(block, source.text)) {
      isApart = true;
      continue;
    }
    const open = groups.at(-1);
    const last = Array.isArray(open) ? open.at(-1)?.line : undefined;
    if (Array.isArray(open) && last && block.continues) {
      open.push({ line: block, joint: '\n' });
    } else if (
      Array.isArray(open) &&
      last &&
      !isApart &&
      width &&
      last.region === block.region &&
      goesOnInText(textOf(last), textOf(block), width)
    ) {
      open.push({ line: block, joint: jointOf(textOf(last), textOf(block).trimStart()) });
    } else groups.push([{ line: block, joint: '' }]);
    isApart = false;
  }
  return joinCuts(groups, source);
}

function joinCuts(
  groups: readonly (Part[] | Exclude<Block, Line>)[],
  source: Manuscript['source'],
): Pick<Elements, 'elements' | 'diagnostics'> {
  const elements: Element[] = [];
  const diagnostics: Diagnostic[] = [];
  let open: Part[] | undefined;
  for (const group of groups) {
    if (!Array.isArray(group)) {
      elements.push(group);
      open = undefined;
      continue;
    }
    const paragraph = paragraphOf(source, group);
    const before = elements.at(-1);
    if (open && before?.kind === 'paragraph' && isCut(candidate(before), candidate(paragraph))) {
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

function joinedRemark(before: Paragraph, { start, end }: Line, source: Manuscript['source']): Diagnostic {
  const head = before.text.text.slice(-SHOWN);
  const raw = source.text.slice(start, end);
  const at = start + leadingSpace(raw).length;
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
        zh: '多半是换页断开的；原来就是两段的，在这里空一行',
        en: 'Most likely a page ended there; if these are two paragraphs, put a blank line between them',
      },
    },
  );
}
