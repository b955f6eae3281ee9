/** An issue file and the publications it extends → one Issue, with everything wrong in any of them. */

import { normalize } from 'node:path';
import { type Diagnostic, isError, type SourceText, type Span } from '../base/diagnostic.ts';
import type { FileContent, InputFile, NamedFile, ReadNamed } from '../base/input-file.ts';
import { canonicaliseKeys } from '../schema/keys.ts';
import { type Entry, entryOf, type MappingNode, type ScalarNode, valueUnder } from '../schema/tree.ts';
import { decodeText } from '../yaml/bytes.ts';
import { readTree } from '../yaml/read.ts';
import { decodeIgnored, readAcceptances } from './acceptance/read-acceptance.ts';
import { arrange } from './arrange.ts';
import { cycle, failedBase, MOST_FILES, tooDeep } from './base-problems.ts';
import { checkComplete, checkWhole, isPublication, notAnIssue } from './checks/check.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkDoubles } from './checks/doubles.ts';
import { decodeIssue } from './decode/decode.ts';
import { pathOfDotted, splitDotted } from './dotted.ts';
import { type Head, resolveBase } from './head.ts';
import { mergeFiles } from './merge.ts';
import type { Acceptance, Issue } from './model.ts';
import { type Decoding, openDecoding } from './named-files.ts';
import { rawTitle } from './normalise/masthead-lines.ts';
import { readOfficeList } from './office-list/read-office-list.ts';
import { convertTree, validateTree } from './validate.ts';

export interface LoadedIssue {
  /** Present unless something vital is missing or unreadable. It may be present beside errors: ask `isError`. */
  readonly issue?: Issue;
  /** Every file read, decoded: the settings if there are any, the issue, its publications. */
  readonly sources: readonly SourceText[];
  readonly files: readonly InputFile[];
  /** Where each publication is named, in the order of the files. */
  readonly bases: readonly Span[];
  /** The files that it names to be set. */
  readonly named: readonly NamedFile[];
  /** The warnings and notes that are not to be said. */
  readonly acceptances: readonly Acceptance[];
  /** In file order, and inside a file from top to bottom. */
  readonly diagnostics: readonly Diagnostic[];
}

