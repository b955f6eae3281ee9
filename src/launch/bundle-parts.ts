/** Runs the parts of the bundle as they are needed. */

import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { FIRST, firstCaches, ID_LENGTH, type Mode, readCaches, writeCache } from './caches.ts';

/** What the bundle has to offer; see scripts/bundle.mjs. */
export interface Bundle {
  /** Resolves with the kinds of work that the run did, a word each. */
  run(args: readonly string[]): Promise<readonly string[]>;
  main(args: readonly string[], terminal: unknown): Promise<number>;
  /** Takes the files that its compiled code may be kept in. */
  noteCaches(files: readonly string[]): void;
  /** Builds an example into a folder, so that what a run needs is in memory. */
  rehearse(examples: string, folder: string): Promise<void>;
  work(task: unknown): unknown;
  readCopies(tasks: unknown): unknown;
  serve(): Promise<void>;
}

/** What V8 made of a part that was compiled, and the kinds of work that a cache was good for where there was one. */
interface Compiled {
  readonly id: string;
  readonly mode: Mode;
  readonly script: vm.Script;
  readonly kinds?: readonly string[];
}

/** The function that a part is, and what there is to keep of it. */
interface Evaluated {
  readonly run: (...args: unknown[]) => void;
  readonly compiled?: Compiled;
}

export type Evaluate = (bundle: string, name: string) => Evaluated;

const fileOf = (bundle: string, name: string): string => path.join(bundle, `${name}.js`);

/** Compiles a part, by the first cache that V8 takes. */
export const evaluateCached = (bundle: string, name: string, mode: Mode): Evaluated => {
  const filename = fileOf(bundle, name);
  const source = fs.readFileSync(filename, 'latin1');
  const id = source.slice(-ID_LENGTH);
  const wrapped = Module.wrap(source);
  const compile = (): Compiled => {
    for (const { kinds, code } of readCaches(bundle, name, id, mode)) {
      const script = new vm.Script(wrapped, { filename, cachedData: code });
      if (!script.cachedDataRejected) return { id, mode, script, kinds };
    }
    return { id, mode, script: new vm.Script(wrapped, { filename }) };
  };
  const compiled = compile();
  return { run: compiled.script.runInThisContext() as Evaluated['run'], compiled };
};

/** Compiles a part with nothing of vm, which no snapshot can hold. */
export const evaluatePlainly: Evaluate = (bundle, name) => {
  const filename = fileOf(bundle, name);
  const source = `${Module.wrap(fs.readFileSync(filename, 'latin1'))}\n//# sourceURL=${filename}`;
  // biome-ignore lint/security/noGlobalEval: the program's own code, in a scope of its own
  return { run: globalThis.eval(source) as Evaluated['run'] };
};

/** The parts in use. */
export interface Parts {
  readonly bundle: Bundle;
  /** Keeps what was compiled for some kinds of work, together with what was kept before, where one of them is new. */
  keep(done: readonly string[]): void;
}

/**
 * Runs the first part of a bundle; a part requires another by its name, `./name.js`.
 *
 * @param evaluate is asked for at each part, as it may change
 */
export function openBundle(folder: string, evaluate: () => Evaluate): Parts {
  const parts = new Map<
    string,
    { readonly module: { readonly exports: unknown }; readonly compiled?: Compiled }
  >();
  const runPart = (name: string): unknown => {
    const known = parts.get(name);
    if (known) return known.module.exports;
    const { run, compiled } = evaluate()(folder, name);
    const module = { exports: {} };
    parts.set(name, { module, ...(compiled && { compiled }) });
    const filename = fileOf(folder, name);
    run(module.exports, requireFrom(filename, runPart), module, filename, folder);
    return module.exports;
  };
  const bundle = runPart(FIRST) as Bundle;
  bundle.noteCaches(firstCaches(folder));
  return {
    bundle,
    keep: (done) => {
      for (const [name, { compiled }] of parts) {
        if (!compiled || (compiled.kinds && done.every((kind) => compiled.kinds?.includes(kind)))) continue;
        const kinds = [...new Set([...(compiled.kinds ?? []), ...done])].sort();
        writeCache(folder, name, compiled.id, compiled.mode, {
          kinds,
          code: compiled.script.createCachedData(),
        });
      }
    },
  };
}

/** The `require` of a part: other parts, what Node has built in, and packages beside the bundle. */
function requireFrom(filename: string, runPart: (name: string) => unknown): NodeJS.Require {
  let outside: NodeJS.Require | undefined;
  const beside = (): NodeJS.Require => (outside ??= Module.createRequire(filename));
  const require = (id: string): unknown => {
    const [, part] = /^\.\/(\w+)\.js$/.exec(id) ?? [];
    if (part !== undefined) return runPart(part);
    return Module.isBuiltin(id) ? process.getBuiltinModule(id) : beside()(id);
  };
  return Object.assign(require, { resolve: (id: string) => beside().resolve(id) }) as NodeJS.Require;
}
