/** The heads of a run's files, each read once: what names an issue, and which files are publications. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { type NamedPath, pathFrom } from '../disk/named-path.ts';
import { makeReader } from '../disk/reader.ts';
import { type Head, readHead, readNameFacts, resolveBase } from '../issue/head.ts';
import { type NameFacts, nameFacts } from '../issue/naming.ts';
import type { Job } from './job.ts';

/** The most files that build on one another. */
const MOST_FILES = 16;

/** An issue file of a plan. */
interface File extends NamedPath {
  readonly bytes: Uint8Array;
}

/** What is found out about an issue without setting it. */
type Glance =
  | { readonly kind: 'named'; readonly facts: NameFacts }
  /** It cannot be built, for these reasons. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

export interface Heads {
  /** The head of a file; nothing where its syntax is wrong. */
  readonly headOf: (file: Omit<File, 'name'>) => Promise<Head | undefined>;
  /** The publications a file builds on, by absolute path. */
  readonly publicationsOf: (file: Omit<File, 'name'>) => Promise<readonly string[]>;
  /** True of a file one of whose publications has items, which are its own then. */
  readonly inheritsItems: (file: Omit<File, 'name'>) => Promise<boolean>;
  readonly glanceAt: (file: File) => Promise<Glance>;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of plain UTF-8 without a lone carriage return; all else is for the full reader. */
function decodePlainly(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return /\r(?!\n)|\0/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Makes a reader of heads. The full reader of issues is loaded when the first file is not written plainly. */
export function makeHeads({ settings }: Pick<Job, 'settings'>): Heads {
  const cache = new Map<string, Head | undefined>();
  const readFile = makeReader();
  const remember = (path: string, head: Head | undefined): Head | undefined => {
    cache.set(path, head);
    return head;
  };

  const headOf: Heads['headOf'] = async ({ path, bytes }) => {
    if (cache.has(path)) return cache.get(path);
    const text = decodePlainly(bytes);
    const plain = text === undefined ? undefined : readHead(text);
    if (plain) return remember(path, plain);
    const { readHeadInFull } = await import('../issue/load.ts');
    return remember(path, readHeadInFull({ path, bytes }));
  };

  const headAt = async (path: string): Promise<Head | undefined> => {
    if (cache.has(path)) return cache.get(path);
    const content = readFile(path);
    return 'bytes' in content ? headOf({ path, bytes: content.bytes }) : remember(path, undefined);
  };

  /** The heads from the issue to its last publication, and the paths of these; no heads where the chain breaks. */
  async function chainOf(file: Omit<File, 'name'>): Promise<{ heads: Head[]; paths: string[] }> {
    const heads: Head[] = [];
    const paths: string[] = [];
    let path = file.path;
    for (let head = await headOf(file); head; head = await headAt(path)) {
      heads.push(head);
      const base = head.texts.get('extends') ?? '';
      if (base === '') return { heads, paths };
      path = resolveBase(path, base);
      if (paths.includes(path) || paths.length >= MOST_FILES - 1) break;
      paths.push(path);
    }
    return { heads: [], paths };
  }

  async function loadFully(file: File): Promise<Glance> {
    const { name, bytes } = file;
    const { loadIssue } = await import('../issue/load.ts');
    const { placeAtSetting, writeSettings } = await import('../issue/settings.ts');
    const set = settings.length > 0 ? writeSettings(settings, name) : undefined;
    const read = (wanted: string) => readFile(pathFrom(file, wanted));
    const { issue, diagnostics } = loadIssue({ path: name, bytes }, read, set);
    return issue
      ? { kind: 'named', facts: nameFacts(issue) }
      : { kind: 'broken', diagnostics: diagnostics.map((one) => placeAtSetting(one, set)) };
  }

  return {
    headOf,
    publicationsOf: async (file) => (await chainOf(file)).paths,
    inheritsItems: async (file) => (await chainOf(file)).heads.some(({ keys }) => keys.has('items')),
    glanceAt: async (file) => {
      // Any key may be set for a run, those of the name among them.
      const facts = settings.length > 0 ? undefined : readNameFacts((await chainOf(file)).heads);
      return facts ? { kind: 'named', facts } : loadFully(file);
    },
  };
}
