import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { checkPdf, FOUR, sizeOf } from '../check.mjs';
import { writeReal } from '../issues.mjs';
import { median } from '../measure.mjs';
import { folderFor, rowOf, showMs } from './context.mjs';

/** @typedef {import('./context.mjs').Context} Context */

const GOAL = { must: 15, aim: 8, unit: 'ms' };
/** Longer than a build on any machine, in milliseconds. */
const PATIENCE = 20_000;

/** When a file was written last; 0 where there is none. @param {string} file */
const changeOf = (file) => Number(statSync(file, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n);

/**
 * Waits until a file is another one than at a time.
 *
 * @param {string} file @param {number} before
 */
async function changed(file, before) {
  for (const end = performance.now() + PATIENCE; changeOf(file) === before; await turn()) {
    if (performance.now() > end) throw new Error(`${file} was not written again`);
  }
}

/**
 * One character more in an issue of four pages that is watched, from the end of its saving to the PDF on disk.
 *
 * @param {Context} context @returns {Promise<import('./context.mjs').Result>}
 */
export async function runKeystroke(context) {
  const { bin, env } = context.kuaibao.own;
  const folder = folderFor(context, 'keystroke');
  const { yaml, issue } = writeReal(folder);
  const output = join(folder, 'kuaibao.pdf');
  const child = spawn(bin, ['watch', yaml, '-o', output, '--quiet'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = /** @type {string[]} */ ([]);
  child.stderr.on('data', (data) => said.push(`${data}`));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await changed(output, 0);
    await wait(500);
    const text = readFileSync(yaml, 'utf8');
    const times = [];
    for (let round = 0; round < (context.quick ? 15 : 60); round += 1) {
      const before = changeOf(output);
      writeFileSync(yaml, round % 2 === 0 ? text.replace('。', '一。') : text);
      const start = performance.now();
      await changed(output, before);
      times.push(performance.now() - start);
      await wait(150);
    }
    // The first rounds are those of a process that is not warm yet.
    const warm = times.slice(Math.floor(times.length / 3));
    writeFileSync(yaml, text);
    await wait(500);
    const problems = checkPdf(output, issue, FOUR);
    const ms = median(warm);
    const own = {
      name: 'Kuaibao watch',
      ms,
      least: Math.min(...warm),
      bytes: sizeOf(output),
      failed: problems.length > 0,
    };
    const row = rowOf({
      title: 'One character in watch, four pages',
      kuaibao: showMs(ms),
      value: ms,
      goal: GOAL,
      of: [own],
    });
    return { case: 'keystroke', rows: [row], all: [own], problems };
  } catch (thrown) {
    throw new Error(`${/** @type {Error} */ (thrown).message}\n${said.join('')}`);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}
