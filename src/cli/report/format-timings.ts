import type { Stage, Timings } from '../../base/timings.ts';
import type { InputResult, Terminal } from '../terminal.ts';

const NAMES: Readonly<Record<Stage, readonly [zh: string, en: string]>> = {
  read: ['读稿', 'read'],
  fonts: ['找字体', 'fonts'],
  layout: ['排版', 'layout'],
  pdf: ['写 PDF', 'PDF'],
  save: ['存盘', 'save'],
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
  const zh = lang === 'zh';
  const timed = results.flatMap(({ timings }) => (timings?.read === undefined ? [] : [timings]));
  const start = zh ? `启动 ${started.toFixed(0)} 毫秒` : `start ${started.toFixed(0)} ms`;
  if (timed.length === 0) return start;
  const stages = STAGES.filter((stage) => timed.some((timings) => timings[stage] !== undefined)).map(
    (stage) => `${NAMES[stage][zh ? 0 : 1]} ${average(timed, stage).toFixed(1)}`,
  );
  const many = zh ? `（毫秒，${timed.length} 期平均）` : ` (ms, mean of ${timed.length} issues)`;
  const one = zh ? '（毫秒）' : ' (ms)';
  return `${start}\n${stages.join(zh ? '，' : ', ')}${timed.length > 1 ? many : one}`;
}
