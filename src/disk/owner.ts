/** Names of files that belong to one running process, so that a later run can tell those that were left behind. */

import { hostname } from 'node:os';

/** This machine, for telling its processes from those of others on a shared disk. */
const HOST = hexOf(hashName(hostname()), 8);

function hexOf(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** FNV-1a: names differ, nobody attacks them, and loading node:crypto takes longer than `--help` does. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const random = (): string => hexOf(Math.floor(Math.random() * 2 ** 48), 12);

/** Name of a file that is being written and will be renamed. */
export const temporaryName = (): string => `.${HOST}-${process.pid}-${random()}.kuaibao-tmp`;

/** Name of the journal of this process. */
export const journalName = (): string => `run-${HOST}-${process.pid}-${random()}.jsonl`;

/** Name of a journal that is complete and belongs to no running process. */
export const archiveName = (): string => `state-${random()}.jsonl`;

const TEMPORARY = /^\.(?:([0-9a-f]{8})-(\d+)-)?[0-9a-f]{12}\.kuaibao-tmp$/;
const JOURNAL = /^run-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.jsonl$/;

/** True of a temporary name of ours, of whatever process. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** How long a file of a process that cannot be asked after, on another machine, is left alone. */
const PATIENCE = 24 * 60 * 60 * 1000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * True where nobody is writing to a file any more: its process is gone, or is somewhere else and has not touched the
 * file for a day.
 *
 * @param name of a temporary file or a journal
 * @param changed when it was last written to, in milliseconds
 * @param own what to say of a file of this very process
 */
export function isLeftBehind(name: string, changed: number, own: boolean): boolean {
  const [, host, pid] = TEMPORARY.exec(name) ?? JOURNAL.exec(name) ?? [];
  if (host !== HOST) return name.startsWith('state-') || Date.now() - changed > PATIENCE;
  if (Number(pid) === process.pid) return own;
  return !isRunning(Number(pid)) || Date.now() - changed > PATIENCE;
}
