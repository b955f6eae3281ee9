/**
 * Starts the bundle with the code that V8 compiled for it before, part by part as they are needed. Compiling takes longer than an issue takes to set;
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

const FOLDER = path.join(__dirname, 'bundle');

/** The part that every run begins with; it loads the others. */
const FIRST = 'kuaibao';

/** A part ends with a comment that holds this many hexadecimal digits of a hash, the same in all parts of one bundle. */
const ID_LENGTH = 64;

/** The file with the compiled code of a part, which fits one version of V8 on one kind of machine. */
function cacheName(part: string): string {
  const { versions, platform, arch } = process;
  return `node-${versions.v8}-${platform}-${arch}${part === FIRST ? '' : `-${part}`}.cache`;
}

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
  return [FOLDER, ...(base ? [path.join(base, 'kuaibao')] : [])];
}

/** The caches of a part, the one that is good for most first. */
function readCaches(part: string, id: string): Cache[] {
  const found = cacheFolders().flatMap((folder): Cache[] => {
    try {
      const bytes = fs.readFileSync(path.join(folder, cacheName(part)));
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

function writeCache(part: string, id: string, { kinds, code }: Cache): void {
  const head = Buffer.alloc(HEAD_LENGTH, [id, ...kinds].join(' ').padEnd(HEAD_LENGTH), 'latin1');
  const name = cacheName(part);
  for (const folder of cacheFolders()) {
    const unfinished = path.join(folder, `${name}.${process.pid}`);
    const written = succeeds(() => {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(unfinished, Buffer.concat([head, code]), { mode: 0o644 });
      fs.renameSync(unfinished, path.join(folder, name));
    });
    succeeds(() => (written ? removeLeftovers(folder, id) : fs.rmSync(unfinished, { force: true })));
    if (written) return;
  }
}

/**
 * Makes V8 11 (Node 20) optimise functions later, as its successors do of themselves: by default a run of one issue
 * spends a quarter of its time on code that it is done with before it is ready. No V8 is to forget compiled code that
 * was not called for a while: it is kept for later runs. Nor is it to mark old objects beside the run: an issue is done before
 * there is anything to sweep.
 */
function tuneEngine(): void {
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=500000');
  v8.setFlagsFromString('--semi-space-growth-factor=16');
  v8.setFlagsFromString('--no-flush-bytecode');
  v8.setFlagsFromString('--no-incremental-marking');
}

/** A part in use: `kinds` are those that its compiled code was good for when it was taken up. */
interface Part {
  readonly name: string;
  readonly id: string;
  readonly script: vm.Script;
  readonly kinds?: readonly string[];
  readonly module: { readonly exports: unknown };
}

/** Compiles a part, by the first cache that V8 takes. */
function compile(name: string): Omit<Part, 'module'> {
  const filename = path.join(FOLDER, `${name}.js`);
  const source = fs.readFileSync(filename, 'latin1');
  const id = source.slice(-ID_LENGTH);
  const wrapped = Module.wrap(source);
  for (const { kinds, code } of readCaches(name, id)) {
    const script = new vm.Script(wrapped, { filename, cachedData: code });
    if (!script.cachedDataRejected) return { name, id, script, kinds };
  }
  return { name, id, script: new vm.Script(wrapped, { filename }) };
}

/** Runs a part; one part requires another by its name, `./name.js`. */
function runPart(parts: Map<string, Part>, name: string): unknown {
  const known = parts.get(name);
  if (known) return known.module.exports;
  const filename = path.join(FOLDER, `${name}.js`);
  const part: Part = { ...compile(name), module: { exports: {} } };
  parts.set(name, part);
  const outside = Module.createRequire(filename);
  const require = (id: string): unknown => {
    const [, other] = /^\.\/(\w+)\.js$/.exec(id) ?? [];
    return other === undefined ? outside(id) : runPart(parts, other);
  };
  const run = part.script.runInThisContext() as (...args: unknown[]) => void;
  run(part.module.exports, Object.assign(require, outside), part.module, filename, FOLDER);
  return part.module.exports;
}

/**
 * The bundle, and a function to call at the end with the kinds of work that were done: where one of them is new to the
 * compiled code of a part, it keeps what was compiled on the way together with what was kept before.
 */
function load(): { readonly bundle: Bundle; readonly keep: (done: readonly string[]) => void } {
  tuneEngine();
  const parts = new Map<string, Part>();
  const bundle = runPart(parts, FIRST) as Bundle;
  bundle.noteCaches(cacheFolders().map((folder) => path.join(folder, cacheName(FIRST))));
  return {
    bundle,
    keep: (done) => {
      for (const { name, id, script, kinds } of parts.values()) {
        if (kinds && done.every((kind) => kinds.includes(kind))) continue;
        const known = [...new Set([...(kinds ?? []), ...done])].sort();
        writeCache(name, id, { kinds: known, code: script.createCachedData() });
      }
    },
  };
}

export = { load };
