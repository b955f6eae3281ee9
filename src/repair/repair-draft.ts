/** Files with the repairs that are meant for them, none of which is written yet. */

import { type Diagnostic, isError, type Repair } from '../base/diagnostic.ts';
import type { FileContent } from '../base/input-file.ts';
import { type NamedPath, pathFrom } from '../disk/named-path.ts';
import type { ReadFile } from '../disk/reader.ts';
import { type Splice, splice } from '../issue/write/stretches.ts';
import type { TreeNode } from '../schema/tree.ts';
import { type Composed, type Environment, layOutIssue } from '../typeset.ts';
import { decodeText } from '../yaml/bytes.ts';
import { readTree } from '../yaml/read.ts';
import { spliceBytes } from '../yaml/recode.ts';
import { composeEdits } from './edits.ts';

/** A file as it was, and what is to be changed in it. */
export interface Draft {
  readonly file: NamedPath;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Edits of the text, in order, none over another, each on one line. */
  readonly edits: readonly Splice[];
}

/** Drafts by their absolute path. */
export type Drafts = ReadonlyMap<string, Draft>;

/** The file with some of its edits made; nothing where its encoding lacks a character of theirs. */
export const written = ({ bytes }: Draft, edits: readonly Splice[]): Uint8Array | undefined =>
  spliceBytes(bytes, edits);

/** Reads files as drafts have them. */
export const readDrafts =
  (contents: ReadonlyMap<string, Uint8Array>, readFile: ReadFile): ReadFile =>
  (path) => {
    const bytes = contents.get(path);
    return bytes ? { bytes } : readFile(path);
  };

/** Lays out an issue whose files are read by some reader; nothing where it cannot be read. */
export function layOutFrom(
  issue: NamedPath,
  readFile: ReadFile,
  settings: Environment['settings'] = [],
): Composed | undefined {
  const content: FileContent = readFile(issue.path);
  if ('problem' in content) return undefined;
  const environment = { readFile: (name: string) => readFile(pathFrom(issue, name)), settings };
  return layOutIssue({ path: issue.name, bytes: content.bytes }, environment);
}

/** What of a tree must not change: its keys, and how many values there are. */
const shapeOf = (node: TreeNode | undefined): unknown => {
  if (node?.kind === 'list') return node.items.map(shapeOf);
  if (node?.kind === 'mapping') return node.entries.map(({ written: key, value }) => [key, shapeOf(value)]);
  return node?.kind;
};

const shapeOfText = (text: string): string => {
  const { root, sound } = readTree({ path: '', text });
  return JSON.stringify([sound, shapeOf(root)]);
};

const isOnLine = ({ span }: Repair): boolean => !/[\r\n]/.test(span.source.text.slice(span.start, span.end));

const toSplice = ({ span: { start, end }, text }: Repair): Splice => ({ start, end, by: text });

/** Adds the edits of a repair to others; nothing where they overlap, or the file has already what they would write. */
function addRepair(edits: readonly Splice[], repair: readonly Repair[]): readonly Splice[] | undefined {
  if (!repair.every(isOnLine)) return undefined;
  const all = [...edits, ...repair.map(toSplice)].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart = all.every((one, i) => i === 0 || one.start >= (all[i - 1] as Splice).end);
  return apart ? all : undefined;
}

/**
 * The edits of a text that some repairs come to. Of two that overlap the first is made; the other is found again when
 * the text is read again. One after which the file would have other keys or values is not made.
 */
export function editsOf(text: string, repairs: readonly (readonly Repair[])[]): readonly Splice[] {
  const gather = (wanted: readonly (readonly Repair[])[], check: (edits: readonly Splice[]) => boolean) =>
    wanted.reduce<readonly Splice[]>((edits, repair) => {
      const more = addRepair(edits, repair);
      return more && check(more) ? more : edits;
    }, []);
  const all = gather(repairs, () => true);
  if (all.length === 0) return all;
  const shape = shapeOfText(text);
  const keeps = (edits: readonly Splice[]): boolean => shapeOfText(splice(text, edits)) === shape;
  return keeps(all) ? all : gather(repairs, keeps);
}

/** Rounds of reading and repairing: what a repair lays bare is repaired in the next. */
const MOST_ROUNDS = 12;

/** True of what touches the place of an error: what stands there may be read wrongly, so it is no text to be repaired. */
const isInError =
  (diagnostics: readonly Diagnostic[]) =>
  ({ span }: Repair): boolean =>
    diagnostics.some(
      (one) =>
        isError(one) &&
        one.span?.source.path === span.source.path &&
        one.span.start < span.end &&
        span.start < one.span.end,
    );

/** The repairs of diagnostics, by the name of the file that they change. */
function repairsByFile(diagnostics: readonly Diagnostic[]): Map<string, (readonly Repair[])[]> {
  const found = new Map<string, (readonly Repair[])[]>();
  const isUnsound = isInError(diagnostics);
  for (const { repair = [] } of diagnostics) {
    const path = repair[0]?.span.source.path;
    if (path === undefined || repair.some(({ span }) => span.source.path !== path)) continue;
    if (repair.some(isUnsound)) continue;
    found.set(path, [...(found.get(path) ?? []), repair]);
  }
  return found;
}

/** The files of a run that are read, and what is to become of them. */
export interface Workshop {
  readonly drafts: Map<string, Draft>;
  readonly contents: Map<string, Uint8Array>;
  readonly readFile: ReadFile;
  readonly settings: Environment['settings'];
}

/** Adds the edits of repairs to the draft of a file; false where nothing changed. */
function addToDraft(
  { drafts, contents, readFile }: Workshop,
  file: NamedPath,
  repairs: readonly (readonly Repair[])[],
): boolean {
  const read = readDrafts(contents, readFile)(file.path);
  if ('problem' in read) return false;
  const { source } = decodeText(file.name, read.bytes);
  const same = repairs.filter((repair) => repair.every(({ span }) => span.source.text === source?.text));
  if (!source || same.length === 0) return false;
  const second = editsOf(source.text, same);
  const bytes = spliceBytes(read.bytes, second);
  if (!bytes || second.length === 0) return false;
  const before: Draft = drafts.get(file.path) ?? { file, bytes: read.bytes, text: source.text, edits: [] };
  drafts.set(file.path, { ...before, edits: composeEdits(before.text, before.edits, second) });
  contents.set(file.path, bytes);
  return true;
}

/**
 * Finds what is certain to be repaired in an issue and its publications, and adds it to the drafts.
 *
 * @param issue whose diagnostics carry the repairs; what they are is read again after every round
 */
export function draftRepairs(issue: NamedPath, workshop: Workshop): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const composed = layOutFrom(issue, readDrafts(workshop.contents, workshop.readFile), workshop.settings);
    if (!composed) return;
    const own = new Set(composed.files.map(({ path }) => path));
    const changed = [...repairsByFile(composed.diagnostics)]
      .filter(([name]) => own.has(name))
      .map(([name, repairs]) => addToDraft(workshop, { name, path: pathFrom(issue, name) }, repairs));
    if (!changed.some(Boolean)) return;
  }
}
