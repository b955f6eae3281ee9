/** An issue as a clerk has it in a word processor: paragraphs, tables and pictures from top to bottom. */

import type {
  AnyBlock,
  BodyBlock,
  CaptionedPicture,
  Composition,
  TableBlock,
} from '../../../src/compose/block.ts';
import { compose } from '../../../src/compose/compose.ts';
import type { Issue } from '../../../src/issue/model.ts';
import { PRESETS } from '../../../src/template/presets.ts';
import { applyChoice } from '../../../src/template/template.ts';
import type { StyledText } from '../../../src/text/shape.ts';

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly StyledText[];
  readonly align: 'start' | 'centre' | 'end';
  /** Of the first line, in em. */
  readonly indent: number;
  /** In points. */
  readonly size: number;
  readonly opensPage: boolean;
  /** A line along its edge. */
  readonly ruled?: { readonly edge: 'top' | 'bottom'; readonly red: boolean };
}

export interface FlowCell {
  readonly paragraphs: readonly FlowParagraph[];
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FlowCell[])[];
  readonly headRows: number;
  readonly columns: number;
}

export interface FlowPicture {
  readonly kind: 'picture';
  readonly picture: CaptionedPicture['picture'];
  readonly caption?: FlowParagraph;
}

export type FlowBlock = FlowParagraph | FlowTable | FlowPicture;

/** What clerks do differently. */
export interface Manner {
  /** 版记 as a table of a row for each of its parts, or as paragraphs between lines. */
  readonly colophon: 'table' | 'paragraphs';
  /** Between what stands at the left of a line and what stands at its right. */
  readonly between: string;
  /** Each of those who sign on a line of their own. */
  readonly signoff: 'row' | 'lines';
  /** Between the units in a tag. */
  readonly names: ' ' | '、' | '\u3000';
  /** Figures in a number stand between spaces: 第 44 期. */
  readonly spaced: boolean;
}

export const composed = (issue: Issue): Composition => {
  const { layout } = issue;
  return compose(issue, applyChoice(PRESETS[layout.preset ?? 'bulletin'], layout).template);
};

/** Text in the way of other text; tags and colours count for nothing here. */
const plain = (text: string): StyledText => ({ text, style: { role: 'body', colour: 'black' } });

/** A gap as it is typed: the one inside a widened name too; half an em stands between the units of a tag. */
const typed = (run: StyledText): StyledText =>
  run.gap === undefined ? run : { ...run, text: run.gap < 1 ? ' ' : '\u3000' };

/** A text as this clerk types it. */
function inManner(run: StyledText, { names, spaced }: Manner): StyledText {
  if (run.gap !== undefined && run.gap < 1) return { ...run, text: names };
  if (!spaced || run.style.role !== 'meta') return run;
  return { ...run, text: run.text.replace(/\d+/gu, ' $& ').trim() };
}

const allInManner = (block: FlowBlock, manner: Manner): FlowBlock =>
  block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => inManner(run, manner)) } : block;

const line = (
  runs: readonly StyledText[],
  size: number,
  more: Partial<Omit<FlowParagraph, 'kind' | 'runs' | 'size'>> = {},
): FlowParagraph => ({
  kind: 'paragraph',
  align: 'start',
  indent: 0,
  opensPage: false,
  ...more,
  runs: runs.map(typed),
  size,
});

const joined = (parts: readonly (readonly StyledText[])[], gap: string): StyledText[] =>
  parts.flatMap((part, i) => [...(i > 0 ? [plain(gap)] : []), ...part]);

const isRule = (block: AnyBlock): boolean => block.kind === 'rule';

function fixedLines(block: AnyBlock, manner: Manner): FlowParagraph[] {
  switch (block.kind) {
    case 'rule':
    case 'gap':
      return [];
    case 'row': {
      const centred = block.cells.length === 1 && block.cells[0]?.align === 'center';
      const [only] = block.cells;
      const align = centred
        ? 'centre'
        : only?.align === 'right' && block.cells.length === 1
          ? 'end'
          : 'start';
      if (block.cells.length === 0) return [];
      return [
        line(
          joined(
            block.cells.map(({ content }) => content),
            manner.between,
          ),
          block.size,
          { align },
        ),
      ];
    }
    case 'display':
      return block.lines.map(({ content, size }) => line(content, size ?? 48, { align: 'centre' }));
    case 'imprint': {
      const { issuers, date, size } = block;
      const before = issuers.slice(0, -1).map((issuer) => line(issuer, size));
      const last = issuers.at(-1);
      return [
        ...before,
        last ? line(joined([last, date], manner.between), size) : line(date, size, { align: 'end' }),
      ];
    }
    case 'paragraph':
      return [line([...block.label, ...block.content], block.size, { indent: block.indent })];
    case 'spread':
      return manner.signoff === 'lines'
        ? block.cells.map((cell) => line(cell, block.size))
        : [line(joined(block.cells, '\u3000\u3000'), block.size)];
    case 'closing':
      return [line(block.content, block.size, { align: 'end' })];
  }
}

