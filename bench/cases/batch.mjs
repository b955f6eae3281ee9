import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABOUT_FOUR, checkPdf, sampleOf, sizeOf } from '../check.mjs';
import { writeIssues } from '../issues.mjs';
import { median, peakOf, timeMany, watchRun } from '../measure.mjs';
import { typstCommand, writeTypst } from '../peers/typst.mjs';
import { folderFor, rowOf, showMs } from './context.mjs';
import { planFor, processOf, typstInProcess } from './warm.mjs';

/** @typedef {import('./context.mjs').Context} Context */
/** @typedef {import('../issues.mjs').IssueFile} IssueFile */
/**
 * @typedef {{
 *   name: string, out: string, outputOf: (file: IssueFile, index: number) => string,
 *   run: () => Promise<{ ms: number, peak?: number, problems?: string[] }>, memory?: () => number | undefined,
 *   goal?: import('./context.mjs').Goal
 * }} Batch a way to make all issues
 */

const COMMANDS = { must: 10, aim: 25, least: true };
const PROCESSES = { must: 4, aim: 8, least: true };
const CORES = 2;
const SAMPLE = 8;

/** Where Kuaibao puts an issue of the benchmark. @param {string} out @param {IssueFile['issue']} issue */
export const outputOf = (out, { date, number }) =>
  join(out, `延津政务快报${date.slice(0, 4)}年第${number}期.pdf`);

/**
 * Whether a batch wrote all its files, and some of them in full.
 *
 * @param {string} out @param {readonly IssueFile[]} issues @param {(file: IssueFile, index: number) => string} pathOf
 */
export function checkBatch(out, issues, pathOf) {
  const found = existsSync(out) ? readdirSync(out).filter((file) => file.endsWith('.pdf')).length : 0;
  if (found !== issues.length) return [`${out}: ${found} of ${issues.length} files`];
  const files = issues.map((file, i) => ({ path: pathOf(file, i), issue: file.issue }));
  return sampleOf(files, SAMPLE).flatMap(({ path, issue }) => checkPdf(path, issue, ABOUT_FOUR));
}

/**
 * What a run of Kuaibao says where it fails.
 *
 * @param {{ status: number | null, stderr: string }} run
 * @param {string} what
 */
export const reportRun = ({ status, stderr }, what) =>
  status === 0
    ? []
    : [`${what}: kuaibao exits with ${status}: ${stderr.trim().split('\n').slice(-3).join(' | ')}`];

/** @param {Context} context @param {string} folder @returns {Batch} */
function kuaibaoBatch({ kuaibao }, folder) {
  const out = join(folder, 'kuaibao');
  const command = { ...kuaibao.own.build(['issues/**/*.yaml', '-o', out]), cwd: folder };
  const run = async () => {
    const done = await watchRun(command);
    return { ms: done.ms, peak: done.peak, problems: reportRun(done, 'batch') };
  };
  return { name: 'Kuaibao', out, outputOf: ({ issue }) => outputOf(out, issue), run };
}

/** @param {Context} context @param {string} folder @param {readonly IssueFile[]} issues @returns {Batch[]} */
function commandBatches({ typsts, kuaibao, isolated }, folder, issues) {
  const place = { root: folder, fonts: kuaibao.fonts, fontconfig: isolated };
  return typsts.map((typst) => {
    const out = join(folder, `typst-${typst.version}`);
    const pathOf = (/** @type {IssueFile} */ { issue }) => join(out, `${issue.date}-${issue.number}.pdf`);
    const commands = issues.map((file) =>
      typstCommand(typst, place, writeTypst(file.yaml, folder), pathOf(file)),
    );
    const run = async () => ({ ms: await timeMany(commands, CORES) });
    const memory = () => CORES * (peakOf(commands[0]) ?? Number.NaN);
    return { name: `${typst.name}, ${CORES} at a time`, out, outputOf: pathOf, run, memory, goal: COMMANDS };
  });
}

