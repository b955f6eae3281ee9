import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {{ file: string, args: readonly string[], cwd?: string, env?: Record<string, string> }} Command
 */
/** @typedef {{ name: string, command: Command, output?: string }} Contender */

const MEGABYTE = 2 ** 20;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {Command} command */
const optionsOf = ({ cwd, env }) => ({ cwd, env: { ...process.env, ...env } });

/** @param {Command} command @param {string} how */
function describeFailure({ file, args }, how) {
  return new Error(`${[file, ...args].join(' ')}\n${how.trim().split('\n').slice(0, 8).join('\n')}`);
}

/**
 * Runs a command to its end.
 *
 * @param {Command} command
 * @returns wall time from spawn to exit in milliseconds; throws where it does not exit with 0
 */
export function timeRun(command) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(command.file, command.args, {
    ...optionsOf(command),
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * MEGABYTE,
  });
  const ms = performance.now() - start;
  if (error) throw error;
  if (status !== 0) throw describeFailure(command, `${stderr}` || `exit code ${status}`);
  return ms;
}

/** @param {Command} command @returns {string} standard output */
export function readRun(command) {
  const { status, stdout, stderr, error } = spawnSync(command.file, command.args, {
    ...optionsOf(command),
    encoding: 'utf8',
    maxBuffer: 256 * MEGABYTE,
  });
  if (error) throw error;
  if (status !== 0) throw describeFailure(command, stderr || stdout || `exit code ${status}`);
  return stdout;
}

/** @param {string} name */
export const onPath = (name) =>
  spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim() || undefined;

/**
 * Peak resident memory of one run, which is not one of the timed ones.
 *
 * @param {Command} command
 * @returns {number | undefined} bytes; nothing without GNU time
 */
export function peakOf(command) {
  if (!existsSync('/usr/bin/time')) return undefined;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', command.file, ...command.args], {
    ...optionsOf(command),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kilobytes = /^peak (\d+)$/m.exec(stderr)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/**
 * Times contenders in turn, A B C A B C …, so that what else the machine does falls on all of them. Every run writes
 * its output anew; the first round is not counted.
 *
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @returns {Map<string, number[]>} milliseconds by name
 */
export function alternate(contenders, rounds) {
  const times = new Map(contenders.map(({ name }) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, command, output } of contenders) {
      if (output) rmSync(output, { force: true });
      const ms = timeRun(command);
      if (round > 0) times.get(name)?.push(ms);
    }
  }
  return times;
}

/** A process and all that descend from it. @param {number} pid @returns {number[]} */
function treeOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
  } catch {
    return [];
  }
}

/** @param {number} pid @param {'VmRSS' | 'VmHWM'} key */
function memoryOf(pid, key) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a command and watches the memory of its whole process tree, ten times a second.
 *
 * @param {Command} command
 * @returns {Promise<{ ms: number, peak: number, status: number | null, stdout: string, stderr: string }>} `peak` is
 *   the largest sum of resident memory in bytes: pages that processes share count in each
 */
export function watchRun(command) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command.file, command.args, {
      ...optionsOf(command),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let peak = 0;
    const text = { stdout: '', stderr: '' };
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      child[stream].setEncoding('utf8').on('data', (chunk) => {
        text[stream] += chunk;
      });
    }
    const timer = setInterval(() => {
      const pids = treeOf(/** @type {number} */ (child.pid));
      const key = pids.length === 1 ? 'VmHWM' : 'VmRSS';
      peak = Math.max(
        peak,
        pids.reduce((sum, pid) => sum + memoryOf(pid, key), 0),
      );
    }, 100);
    let ms = 0;
    child.on('error', reject).on('exit', () => {
      ms = performance.now() - start;
      clearInterval(timer);
    });
    child.on('close', (status) => resolve({ ms, peak, status, ...text }));
  });
}

/**
 * Runs many commands, a fixed number at a time.
 *
 * @param {readonly Command[]} commands
 * @param {number} atOnce
 * @returns {Promise<number>} wall time of all in milliseconds
 */
export async function timeMany(commands, atOnce) {
  const queue = [...commands];
  const start = performance.now();
  const work = async () => {
    for (let command = queue.shift(); command; command = queue.shift()) await finish(command);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return performance.now() - start;
}

/** @param {Command} command @returns {Promise<void>} */
const finish = (command) =>
  new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { ...optionsOf(command), stdio: 'ignore' });
    child.on('error', reject).on('exit', (status) => {
      if (status === 0) resolve();
      else reject(describeFailure(command, `exit code ${status}`));
    });
  });

/**
 * The same command on one core, where the machine can hold it there.
 *
 * @param {Command} command
 * @returns {Command}
 */
export function onOneCore(command) {
  if (availableParallelism() < 2 || !onPath('taskset')) return command;
  return { ...command, file: 'taskset', args: ['-c', '0', command.file, ...command.args] };
}
