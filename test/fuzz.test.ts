import { describe, expect, it } from 'vitest';
import { findColophons, findLost, findOffPage, findTouching } from '../fuzz/check-pages.ts';
import { hostile } from '../fuzz/hostile.ts';
import { findCommands } from '../fuzz/printed.ts';
import { randomOf } from '../fuzz/random.ts';
import { PAGINATION, type Section, type Tag } from '../src/base/tag.ts';
import type { Page } from '../src/layout/page.ts';
import { glyphList } from './helpers/glyph-list.ts';
import { fakeFace } from './text/fake.ts';

const SIZE = 16;
const ITEM: Section = { kind: 'section', bookmark: '' };
const BODY: Tag = { kind: 'paragraph', parent: ITEM };

/** A page of lines; the ink of a character is as wide as its advance. */
const pageOf = (...lines: readonly (readonly [text: string, x: number, y: number, tag?: Tag])[]): Page => ({
  width: 595,
  height: 842,
  items: lines.map(([text, x, y, tag = BODY]) => ({
    kind: 'text',
    x: 0,
    y,
    runs: [
      {
        role:
          tag.kind === 'paragraph' && tag.parent && tag.parent.bookmark === undefined ? 'colophon' : 'body',
        tag,
        face: fakeFace,
        size: SIZE,
        colour: 'black',
        emboldened: false,
        glyphs: glyphList(
          [...text].map((letter, i) => ({
            glyph: letter.codePointAt(0) as number,
            text: letter,
            x: x + SIZE * i,
          })),
        ),
      },
    ],
  })),
});

describe('a case', () => {
  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number, number: number) =>
      Buffer.from(hostile(randomOf(seed, 'pdfs', number))).toString('latin1');
    expect(of(1, 1)).toBe(of(1, 1));
    expect(new Set([of(1, 1), of(1, 2), of(2, 1)]).size).toBe(3);
  });
});

describe('what must hold of pages', () => {
  const sound = pageOf(['甲乙丙', 100, 100], ['丁戊己', 100, 120], ['１', 290, 800, PAGINATION]);

  it('holds of sound ones', () => {
    expect(findTouching([sound])).toEqual([]);
    expect(findOffPage([sound])).toEqual([]);
    expect(findLost(['甲乙', '丙丁戊'], [sound])).toEqual([]);
  });

  it('does not of lines that are set too tight, nor of characters', () => {
    expect(findTouching([pageOf(['甲', 100, 100], ['乙', 100, 112])])).toHaveLength(1);
    expect(findTouching([pageOf(['甲', 100, 100], ['乙', 120, 112])])).toEqual([]);
  });

  it.each([
    [-1, 100],
    [590, 100],
    [100, 5],
    [100, 841],
  ])('does not of ink at %i, %i', (x, y) => {
    expect(findOffPage([pageOf(['甲', x, y])])).toHaveLength(1);
  });

  it('does not of text that is lost or out of order', () => {
    expect(findLost(['庚'], [sound])).toHaveLength(1);
    expect(findLost(['丁戊', '甲乙'], [sound])).toHaveLength(1);
  });

  it('does not of a colophon before the last page', () => {
    const colophon = pageOf(['印', 100, 700, { kind: 'paragraph', parent: { kind: 'section' } }]);
    expect(findColophons([sound, colophon])).toEqual([]);
    expect(findColophons([colophon, sound])).toHaveLength(1);
  });
});

describe('what is printed', () => {
  it.each(['a\u001b[31mb', 'a\u202eb', 'a\tb', 'a\rb'])(
    'may not hold what commands a terminal: %j',
    (line) => {
      expect(findCommands(`甲\n${line}\n`)).toHaveLength(1);
      expect(findCommands('甲\n乙\n')).toEqual([]);
    },
  );
});