interface FileResult {
  readonly source?: SourceText;
  /** Without its dotted keys. */
  readonly root?: MappingNode;
  readonly dotted?: readonly Entry[];
  /** The name of the publication, if the file gives one. */
  readonly base?: ScalarNode;
  readonly acceptances?: readonly Acceptance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Stretches of strayed text looked through; nobody sees what is said after as many errors. */
const MOST_HELD = 100;

function readFileResult({ path, bytes }: InputFile): FileResult {
  const { source, diagnostics } = decodeText(path, bytes);
  if (!source) return { diagnostics };
  const tree = readTree(source);
  if (!tree.root) return { source, diagnostics: tree.diagnostics };
  const canonical = canonicaliseKeys(tree.root);
  const base = valueUnder(canonical.root, 'extends');
  const found = {
    source,
    ...(base?.kind === 'scalar' && { base }),
  };
  // After a syntax error the tree is guesswork: what validation said of it would mislead.
  if (!tree.sound) return { ...found, diagnostics: tree.diagnostics };
  const { root, dotted } = splitDotted(canonical.root);
  const accepted = readAcceptances(tree.addressed, tree.root);
  const checked = [...validateTree(root), ...checkTexts(root)];
  const all = [...tree.diagnostics, ...canonical.diagnostics, ...accepted.diagnostics, ...checked];
  return {
    ...found,
    ...(root.kind === 'mapping' && { root, dotted }),
    acceptances: accepted.acceptances,
    diagnostics: holdBack(all),
  };
}

/** What is remarked of lines that do not stand where they belong can wait until they do. */
function holdBack(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const strays = diagnostics.filter(({ code }) => code === 'text-not-indented').slice(0, MOST_HELD);
  const isHeld = ({ span }: Diagnostic): boolean =>
    span !== undefined &&
    strays.some((stray) => stray.span && span.start >= stray.span.start && span.start < stray.span.end);
  const isOfPlace = ({ code }: Diagnostic): boolean => code === 'key-too-deep';
  return diagnostics.filter((one) => (isError(one) && !isOfPlace(one)) || !isHeld(one));
}

interface ReadFile {
  readonly file: InputFile;
  readonly result: FileResult;
}

const publications = new Map<string, ReadFile>();

/** Reads a publication, once as long as it does not change: thousands of issues extend the same few. */
function readPublication(file: InputFile): ReadFile {
  const old = publications.get(file.path);
  if (old && Buffer.compare(old.file.bytes, file.bytes) === 0) return old;
  if (publications.size >= MOST_FILES) publications.clear();
  const read = { file, result: readFileResult(file) };
  publications.set(file.path, read);
  return read;
}

/** The head of a file that is not written plainly enough for `readHead`; nothing where its syntax is wrong. */
export function readHeadInFull({ path, bytes }: InputFile): Head | undefined {
  const { root, dotted = [] } = readFileResult({ path, bytes });
  if (!root) return undefined;
  const set = dotted.map((entry) => ({ entry, path: pathOfDotted(entry.written).join('.') }));
  const title = set.find(({ path }) => path === 'masthead.title')?.entry;
  const inside = set.some(({ path }) => path.startsWith('masthead.title.'));
  const own = title ? { ...title, key: 'title' } : entryOf(entryOf(root, 'masthead')?.value, 'title');
  const texts = root.entries.flatMap((entry): [string, string][] =>
    entry.value.kind === 'scalar' ? [[entry.key, entry.value.text]] : [],
  );
  // A title changed in part is known when the files are merged.
  if (inside) texts.push(['title', '']);
  else if (own) texts.push(['title', rawTitle(own.value)]);
  return { texts: new Map(texts), keys: new Set(root.entries.map(({ key }) => key)) };
}

interface Chain {
  readonly files: readonly InputFile[];
  readonly results: readonly FileResult[];
  readonly whole: boolean;
}

/** Reads the settings, the entry and, one after another, the publications it leads to. */
function readChain(entry: InputFile, readFile: ReadNamed, settings: readonly InputFile[]): Chain {
  const files = [...settings];
  const results = settings.map(readFileResult);
  const seen = new Set<string>();
  for (let next: InputFile | undefined = entry; next; ) {
    const { file, result }: ReadFile =
      next === entry ? { file: entry, result: readFileResult(entry) } : readPublication(next);
    files.push(file);
    results.push(result);
    seen.add(normalize(next.path));
    if (!result.base) return { files, results, whole: results.every(({ root }) => root) };
    const path = resolveBase(next.path, result.base.text);
    const wrong: Diagnostic | undefined = seen.has(path)
      ? cycle(result.base, path)
      : seen.size >= MOST_FILES
        ? tooDeep(result.base)
        : undefined;
    const content: FileContent | undefined = wrong ? undefined : readFile(path, 'publication');
    if (content && 'bytes' in content) {
      next = { path, bytes: content.bytes };
      continue;
    }
    const failure = wrong ?? failedBase(result.base, path, content?.problem ?? 'unreadable');
    results[results.length - 1] = { ...result, diagnostics: [...result.diagnostics, failure] };
    next = undefined;
  }
  return { files, results, whole: false };
}

function decodeMerged(root: MappingNode, decoding: Decoding): Issue | undefined {
  const converted = convertTree(root);
  return converted && decodeIssue(converted.root, converted.values, decoding);
}

/**
 * Loads an issue with its publications. Never throws on bad input; everything wrong in any of the files is in
 * `diagnostics`, with codes as documented at the stages.
 * @param entry the issue file, already read
 * @param readFile reads a publication or a file to be set; its path is relative to the working folder if the entry's is
 * @param settings what this run sets, as a file that extends the entry
 */
export function loadIssue(entry: InputFile, readFile: ReadNamed, settings?: InputFile): LoadedIssue {
  const { files, results, whole } = readChain(entry, readFile, settings ? [settings] : []);
  const sources = results.flatMap(({ source }) => (source ? [source] : []));
  const bases = results.flatMap(({ base }) => (base ? [base.span] : []));
  const read = results.flatMap(({ diagnostics }) => diagnostics);
  const inComments = results.flatMap(({ acceptances = [] }) => acceptances);
  const common = { sources, files, bases, acceptances: inComments };
  const top = results[settings ? 1 : 0]?.root;
  const [first, ...rest] = results.flatMap(({ root, dotted = [] }) => (root ? [{ root, dotted }] : []));
  if (!top || !first) return { ...common, named: [], diagnostics: arrange(read, files) };
  const { root, diagnostics: set } = mergeFiles([first, ...rest]);
  const merged = { ...root, span: top.span };
  const said = [...read, ...set];
  if (whole && isPublication(merged)) {
    return { ...common, named: [], diagnostics: arrange([...said, notAnIssue(top)], files) };
  }
  const incomplete = checkComplete(merged, !whole);
  const decoding = openDecoding(readFile);
  const issue = whole && incomplete.length === 0 ? decodeMerged(merged, decoding) : undefined;
  const ignored = decodeIgnored(merged);
  const office = readOfficeList(merged, readFile);
  const checks = [
    ...incomplete,
    ...ignored.diagnostics,
    ...checkDoubles(merged),
    ...checkWhole(merged),
    ...decoding.diagnostics,
    ...(office?.diagnostics ?? []),
  ];
  return {
    ...common,
    ...(issue && { issue: office ? { ...issue, officeList: office.list } : issue }),
    named: decoding.files,
    acceptances: [...inComments, ...ignored.acceptances],
    diagnostics: arrange([...said, ...checks], files),
  };
}
