import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileContent, isError, typeset } from '../../src/index.ts';
import { nameSources } from '../../src/output/sources.ts';
import { checkName, nameKey } from '../../src/verify/safe-names.ts';
import { makeRandom } from '../helpers/mutate.ts';

const bytes = new Uint8Array();
const namesOf = (...paths: readonly string[]): string[] =>
  nameSources(paths.map((path) => ({ path, bytes }))).attachments.map(({ name }) => name);

const ODD: readonly string[] = [
  '.期',
  '.kuaibao',
  '.bashrc',
  '第12期\u200b.yaml',
  '\ufeff第12期.yaml',
  '第12期.yaml.',
  '第12期.yaml ',
  '第12期. ',
  'a\\b.yaml',
  'con.yaml',
  'COM1',
  'nul .x.yaml',
  'con\u200b.yaml',
  `${'长'.repeat(85)}.yaml`,
  `${'a'.repeat(250)}.yaml`,
  `a.${'y'.repeat(250)}`,
  `${'𠀀'.repeat(70)}.yaml`,
  'c:.yaml',
  '\u202e',
  '...',
  ' ',
  'a\ud800.yaml',
  'a\nb.yaml',
  'a\u2028b.yaml',
];

describe('the name of a source in a PDF', () => {
  it.each(ODD)('%j is one that may be written out again', (name) => {
    for (const path of [name, join('甲', name), join(name, '甲.yaml')]) {
      for (const written of namesOf(path, '刊物.yaml'))
        expect(checkName(written, 'linux')).not.toHaveProperty('refused');
    }
  });

  it('stays what it is where it may', () => {
    expect(namesOf('期/第12期 定稿（1）.yaml', '刊物.yaml')).toEqual([
      '期/第12期 定稿（1）.yaml',
      '刊物.yaml',
    ]);
    expect(
      nameSources([
        { path: 'a/b.yaml', bytes },
        { path: 'c.yaml', bytes },
      ]).lost,
    ).toBeUndefined();
  });

  it('is safe and its own whatever the files are called', () => {
    const random = makeRandom(44);
    const signs = [
      'a',
      'A',
      '.',
      ' ',
      '字',
      '\\',
      '\u200b',
      '𠀀',
      'con',
      ':',
      '\t',
      '/',
      '..',
      '-',
      'é',
      'e\u0301',
    ];
    for (let count = 0; count < 2000; count++) {
      const word = (): string =>
        Array.from(
          { length: 1 + random(random(10) === 0 ? 120 : 6) },
          () => signs[random(signs.length)],
        ).join('');
      const names = namesOf(...Array.from({ length: 1 + random(3) }, () => `x${word()}/${word()}y`));
      for (const name of names)
        expect(checkName(name, 'linux'), JSON.stringify(name)).not.toHaveProperty('refused');
      expect(new Set(names.map((name) => nameKey(name.split('/')))).size).toBe(names.length);
    }
  });

  it('lies near enough, however deep the file', () => {
    const deep = `${'夹/'.repeat(20)}第12期.yaml`;
    expect(namesOf(deep, '刊物.yaml')).toEqual(['第12期.yaml', '刊物.yaml']);
    expect(
      nameSources([
        { path: deep, bytes },
        { path: '刊物.yaml', bytes },
      ]).lost,
    ).toBe(1);
  });
});

describe('a publication whose name cannot travel', () => {
  const build = (path: string, publication: string, sources = true) =>
    typeset(
      {
        path,
        bytes: `extends: "${publication}"\nnumber: 1\ndate: 2025-09-19\nitems: [{title: 甲, body: 乙。}]\n`,
      },
      {
        readFile: (asked): FileContent =>
          basename(asked) === basename(publication)
            ? { bytes: new TextEncoder().encode('masthead: { title: 青禾快报 }\n') }
            : { problem: 'missing' },
      },
      { sources },
    );

  it('is warned of where the issue names it', async () => {
    const { pdf, diagnostics } = await build('a.yaml', '刊物\u200b.yaml');
    expect(pdf).toBeDefined();
    const [warned] = diagnostics.filter(({ code }) => code === 'publication-renamed');
    expect(warned?.severity).toBe('warning');
    expect(warned?.message.zh).toContain('“刊物.yaml”');
    expect(warned?.span).toMatchObject({ start: 9, end: 9 + '"刊物\u200b.yaml"'.length });
  });

  it('is no matter where the issue alone has such a name, or no source is in the PDF', async () => {
    for (const built of [build('a\u200b.yaml', '刊物.yaml'), build('a.yaml', '刊物\u200b.yaml', false)]) {
      const { pdf, diagnostics } = await built;
      expect(pdf).toBeDefined();
      expect(diagnostics.filter(isError)).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).not.toContain('publication-renamed');
    }
  });
});
