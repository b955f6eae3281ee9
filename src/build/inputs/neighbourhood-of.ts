/** The issues that lie in one folder, each read once a run, for proofreading to compare one with the others. */

import { basename, dirname, join } from 'node:path';
import { readInput } from '../../disk/files.ts';
import { KINDS } from '../../disk/kinds.ts';
import type { NamedPath } from '../../disk/named-path.ts';
import { walkFolder } from '../../disk/walk.ts';
import { yearOf } from '../../issue/naming.ts';
import type { Neighbour, Neighbourhood } from '../../proof/neighbours/neighbourhood.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { makeHeads } from '../heads.ts';

/** A few years of a daily bulletin; a folder of more is no folder of issues. */
const MOST = 2000;

/** Reads all issues of a folder, but for what cannot be read, is no issue, or says nothing of its name and day. */
async function readFolder(folder: string): Promise<readonly Neighbour[]> {
  const heads = makeHeads({ settings: [] });
  const { names } = walkFolder(folder, { enter: () => false, take: (name) => KINDS.issue.ending.test(name) });
  const found: Neighbour[] = [];
  for (const name of [...names].sort().slice(0, MOST)) {
    const path = join(folder, name);
    const content = readInput(path);
    if ('problem' in content) continue;
    const file = { path, name: path, bytes: content.bytes };
    const head = await heads.headOf(file);
    if (!head?.keys.has('items')) continue;
    const glance = await heads.glanceAt(file);
    const { source } = decodeText(path, content.bytes);
    if (glance.kind === 'broken' || !source) continue;
    const { title, date, number, supplement } = glance.facts;
    const isCounted = number !== undefined && !supplement;
    const facts = { title, year: yearOf(glance.facts), date, ...(isCounted && { number }) };
    found.push({ name: basename(path), path, text: source.text, ...facts });
  }
  return found;
}

/** Finds the issues around an input. */
export type FindNeighbours = (input: NamedPath) => Promise<Omit<Neighbourhood, 'planned'>>;

/** Makes a finder that reads each folder once. */
export function makeFindNeighbours(): FindNeighbours {
  const folders = new Map<string, Promise<readonly Neighbour[]>>();
  return async ({ path }) => {
    const folder = dirname(path);
    const all = folders.get(folder) ?? readFolder(folder);
    folders.set(folder, all);
    return { own: path, all: await all };
  };
}