const cellOf = (paragraphs: readonly FlowParagraph[]): FlowCell => ({
  paragraphs,
  column: 0,
  columns: 1,
  rows: 1,
});

const boxOf = (rows: readonly (readonly FlowParagraph[])[]): FlowTable => ({
  kind: 'table',
  rows: rows.map((paragraphs) => [cellOf(paragraphs)]),
  headRows: 0,
  columns: 1,
});

/** The parts of the colophon that rules keep apart. */
function colophonBlocks(blocks: readonly AnyBlock[], manner: Manner): FlowBlock[] {
  const parts: FlowParagraph[][] = [];
  for (const block of blocks) {
    if (isRule(block)) parts.push([]);
    else parts.at(-1)?.push(...fixedLines(block, manner));
  }
  const full = parts.filter((part) => part.length > 0);
  if (full.length === 0) return [];
  if (manner.colophon === 'table') return [boxOf(full)];
  return full.flatMap((part, i) =>
    part.map(
      (own, j): FlowParagraph =>
        j === 0
          ? { ...own, ruled: { edge: 'top', red: false } }
          : j === part.length - 1 && i === full.length - 1
            ? { ...own, ruled: { edge: 'bottom', red: false } }
            : own,
    ),
  );
}

function tableBlocks(block: TableBlock): FlowBlock[] {
  const all = [...block.head, ...block.rows];
  const size = block.sizes[0] as number;
  return [
    ...(block.title.length > 0 ? [line(block.title, block.titleSize, { align: 'centre' })] : []),
    ...(block.unit.length > 0 ? [line(block.unit, size, { align: 'end' })] : []),
    {
      kind: 'table',
      rows: all.map((row) =>
        row.map(({ content, column, columns, rows }) => ({
          paragraphs: [line(content, size, { align: 'centre' })],
          column,
          columns,
          rows,
        })),
      ),
      headRows: block.head.length,
      columns: block.columns.length,
    },
    ...block.note.map((note) => line(note, size)),
  ];
}

function bodyBlocks(block: BodyBlock, manner: Manner): FlowBlock[] {
  switch (block.kind) {
    case 'gap':
      return [];
    case 'paragraph':
      return [line([...block.label, ...block.content], block.size, { indent: block.indent })];
    case 'heading': {
      const { content, size, align, indent, opensPage = false, subtitle } = block;
      const how = { align: align === 'center' ? 'centre' : 'start', indent } as const;
      return [
        line(content, size, { ...how, opensPage }),
        ...(subtitle ? [line(subtitle.content, subtitle.size, how)] : []),
      ];
    }
    case 'contents':
      return block.entries.map(({ content, indent }, i) =>
        line([...content, ...(block.numbered ? [plain(`\t${1 + (i >> 1)}`)] : [])], block.size, { indent }),
      );
    case 'box':
      return [boxOf([block.paragraphs.flatMap((own) => fixedLines(own, manner))])];
    case 'listing':
      return block.entries.map(({ number, content }, i) =>
        line([...(i === 0 ? block.head : []), ...number, ...content], block.size, {
          indent: i === 0 ? block.indent : block.indent + 3,
        }),
      );
    case 'signature':
      return [...block.units, block.date].map((own) => line(own, block.size, { align: 'end' }));
    case 'table':
      return tableBlocks(block);
    case 'pictures':
      return block.pictures.map(
        ({ picture, caption }): FlowPicture => ({
          kind: 'picture',
          picture,
          ...(caption.length > 0 && { caption: line(caption, block.size, { align: 'centre' }) }),
        }),
      );
  }
}

/** The masthead with its red line below the last of its lines, the body, the colophon. */
export function flowOf(issue: Issue, manner: Manner): readonly FlowBlock[] {
  const { masthead, body, colophon } = composed(issue);
  const head = masthead.flatMap((block) => fixedLines(block, manner));
  const last = head.length - 1;
  const blocks: FlowBlock[] = [
    ...head.map((own, i) => (i === last ? { ...own, ruled: { edge: 'bottom' as const, red: true } } : own)),
    ...body.flatMap((block) => bodyBlocks(block, manner)),
    ...colophonBlocks(colophon, manner),
  ];
  return blocks.map((block) => allInManner(block, manner));
}

/** The manner of one of many clerks. */
export const mannerOf = (clerk: number): Manner => ({
  colophon: clerk % 2 === 0 ? 'table' : 'paragraphs',
  between: clerk % 3 === 0 ? '\u3000\u3000\u3000' : '\t',
  signoff: clerk % 5 === 0 ? 'lines' : 'row',
  names: clerk % 7 === 0 ? '、' : clerk % 7 === 1 ? '\u3000' : ' ',
  spaced: clerk % 4 === 1,
});
