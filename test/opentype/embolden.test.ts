import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/font/load-face.ts';
import { type Contour, contoursOfProgram, growContours } from '../../src/opentype/contour.ts';
import { emboldenProgram } from '../../src/opentype/embolden.ts';
import type { FontProgram } from '../../src/opentype/font-program.ts';
import { contoursOfGlyph } from '../../src/opentype/glyf/glyf-contours.ts';
import { writeGlyf } from '../../src/opentype/glyf/glyf-writer.ts';
import { bundled, openOracle, pointsOf } from '../font/oracle.ts';

const polygon = (...points: [number, number][]): Contour => points.map(([x, y]) => ({ x, y, on: true }));
const pointsIn = (contour: Contour | undefined): [number, number][] =>
  (contour ?? []).map(({ x, y }) => [x, y]);

describe('an outline that grows', () => {
  const outer = polygon([0, 0], [100, 0], [100, 100], [0, 100]);
  const hole = polygon([30, 30], [30, 70], [70, 70], [70, 30]);

  it('moves outwards, its holes inwards, whichever way it runs', () => {
    for (const contours of [
      [outer, hole],
      [outer.toReversed(), hole.toReversed()],
    ]) {
      const [grown, shrunk] = growContours(contours, 10);
      expect(pointsIn(grown).sort()).toEqual(
        pointsIn(polygon([-10, -10], [110, -10], [110, 110], [-10, 110])).sort(),
      );
      expect(pointsIn(shrunk).sort()).toEqual(
        pointsIn(polygon([40, 40], [40, 60], [60, 60], [60, 40])).sort(),
      );
    }
  });

  it('is cut off where a corner is too sharp to be drawn on', () => {
    const [spike] = growContours([polygon([0, 0], [400, 20], [0, 40])], 10);
    expect(Math.max(...pointsIn(spike).map(([x]) => x))).toBeLessThan(415);
    expect(spike).toHaveLength(4);
  });

  it('stays where two points lie on each other, and with a notch narrower than it grows', () => {
    const [doubled] = growContours([polygon([0, 0], [100, 0], [100, 0], [100, 100], [0, 100])], 10);
    expect(pointsIn(doubled).filter(([x, y]) => x === 110 && y === -10)).toHaveLength(2);
    const notched = polygon([0, 0], [100, 0], [100, 100], [53, 100], [53, 95], [47, 95], [47, 100], [0, 100]);
    for (const [x, y] of pointsIn(growContours([notched], 10)[0])) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-10);
      expect(Math.max(x, y)).toBeLessThanOrEqual(110);
    }
  });
});

const programOf = (name: string): { program: FontProgram; glyphs: number[] } => {
  const result = openFace(bundled(name));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  const { face, program } = result;
  const text = '延津县魏邱乡马庄乡王楼镇石婆固镇东屯镇口日田国一乙丨〇A8%';
  const glyphs = [...text].map((character) => face.glyphOf(character.codePointAt(0) as number));
  return { program, glyphs: glyphs.filter((glyph) => glyph !== 0) };
};

/** Left, bottom, right and top of the points, those off the outline too. */
const extentOf = (contours: readonly Contour[]): number[] => {
  const points = contours.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const areaOf = (contours: readonly Contour[]): number =>
  Math.abs(
    contours
      .flatMap((contour) =>
        contour.map(({ x, y }, i) => {
          const before = contour.at(i - 1) as Contour[number];
          return before.x * y - x * before.y;
        }),
      )
      .reduce((a, b) => a + b, 0) / 2,
  );

describe.each(['FandolFang-Regular.otf', 'LXGWWenKai-Light.ttf'])('%s, drawn heavier', (name) => {
  const { program, glyphs } = programOf(name);
  const bold = emboldenProgram(program, 1000);
  const contoursOf = (own: FontProgram, glyph: number): Contour[] =>
    own.outlines === 'cff' ? contoursOfProgram(own.flatOf(glyph).bytes) : contoursOfGlyph(own.glyf, glyph);

  it('grows by a seventy-second of an em on every side', () => {
    for (const glyph of glyphs) {
      const [plain, heavy] = [extentOf(contoursOf(program, glyph)), extentOf(contoursOf(bold, glyph))];
      const sides = heavy.map((edge, i) => (i < 2 ? -1 : 1) * (edge - (plain[i] as number)));
      // A pointed end comes out a little longer, as a stroke's does.
      for (const side of sides) {
        expect(side, `glyph ${glyph}`).toBeGreaterThan(11);
        expect(side, `glyph ${glyph}`).toBeLessThan(32);
      }
      expect(areaOf(contoursOf(bold, glyph))).toBeGreaterThan(1.15 * areaOf(contoursOf(program, glyph)));
    }
  });

  it.runIf(bold.outlines === 'truetype')('is written so that another program draws it', () => {
    if (bold.outlines === 'cff') throw new Error('not glyf');
    const written = openOracle(
      writeGlyf(
        bold,
        [0, ...glyphs].map((glyph) => ({ glyph })),
      ),
    );
    glyphs.forEach((glyph, i) => {
      const ends = new Set(pointsOf(written, i + 1).map((point) => point.join()));
      const corners = contoursOf(bold, glyph)
        .flat()
        .filter(({ on }) => on);
      expect(corners.filter(({ x, y }) => !ends.has(`${x},${y}`))).toEqual([]);
    });
  });
});
