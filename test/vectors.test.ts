import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../src/text/break.ts';
import type { Line } from '../src/text/line.ts';
import { CLREQ, type LineOptions } from '../src/text/options.ts';
import { shape } from '../src/text/shape.ts';
import { fakeBook } from './text/fake.ts';

interface Vector {
  id: string;
  rule: string;
  text: string;
  width_em: number;
  indent_em: number;
  options: Record<string, unknown>;
  lines: string[];
  expect?: {
    used_em?: number[];
    delta_em?: (number | null)[];
    shrink?: Record<string, [string, number, number][]>;
    shrink_gap_to?: Record<string, number>;
    stretch?: Record<string, [string, number, number][]>;
    hang?: boolean[];
  };
}

/** Our own cases and those of public suites, each with its source in `basis`; or the file that VECTORS names. */
const files = process.env.VECTORS
  ? [process.env.VECTORS]
  : ['./vectors.json', './vectors.external.json'].map((name) => new URL(name, import.meta.url));
const vectors = files.flatMap((file): Vector[] => JSON.parse(readFileSync(file, 'utf8')));

/** The public cases of Word's own kinsoku list name no level for it: they are the ones that leave both edges untrimmed. */
const isWords = ({ level, trim_start, trim_end, hang }: Record<string, unknown>): boolean =>
  level === 'gb' && trim_start === false && trim_end === false && hang === false;

/** The vectors' option names (vectors.meta.json) as ours. */
function optionsOf(given: Record<string, unknown>): LineOptions {
  const rename: Record<string, keyof LineOptions> = {
    level: 'level',
    style: 'style',
    trim_start: 'trimStart',
    trim_end: 'trimEnd',
    autospace: 'autospace',
    orphan: 'orphan',
    shrink_stop: 'shrinkStop',
    justify: 'justify',
  };
  const options: Record<string, unknown> = { ...CLREQ, orphan: false, maxTracking: Number.POSITIVE_INFINITY };
  for (const [key, value] of Object.entries(given)) {
    if (key === 'hang') options.hang = value === true ? 'stops' : value;
    else if (key === 'bang') options.pairedStops = value === 'gb15834-5.1.2';
    else if (key === 'hanging_indent' || (key === 'source_space' && value === 'replace')) continue;
    else if (rename[key]) options[rename[key]] = value;
    else throw new Error(`unknown option ${key}`);
  }
  if (isWords(given)) options.level = 'word';
  return options as unknown as LineOptions;
}

function setVector(vector: Vector): Line[] {
  const options = optionsOf(vector.options);
  const { clusters } = shape(
    [{ text: vector.text, style: { role: 'body', colour: 'black' } }],
    fakeBook,
    options,
  );
  return breakLines(
    clusters,
    {
      width: vector.width_em,
      indent: vector.indent_em,
      hangingIndent: Number(vector.options.hanging_indent ?? 0),
    },
    options,
  );
}

/** Text of a line, with the spaces that vanish at its edges left out. */
const textOf = (line: Line): string => line.clusters.map(({ cluster }) => cluster.text).join('');

/** Index of a cluster's first character in its line, as the vectors count. */
function characterIndex(line: Line, cluster: number): number {
  const before = line.clusters.slice(0, cluster - line.from);
  return before.reduce((sum, set) => sum + [...set.cluster.text].length, 0);
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function shrinksOf(line: Line): [string, number, number][] {
  return line.adjustments
    .filter(({ part, amount }) => amount < 0 && (part === 'before' || part === 'after'))
    .map(({ index, amount }): [string, number, number] => [
      line.clusters[index - line.from]?.cluster.text ?? '',
      characterIndex(line, index),
      round(amount),
    ])
    .sort((a, b) => a[1] - b[1]);
}

function stretchesOf(line: Line): [string, number, number][] {
  const gaps = line.adjustments.filter(({ part, amount }) => part === 'autospace' && amount > 0);
  const tracking = line.adjustments.filter(({ part }) => part === 'tracking');
  const found: [string, number, number][] = [];
  if (gaps.length > 0) found.push(['autospace', gaps.length, round(gaps[0]?.amount ?? 0)]);
  if (tracking.length > 0) {
    found.push(['gap', tracking.length, round(tracking.reduce((sum, { amount }) => sum + amount, 0))]);
  }
  return found;
}

describe('checked cases of the rule book', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const lines = setVector(vector);
    const { expect: wanted = {} } = vector;
    expect(lines.map(textOf)).toEqual(vector.lines);
    if (wanted.used_em) expect(lines.map((line) => round(line.natural))).toEqual(wanted.used_em);
    if (wanted.delta_em) {
      const delta = lines.map((line) => (line.last ? null : round(line.measure - line.natural)));
      expect(delta).toEqual(wanted.delta_em);
    }
    for (const [index, shrink] of Object.entries(wanted.shrink ?? {})) {
      expect(shrinksOf(lines[Number(index)] as Line)).toEqual(shrink);
    }
    for (const [index, stretch] of Object.entries(wanted.stretch ?? {})) {
      expect(stretchesOf(lines[Number(index)] as Line)).toEqual(stretch);
    }
    for (const [index, width] of Object.entries(wanted.shrink_gap_to ?? {})) {
      const gaps = (lines[Number(index)] as Line).adjustments.filter(({ part }) => part === 'autospace');
      expect(gaps.map(({ amount }) => round(Number(vector.options.autospace ?? 0.25) + amount))).toEqual(
        gaps.map(() => width),
      );
      expect(gaps.length).toBeGreaterThan(0);
    }
    if (wanted.hang) expect(lines.map((line) => line.hung)).toEqual(wanted.hang);
  });
});
