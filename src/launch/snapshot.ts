/**
 * A startup snapshot: the memory of a process that has just done its work, from which another begins. Only the launcher of a
 * Linux package starts Node with one, since Node has to be told when it starts: see packaging/linux/kuaibao.sh.
 */

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeLeftovers, succeeds, writeBeside } from './cache-files.ts';
import { snapshotFlags } from './engine.ts';

/** The files of a snapshot: itself, and what is known of the processor it was made on. */
interface SnapshotFiles {
  readonly snapshot: string;
  readonly processor: string;
}

/** Where the launcher looks for a snapshot; nothing where it wants none. */
function snapshotFiles(): SnapshotFiles | undefined {
  const base = process.env.KUAIBAO_SNAPSHOT;
  return base ? { snapshot: `${base}.snapshot`, processor: `${base}.cpu` } : undefined;
}

/** What the processor can do, as Linux says it: Node takes no snapshot of one that can do other things. */
function describeProcessor(): string | undefined {
  const lines = fs.readFileSync('/proc/cpuinfo', 'latin1').split('\n');
  return lines.find((line) => /^(?:flags|Features)\b/.test(line))?.trim();
}

/** Runs Node, which writes a snapshot when it ends, and puts this in its place when it is whole and on the disk. */
const MAKE =
  'script=$1; shift; made="$0.$$"; "$@" --snapshot-blob "$made" --build-snapshot "$script" && ' +
  'sync "$made" && mv -f "$made" "$0" || rm -f "$made"';

/** Makes a snapshot in a process of its own, which does not keep the user waiting. */
function makeSnapshot({ snapshot }: SnapshotFiles): void {
  const script = path.join(__dirname, 'freeze.cjs');
  const args = ['-c', MAKE, snapshot, script, process.execPath, ...snapshotFlags()];
  const child = spawn('/bin/sh', args, { detached: true, stdio: 'ignore', cwd: path.dirname(snapshot) });
  child.on('error', () => {}).unref();
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
}

/** What could not be made is tried again after so many milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** An empty file stands for a snapshot that another run is making, or that could not be made; true for the run that puts it there. */
function claim({ snapshot }: SnapshotFiles): boolean {
  const found = fs.statSync(snapshot, { throwIfNoEntry: false });
  if (found && (found.size > 0 || Date.now() - found.mtimeMs < DAY)) return false;
  fs.rmSync(snapshot, { force: true });
  return succeeds(() => fs.writeFileSync(snapshot, '', { flag: 'wx' }));
}

/**
 * Makes a snapshot where the launcher wants one and there is none. The first run only notes the processor, the second makes
 * the snapshot: where nothing outlives a run, as in many a container, it would be made in vain.
 */
export function keepSnapshot(): void {
  const files = snapshotFiles();
  if (!files) return;
  succeeds(() => {
    const processor = describeProcessor();
    if (processor === undefined) return;
    if (!fs.existsSync(files.processor) || fs.readFileSync(files.processor, 'latin1').trim() !== processor) {
      fs.rmSync(files.snapshot, { force: true });
      writeBeside(files.processor, `${processor}\n`);
    } else if (claim(files)) {
      makeSnapshot(files);
    }
    clearOthers(files);
  });
}

/** Clears the snapshots of versions that are gone. */
function clearOthers({ snapshot }: SnapshotFiles): void {
  const own = path.basename(snapshot, '.snapshot');
  removeLeftovers(
    path.dirname(snapshot),
    /^[0-9a-f]{16}\.(?:snapshot|cpu)(?:\.\d+)?$/,
    (file) => !path.basename(file).startsWith(own),
  );
}

/** Drops a snapshot that was made elsewhere. */
export function dropSnapshot(): void {
  const files = snapshotFiles();
  if (files) succeeds(() => fs.rmSync(files.snapshot, { force: true }));
}
