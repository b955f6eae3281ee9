import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GOOD } from '../support.ts';
import { type Running, startWatch } from './watch-support.ts';

/** Every file that was read as an input, in order. */
const read: string[] = [];
/** How often a table cannot be read yet, because Excel holds it. */
let held = 0;
vi.mock('../../../src/disk/files.ts', async (importOriginal) => {
  const files = await importOriginal<typeof import('../../../src/disk/files.ts')>();
  return {
    ...files,
    readInput: (path: string) => {
      read.push(path);
      if (path.endsWith('.csv') && held-- > 0) return { problem: 'in-use' };
      return files.readInput(path);
    },
  };
});
afterEach(() => {
  read.length = 0;
  held = 0;
});

const PUB = 'masthead:\n  title: 河湾快报\n';
const issue = (number: number, more = ''): string =>
  GOOD.replace(/^masthead:\n.*\n/, 'extends: pub.yaml\n').replace('number: 1', `number: ${number}`) + more;
/** What has been read since the last time, from the folder that is watched. */
const readIn = ({ cwd }: Running): string[] =>
  read
    .splice(0)
    .map((path) => relative(cwd, path))
    .sort();

describe('a save', () => {
  it('reads the issue once, and what has not changed not at all', async () => {
    const watching = await startWatch({ 'a.yaml': issue(1), 'pub.yaml': PUB }, ['a.yaml']);
    expect(readIn(watching)).toEqual(['a.yaml', 'pub.yaml']);
    writeFileSync(watching.path('a.yaml'), issue(1, '# 改\n'));
    expect((await watching.event(1)).ok).toBe(true);
    expect(readIn(watching)).toEqual(['a.yaml']);
  });

  it('of a publication reads it once, whatever the number of its issues', async () => {
    const files = { 'a.yaml': issue(1), 'b.yaml': issue(2), 'pub.yaml': PUB };
    const watching = await startWatch(files, ['a.yaml', 'b.yaml']);
    expect(readIn(watching)).toEqual(['a.yaml', 'b.yaml', 'pub.yaml']);
    writeFileSync(watching.path('pub.yaml'), `${PUB}  issuer: 办公室\n`);
    await watching.event(3);
    expect(watching.events.slice(2).map(({ ok }) => ok)).toEqual([true, true]);
    expect(readIn(watching)).toEqual(['a.yaml', 'b.yaml', 'pub.yaml']);
  });

  it('of a table builds its issue', async () => {
    const text = issue(1).replace('body: 正文。', 'body:\n      - 正文。\n      - table: {file: t.csv}');
    const files = { 'a.yaml': text, 'pub.yaml': PUB, 't.csv': '乡镇,数\n甲,1\n' };
    const watching = await startWatch(files, ['a.yaml']);
    expect(readIn(watching)).toEqual(['a.yaml', 'pub.yaml', 't.csv']);
    writeFileSync(watching.path('t.csv'), '乡镇,数\n甲,12\n');
    expect((await watching.event(1)).ok).toBe(true);
    expect(readIn(watching)).toEqual(['a.yaml', 't.csv']);
    held = 2;
    writeFileSync(watching.path('t.csv'), '乡镇,数\n甲,123\n');
    expect((await watching.event(2)).ok).toBe(true);
    expect(held).toBe(-1);
  });

  it('that makes a publication appear builds its issue', async () => {
    const text = issue(1).replace('pub.yaml', 'p/pub.yaml');
    const watching = await startWatch({ 'a.yaml': text }, ['a.yaml']);
    expect(readIn(watching)).toEqual(['a.yaml', 'p/pub.yaml']);
    mkdirSync(watching.path('p'));
    writeFileSync(watching.path('p/pub.yaml'), PUB);
    expect((await watching.event(1)).ok).toBe(true);
    expect(readIn(watching)).toEqual(['a.yaml', 'p/pub.yaml']);
  });
});
