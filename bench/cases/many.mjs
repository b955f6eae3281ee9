import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeIssues } from '../issues.mjs';
import { median, watchRun } from '../measure.mjs';
import { checkBatch, outputOf, reportRun } from './batch.mjs';
import { folderFor, rowOf, showMs } from './context.mjs';

/** @typedef {import('./context.mjs').Context} Context */

const MEGABYTE = 1e6;
const MEMORY = { must: 250, aim: 150, unit: 'MB' };
const QUARTERS = { must: 1.1, aim: 1.1 };
const UNCHANGED = { must: 0.5, aim: 0.5, unit: 's' };

/** When each of the outputs was finished, in milliseconds, in order. @param {string[]} files */
const finishTimes = (files) =>
  files.map((file) => Number(statSync(file, { bigint: true }).mtimeNs) / 1e6).sort((a, b) => a - b);

/**
 * Time an issue from the first finished to a quarter on, and of the last quarter.
 *
 * @param {readonly number[]} times
 */
function quartersOf(times) {
  const quarter = Math.floor(times.length / 4);
  const last = times.length - 1;
  return {
    first: (times[quarter] - times[0]) / quarter,
    last: (times[last] - times[last - quarter]) / quarter,
  };
}

/**
 * Years of issues in one run: whether its memory and its speed hold, and what a second run takes where nothing changed.
 *
 * @param {Context} context
 * @returns {Promise<import('./context.mjs').Result>}
 */
export async function runMany(context) {
  const { kuaibao, quick, say } = context;
  const folder = folderFor(context, 'many');
  const issues = writeIssues(folder, quick ? 1000 : 5000);
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const title = `${issues.length} issues`;
  const { bin, env } = kuaibao.own;
  const command = { file: bin, args: ['build', 'issues/**/*.yaml', '-o', out], cwd: folder, env };
  say(`Kuaibao: ${title} …`);
  const run = await watchRun(command);
  const broken = reportRun(run, title);
  if (broken.length > 0) return { case: 'many', rows: [], all: [], problems: broken };
  const files = issues.map(({ issue }) => outputOf(out, issue)).filter((file) => existsSync(file));
  const times = finishTimes(files);
  const { first, last } = quartersOf(times);
  const again = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) again.push(await watchRun(command));
  const rebuilt = finishTimes(files).filter((time, i) => time !== times[i]).length;
  const unchanged = median(again.map(({ ms }) => ms));
  const peakAgain = Math.max(...again.map(({ peak }) => peak));
  const problems = [
    ...checkBatch(out, issues, ({ issue }) => outputOf(out, issue)),
    ...again.flatMap((other) => reportRun(other, `${title}, unchanged`)),
  ];
  if (rebuilt > 0) say(`${title}, nothing changed: ${rebuilt} were built again all the same`);
  const failed = problems.length > 0;
  const own = { name: 'Kuaibao', ms: run.ms, perIssue: run.ms / issues.length, peak: run.peak, failed };
  const second = {
    name: 'Kuaibao, nothing changed',
    ms: unchanged,
    perIssue: unchanged / issues.length,
    peak: peakAgain,
    failed,
  };
  const megabytes = run.peak / MEGABYTE;
  const rows = [
    rowOf({
      title: `${title}: peak memory`,
      kuaibao: `${megabytes.toFixed(0)} MB`,
      value: megabytes,
      goal: MEMORY,
      of: [own],
    }),
    rowOf({
      title: `${title}: time an issue, last quarter ÷ first`,
      kuaibao: `${showMs(last)} ÷ ${showMs(first)}`,
      value: last / first,
      goal: QUARTERS,
      of: [own],
    }),
    rowOf({
      title: `${title}, nothing changed${rebuilt > 0 ? ' (but built again)' : ''}: whole run`,
      kuaibao: showMs(unchanged),
      value: unchanged / 1000,
      goal: UNCHANGED,
      of: [second],
    }),
  ];
  return { case: 'many', rows, all: [own, second], problems };
}
