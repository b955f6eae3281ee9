/** Starts the bundle. */

import path from 'node:path';
import { evaluateCached, openBundle, type Parts } from './bundle-parts.ts';
import { tuneEngine } from './engine.ts';
import { keepSnapshot } from './snapshot.ts';

export { snapshotFlags } from './engine.ts';

const FOLDER = path.join(__dirname, 'bundle');

/** The bundle, with the code that V8 compiled for it before. */
export function load(): Parts {
  tuneEngine();
  return openBundle(FOLDER, () => (bundle, name) => evaluateCached(bundle, name, 'plain'));
}

/**
 * Runs the command line.
 *
 * @param fail is told what went wrong with the program itself
 */
export function start(args: readonly string[], fail: (thrown: unknown) => void): void {
  const { bundle, keep } = load();
  bundle
    .run(args)
    .then((done) => {
      keep(done);
      keepSnapshot();
    })
    .catch(fail);
}
