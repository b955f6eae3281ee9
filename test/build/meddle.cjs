/**
 * Loaded before the program, in its threads too: ends or interrupts it at a certain step of its work on the disk, however
 * fast the machine is. MEDDLE says at which.
 */

'use strict';

const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');

const { kill, stop, folder } = JSON.parse(process.env.MEDDLE);
const writeWhole = fs.writeSync;
const exists = fs.existsSync;
const writeFile = fs.writeFileSync;

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Before the n-th step of a thread nothing more is done; of a step that writes, half has been. */
let steps = 0;
function die(name, args) {
  if (++steps !== kill) return;
  if (name === 'writeSync') writeWhole(args[0], args[1].subarray(0, args[1].length / 2));
  process.kill(process.pid, 'SIGKILL');
  for (;;) sleep(1000);
}

/** At its first PDF one thread sends Ctrl-C, and goes on when the program has heard it. */
function interrupt(name) {
  if (name !== 'renameSync' || isMainThread) return;
  try {
    writeFile(`${stop}-sent`, '', { flag: 'wx' });
  } catch {
    return;
  }
  process.kill(process.pid, 'SIGINT');
  while (!exists(`${stop}-heard`)) sleep(5);
}
if (stop && isMainThread) {
  // When all who listen have been called.
  process.on('SIGINT', () => setImmediate(() => writeFile(`${stop}-heard`, '')));
}

/** Files of ours by their handle, so that writes to others do not count. */
const own = new Set();
for (const name of ['mkdirSync', 'openSync', 'writeSync', 'renameSync', 'rmSync', 'appendFileSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    const ours = typeof args[0] === 'string' ? args[0].includes(folder) : own.has(args[0]);
    if (ours && kill) die(name, args);
    if (ours && stop) interrupt(name);
    const result = real(...args);
    if (name === 'openSync' && ours) own.add(result);
    return result;
  };
}
syncBuiltinESMExports();
