import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBatch } from './cases/batch.mjs';
import { runCold } from './cases/cold.mjs';
import { runFigures } from './cases/figures.mjs';
import { runKeystroke } from './cases/keystroke.mjs';
import { runLong } from './cases/long.mjs';
import { runMany } from './cases/many.mjs';
import { runWarm } from './cases/warm.mjs';
import { DESKTOP_PACKAGES, openDesktop } from './desktop.mjs';
import { installKuaibao } from './installed.mjs';
import { familiesOf, findTypst, writeFontconfig } from './peers/typst.mjs';
import { renderReport, writeReport } from './report.mjs';

/** @typedef {import('./cases/context.mjs').Context} Context */
/** @typedef {import('./cases/context.mjs').Result} Result */

/** @type {Record<string, (context: Context) => Result | Promise<Result>>} */
const CASES = {
  cold: runCold,
  figures: runFigures,
  warm: runWarm,
  keystroke: runKeystroke,
  batch: runBatch,
  many: runMany,
  long: runLong,
};

const USAGE = `node bench/bench.mjs [--quick] [--case name]… [--write] [--installed folder] [--keep]
cases: ${Object.keys(CASES).join(', ')}`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    installed: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (/** @type {string} */ message) => process.stderr.write(`${message}\n`);

/**
 * Which fonts each Typst was given, so that nobody has to believe it.
 *
 * @param {Context} context
 * @param {number} files
 */
function describeFonts({ typsts, kuaibao, isolated, desktop }, files) {
  return typsts.flatMap((typst) => {
    const count = (/** @type {string} */ conf) => familiesOf(typst, kuaibao.fonts, conf).length;
    const alone = typst.isolates ? 'told to ignore the system’s fonts' : `${count(isolated)} families`;
    const all = desktop ? `; as on a desktop ${count(desktop)} families (${files} more font files)` : '';
    return [`${typst.name}: only the same font folder, ${alone}${all}`];
  });
}

/** @param {string} work @returns {{ context: Context, notes: string[] }} */
function prepare(work) {
  say('packing and installing Kuaibao …');
  const kuaibao = installKuaibao(work, values.installed);
  const typsts = findTypst();
  if (typsts.length === 0) say('skipped: the Typst command is not there for this platform');
  const fonts = openDesktop(say);
  const context = {
    quick: values.quick,
    work,
    kuaibao,
    typsts,
    isolated: writeFontconfig(join(work, 'isolated.conf'), []),
    desktop: fonts && writeFontconfig(join(work, 'desktop.conf'), [fonts.folder]),
    say,
  };
  const notes = [
    ...describeFonts(context, fonts?.files ?? 0),
    ...(fonts ? [`desktop fonts: ${DESKTOP_PACKAGES.join(', ')}`] : []),
    `${new Date().toISOString().slice(0, 10)}${values.quick ? ', --quick' : ''}`,
  ];
  return { context, notes };
}

/** Runs the cases asked for; one that breaks does not stop the rest. @param {Context} context */
async function runCases(context) {
  const results = [];
  for (const name of values.case.length > 0 ? values.case : Object.keys(CASES)) {
    say(`== ${name}`);
    try {
      results.push(await CASES[name](context));
    } catch (thrown) {
      const problems = [/** @type {Error} */ (thrown).message];
      results.push({ case: name, rows: [], all: [], problems });
    }
  }
  return results;
}

async function main() {
  const unknown = values.case.find((name) => !(name in CASES));
  if (values.help || unknown !== undefined) {
    say(unknown === undefined ? USAGE : `no such case: ${unknown}\n${USAGE}`);
    process.exitCode = unknown === undefined ? 0 : 2;
    return;
  }
  const work = mkdtempSync(join(tmpdir(), 'kuaibao-bench-'));
  try {
    const { context, notes } = prepare(work);
    const results = await runCases(context);
    const report = renderReport(results, notes);
    process.stdout.write(report);
    if (values.write) writeReport(report);
    const problems = results.flatMap(({ case: name, problems: found }) =>
      found.map((problem) => `${name}: ${problem}`),
    );
    for (const problem of problems) say(`CHECK FAILED ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  } catch (thrown) {
    say(/** @type {Error} */ (thrown).message);
    process.exitCode = 1;
  } finally {
    if (values.keep) say(`kept: ${work}`);
    else rmSync(work, { recursive: true, force: true });
  }
}

await main();
