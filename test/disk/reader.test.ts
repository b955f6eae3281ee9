import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../src/base/input-file.ts';
import { readInput } from '../../src/disk/files.ts';
import { makeReader } from '../../src/disk/reader.ts';
import { makeFolder } from '../cli/support.ts';

/** A reader of a folder that counts what it has to go to the disk for. */
function makeCounting(files: Readonly<Record<string, string>>) {
  const folder = makeFolder(files);
  const asked: string[] = [];
  const read = makeReader((path) => {
    asked.push(path);
    return readInput(path);
  });
  const textOf = (content: FileContent): string =>
    'problem' in content ? content.problem : Buffer.from(content.bytes).toString();
  return { asked, path: (name: string) => join(folder, name), read: (path: string) => textOf(read(path)) };
}

describe('a file that several issues name', () => {
  it('is read once', () => {
    const { asked, path, read } = makeCounting({ a: 'one', b: 'two' });
    expect(['a', 'b', 'a', 'a', 'b'].map((name) => read(path(name)))).toEqual([
      ...['one', 'two', 'one', 'one', 'two'],
    ]);
    expect(asked).toEqual([path('a'), path('b')]);
  });

  it('is read again where it was written, replaced, or removed', () => {
    const { asked, path, read } = makeCounting({ a: 'one', b: 'two' });
    expect(read(path('a'))).toBe('one');
    writeFileSync(path('a'), 'another');
    expect(read(path('a'))).toBe('another');
    renameSync(path('b'), path('a'));
    expect(read(path('a'))).toBe('two');
    rmSync(path('a'));
    expect(read(path('a'))).toBe('missing');
    expect(asked).toHaveLength(4);
  });

  it('is looked for again where it was not there', () => {
    const { path, read } = makeCounting({});
    expect(read(path('a'))).toBe('missing');
    writeFileSync(path('a'), 'one');
    expect(read(path('a'))).toBe('one');
  });

  it('is read again after many others: they are not all kept', () => {
    const names = Array.from({ length: 40 }, (_, i) => `f${i}`);
    const { asked, path, read } = makeCounting(Object.fromEntries(names.map((name) => [name, name])));
    for (const name of [...names, 'f0']) expect(read(path(name))).toBe(name);
    expect(asked).toHaveLength(41);
  });
});
