import { glyphsOf, type Page } from '../../src/layout/page.ts';

/** A character where it is drawn; `x` and `y` are in the middle of its ink, in points from the top left. */
export interface ShownCharacter {
  readonly text: string;
  readonly origin: number;
  readonly baseline: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page, character by character. */
export const linesOf = (page: Page): ShownCharacter[][] =>
  page.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    return [
      glyphsOf(item).map(({ glyph, text, x, run: { face, size, rise = 0 } }) => {
        const { left, right, bottom, top } = face.inkOf(glyph);
        return {
          text,
          origin: x,
          baseline: item.y - rise,
          x: x + ((left + right) / 2) * size,
          y: item.y - rise - ((bottom + top) / 2) * size,
          size,
        };
      }),
    ];
  });

/** Numbers from 0 up to 1 that are the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORD = /^[\p{L}\p{N}]$/u;
const LETTERS = /^[A-Za-z]{2}$/u;

/** A word as a person marks it: it begins and ends with a letter or a digit, and not inside a Western word. */
export type Word = readonly ShownCharacter[];

/** Picks words of two to six characters from the lines of pages, the same for a seed. */
export function pickWords(lines: readonly ShownCharacter[][], count: number, seed: number): Word[] {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const long = lines.filter(({ length }) => length > 4);
  const words: Word[] = [];
  while (words.length < count) {
    const line = long[below(long.length)] as ShownCharacter[];
    const length = 2 + below(Math.min(5, line.length - 2));
    const start = below(line.length - length);
    const word = line.slice(start, start + length);
    const isCut = [start, start + length].some((at) =>
      LETTERS.test(`${line[at - 1]?.text ?? ''}${line[at]?.text ?? ''}`),
    );
    if (!isCut && WORD.test(word[0]?.text ?? '') && WORD.test(word.at(-1)?.text ?? '')) words.push(word);
  }
  return words;
}

/** Text without any white. */
export const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '');
