import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/text/break.ts';
import { isWestern } from '../../src/text/charclass.ts';
import { distribute, stretchTiers } from '../../src/text/elastic.ts';
import { mayBreak } from '../../src/text/kinsoku.ts';
import type { Line } from '../../src/text/line.ts';
import { endBlank, measure } from '../../src/text/measure.ts';
import { CLREQ, type LineOptions, WORD } from '../../src/text/options.ts';
import type { Cluster } from '../../src/text/shape.ts';
import { randomParagraph } from './random.ts';
import { body, clustersOf, textOf } from './support.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const MODES: Record<string, LineOptions> = {
  clreq: CLREQ,
  word: WORD,
  hanging: { ...CLREQ, hang: 'stops' },
  kaiming: { ...CLREQ, style: 'kaiming', level: 'strict' },
};
const NEAR = 1e-6;

interface Case {
  readonly clusters: readonly Cluster[];
  readonly lines: readonly Line[];
  readonly options: LineOptions;
  readonly name: string;
}

function setCases(widths: readonly number[]): Case[] {
  const found: Case[] = [];
  for (const [mode, options] of Object.entries(MODES)) {
    for (const width of widths) {
      for (const seed of SEEDS) {
        const clusters = clustersOf(randomParagraph(seed), options);
        const lines = breakLines(clusters, { width, indent: 2, hangingIndent: 0 }, options);
        found.push({ clusters, lines, options, name: `${mode} ${width} #${seed}` });
      }
    }
  }
  return found;
}

/** Every unit of the paragraphs fits these measures … */
const WIDE = setCases([12, 20, 28, 33.3]);
/** … and hardly any fits these. */
const NARROW = setCases([2.5, 4, 7]);
const vanishes = (cluster: Cluster): boolean => cluster.cls === 'space' || cluster.cls === 'gap';

