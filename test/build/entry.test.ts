import { appendFileSync, ftruncateSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/build/entry.ts';
import { openState, STATE_FOLDER } from '../../src/build/journal.ts';
import { GOOD, GOOD_NAME, makeFolder, run } from '../cli/support.ts';

const text = { zh: '字', en: 'word' };
const ENTRY = {
  ...{
    v: 1,
    t: 5,
    key: 'k',
    out: 'a.pdf',
    naming: 'n',
    program: 'p',
    size: 3,
    time: 1.5,
    hash: 'h',
    pages: 1,
  },
  files: [
    ['a.yaml', 'h1'],
    ['b.yaml', 'h2'],
  ],
  fonts: [['installed', '宋体', 'h3']],
  remarks: [{ severity: 'note', code: 'dropped-space', message: text, hint: text, file: 1, range: [0, 2] }],
};
type Json = { [key: string]: unknown } | unknown[];

/** Every place in a value, as the keys that lead to it. */
const placesOf = (value: unknown): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [
        [],
        ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((place) => [key, ...place])),
      ];

function put(value: unknown, place: readonly (string | number)[], wrong: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return wrong;
  const copy = structuredClone(value) as Json;
  (copy as { [key: string]: unknown })[key] = put((value as { [key: string]: unknown })[key], rest, wrong);
  return copy;
}

const WRONG = [null, true, 7, -1, 0.5, 'text', '', [], [[]], {}, { length: 2 }, [5], ['a', 5, 'b', 'c']];
const damaged = placesOf(ENTRY).flatMap((place) =>
  WRONG.map((wrong) => JSON.stringify(put(ENTRY, place, wrong))),
);

describe('a line of a journal', () => {
  it('is read back as it was written', () => {
    expect(readEntry(JSON.stringify(ENTRY), 1)).toEqual(ENTRY);
    const { fonts: _, remarks: __, naming: ___, program: ____, ...least } = ENTRY;
    expect(readEntry(JSON.stringify(least), 1)).toEqual(least);
  });

  it('is nothing where a part of it is of the wrong kind', () => {
    expect(damaged.length).toBeGreaterThan(300);
    const read = damaged.map((line) => readEntry(line, 1)).filter((entry) => typeof entry !== 'string');
    // Another text, count or list of texts is as good as the one it was.
    for (const entry of read) {
      expect(entry.files.every(([path, hash]) => typeof path === 'string' && typeof hash === 'string')).toBe(
        true,
      );
      expect(
        [entry.key, entry.out, entry.hash, entry.naming ?? ''].every((one) => typeof one === 'string'),
      ).toBe(true);
      expect([entry.size, entry.pages].every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
      expect((entry.fonts ?? []).every((font) => font.length === 3)).toBe(true);
      for (const { message, range = [0, 0] } of entry.remarks ?? []) {
        expect(typeof message.zh).toBe('string');
        expect(range[0]).toBeLessThanOrEqual(range[1]);
      }
    }
  });

  it('keeps nothing that was not looked at', () => {
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
    const line = JSON.stringify(ENTRY).replace('"v":1', `"v":1,"more":${deep},"__proto__":{"x":1}`);
    expect(readEntry(line, 1)).toEqual(ENTRY);
    expect(readEntry('['.repeat(5_000_000), 1)).toBe('damaged');
  });

  it('tells why it is none', () => {
    const line = JSON.stringify(ENTRY);
    expect(readEntry(line.replace('"v":1', '"v":2'), 1)).toBe('newer');
    expect(readEntry('{"v":2}', 1)).toBe('newer');
    expect(readEntry(line.slice(0, -9), 1)).toBe('cut');
    for (const spoilt of ['\0\0\0', 'null', '{}', '{"v":1}', line.replace('"v":1', '"v":0')]) {
      expect(readEntry(spoilt, 1), spoilt).toBe('damaged');
    }
  });

  it('still tells where its PDF comes from where another program said what is not known here', () => {
    const said = { ...ENTRY.remarks[0], code: 'no-such-code' };
    const { remarks, ...rest } = { ...ENTRY, remarks: [said, ...ENTRY.remarks] };
    expect(readEntry(JSON.stringify({ ...rest, remarks }), 1)).toEqual({ ...ENTRY, key: '' });
  });
});

describe('a batch whose journal is damaged', () => {
  const journalOf = (cwd: string): string => {
    const home = join(cwd, 'out', STATE_FOLDER);
    return join(home, readdirSync(home)[0] as string);
  };

  it('builds as if the damaged lines were not there', async () => {
    const cwd = makeFolder({ 'in/a.yaml': GOOD });
    expect((await run(['build', 'in', '-o', 'out'], { cwd })).code).toBe(0);
    const lines = [
      ...damaged.map((line) => line.replaceAll('a.yaml', '../in/a.yaml').replaceAll('a.pdf', GOOD_NAME)),
      ...['5', 'null', '"x"', '[[1]]', '{"v":1}', '\0', '\ufffd', 'x'.repeat(100_000)],
    ];
    writeFileSync(journalOf(cwd), lines.join('\n'));
    for (const option of ['--list-stale', '--delete-stale', '--force']) {
      const { code, stderr } = await run(['build', 'in', '-o', 'out', option], { cwd });
      expect(stderr).not.toContain('内部出错');
      expect(code).toBe(0);
    }
    expect((await run(['build', 'in', '-o', 'out'], { cwd })).stderr).toContain('未变 1 期');
  });

  it('takes a journal that is larger than a text can be', () => {
    const folder = makeFolder();
    mkdirSync(join(folder, STATE_FOLDER));
    const path = join(folder, STATE_FOLDER, 'state-000000000000.jsonl');
    writeFileSync(path, `${JSON.stringify(ENTRY)}\n`);
    // A hole, which takes no room.
    ftruncateSync(openSync(path, 'r+'), 600 * 1024 * 1024);
    appendFileSync(path, `\n${JSON.stringify(ENTRY)}\n`);
    expect([...openState(folder).entries.keys()]).toEqual(['a.yaml']);
  });
});
