/**
 * Starts the bundle with the code that V8 compiled for it before. Compiling takes longer than an issue takes to set;
 * Node 20 has no compile cache of its own.
 */

import fs = require('node:fs');
import Module = require('node:module');
import path = require('node:path');
import v8 = require('node:v8');
import vm = require('node:vm');

/** What the bundle has to offer; see scripts/bundle.mjs. */
interface Bundle {
  run(args: readonly string[]): Promise<void>;
  main(args: readonly string[], terminal: unknown): Promise<number>;
  work(task: unknown): unknown;
  serve(): Promise<void>;
}

const FILE = path.join(__dirname, 'bundle', 'kuaibao.js');

/** The bundle ends with a comment that holds this many hexadecimal digits of its hash. */
const ID_LENGTH = 64;

/** Compiled code fits one version of V8 on one kind of machine. */
const NAME = `node-${process.versions.v8}-${process.arch}.cache`;

/** Folders for compiled code: beside the bundle, or the user's own where that may not be written. */
function cacheFolders(): string[] {
  const home = process.env.LOCALAPPDATA ?? process.env.XDG_CACHE_HOME;
  const base = home ?? (process.env.HOME && path.join(process.env.HOME, '.cache'));
  return [path.dirname(FILE), ...(base ? [path.join(base, 'kuaibao')] : [])];
}

function readCache(id: string): Buffer | undefined {
  for (const folder of cacheFolders()) {
    try {
      const bytes = fs.readFileSync(path.join(folder, NAME));
      if (bytes.toString('latin1', 0, ID_LENGTH) === id) return bytes.subarray(ID_LENGTH);
    } catch {
      // There is none here.
    }
  }
  return undefined;
}

function writeCache(id: string, code: Buffer): void {
  for (const folder of cacheFolders()) {
    const unfinished = path.join(folder, `${NAME}.${process.pid}`);
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(unfinished, Buffer.concat([Buffer.from(id, 'latin1'), code]), { mode: 0o600 });
      fs.renameSync(unfinished, path.join(folder, NAME));
      return;
    } catch {
      fs.rmSync(unfinished, { force: true });
    }
  }
}

/**
 * Makes V8 11 (Node 20) optimise functions later, as its successors do of themselves: by default a run of one issue
 * spends a quarter of its time on code that it is done with before it is ready.
 */
function optimiseLater(): void {
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=500000');
  v8.setFlagsFromString('--semi-space-growth-factor=16');
}

/** The bundle, and a function to call at the end: it keeps what was compiled on the way where that is not kept yet. */
function load(): { readonly bundle: Bundle; readonly keep: () => void } {
  optimiseLater();
  const source = fs.readFileSync(FILE, 'latin1');
  const id = source.slice(-ID_LENGTH);
  const cachedData = readCache(id);
  const script = new vm.Script(Module.wrap(source), { filename: FILE, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, Module.createRequire(FILE), module, FILE, path.dirname(FILE));
  const known = cachedData && !script.cachedDataRejected;
  return {
    bundle: module.exports as Bundle,
    keep: () => {
      if (!known) writeCache(id, script.createCachedData());
    },
  };
}

export = { load };