describe('random paragraphs', () => {
  it('lose no text and double none', () => {
    for (const { clusters, lines, name } of [...WIDE, ...NARROW]) {
      const bare = (text: string) => text.replaceAll(/[ \u3000]/g, '');
      expect(bare(lines.map(textOf).join('')), name).toBe(bare(clusters.map(({ text }) => text).join('')));
      lines.forEach((line, i) => {
        expect(line.from, name).toBe(lines[i - 1]?.to ?? 0);
        expect(line.last, name).toBe(i === lines.length - 1);
      });
    }
  });

  it('end every line where it may end, and hide nothing there but spaces and gaps', () => {
    for (const { clusters, lines, options, name } of WIDE) {
      for (const { from, to, clusters: shown, last } of lines) {
        const hidden = clusters.slice(from + shown.length, to);
        expect(hidden.every(vanishes), name).toBe(true);
        expect(vanishes(clusters[from] as Cluster), name).toBe(false);
        if (last) continue;
        const [a, b] = [clusters[to - 1] as Cluster, clusters[to] as Cluster];
        expect(mayBreak(a, b, options.level), `${name} ${a.text}|${b.text}`).toBe(true);
      }
    }
  });

  it('start no line with a closing mark and end none with an opening one', () => {
    for (const { lines, name } of WIDE) {
      for (const line of lines) {
        expect(textOf(line), name).not.toMatch(/^[，、；：。？！”’）》」】·～/,)%‰℃]|^—(?!—)/u);
        expect(textOf(line), name).not.toMatch(/[“‘（《「【(¥+−/]$/u);
      }
    }
  });

  it('fill the measure exactly, hang, or are left ragged for a reason', () => {
    let [exact, hung, ragged] = [0, 0, 0];
    for (const { clusters, lines, options, name } of WIDE) {
      const measured = measure(clusters, options);
      for (const line of lines) {
        const shown = line.clusters.length - (line.hung ? 1 : 0);
        const last = line.clusters[shown - 1];
        const next = line.hung ? line.clusters[shown] : undefined;
        const blank = line.hung ? 0 : endBlank(measured, line.from + shown - 1);
        const edge = next ? next.x : (last?.x ?? 0) + (last?.cluster.body ?? 0) + blank;
        expect(edge, name).toBeLessThanOrEqual(line.measure + NEAR);
        if (line.last) continue;
        if (line.hung) hung++;
        if (Math.abs(edge - line.measure) < NEAR) exact++;
        else {
          ragged++;
          // Only between names does a ragged line open.
          const opened = line.adjustments.map(({ index }) => line.clusters[index - line.from]?.cluster.cls);
          expect(new Set(opened), name).toEqual(new Set(opened.length > 0 ? ['gap'] : []));
          const tiers = stretchTiers(measured, line.from, line.to).map((tier) =>
            tier.filter(({ index }) => index < line.from + shown - 1),
          );
          const needed = distribute(tiers, line.measure - line.natural);
          const filled = needed.reduce((sum, { amount }) => sum + amount, 0);
          const widest = Math.max(0, ...needed.map(({ part, amount }) => (part === 'tracking' ? amount : 0)));
          const reason = widest > options.maxTracking || filled < line.measure - line.natural - NEAR;
          expect(reason, `${name} ${textOf(line)}`).toBe(true);
        }
      }
    }
    expect(exact).toBeGreaterThan(2000);
    expect(hung).toBeGreaterThan(50);
    expect(ragged).toBeGreaterThan(10);
    expect(ragged).toBeLessThan(exact / 5);
  });

  it('overlap nothing: every cluster starts where the one before it ends, or later', () => {
    const overlaps: string[] = [];
    for (const { lines, name } of [...WIDE, ...NARROW]) {
      for (const { clusters, adjustments } of lines) {
        let [end, start] = [0, 0];
        for (const [i, { cluster, x }] of clusters.entries()) {
          const han = i > 0 && cluster.cls === 'han' && clusters[i - 1]?.cluster.cls === 'han';
          if (x < end - NEAR || (han && x - start < 1 - NEAR)) overlaps.push(`${name} ${cluster.text}`);
          [end, start] = [x + cluster.body, x];
        }
        if (adjustments.some(({ amount, room }) => Math.abs(amount) > room + NEAR)) overlaps.push(name);
      }
    }
    expect(overlaps).toEqual([]);
  });

  it('keep every Han–Western gap between an eighth and half an em', () => {
    const gaps: number[] = [];
    for (const { lines } of WIDE) {
      for (const { clusters } of lines) {
        clusters.slice(1).forEach(({ cluster, x }, i) => {
          const { cluster: before, x: start } = clusters[i] as (typeof clusters)[number];
          const meets =
            (before.cls === 'han' && cluster.cls === 'western' && isWestern([...cluster.text][0])) ||
            (cluster.cls === 'han' && before.cls === 'western' && isWestern([...before.text].at(-1)));
          if (meets) gaps.push(x - start - before.body);
        });
      }
    }
    expect(gaps.length).toBeGreaterThan(1000);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.125 - NEAR);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.5 + NEAR);
  });

  it('have no last line of one character', () => {
    for (const { lines, options, name } of WIDE) {
      const last = lines.at(-1);
      if (!options.orphan || lines.length < 2 || !last) continue;
      const solid = [...textOf(last)].filter((c) => /[\p{L}\p{N}]/u.test(c));
      expect(solid.length, `${name} ${textOf(last)}`).toBeGreaterThan(1);
    }
  });

  it('break the same again from their own text', () => {
    for (const seed of SEEDS) {
      for (const options of Object.values(MODES)) {
        const parts = randomParagraph(seed).filter(({ gap, together }) => gap === undefined && !together);
        const shape = { width: 28, indent: 2, hangingIndent: 0 };
        const clusters = clustersOf(parts, options);
        const once = breakLines(clusters, shape, options).map(textOf);
        const text = clusters.map((cluster) => cluster.text).join('');
        expect(breakLines(clustersOf([body(text)], options), shape, options).map(textOf)).toEqual(once);
      }
    }
  });
});
