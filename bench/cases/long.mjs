import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPdf, pagesOf, sizeOf } from '../check.mjs';
import { writeIssues, writeLong } from '../issues.mjs';
import { median, peakOf, timeRun } from '../measure.mjs';
import { typstCommand, writeTypst } from '../peers/typst.mjs';
import { folderFor, rowOf, showMs } from './context.mjs';
import { planFor, runLibraries } from './warm.mjs';

/** @typedef {import('./context.mjs').Context} Context */

const ITEMS = 4000;
const GOAL = { must: 1.1, aim: 1.0 };
const MEMORY = { must: 500, aim: 250, unit: 'MB' };
const ANY = { least: 500, most: 5000 };

/**
 * Warm, so that a start is in neither: the time a page of one issue, and of issues of four pages.
 *
 * @param {Context} context @param {string} folder @param {string} long
 */
function timePages(context, folder, long) {
  const inputs = writeIssues(folder, 50).map(({ yaml }) => yaml);
  const plan = join(folder, 'plan.json');
  const rounds = context.quick ? 1 : 3;
  const run = (/** @type {object} */ order) => {
    writeFileSync(plan, JSON.stringify({ ...planFor(context, folder), ...order }));
    return runLibraries(context, ['kuaibao'], plan, rounds).get('kuaibao')?.ms ?? [];
  };
  const four = run({ inputs, warmup: 100, runs: 100, keep: inputs.length });
  const whole = run({ inputs: [...inputs, ...inputs, long], warmup: 100, runs: 1, keep: 0 });
  const pages = inputs.map((_, i) => pagesOf(join(folder, `kuaibao-${i}.pdf`)));
  const mean = pages.reduce((sum, count) => sum + count, 0) / pages.length;
  return { short: median(four) / mean, long: median(whole) };
}

/** One issue of thousands of items. @param {Context} context @returns {import('./context.mjs').Result} */
export function runLong(context) {
  const { kuaibao, quick, typsts, isolated, say } = context;
  const folder = folderFor(context, 'long');
  const { yaml, issue } = writeLong(folder, ITEMS);
  const source = writeTypst(yaml, folder);
  const place = { root: folder, fonts: kuaibao.fonts, fontconfig: isolated };
  const output = join(folder, 'kuaibao-long.pdf');
  const contenders = [
    { name: 'Kuaibao', command: kuaibao.own.build([yaml, '-o', output]), output },
    ...typsts.map((typst) => {
      const file = join(folder, `typst-${typst.version}-long.pdf`);
      return { name: typst.name, command: typstCommand(typst, place, source, file), output: file };
    }),
  ];
  const checked = contenders.map(({ name, command, output: file }) => {
    say(`${name}: ${ITEMS} items …`);
    const ms = Array.from({ length: quick ? 1 : 3 }, () => timeRun(command));
    const pages = pagesOf(file);
    const note = `${pages} pages, ${showMs(median(ms) / pages)} a page`;
    const problems = checkPdf(file, issue, ANY);
    const measured = {
      name,
      ms: median(ms),
      least: Math.min(...ms),
      peak: peakOf(command),
      bytes: sizeOf(file),
    };
    return { ...measured, pages, note, problems, failed: problems.length > 0 };
  });
  const all = checked.map(({ problems: _, ...measured }) => measured);
  const problems = checked.flatMap(({ problems: found }) => found);
  const [own] = all;
  const warm = timePages(context, folder, yaml);
  const long = warm.long / own.pages;
  const row = rowOf({
    title: `One issue of ${ITEMS} items (${own.pages} pages): time a page, warm, ÷ a page of four`,
    kuaibao: `${showMs(long)} ÷ ${showMs(warm.short)}`,
    value: long / warm.short,
    goal: GOAL,
    of: [own],
  });
  const megabytes = (own.peak ?? Number.NaN) / 1e6;
  const memory = rowOf({
    title: `One issue of ${ITEMS} items: peak memory`,
    kuaibao: `${megabytes.toFixed(0)} MB`,
    value: megabytes,
    goal: MEMORY,
    of: [own],
  });
  return { case: 'long', rows: [row, memory], all, problems };
}