/**
 * What a Typst user with a program to write would do: a process a core, each with its half of the issues.
 *
 * @param {Context} context @param {string} folder @param {readonly IssueFile[]} issues @returns {Batch[]}
 */
function processBatch(context, folder, issues) {
  const out = join(folder, 'typst-in-process');
  const half = Math.ceil(issues.length / CORES);
  const plans = Array.from({ length: CORES }, (_, core) => {
    const plan = join(folder, `plan-${core}.json`);
    const inputs = issues.slice(core * half, (core + 1) * half).map(({ yaml }) => yaml);
    const counts = { warmup: 0, runs: inputs.length, keep: inputs.length };
    const order = { inputs, ...counts, ...planFor(context, folder), out, prefix: `${core}-` };
    writeFileSync(plan, JSON.stringify(order));
    return plan;
  });
  const version = typstInProcess(plans[0], context);
  if (!version) return [];
  const pathOf = (/** @type {IssueFile} */ _, /** @type {number} */ i) =>
    join(out, `${Math.floor(i / half)}-typst-${i % half}.pdf`);
  const commands = plans.map((plan) => processOf(context, 'typst', plan));
  const run = async () => ({ ms: await timeMany(commands, CORES) });
  const name = `Typst ${version} in process, ${CORES} processes`;
  return [{ name, out, outputOf: pathOf, run, goal: PROCESSES }];
}

/**
 * Runs the batches in turn, each into an empty folder.
 *
 * @param {readonly Batch[]} batches
 * @param {number} rounds
 * @param {Context} context
 */
async function runInTurn(batches, rounds, { say }) {
  const runs = batches.map(() => /** @type {Awaited<ReturnType<Batch['run']>>[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, { name, out, run }] of batches.entries()) {
      say(`${name} …`);
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out, { recursive: true });
      runs[i].push(await run());
    }
  }
  return runs;
}

/**
 * Many issues on two cores: Kuaibao's one command against a Typst command an issue, two at a time.
 *
 * @param {Context} context
 * @returns {Promise<import('./context.mjs').Result>}
 */
export async function runBatch(context) {
  const folder = folderFor(context, 'batch');
  const issues = writeIssues(folder, context.quick ? 100 : 500);
  const batches = [
    kuaibaoBatch(context, folder),
    ...commandBatches(context, folder, issues),
    ...processBatch(context, folder, issues),
  ];
  const runs = await runInTurn(batches, context.quick ? 1 : 3, context);
  const checked = batches.map(({ name, out, outputOf: pathOf, memory }, i) => {
    const failed = runs[i].flatMap(({ problems = [] }) => problems);
    const problems = failed.length > 0 ? failed : checkBatch(out, issues, pathOf);
    const times = runs[i].map(({ ms }) => ms);
    const files = problems.length > 0 ? [] : issues.map((file, at) => sizeOf(pathOf(file, at)));
    const peak = memory ? memory() : Math.max(...runs[i].map((run) => run.peak ?? Number.NaN));
    const ms = median(times);
    const measured = { name, ms, least: Math.min(...times), perIssue: ms / issues.length, peak };
    return {
      ...measured,
      bytes: files.length > 0 ? median(files) : undefined,
      problems,
      failed: problems.length > 0,
    };
  });
  const [own, ...others] = checked.map(({ problems: _, ...measured }) => measured);
  const rows = others.flatMap((peer, i) => {
    const { goal } = batches[i + 1];
    if (!goal) return [];
    return [
      rowOf({
        title: `${issues.length} issues on two cores, throughput: ${peer.name}`,
        kuaibao: `${showMs(own.perIssue)} an issue`,
        peer: `${showMs(peer.perIssue)} an issue`,
        value: peer.ms / own.ms,
        goal,
        of: [own, peer],
      }),
    ];
  });
  return {
    case: 'batch',
    rows,
    all: [own, ...others],
    problems: checked.flatMap(({ problems }) => problems),
  };
}
