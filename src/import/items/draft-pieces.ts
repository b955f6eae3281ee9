/** Running text as the input language tells it: bold, and the styles that words are set off by. */

import type { InlineStyle } from '../../base/inline-style.ts';
import { cut } from '../../base/sourced.ts';
import { headingEnd, openingOf } from '../../issue/opening.ts';
import type { Piece } from '../issue-draft.ts';
import type { Look } from '../manuscript.ts';
import type { Para } from './item-node.ts';
import { isHeavy, isKai, type Profile } from './text-look.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Emphasis {
  readonly bold: boolean;
  readonly style?: InlineStyle;
}

const PLAIN: Emphasis = { bold: false };

function styleOf(look: Look, profile: Profile): InlineStyle | undefined {
  if (look.raised) return look.raised;
  if (look.underlined) return 'underline';
  if (look.face === 'heiti' && profile.face !== 'heiti') return 'heading';
  return isKai(look, profile) ? 'kai' : undefined;
}

/** How a stretch stands out in the text around it. */
function emphasisOf(look: Look, profile: Profile): Emphasis {
  const style = styleOf(look, profile);
  const bold = look.bold && !profile.bold && style !== 'heading';
  return { bold, ...(style && { style }) };
}

const isSame = (one: Emphasis, other: Emphasis): boolean =>
  one.bold === other.bold && one.style === other.style;

/** How far the heading reaches whose look setting makes again: 一、 in 黑体, （一） in 楷体; 0 where there is none. */
function headingOf(para: Para): {
  readonly end: number;
  readonly has: (look: Look, profile: Profile) => boolean;
} {
  const { text } = para.text;
  const opening = openingOf(text);
  const end = opening && headingEnd(text, opening.level);
  if (!opening || end === undefined || opening.level > 2) return { end: 0, has: () => false };
  return {
    end,
    has: (look, profile) => isHeavy(look, profile) || (opening.level === 2 && isKai(look, profile)),
  };
}

/** Whether the heading that a paragraph begins with has its own face; undefined where there is none, or no face is known. */
export function isHeadingTold(para: Para, profile: Profile): boolean | undefined {
  const { end, has } = headingOf(para);
  const first = para.looks[0]?.look;
  return end === 0 || first?.face === undefined ? undefined : has(first, profile);
}

interface Run extends Range {
  readonly emphasis: Emphasis;
}

/** Marks and blanks between two stretches that look alike look so too, and so do figures that say no face. */
function bridged(runs: readonly Run[], text: string, faces: readonly boolean[]): Run[] {
  return runs.map((run, i) => {
    const [before, after] = [runs[i - 1]?.emphasis, runs[i + 1]?.emphasis];
    if (!before || !after || !isSame(before, after) || isSame(run.emphasis, before)) return run;
    const own = text.slice(run.from, run.to);
    const isNeutral = !/[\p{L}\p{N}]/u.test(own) || (faces[i] === false && !/\p{Script=Han}/u.test(own));
    const isOfFace = before.style === 'kai' || before.style === 'heading' || !before.style;
    return isNeutral && isOfFace && !run.emphasis.style ? { ...run, emphasis: before } : run;
  });
}

/** Runs that look alike as one. */
function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.to === run.from && isSame(last.emphasis, run.emphasis)) {
      all[all.length - 1] = { ...last, to: run.to };
    } else all.push(run);
  }
  return all;
}

/** Emphasis does not reach over blanks, nor over nothing but marks. */
function trimmed(run: Run, text: string): Run[] {
  if (isSame(run.emphasis, PLAIN)) return [run];
  const own = text.slice(run.from, run.to);
  if (!/[\p{L}\p{N}]/u.test(own)) return [{ ...run, emphasis: PLAIN }];
  const from = run.from + (own.length - own.trimStart().length);
  const to = run.to - (own.length - own.trimEnd().length);
  return [
    { from: run.from, to: from, emphasis: PLAIN },
    { ...run, from, to },
    { from: to, to: run.to, emphasis: PLAIN },
  ].filter((one) => one.from < one.to);
}

/**
 * The pieces of a paragraph's stretches.
 *
 * @param names stretches that setting makes bold by itself
 */
export function piecesOf(
  para: Para,
  ranges: readonly Range[],
  profile: Profile,
  names: readonly Range[] = [],
): Piece[] {
  const heading = headingOf(para);
  const cuts = new Set<number>([heading.end, ...names.flatMap(({ from, to }) => [from, to])]);
  return ranges.flatMap(({ from, to }): Piece[] => {
    const faces: boolean[] = [];
    const runs = para.looks.flatMap(({ start, end, look }): Run[] => {
      const edges = [
        Math.max(from, start),
        ...[...cuts]
          .filter((at) => at > Math.max(from, start) && at < Math.min(to, end))
          .sort((a, b) => a - b),
        Math.min(to, end),
      ];
      return edges.slice(1).flatMap((edge, i): Run[] => {
        const first = edges[i] as number;
        if (first >= edge) return [];
        const isMade =
          (edge <= heading.end && heading.has(look, profile)) ||
          names.some((name) => name.from <= first && edge <= name.to);
        const emphasis = isMade
          ? { ...emphasisOf({ ...look, bold: false, face: profile.face ?? 'other' }, profile) }
          : emphasisOf(look, profile);
        faces.push(look.face !== undefined);
        return [{ from: first, to: edge, emphasis }];
      });
    });
    const text = para.text.text;
    return merged(merged(bridged(merged(runs), text, faces)).flatMap((run) => trimmed(run, text))).map(
      (run) => ({
        ...cut(para.text, run.from, run.to),
        ...run.emphasis,
      }),
    );
  });
}
