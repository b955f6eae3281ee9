/** The manuscript as the recogniser takes it: whole paragraphs, whatever lines they were printed in. */

import type { Sourced } from '../base/diagnostic.ts';
import type { Align, Box, Image, Look, PageBreak, Region, Ruling, Table } from './manuscript.ts';

/** A look and where, in the paragraph's own text, it ends. */
export interface LookRun {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** With the place of each of its characters; lines that were joined stand without a break, `\n` is a break that was meant. */
  readonly text: Sourced;
  /** Cover the text in order. */
  readonly looks: readonly LookRun[];
  readonly region: Region;
  readonly align?: Align;
  /** Of the first line, in em. */
  readonly indent?: number;
  readonly outline?: number;
  /** That of its first line. */
  readonly page?: number;
  readonly box?: Box;
}

export type Element = Paragraph | Table | Image | Ruling | PageBreak;

/** Characters of the manuscript that are not printed again, by the rule that names why: page-number, running-head … */
export interface Dropped {
  readonly start: number;
  readonly end: number;
  readonly rule: DropRule;
}

/** Why characters of a manuscript need not stand in the issue: what the setting makes again by itself, or what nobody reads. */
export const DROP_RULES = {
  'page-number': { zh: '页码', en: 'page number' },
  'running-head': { zh: '页眉页脚', en: 'running head' },
  label: { zh: '排版时自动加的字', en: 'words that are set by themselves' },
  brackets: { zh: '来源的括号和标点', en: 'brackets and marks around names' },
  contents: { zh: '自动生成的要目', en: 'contents that are made again' },
  leader: { zh: '要目的点线和页码', en: 'leaders and page numbers of the contents' },
  repeated: { zh: '与别处相同的内容', en: 'what stands elsewhere as well' },
  hidden: { zh: '看不见的字符', en: 'characters that do not show' },
} as const;

export type DropRule = keyof typeof DROP_RULES;
