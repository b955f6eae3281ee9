/** What a new issue comes after: the issues and publications of a folder. */

import { join } from 'node:path';
import { ISSUE_ENDING } from '../../base/issue-file.ts';
import { type Heads, makeHeads } from '../../build/heads.ts';
import { listNames, readInput } from '../../disk/files.ts';
import { isPublicationHead } from '../../issue/head.ts';
import { type NameFacts, yearOf } from '../../issue/naming.ts';

/** An issue that is there already. */
export interface EarlierIssue {
  readonly path: string;
  readonly facts: NameFacts;
  /** The publications that it builds on, the one it names first. */
  readonly publications: readonly string[];
}

interface Holdings {
  readonly issues: readonly EarlierIssue[];
  /** Publications that no other of them builds on. */
  readonly publications: readonly string[];
}

/** Looks at an issue; nothing where it is none, or its number and date cannot be told. */
async function lookAt(path: string, bytes: Uint8Array, heads: Heads): Promise<EarlierIssue | undefined> {
  const glance = await heads.glanceAt({ path, name: path, bytes });
  if (glance.kind === 'broken') return undefined;
  return { path, facts: glance.facts, publications: await heads.publicationsOf({ path, bytes }) };
}

/** Looks through a folder, not those inside it. */
export async function lookThrough(folder: string): Promise<Holdings> {
  const heads = makeHeads({ settings: [] });
  const issues: EarlierIssue[] = [];
  const publications: string[] = [];
  const bases = new Set<string>();
  for (const name of listNames(folder).filter((one) => ISSUE_ENDING.test(one))) {
    const path = join(folder, name);
    const content = readInput(path);
    if ('problem' in content) continue;
    const file = { path, bytes: content.bytes };
    const head = await heads.headOf(file);
    if (head && isPublicationHead(head)) {
      publications.push(path);
      for (const base of await heads.publicationsOf(file)) bases.add(base);
    } else if (head?.keys.has('date') || head?.keys.has('items')) {
      const issue = await lookAt(path, content.bytes, heads);
      if (issue) issues.push(issue);
    }
  }
  return { issues, publications: publications.filter((path) => !bases.has(path)) };
}

/** True of an issue in the row that is counted: a supplement has a number of its own. */
export const isCounted = ({ facts }: EarlierIssue): boolean =>
  !facts.supplement && facts.number !== undefined;

/** The last issue: of the last year, as many begin to count again with a year, the one with the highest number. */
export function lastOf(issues: readonly EarlierIssue[]): EarlierIssue | undefined {
  const rank = ({ facts }: EarlierIssue): number => yearOf(facts) * 1_000_000 + (facts.number?.last ?? 0);
  return issues
    .filter(isCounted)
    .reduce<EarlierIssue | undefined>(
      (last, one) => (last && rank(last) >= rank(one) ? last : one),
      undefined,
    );
}

/** Looks at one issue as the folder's are looked at. */
export const lookAtIssue = (path: string, bytes: Uint8Array): Promise<EarlierIssue | undefined> =>
  lookAt(path, bytes, makeHeads({ settings: [] }));
