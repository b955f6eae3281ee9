/** What a new issue is made from: the file that `--from` names, or what its folder holds. */

import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, isError, type Lang, type SourceText } from '../../base/diagnostic.ts';
import { reportInput } from '../../disk/disk-problems.ts';
import { readInput } from '../../disk/files.ts';
import { type NamedPath, pathFrom } from '../../disk/named-path.ts';
import { isPublicationHead, resolveBase } from '../../issue/head.ts';
import { loadIssue, readHeadInFull } from '../../issue/load.ts';
import { readEntries } from '../../issue/next.ts';
import { spellingOf } from '../../schema/keys.ts';
import { type MappingNode, type Spelling, valueUnder } from '../../schema/tree.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';
import { type EarlierIssue, isCounted, lastOf, lookAtIssue, lookThrough } from './earlier.ts';

interface Found {
  /** How its keys are spelled. */
  readonly spelling: Spelling;
  /** The issue that the new one follows, where there is one. */
  readonly last?: EarlierIssue;
  /** True where the file was found by itself, not named on the command line. */
  readonly chosen: boolean;
}

export type Base =
  | ({ readonly kind: 'nothing' } & Found)
  | ({ readonly kind: 'publication'; readonly path: string } & Found)
  | ({
      readonly kind: 'issue';
      readonly path: string;
      readonly root: MappingNode;
      /** The publication that it extends: its absolute path. */
      readonly publication?: string;
    } & Found);

type Result = { readonly base: Base } | { readonly diagnostics: readonly Diagnostic[] };

const spellingIn = (source: SourceText): Spelling => spellingOf(readEntries(source));

/** Finds what `--from` names; `folder` is that of the new issue. */
export async function readBase(from: string, folder: string, { cwd, lang }: Terminal): Promise<Result> {
  const path = resolve(cwd, from);
  const content = readInput(path);
  if ('problem' in content) return { diagnostics: [reportInput({ name: from, path }, content.problem)] };
  const { source, diagnostics } = decodeText(from, content.bytes);
  if (!source || diagnostics.some(isError)) return { diagnostics };
  const head = readHeadInFull({ path: from, bytes: content.bytes });
  const publication = head && isPublicationHead(head);
  if (publication) {
    const { issues } = await lookThrough(folder);
    const last = lastOf(issues.filter((issue) => issue.publications.includes(path)));
    return {
      base: { kind: 'publication', path, spelling: spellingIn(source), chosen: false, ...(last && { last }) },
    };
  }
  if (!head?.keys.has('date') && !head?.keys.has('items') && !head?.keys.has('number')) {
    if (head) throw new UsageError(neither(from, lang));
    const { diagnostics: wrong } = loadIssue({ path: from, bytes: content.bytes }, () => ({
      problem: 'missing',
    }));
    return { diagnostics: wrong.filter(isError) };
  }
  return readIssue({ name: from, path }, content.bytes, false);
}

const neither = (from: string, lang: Lang): string =>
  text(
    `--from 后面要写刊物文件，或以前某一期的文件；“${from}”都不是`,
    `--from takes a publication file or an earlier issue; ${from} is neither`,
  )[lang];

/** Reads an issue that the new one is to be like. */
async function readIssue(named: NamedPath, bytes: Uint8Array, chosen: boolean): Promise<Result> {
  const { name: shown, path } = named;
  const { source } = decodeText(path, bytes);
  const root = source && readEntries(source);
  const readFile = (name: string) => readInput(pathFrom(named, name));
  const { diagnostics } = loadIssue({ path: shown, bytes }, readFile);
  const lost = diagnostics.filter(({ code }) => code.startsWith('publication-'));
  if (lost.length > 0) return { diagnostics: lost };
  const written = valueUnder(root, 'extends');
  const publication = written?.kind === 'scalar' ? resolveBase(path, written.text) : undefined;
  // What is copied word for word must be right.
  const wrong = publication === undefined ? diagnostics.filter(isError) : [];
  if (wrong.length > 0) return { diagnostics: wrong };
  if (!root) return { diagnostics: diagnostics.filter(isError) };
  const own = await lookAtIssue(path, bytes);
  // A supplement is not counted with the others: which number comes next, the others say.
  const { issues } = own && isCounted(own) ? { issues: [own] } : await lookThrough(dirname(path));
  const last = lastOf(issues.filter(({ facts }) => !own || facts.title === own.facts.title));
  return {
    base: {
      ...{ kind: 'issue', path, root, spelling: spellingOf(root), chosen },
      ...(publication !== undefined && { publication }),
      ...(last && { last }),
    },
  };
}

/** Finds what there is to go on in a folder where nothing was named. */
export async function chooseBase(folder: string, { cwd, lang }: Terminal): Promise<Result> {
  const { issues, publications } = await lookThrough(folder);
  const titles = [...new Set(issues.map(({ facts }) => facts.title))];
  const several = titles.length > 1 ? titles.map((title) => lastNamed(issues, title)) : publications;
  if (several.length > 1 && (titles.length > 1 || issues.length === 0)) {
    const names = several.map((path) => basename(path));
    const shown = names.slice(0, 3).join('、');
    throw new UsageError(
      text(
        `这个文件夹里不止一种刊物（${shown}），请用 --from 写明照哪一个新建，例如：kuaibao new --from ${names[0]}`,
        `More than one bulletin is here (${names.slice(0, 3).join(', ')}): say which with --from, such as kuaibao new --from ${names[0]}`,
      )[lang],
    );
  }
  const model = lastOf(issues) ?? issues.at(-1);
  const [publication] = publications;
  const path = model?.path ?? publication;
  const content = path === undefined ? undefined : readInput(path);
  if (path === undefined || !content || 'problem' in content) {
    return { base: { kind: 'nothing', spelling: lang, chosen: false } };
  }
  if (model) return readIssue({ name: relative(cwd, path), path }, content.bytes, true);
  const { source } = decodeText(path, content.bytes);
  return {
    base: { kind: 'publication', path, spelling: source ? spellingIn(source) : lang, chosen: true },
  };
}

const lastNamed = (issues: readonly EarlierIssue[], title: string): string => {
  const own = issues.filter(({ facts }) => facts.title === title);
  return (lastOf(own) ?? own[0])?.path ?? '';
};
