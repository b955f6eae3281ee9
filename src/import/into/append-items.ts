/** Items of drafts added to an issue; everything else in its file stays as it is. */

import { type Diagnostic, isError, type Span } from '../../base/diagnostic.ts';
import type { ReadNamed } from '../../base/input-file.ts';
import { isBlankItem } from '../../issue/checks/blank.ts';
import { isPublicationHead } from '../../issue/head.ts';
import { loadIssue, readHeadInFull } from '../../issue/load.ts';
import type { Issue } from '../../issue/model.ts';
import { textValue } from '../../issue/write/value.ts';
import { type Edit, editText } from '../../issue/write/write.ts';
import { canonicaliseKeys, spellingOf } from '../../schema/keys.ts';
import { type Spelling, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { decodeBytes, decodeText } from '../../yaml/bytes.ts';
import { readTree } from '../../yaml/read.ts';
import { spliceBytes } from '../../yaml/recode.ts';
import type { DraftItem, DraftPicture } from '../issue-draft.ts';
import { type Remark, remarkLines, writeRemarks } from '../write/comments.ts';
import { entryValue } from '../write/draft-values.ts';
import { listOf } from '../write/key-pairs.ts';
import { type Occupant, type PictureFile, picturesIn, placePictures } from '../write/place-pictures.ts';
import { compareItems } from '../write/round-trip.ts';
import { isPublicationFile, isUnsound, lacksCharacters, saidOf, wouldBeUnsound } from './into-problems.ts';
import { findLike, knownDraft, knownItems } from './known-items.ts';
import { unfoldList } from './unfold-list.ts';

/** Items that a file gave. */
export interface Contribution {
  readonly file: string;
  readonly items: readonly DraftItem[];
}

/** The file that items are added to. */
export interface Target {
  /** What messages call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its own name without its ending, from which those of pictures are made. */
  readonly stem: string;
  readonly occupant: Occupant;
  readonly readFile: ReadNamed;
}

/** An item of a file that is there already. */
export interface Twin {
  readonly file: string;
  readonly place: Span;
}

export interface Appended {
  /** The file as it is to be written; absent where there is nothing to be added, or it cannot be. */
  readonly bytes?: Uint8Array;
  /** The YAML of the items that are added. */
  readonly added: string;
  readonly pictures: readonly PictureFile[];
  /** The items that are added, and those that are there already. */
  readonly counts: { readonly added: number; readonly there: number };
  /** Where the items stand that are there already, word for word, by the file that brought them again. */
  readonly twins: readonly Twin[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing added, and why. */
export const refused = (diagnostics: readonly Diagnostic[]): Appended => ({
  added: '',
  pictures: [],
  counts: { added: 0, there: 0 },
  twins: [],
  diagnostics,
});

/** The items that are new, in their order, how many are not, and what is to be said of both. */
function sortOut(contributions: readonly Contribution[], items: TreeNode | undefined, occupant: Occupant) {
  const all = knownItems(items, (name) => {
    const there = occupant(name);
    return typeof there === 'string' ? undefined : there;
  });
  const fresh: Fresh[] = [];
  const diagnostics: Diagnostic[] = [];
  const twins: Twin[] = [];
  let there = 0;
  for (const { file, items: own } of contributions) {
    for (const item of own) {
      const one = knownDraft(item, file);
      const like = findLike(item, one, all);
      if (like) diagnostics.push(like.diagnostic);
      if (like && like.kind !== 'other') {
        there++;
        const { span } = like.diagnostic;
        if (like.kind === 'there' && span) twins.push({ file, place: span });
      } else {
        fresh.push({ item, file });
        all.push(one);
      }
    }
  }
  return { fresh, twins, there, diagnostics };
}

/** Where two texts differ, as one stretch of the first. */
function differenceOf(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  let from = after.length;
  while (end > start && from > start && before[end - 1] === after[from - 1]) {
    end--;
    from--;
  }
  return { start, end, by: after.slice(start, from) };
}

interface Found {
  readonly text: string;
  readonly root: TreeNode;
  readonly list: TreeNode | undefined;
  readonly spelling: Spelling;
  /** The mistakes in its YAML, in spite of which it is understood. */
  readonly mistakes: readonly Diagnostic[];
}

/** Opens the file; what keeps it from being added to. */
function openTarget({ name, bytes }: Target): Found | { readonly diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = decodeText(name, bytes);
  const text = decodeBytes(bytes)?.text;
  if (!source || text === undefined) return { diagnostics };
  const tree = readTree(source);
  const mistakes = tree.diagnostics.filter(isError);
  if (!tree.sound || !tree.root) return { diagnostics: [...mistakes, isUnsound(name)] };
  const head = readHeadInFull({ path: name, bytes });
  if (head && isPublicationHead(head) && !head.keys.has('number') && !head.keys.has('date')) {
    return { diagnostics: [isPublicationFile(name)] };
  }
  const { root } = canonicaliseKeys(tree.root);
  return { text, root, list: valueUnder(root, 'items'), spelling: spellingOf(root), mistakes };
}

const isTemplate = (list: TreeNode | undefined): boolean =>
  list?.kind === 'list' && list.items.length > 0 && list.items.every(isBlankItem);

/** An item that is to be added, and the file it comes from. */
interface Fresh {
  readonly item: DraftItem;
  readonly file: string;
}

interface Step {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What was put in. */
  readonly by: string;
}

/** Makes an edited text out of the bytes of a file; undefined where their encoding cannot hold it. */
function step(before: Pick<Step, 'bytes' | 'text'>, text: string): Step | undefined {
  const difference = differenceOf(before.text, text);
  const bytes = spliceBytes(before.bytes, [difference]);
  return bytes && { bytes, text, by: difference.by };
}

/** True of a text with more mistakes in its YAML than these. */
function hasMoreMistakes(text: string, mistakes: readonly Diagnostic[]): boolean {
  const tree = readTree({ path: '', text });
  return !tree.sound || tree.diagnostics.filter(isError).length > mistakes.length;
}

/** The text of the file with the items; errors of the writer. */
function writeFresh(
  fresh: readonly Fresh[],
  { text, root, list, spelling }: Found,
  names: ReadonlyMap<DraftPicture, string>,
): string | readonly Diagnostic[] {
  const context = { spelling, fileOf: (picture: DraftPicture) => names.get(picture) };
  const values = fresh.map(({ item }) => entryValue(item, context));
  const isFirst = isTemplate(list) || (list?.kind === 'list' && list.items.length === 0);
  const before = !isFirst && list?.kind === 'list' ? list.items.length : 0;
  const edits: readonly Edit[] = isFirst
    ? [{ kind: 'set', path: ['items'], value: listOf(values) }]
    : values.map((value) => ({ kind: 'append', path: ['items'], value }));
  const edited = editText(unfoldList(text, root, list), edits);
  if ('diagnostics' in edited) return edited.diagnostics;
  const remarks = fresh.map(({ item }, i): Remark => {
    const lines = item.comments.flatMap((one) => remarkLines(one, spelling));
    return { path: ['items', before + i], lines };
  });
  return writeRemarks(edited.text, remarks, { path: ['items'], from: before, whole: false });
}

/** The file with the townships that stand bold in the items and that the issue does not know yet. */
function withTownships(before: Step, fresh: readonly Fresh[], issue: Issue | undefined): Step | undefined {
  const known = issue?.townships ?? [];
  const missing = new Set(
    fresh.flatMap(({ item }) => item.townships).filter((name) => !known.includes(name)),
  );
  if (!issue || missing.size === 0) return before;
  const value = listOf([...known, ...missing].map(textValue));
  const edited = editText(before.text, [{ kind: 'set', path: ['townships'], value }]);
  const after = 'text' in edited ? step(before, edited.text) : before;
  return after && { ...after, by: before.by };
}

/**
 * Adds items to a file. `into-publication`, `into-unsound`, `into-encoding`, `item-there`, `item-alike`,
 * `item-pictures`, `copy-…`
 */
export function appendItems(contributions: readonly Contribution[], target: Target): Appended {
  const opened = openTarget(target);
  if ('diagnostics' in opened) return refused(opened.diagnostics);
  const known = isTemplate(opened.list) ? undefined : opened.list;
  const { fresh, twins, there, diagnostics: likes } = sortOut(contributions, known, target.occupant);
  const counts = { added: fresh.length, there };
  if (fresh.length === 0) return { ...refused(likes), counts, twins };
  const pictures = placePictures(
    fresh.flatMap(({ item, file }) => picturesIn(item, file)),
    target.stem,
    target.occupant,
  );
  const written = writeFresh(fresh, opened, pictures.names);
  if (typeof written !== 'string') {
    const file = { path: target.name, text: opened.text };
    const reasons = opened.mistakes.length > 0 ? opened.mistakes : written.map((one) => saidOf(file, one));
    return refused([...reasons, isUnsound(target.name)]);
  }
  const files = new Map(pictures.files.map((file) => [file.name, file.bytes]));
  const load = (bytes: Uint8Array) =>
    loadIssue({ path: target.name, bytes }, (path, kind) => {
      const own = files.get(path.split(/[\\/]/).at(-1) ?? '');
      return own ? { bytes: own } : target.readFile(path, kind);
    });
  const appended = step({ bytes: target.bytes, text: opened.text }, written);
  const done = appended && withTownships(appended, fresh, load(appended.bytes).issue);
  if (!done) return refused([...likes, lacksCharacters(target.name)]);
  if (hasMoreMistakes(done.text, opened.mistakes)) {
    return refused([...opened.mistakes, wouldBeUnsound(target.name)]);
  }
  const { issue, diagnostics } = load(done.bytes);
  const items = fresh.map(({ item }) => item);
  const differences = issue ? compareItems(items, issue, issue.items.length - items.length) : [];
  return {
    bytes: done.bytes,
    added: done.by,
    pictures: pictures.files,
    counts,
    twins,
    diagnostics: [...likes, ...pictures.diagnostics, ...differences, ...diagnostics],
  };
}
