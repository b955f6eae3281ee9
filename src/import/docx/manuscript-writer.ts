/** The text of a manuscript as it grows, and its blocks with their offsets into it. */

import type { Align, Block, Line, Look, Region, Stretch } from '../manuscript.ts';

/** A stretch of a line that is not written yet. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

export interface LineDraft {
  readonly runs: readonly Run[];
  readonly align?: Align;
  readonly indent?: number;
  readonly outline?: number;
  readonly continues?: true;
}

export interface Writer {
  /** UTF-16 units so far. */
  length(): number;
  /** Lines and cells so far. */
  count(): number;
  countCell(): void;
  text(): string;
  write(text: string): void;
  /** Writes a line without what ends it. */
  line(draft: LineDraft, region: Region): Line;
  readonly blocks: Block[];
}

export function createWriter(): Writer {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let count = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  return {
    length: () => length,
    count: () => count,
    countCell: () => {
      count++;
    },
    text: () => parts.join(''),
    write,
    line: ({ runs, ...format }, region) => {
      const start = length;
      count++;
      const stretches: { start: number; end: number; look: Look }[] = [];
      for (const { text, look } of runs) {
        if (text === '') continue;
        const last = stretches.at(-1);
        if (last?.look === look) last.end += text.length;
        else stretches.push({ start: length, end: length + text.length, look });
        write(text);
      }
      return {
        kind: 'line',
        start,
        end: length,
        stretches: stretches satisfies Stretch[],
        region,
        ...format,
      };
    },
    blocks,
  };
}

/** Where the lines of a text go. */
export interface Sink {
  line(draft: LineDraft): void;
  /** A block without text; sinks inside a table have no room for one. */
  readonly block?: (block: Block) => void;
}

/** Lines as blocks of their own. */
export const blockSink = (writer: Writer, region: Region): Sink => ({
  line: (draft) => {
    writer.blocks.push(writer.line(draft, region));
    writer.write('\n');
  },
  block: (block) => {
    writer.blocks.push(block);
  },
});

/** Lines of a cell, gathered in a list. */
export const cellSink = (writer: Writer, region: Region, lines: Line[]): Sink => ({
  line: (draft) => {
    if (lines.length > 0) writer.write('\n');
    lines.push(writer.line(draft, region));
  },
});
