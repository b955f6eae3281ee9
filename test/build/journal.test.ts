import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entry, openState, STATE_FOLDER } from '../../src/build/journal.ts';
import { temporaryName } from '../../src/disk/owner.ts';
import { makeFolder } from '../cli/support.ts';

type NewEntry = Omit<Entry, 'v' | 't'>;
const entry = (name: string, changes: Partial<NewEntry> = {}): NewEntry => ({
  key: 'k',
  files: [[`${name}.yaml`, 'h1']],
  out: `${name}.pdf`,
  size: 3,
  time: 1,
  hash: 'h2',
  pages: 1,
  ...changes,
});
const journals = (folder: string): string[] => readdirSync(join(folder, STATE_FOLDER)).sort();
const inputs = (folder: string): string[] => [...openState(folder).entries.keys()].sort();

describe('the state of a folder', () => {
  it('is nothing at first, and is not made by being looked at', () => {
    const folder = makeFolder();
    const state = openState(folder);
    expect(state.entries.size).toBe(0);
    state.compact();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('remembers what was appended, the newest first', () => {
    const folder = makeFolder();
    const state = openState(folder);
    expect(state.append(entry('a', { key: 'old' }))).toBeUndefined();
    state.append(entry('b'));
    state.append(entry('a', { key: 'new' }));
    expect(state.entries.get('a.yaml')?.map(({ key }) => key)).toEqual(['new', 'old']);
    expect(inputs(folder)).toEqual(['a.yaml', 'b.yaml']);
    expect(journals(folder)).toEqual([expect.stringMatching(/^run-[0-9a-f]{8}-\d+-[0-9a-f]{12}\.jsonl$/)]);
  });

  it('survives lines that were cut short, spoilt, or of another version', () => {
    const folder = makeFolder();
    openState(folder).append(entry('a'));
    const [name = ''] = journals(folder);
    const path = join(folder, STATE_FOLDER, name);
    const whole = readFileSync(path, 'utf8');
    for (const line of [
      'null',
      '7',
      '{}',
      '{"v":1}',
      whole.replace('"v":1', '"v":99').replace('a.yaml', 'c.yaml'),
    ]) {
      appendFileSync(path, `${line.trimEnd()}\n`);
    }
    appendFileSync(path, whole.replace('a.yaml', 'd.yaml').slice(0, 40));
    expect(inputs(folder)).toEqual(['a.yaml']);
  });

  it('takes the journals of all runs, and every run writes its own', () => {
    const folder = makeFolder();
    const [one, other] = [openState(folder), openState(folder)];
    one.append(entry('a'));
    other.append(entry('b'));
    one.append(entry('c'));
    expect(journals(folder)).toHaveLength(2);
    expect(inputs(folder)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });

  it('is rewritten when it has grown, without what is gone', () => {
    const folder = makeFolder({
      'a.yaml': '',
      'b.yaml': '',
      'a.pdf': 'abc',
      'b.pdf': 'longer',
      'c.pdf': 'abc',
    });
    for (let run = 0; run < 9; run++) {
      const state = openState(folder);
      for (const name of ['a', 'b', 'c', 'd']) state.append(entry(name));
      if (run === 7) expect(journals(folder)).toHaveLength(8);
      state.compact();
    }
    expect(journals(folder)).toEqual([expect.stringMatching(/^state-[0-9a-f]{12}\.jsonl$/)]);
    // The PDF of b is another, and c has no issue any more: both still tell where their PDFs come from. That of d is gone.
    expect(inputs(folder)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(openState(folder).entries.get('a.yaml')).toHaveLength(1);
    expect(readFileSync(join(folder, 'c.pdf'), 'utf8')).toBe('abc');
  });

  it('is rewritten when most of its lines count for nothing', () => {
    const folder = makeFolder({ 'a.yaml': '', 'a.pdf': 'abc' });
    const state = openState(folder);
    for (let i = 0; i < 300; i++) state.append(entry('a'));
    state.compact();
    const [name = '', ...more] = journals(folder);
    expect(more).toEqual([]);
    expect(readFileSync(join(folder, STATE_FOLDER, name), 'utf8').split('\n')).toHaveLength(2);
  });

  it('keeps both PDFs of an issue that has two', () => {
    const folder = makeFolder({ 'a.yaml': '', 'a.pdf': 'abc', 'a2.pdf': 'abc' });
    for (let run = 0; run < 9; run++) {
      const state = openState(folder);
      state.append(entry('a'));
      state.append(entry('a', { out: 'a2.pdf', key: 'press' }));
      state.compact();
    }
    expect(
      openState(folder)
        .entries.get('a.yaml')
        ?.map(({ out }) => out)
        .sort(),
    ).toEqual(['a.pdf', 'a2.pdf']);
  });

  it('leaves a journal alone that another process, or another machine, may be writing to', () => {
    const folder = makeFolder({ 'a.yaml': '', 'a.pdf': 'abc' });
    const others = [`run-00000000-1-${'0'.repeat(12)}.jsonl`, `run-00000000-2-${'1'.repeat(12)}.jsonl`];
    mkdirSync(join(folder, STATE_FOLDER));
    for (const name of others) {
      const line = { v: 1, t: 1, ...entry('a') };
      writeFileSync(join(folder, STATE_FOLDER, name), `${JSON.stringify(line)}\n`);
    }
    for (let run = 0; run < 9; run++) {
      const state = openState(folder);
      state.append(entry('a'));
      state.compact();
    }
    expect(journals(folder)).toEqual(expect.arrayContaining([...others, expect.stringMatching(/^state-/)]));
    expect(journals(folder).length).toBeLessThan(8);
  });

  it('is cleared of temporary files that were left behind', () => {
    const folder = makeFolder();
    const state = openState(folder);
    state.append(entry('a'));
    const left = join(folder, STATE_FOLDER, temporaryName());
    const other = join(folder, STATE_FOLDER, `.00000000-1-${'0'.repeat(12)}.kuaibao-tmp`);
    for (const path of [left, other]) writeFileSync(path, '');
    state.compact();
    expect(journals(folder)).toHaveLength(2);
    rmSync(other);
    expect(journals(folder)).toHaveLength(1);
  });
});
