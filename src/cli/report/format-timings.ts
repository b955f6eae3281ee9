import type { Text } from '../../base/diagnostic.ts';
import type { Stage, Timings } from '../../base/timings.ts';
import { text } from '../language.ts';
import type { InputResult, Terminal } from '../terminal.ts';

const NAMES: Readonly<Record<Stage, Text>> = {
  read: text('读稿', 'read'),
  fonts: text('找字体', 'fonts'),
  layout: text('排版', 'layout'),
  proof: text('校对', 'proofreading'),
  pdf: text('写 PDF', 'PDF'),
  save: text('存盘', 'save'),
};
const STAGES = Object.keys(NAMES) as readonly Stage[];

const average = (all: readonly Timings[], stage: Stage): number =>
  all.reduce((sum, timings) => sum + (timings[stage] ?? 0), 0) / all.length;

/**
 * Where the time of a run went, for `--timings`.
 *
 * @param started milliseconds from the start of the process to that of the run
 * @returns a line on starting, and one on the stages of an issue, on average where there were several
 */
export function formatTimings(
  results: readonly InputResult[],
  started: number,
  { lang }: Pick<Terminal, 'lang'>,
): string {
  const timed = results.flatMap(({ timings }) => (timings?.read === undefined ? [] : [timings]));
  const start = text(`启动 ${started.toFixed(0)} 毫秒`, `start ${started.toFixed(0)} ms`)[lang];
  if (timed.length === 0) return start;
  const stages = STAGES.filter((stage) => timed.some((timings) => timings[stage] !== undefined)).map(
    (stage) => `${NAMES[stage][lang]} ${average(timed, stage).toFixed(1)}`,
  );
  const many = text(`（毫秒，${timed.length} 期平均）`, ` (ms, mean of ${timed.length} issues)`)[lang];
  const one = text('（毫秒）', ' (ms)')[lang];
  return `${start}\n${stages.join(text('，', ', ')[lang])}${timed.length > 1 ? many : one}`;
}
