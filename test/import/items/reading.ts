/** What was recognised, short enough to be compared by eye, and always weighed. */

import { expect } from 'vitest';
import { INLINE_STYLES } from '../../../src/base/inline-style.ts';
import { weigh } from '../../../src/import/balance.ts';
import type { Element } from '../../../src/import/element.ts';
import type {
  DraftCell,
  DraftEntry,
  DraftItem,
  DraftPart,
  Recognised,
} from '../../../src/import/issue-draft.ts';
import { recogniseContribution } from '../../../src/import/items/contribution/recognise-contribution.ts';
import { type ItemHints, recogniseItems } from '../../../src/import/items/recognise-items.ts';
import { elementsOf, elementsOfText } from '../../helpers/elements.ts';

export interface ReadItem {
  readonly title?: string;
  readonly subtitle?: string;
  readonly form?: string;
  readonly note?: readonly string[];
  /** Paragraphs with the marks of the input language; tables and pictures in brackets. */
  readonly body: readonly string[];
  readonly sources: readonly string[];
  readonly townships?: readonly string[];
  readonly comments?: readonly string[];
}

export type ReadEntry = ReadItem | string;

const cellText = ({ text, columns, rows }: DraftCell): string =>
  `${text.text}${columns > 1 ? `<${columns}` : ''}${rows > 1 ? `^${rows}` : ''}`;
const rowText = (row: readonly DraftCell[]): string => row.map(cellText).join('|');

function partText(part: DraftPart): string {
  if (part.kind === 'picture') return `[图${part.beside ? '并排' : ''}：${part.caption?.text ?? ''}]`;
  if (part.kind === 'table') {
    const rows = [...part.head.map((row) => `${rowText(row)}*`), ...part.rows.map(rowText)];
    const around = [part.title?.text ?? '', part.unit?.text ?? '', part.note?.text ?? ''];
    return `[表：${around.join('；')}]\n${rows.join('\n')}`;
  }
  return part.pieces
    .map(({ text, bold, style }) => {
      const strong = bold ? `**${text}**` : text;
      return style ? `[${strong}]{${INLINE_STYLES[style].zh}}` : strong;
    })
    .join('');
}

function readItem(item: DraftItem): ReadItem {
  const { title, subtitle, titleForm, editorNote, body, sources, townships, comments } = item;
  return {
    ...(title && { title: title.text }),
    ...(subtitle && { subtitle: subtitle.text }),
    ...(titleForm && { form: titleForm }),
    ...(editorNote && { note: editorNote.map(partText) }),
    body: body.map(partText),
    sources: sources.map(({ text }) => text),
    ...(townships.length > 0 && { townships }),
    ...(comments.length > 0 && { comments: comments.map(({ text }) => text) }),
  };
}

const readEntry = (entry: DraftEntry): ReadEntry =>
  entry.kind === 'column' ? entry.name.text : readItem(entry);

export interface Read<T> {
  readonly entries: readonly T[];
  readonly codes: readonly string[];
  readonly dropped: Readonly<Record<string, string>>;
}

/** What came in must be what goes out. */
function weighed(text: string, { draft, dropped, diagnostics }: Recognised<readonly DraftEntry[]>) {
  const { left, twice } = weigh(text, draft, dropped);
  expect(left.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  expect(twice).toBe(0);
  const byRule: Record<string, string> = {};
  for (const { start, end, rule } of dropped) byRule[rule] = (byRule[rule] ?? '') + text.slice(start, end);
  return { codes: diagnostics.map(({ code }) => code), dropped: byRule };
}

type Blocks = Parameters<typeof elementsOf>[0];

/** The entries of a printed issue: a text, or paragraphs with looks. */
export function readIssue(blocks: Blocks | string, hints: Partial<ItemHints> = {}): Read<ReadEntry> {
  const { elements, source } = typeof blocks === 'string' ? elementsOfText(blocks) : elementsOf(blocks);
  const found = recogniseItems(elements, { source, ...hints });
  return { entries: found.draft.map(readEntry), ...weighed(source.text, found) };
}

/** The items of a department's file. */
export function readContribution(blocks: Blocks | string, fileName = '稿件.docx'): Read<ReadItem> {
  const { elements, source } =
    typeof blocks === 'string' ? elementsOfText(blocks, fileName) : elementsOf(blocks, fileName);
  const found = recogniseContribution(elements as readonly Element[], { source, fileName });
  return { entries: found.draft.map(readItem), ...weighed(source.text, found) };
}

/** Title, sources and number of paragraphs of each entry: what most tests compare. */
export const brief = (entries: readonly ReadEntry[]): string[] =>
  entries.map((entry) =>
    typeof entry === 'string'
      ? `【${entry}】`
      : `${entry.title ?? ''}${entry.subtitle ? `／${entry.subtitle}` : ''}｜${entry.body.length}｜${entry.sources.join(' ')}${entry.townships ? `｜${entry.townships.join(' ')}` : ''}`,
  );
