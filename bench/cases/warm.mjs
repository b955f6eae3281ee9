import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ABOUT_FOUR, checkPdf } from '../check.mjs';
import { writeIssues } from '../issues.mjs';
import { median, onOneCore, readRun } from '../measure.mjs';
import { writeTypst } from '../peers/typst.mjs';
import { compare, folderFor } from './context.mjs';

/** @typedef {import('./context.mjs').Context} Context */

const WARM = fileURLToPath(new URL('../warm.mjs', import.meta.url));
const GOAL = { must: 0.25, aim: 0.12 };
const ISSUES = 50;
const KEPT = 3;

/** The process that typesets what a plan lists. @param {Context} context @param {string} library @param {string} plan */
export const processOf = ({ kuaibao }, library, plan) => ({
  file: kuaibao.node,
  args: [WARM, library, plan],
});

/** @param {Context} context @param {string} library @param {string} plan */
const commandOf = (context, library, plan) => onOneCore(processOf(context, library, plan));

/**
 * Where the libraries find what they need, and put what they make.
 *
 * @param {Context} context
 * @param {string} folder
 */
export const planFor = ({ kuaibao }, folder) => ({
  root: folder,
  kuaibao: kuaibao.folder,
  fonts: kuaibao.fonts,
  out: folder,
});

/**
 * The version of Typst in process; nothing where it cannot be loaded.
 *
 * @param {string} plan
 * @param {Context} context
 */
export function typstInProcess(plan, context) {
  try {
    return readRun(commandOf(context, 'version', plan));
  } catch {
    context.say('skipped: Typst in process is not there for this platform');
    return undefined;
  }
}

/**
 * Runs the libraries one after another, each in a process and on a core of its own, several times over.
 *
 * @param {Context} context @param {readonly string[]} libraries @param {string} plan @param {number} rounds
 * @returns {Map<string, { ms: number[], bytes: number, peak: number }>}
 */
export function runLibraries(context, libraries, plan, rounds) {
  const results = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const library of libraries) {
      const run = JSON.parse(readRun(commandOf(context, library, plan)));
      const before = results.get(library);
      results.set(library, { ...run, ms: [...(before?.ms ?? []), ...run.ms] });
    }
  }
  return results;
}

/**
 * What each issue takes in a process that is warm, on one core.
 *
 * @param {Context} context
 * @returns {import('./context.mjs').Result}
 */
export function runWarm(context) {
  const { quick } = context;
  const folder = folderFor(context, 'warm');
  const issues = writeIssues(folder, ISSUES);
  for (const { yaml } of issues) writeTypst(yaml, folder);
  const plan = join(folder, 'plan.json');
  const counts = quick ? { warmup: 30, runs: 50 } : { warmup: 100, runs: 200 };
  const inputs = issues.map(({ yaml }) => yaml);
  writeFileSync(plan, JSON.stringify({ inputs, ...counts, ...planFor(context, folder), keep: KEPT }));
  const version = typstInProcess(plan, context);
  const libraries = ['kuaibao', ...(version ? ['typst'] : []), 'pdfkit'];
  const names = { kuaibao: 'Kuaibao', typst: `Typst ${version} in process`, pdfkit: 'plain pdfkit' };
  const results = runLibraries(context, libraries, plan, quick ? 1 : 3);
  const check = (/** @type {string} */ library) =>
    issues
      .slice(0, KEPT)
      .flatMap(({ issue }, i) => checkPdf(join(folder, `${library}-${i}.pdf`), issue, ABOUT_FOUR));
  const problems = new Map(libraries.map((library) => [library, check(library)]));
  const all = [...results].map(([library, { ms, bytes, peak }]) => {
    const name = names[/** @type {keyof typeof names} */ (library)];
    const failed = problems.get(library)?.length !== 0;
    return { name, ms: median(ms), least: Math.min(...ms), bytes, peak, failed };
  });
  const [own] = all;
  const peer = all.find(({ name }) => name === names.typst);
  const rows = peer ? [compare('Warm, an issue on one core', own, peer, GOAL)] : [];
  return { case: 'warm', rows, all, problems: [...problems.values()].flat() };
}
