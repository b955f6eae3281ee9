/** Elements out of a few lines of markup, and what is recognised in them, weighed. */

import { expect } from 'vitest';
import type { Diagnostic, SourceText } from '../../../src/base/diagnostic.ts';
import { weigh } from '../../../src/import/balance.ts';
import type { Element, LookRun, Paragraph } from '../../../src/import/element.ts';
import { recogniseIssues } from '../../../src/import/frame/recognise-issues.ts';
import type { DraftIssue } from '../../../src/import/issue-draft.ts';
import { type Align, type FaceKind, type Look, PLAIN } from '../../../src/import/manuscript.ts';

type Given = { -readonly [K in keyof Look]: Look[K] } & { align?: Align; indent?: number; box?: boolean };

const FACES: Readonly<Record<string, FaceKind>> = {
  小标宋: 'xiaobiaosong',
  黑体: 'heiti',
  楷体: 'kaiti',
  仿宋: 'fangsong',
  宋体: 'songti',
};
const ALIGNS: Readonly<Record<string, Align>> = { 居中: 'centre', 右: 'end' };

function lookOf(words: string): Given {
  const given: Given = { ...PLAIN };
  for (const word of words.split(' ').filter(Boolean)) {
    const [face, align] = [FACES[word], ALIGNS[word]];
    if (face) given.face = face;
    else if (align) given.align = align;
    else if (word === '红') given.red = true;
    else if (word === '粗') given.bold = true;
    else if (word === '框') given.box = true;
    else if (word.startsWith('缩')) given.indent = Number(word.slice(1));
    else given.size = Number(word);
  }
  return given;
}

/**
 * One paragraph a line; `{60 红 小标宋 居中}延津政务快报` with its looks, `⏎` a break inside it; `----` a rule, `====` a red one,
 * `>>>>` a page break, `[picture]` a picture; lines in a row that begin with `|` are a table.
 */
export function elementsOf(markup: string): {
  readonly elements: readonly Element[];
  readonly source: SourceText;
} {
  const source = { path: '样本.txt', text: '' };
  const elements: Element[] = [];
  const put = (text: string): { start: number; end: number } => {
    const start = source.text.length;
    source.text += text;
    return { start, end: source.text.length };
  };
  let isInTable = false;
  for (const line of markup.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const isRow = line.startsWith('|');
    if (!isRow) isInTable = false;
    const at = { start: source.text.length, end: source.text.length };
    if (/^-{4,}$/.test(line)) elements.push({ kind: 'ruling', red: false, ...at });
    else if (/^={4,}$/.test(line)) elements.push({ kind: 'ruling', red: true, ...at });
    else if (/^>{4,}$/.test(line)) elements.push({ kind: 'break', ...at });
    else if (line === '[picture]')
      elements.push({ kind: 'image', bytes: new Uint8Array(1), ending: 'png', ...at });
    else if (isRow) {
      const cells = line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell, i) => {
          if (i > 0) put('\t');
          return { ...put(cell.trim().replaceAll('⏎', '\n')), columns: 1, rows: 1 };
        });
      put('\n');
      const last = elements.at(-1);
      if (isInTable && last?.kind === 'table') {
        elements[elements.length - 1] = { ...last, end: source.text.length, rows: [...last.rows, cells] };
      } else elements.push({ kind: 'table', ...at, end: source.text.length, rows: [cells], headRows: 0 });
      isInTable = true;
    } else {
      const [, words, rest] = /^(?:\{([^}]*)\})?(.*)$/s.exec(line) ?? [];
      const { align, indent, box, ...look } = lookOf(words ?? '');
      const text = (rest ?? '').replaceAll('⏎', '\n');
      const extent = put(text);
      put('\n');
      const looks: LookRun[] = words === undefined ? [] : [{ start: 0, end: text.length, look }];
      const paragraph: Paragraph = {
        kind: 'paragraph',
        text: { text, span: { source, ...extent }, places: extent.start },
        looks,
        region: box ? 'box' : 'text',
        ...(align && { align }),
        ...(indent !== undefined && { indent }),
      };
      elements.push(paragraph);
    }
  }
  return { elements, source };
}

export interface Outcome {
  readonly issues: readonly DraftIssue[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Recognises the issues of a markup; nothing of it may be left, or counted twice. */
export function recogniseAll(markup: string): Outcome {
  const { elements, source } = elementsOf(markup);
  const recognised = recogniseIssues(elements, { source, fileName: source.path }) ?? [];
  const issues = recognised.map(({ draft }) => draft);
  const { left, twice } = weigh(
    source.text,
    issues,
    recognised.flatMap(({ dropped }) => dropped),
  );
  expect(left.map(({ start, end }) => source.text.slice(start, end))).toEqual([]);
  expect(twice).toBe(0);
  return { issues, diagnostics: recognised.flatMap(({ diagnostics }) => diagnostics) };
}

/** What texts say, without their places. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if ('text' in value && 'span' in value) return value.text;
  if ('pieces' in value && Array.isArray(value.pieces)) return value.pieces.map(({ text }) => text).join('');
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

const isWritten = (value: unknown): boolean =>
  value !== false && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The frame of the only issue in a markup: what it has, without its entries. */
export function frameOf(markup: string): Record<string, unknown> {
  const { issues } = recogniseAll(markup);
  expect(issues).toHaveLength(1);
  const { entries: _entries, ...frame } = issues[0] as DraftIssue;
  const all = plain(frame) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isWritten(value)));
}

/** Messages of a markup, each with its code and the text that it points at. */
export const remarksOn = (markup: string): readonly string[] =>
  recogniseAll(markup).diagnostics.map(
    ({ code, message, span }) =>
      `${code}: ${message.zh}${span ? ` ‹${span.source.text.slice(span.start, span.end)}›` : ''}`,
  );
