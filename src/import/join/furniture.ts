/** What a page carries beside its text: page numbers, running heads and feet. */

import type { Dropped, DropRule } from '../element.ts';
import type { Block, Line, Manuscript } from '../manuscript.ts';

export interface WithoutFurniture {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

const DASHES = '[—–―‐‑\\-－一·•_~～＿]';
/** A page number with what marks it as one: dashes around it, or words. */
const MARKED = new RegExp(
  `^(?:${DASHES}{1,3}\\s*\\d{1,4}\\s*${DASHES}{1,3}|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/]?\\s*(?:共|总)\\s*\\d{1,4}\\s*页)?|共\\s*\\d{1,4}\\s*页\\s*[,，/]?\\s*第\\s*\\d{1,4}\\s*页|第\\s*[一二三四五六七八九十百]{1,5}\\s*页|page\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|P\\.?\\s*\\d{1,4})$`,
  'iu',
);
const OF_TOTAL = /^(\d{1,4})\s*[/／]\s*(\d{1,4})$/;
const PLAIN = /^\d{1,4}$/;

export const isMarkedNumber = (text: string): boolean => MARKED.test(text.trim());

/** Of a page's height: above and below stand heads, feet and page numbers. */
const HEAD = 0.14;
const FOOT = 0.86;
/** In points: larger letters are those of a masthead. */
const MASTHEAD = 26;

/** Of a page's height. */
const SAME_HEIGHT = 0.01;

interface Held {
  readonly line: Line;
  readonly text: string;
  readonly page: number;
  /** From the top, as a part of the page's height. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

const sizeOf = (line: Line): number =>
  line.stretches.reduce((size, { look }) => Math.max(size, look.size ?? 0), 0);

/** The lines at the edges of pages, where there are pages. */
function edgeLines({ blocks, papers, source }: Manuscript): Held[] {
  return blocks.flatMap((line): Held[] => {
    if (line.kind !== 'line' || line.region !== 'text' || !line.box || line.page === undefined) return [];
    const height = papers?.[line.page - 1]?.height ?? 0;
    if (height <= 0) return [];
    const [top, bottom] = [line.box.top / height, line.box.bottom / height];
    if (bottom > HEAD && top < FOOT) return [];
    const text = source.text.slice(line.start, line.end).trim();
    return [{ line, text, page: line.page, top, bottom, size: sizeOf(line) }];
  });
}

/** Plain numbers that count with the pages. */
function countingLines(lines: readonly Held[]): Held[] {
  const plain = lines.filter(({ text, top, bottom }) => {
    const [, number, total] = OF_TOTAL.exec(text) ?? [];
    return PLAIN.test(text)
      ? top >= FOOT || bottom <= HEAD
      : number !== undefined && Number(number) <= Number(total);
  });
  const groups = new Map<number, Held[]>();
  for (const one of plain) {
    const offset = Number.parseInt(one.text, 10) - one.page;
    groups.set(offset, [...(groups.get(offset) ?? []), one]);
  }
  return [...groups].flatMap(([offset, group]) => (group.length > 1 || offset === 0 ? group : []));
}

const pattern = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[\d一二三四五六七八九十〇]+/g, '#');

/** Lines that stand on several pages at one height, or name the publication above the text of a later page. */
function repeatedLines(lines: readonly Held[], manuscript: Manuscript): Held[] {
  const mastheads = new Map<number, string>();
  for (const block of manuscript.blocks) {
    if (block.kind !== 'line' || block.page === undefined || sizeOf(block) < MASTHEAD) continue;
    const text = manuscript.source.text.slice(block.start, block.end).replace(/\s/g, '');
    mastheads.set(block.page, `${mastheads.get(block.page) ?? ''}${text}\n`);
  }
  const later = lines.filter(({ page }) => !mastheads.has(page));
  const pageCount = (manuscript.papers?.length ?? 0) - mastheads.size;
  const groups = new Map<string, Held[]>();
  for (const one of later) {
    const key = `${pattern(one.text)} ${one.top < 0.5 ? 'head' : 'foot'}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const names = [...mastheads.values()]
    .flatMap((text) => text.split('\n'))
    .filter(({ length }) => length > 2);
  return [...groups.values()].flatMap((group) => {
    const first = group[0] as Held;
    const level = group.filter(({ top }) => Math.abs(top - first.top) < SAME_HEIGHT);
    const pages = new Set(level.map(({ page }) => page)).size;
    if (pages >= 2 && pages >= 0.4 * pageCount) {
      // A masthead may carry the same line.
      const same = lines.filter(
        (one) => pattern(one.text) === pattern(first.text) && Math.abs(one.top - first.top) < SAME_HEIGHT,
      );
      return same;
    }
    const isNamed = names.some((name) => pattern(first.text).includes(pattern(name)));
    const own = group.filter(({ bottom, top }) => isNamed && (bottom < 0.1 || top > 0.9));
    const above = lines.filter(
      ({ page, text, top, size }) =>
        mastheads.has(page) &&
        size < MASTHEAD &&
        own.some((one) => one.text === text && Math.abs(one.top - top) < SAME_HEIGHT),
    );
    return [...own, ...above];
  });
}

/** What browsers print around a page: day and hour, the title of the page; its address, with the number of the page. */
const BROWSER =
  /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}[,，]?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s{2,}.*)?|(?:https?|file):\/\/\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?)$/iu;

/** The lines that a browser printed around its pages, and what stands beside them. */
function browserLines(lines: readonly Held[]): Held[] {
  const own = lines.filter(({ text }) => BROWSER.test(text));
  return lines.filter(({ page, top }) =>
    own.some((one) => one.page === page && Math.abs(one.top - top) < SAME_HEIGHT),
  );
}

/** A running head follows the number of the page before it, or ends its own, in so many lines. */
const HEAD_LINES = 2;

/**
 * In a text without pages: page numbers, marked as such on a line of their own, and beside them lines that name the
 * publication as its first lines do.
 */
function furnitureInText({ blocks, source }: Manuscript): (readonly [Line, DropRule])[] {
  const lines = blocks.filter((block): block is Line => block.kind === 'line' && !block.box);
  const texts = lines.map(({ start, end }) => source.text.slice(start, end).replace(/\s/g, ''));
  const shown = texts.filter((text) => text !== '');
  const name = shown.slice(0, 2).join('');
  const isNumber = lines.map(({ start, end }) => isMarkedNumber(source.text.slice(start, end)));
  const isNear = (line: number): boolean => {
    for (let i = line - HEAD_LINES; i <= line + HEAD_LINES; i++) if (isNumber[i]) return true;
    return false;
  };
  return lines.flatMap((line, i): (readonly [Line, DropRule])[] => {
    if (isNumber[i]) return [[line, 'page-number']];
    const isHead =
      name.length > 3 && texts[i] === name && (isNear(i) || source.text[line.start - 1] === '\f');
    return isHead ? [[line, 'running-head']] : [];
  });
}

/** Takes page numbers and running heads and feet out of a manuscript. */
export function dropFurniture(manuscript: Manuscript): WithoutFurniture {
  const rules = new Map<Line, DropRule>();
  const edges = edgeLines(manuscript);
  for (const { line } of [...repeatedLines(edges, manuscript), ...browserLines(edges)])
    rules.set(line, 'running-head');
  for (const { line } of countingLines(edges)) rules.set(line, 'page-number');
  for (const { line, text } of edges) if (isMarkedNumber(text)) rules.set(line, 'page-number');
  for (const [line, rule] of furnitureInText(manuscript)) rules.set(line, rule);
  const isRepeated = repeatedRules(manuscript);
  const isBeside = besideLines([...rules].flatMap(([line, rule]) => (rule === 'running-head' ? [line] : [])));
  return {
    blocks: manuscript.blocks.filter((block) =>
      block.kind === 'line' ? !rules.has(block) : !isRepeated(block) && !isBeside(block),
    ),
    dropped: [...rules].map(([{ start, end }, rule]) => ({ start, end, rule })),
  };
}

/** In points: a line below a running head, or above a foot, is as near to it as this. */
const NEAR = 14;

/** Rules that belong to running heads. */
function besideLines(lines: readonly Line[]): (block: Block) => boolean {
  return (block) =>
    block.kind === 'ruling' &&
    lines.some(
      ({ page, box }) =>
        page === block.page &&
        box !== undefined &&
        block.box !== undefined &&
        block.box.top - box.bottom < NEAR &&
        box.top - block.box.bottom < NEAR,
    );
}

/** Rules that stand at one height of several pages, at their heads or feet. */
function repeatedRules({ blocks, papers }: Manuscript): (block: Block) => boolean {
  const keyOf = (block: Block): string | undefined => {
    if (block.kind !== 'ruling' || !block.box || block.page === undefined) return undefined;
    const part = block.box.top / (papers?.[block.page - 1]?.height ?? 1);
    return part < HEAD || part > FOOT ? `${Math.round(block.box.top)}` : undefined;
  };
  const pages = new Map<string, Set<number>>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key !== undefined && block.page !== undefined) {
      pages.set(key, (pages.get(key) ?? new Set()).add(block.page));
    }
  }
  return (block) => (pages.get(keyOf(block) ?? '')?.size ?? 0) > 1;
}
