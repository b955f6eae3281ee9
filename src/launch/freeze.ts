/** What Node runs to make a startup snapshot, and what it begins with where it is given one. */

import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { startupSnapshot } from 'node:v8';
import { evaluateCached, evaluatePlainly, openBundle } from './bundle-parts.ts';
import { settleEngine } from './engine.ts';
import { dropSnapshot } from './snapshot.ts';

const APP = path.dirname(__dirname);

/** What is in memory for good: where the program lies, and on which machine. */
const made = { program: process.execPath, host: os.hostname() };

let evaluate = evaluatePlainly;
const { bundle, keep } = openBundle(path.join(__dirname, 'bundle'), () => evaluate);

/** There is none while a snapshot is made. */
const lacksSharing = globalThis.SharedArrayBuffer === undefined;
if (lacksSharing) Object.assign(globalThis, { SharedArrayBuffer: ArrayBuffer });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kuaibao-'));
bundle
  .rehearse(path.join(APP, 'examples'), folder)
  .finally(() => {
    fs.rmSync(folder, { recursive: true, force: true });
    if (lacksSharing) Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
    evaluate = (parts, name) => evaluateCached(parts, name, 'snapshot');
  })
  .catch(() => process.exit(1));

/** Does what bin/kuaibao.js does; a snapshot that was made elsewhere leaves it to that. */
function thaw(): void {
  settleEngine();
  const args = process.argv.slice(1);
  const own = createRequire(process.execPath);
  if (process.execPath !== made.program || os.hostname() !== made.host) {
    dropSnapshot();
    const command = path.join(path.dirname(process.execPath), '../app/bin/kuaibao.js');
    process.argv.splice(1, 0, command);
    own(command);
    return;
  }
  const fail = (thrown: unknown): void => own(path.join(APP, 'bin/last-resort.js')).fail(thrown);
  process.on('uncaughtException', fail);
  // Nothing is left to be written; to take the process down piece by piece would take longer.
  bundle
    .run(args)
    .then(keep)
    .then(() => process.exit(), fail);
}

startupSnapshot.setDeserializeMainFunction(thaw);
