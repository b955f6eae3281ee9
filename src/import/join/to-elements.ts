/** Manuscript → elements: whole paragraphs, without what a page carries beside its text. */

import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Dropped, Element } from '../element.ts';
import type { Block, Line, Manuscript } from '../manuscript.ts';
import { dropFurniture } from './furniture.ts';
import { paragraphOf } from './joined-paragraph.ts';
import { type BoxedLine, hasBox, measurePages, type PageMetrics } from './page-metrics.ts';
import { joinPlain } from './plain-paragraphs.ts';
import { joinPrinted } from './printed-paragraphs.ts';
import { dropRegions } from './regions.ts';
import { joinTables } from './split-tables.ts';

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
  const boxed = whole.blocks.filter(
    (block): block is BoxedLine => block.kind === 'line' && block.region === 'text' && hasBox(block),
  );
  const metrics = manuscript.form === 'printed' ? measurePages(boxed, source.text) : undefined;
  if (metrics) {
    return {
      elements: printed(whole.blocks, manuscript, metrics),
      dropped: inOrder(dropped),
      diagnostics: [],
    };
  }
  const plain = joinPlain(whole.blocks, manuscript);
  return { ...plain, dropped: inOrder([...dropped, ...plain.dropped]) };
}

const inOrder = (dropped: readonly Dropped[]): Dropped[] =>
  dropped.toSorted((one, other) => one.start - other.start);

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
      if (block.region === 'text' && hasBox(block)) run.push(block);
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
