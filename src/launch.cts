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
  /** Resolves with the kinds of work that the run did, a word each. */
  run(args: readonly string[]): Promise<readonly string[]>;
  main(args: readonly string[], terminal: unknown): Promise<number>;
  /** Takes the files that its compiled code may be kept in. */
  noteCaches(files: readonly string[]): void;
  work(task: unknown): unknown;
  readCopies(tasks: unknown): unknown;
  serve(): Promise<void>;
}

const FILE = path.join(__dirname, 'bundle', 'kuaibao.js');

/** The bundle ends with a comment that holds this many hexadecimal digits of its hash. */
const ID_LENGTH = 64;

/** Compiled code fits one version of V8 on one kind of machine. */
const NAME = `node-${process.versions.v8}-${process.platform}-${process.arch}.cache`;

/** A cache begins with the hash of its bundle and the kinds of work it is good for, filled up with spaces. */
const HEAD_LENGTH = 2048;

/** Code that was compiled for some kinds of work. */
interface Cache {
  readonly kinds: readonly string[];
  readonly code: Buffer;
}

/** Folders for compiled code: beside the bundle, or the user's own where that may not be written. */
function cacheFolders(): string[] {
  const home = process.env.LOCALAPPDATA ?? process.env.XDG_CACHE_HOME;
  const base = home ?? (process.env.HOME && path.join(process.env.HOME, '.cache'));
  return [path.dirname(FILE), ...(base ? [path.join(base, 'kuaibao')] : [])];
}

/** The caches of a bundle, the one that is good for most first. */
function readCaches(id: string): Cache[] {
  const found = cacheFolders().flatMap((folder): Cache[] => {
    try {
      const bytes = fs.readFileSync(path.join(folder, NAME));
      const head = bytes.toString('latin1', 0, HEAD_LENGTH);
      if (!head.startsWith(`${id} `)) return [];
      return [{ kinds: head.slice(ID_LENGTH).split(' ').filter(Boolean), code: bytes.subarray(HEAD_LENGTH) }];
    } catch {
      return [];
    }
  });
  return found.sort((one, other) => other.kinds.length - one.kinds.length);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The code of another version of the program may be in use there for this long after it was written, in milliseconds. */
const PATIENCE = 30 * 24 * 60 * 60 * 1000;

function isLeftBehind(file: string, id: string): boolean {
  const [, pid] = /\.cache\.(\d+)$/.exec(file) ?? [];
  if (pid) return !isRunning(Number(pid));
  return (
    Date.now() - fs.statSync(file).mtimeMs > PATIENCE &&
    fs.readFileSync(file).toString('latin1', 0, ID_LENGTH) !== id
  );
}

/** Removes what killed runs left half-written, and the code of versions that are gone. */
function removeLeftovers(folder: string, id: string): void {
  for (const name of fs.readdirSync(folder).filter((entry) => /^node-.*\.cache(\.\d+)?$/.test(entry))) {
    const file = path.join(folder, name);
    if (isLeftBehind(file, id)) fs.rmSync(file, { force: true });
  }
}

/** True where an action came to its end, whatever the file system says. */
function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function writeCache(id: string, { kinds, code }: Cache): void {
  const head = Buffer.alloc(HEAD_LENGTH, [id, ...kinds].join(' ').padEnd(HEAD_LENGTH), 'latin1');
  for (const folder of cacheFolders()) {
    const unfinished = path.join(folder, `${NAME}.${process.pid}`);
    const written = succeeds(() => {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(unfinished, Buffer.concat([head, code]), { mode: 0o644 });
      fs.renameSync(unfinished, path.join(folder, NAME));
    });
    succeeds(() => (written ? removeLeftovers(folder, id) : fs.rmSync(unfinished, { force: true })));
    if (written) return;
  }
}

/**
 * Makes V8 11 (Node 20) optimise functions later, as its successors do of themselves: by default a run of one issue
 * spends a quarter of its time on code that it is done with before it is ready. No V8 is to forget compiled code that
 * was not called for a while: it is kept for later runs.
 */
function tuneEngine(): void {
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=500000');
  v8.setFlagsFromString('--semi-space-growth-factor=16');
  v8.setFlagsFromString('--no-flush-bytecode');
}

/** Compiles the bundle, by the first cache that V8 takes; `kinds` are those that it is good for. */
function compile(source: string, caches: readonly Cache[]): { script: vm.Script; kinds?: readonly string[] } {
  const wrapped = Module.wrap(source);
  for (const { kinds, code } of caches) {
    const script = new vm.Script(wrapped, { filename: FILE, cachedData: code });
    if (!script.cachedDataRejected) return { script, kinds };
  }
  return { script: new vm.Script(wrapped, { filename: FILE }) };
}

/**
 * The bundle, and a function to call at the end with the kinds of work that were done: where one of them is new, it
 * keeps what was compiled on the way together with what was kept before.
 */
function load(): { readonly bundle: Bundle; readonly keep: (done: readonly string[]) => void } {
  tuneEngine();
  const source = fs.readFileSync(FILE, 'latin1');
  const id = source.slice(-ID_LENGTH);
  const { script, kinds } = compile(source, readCaches(id));
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, Module.createRequire(FILE), module, FILE, path.dirname(FILE));
  const bundle = module.exports as Bundle;
  bundle.noteCaches(cacheFolders().map((folder) => path.join(folder, NAME)));
  return {
    bundle,
    keep: (done) => {
      if (kinds && done.every((kind) => kinds.includes(kind))) return;
      const known = [...new Set([...(kinds ?? []), ...done])].sort();
      writeCache(id, { kinds: known, code: script.createCachedData() });
    },
  };
}

export = { load };
