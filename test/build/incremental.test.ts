import { cpSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT, type Run, type RunOptions, reportOf, run } from '../cli/support.ts';
import { itOnSources } from '../helpers/on-sources.ts';
import { issueOf, makeIssues, PUBLICATION, pdfOf } from './support.ts';

let program = 'one';
vi.mock('../../src/build/program-id.ts', () => ({ programId: () => program }));
beforeEach(() => {
  program = 'one';
});

const build = (cwd: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Run> =>
  run(['build', 'issues', '-o', 'out', '--json', ...args], { cwd, ...options });
/** What became of the issues, in order. */
const statuses = (result: Run): string =>
  reportOf(result)
    .inputs.filter(({ reason }) => reason !== 'publication')
    .map(({ status }) => status)
    .join(' ');
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));
const pdf = (cwd: string, number: number): string => join(cwd, 'out', pdfOf(number));

/** Three issues, built. */
async function makeBuilt(): Promise<string> {
  const cwd = makeIssues(3);
  expect(statuses(await build(cwd))).toBe('built built built');
  return cwd;
}

describe('an issue is left alone', () => {
  it('where nothing has changed, and reported as before', async () => {
    const cwd = await makeBuilt();
    const result = await build(cwd);
    expect(statuses(result)).toBe('unchanged unchanged unchanged');
    const [, first] = reportOf(result).inputs;
    const bytes = readFileSync(pdf(cwd, 1)).length;
    expect(first).toMatchObject({ ok: true, output: pdf(cwd, 1), pages: 1, bytes, diagnostics: [] });
    expect(result.stderr).toContain(`未变：${pdf(cwd, 1)}`);
  });

  it('where only the time of its files has changed', async () => {
    const cwd = await makeBuilt();
    for (const path of [join(cwd, 'issues/第1期.yaml'), join(cwd, 'issues/刊物.yaml'), pdf(cwd, 2)]) {
      utimesSync(path, 1, 1);
    }
    expect(statuses(await build(cwd))).toBe('unchanged unchanged unchanged');
    // What had to be read to know so is known from now on.
    const journals = readdirSync(join(cwd, 'out/.kuaibao')).map((name) =>
      readFileSync(join(cwd, 'out/.kuaibao', name), 'utf8'),
    );
    expect(journals.join('')).toContain('"time":1000,');
  });

  it('where all of it has been moved elsewhere', async () => {
    const cwd = await makeBuilt();
    const moved = `${cwd}-moved`;
    renameSync(cwd, moved);
    expect(statuses(await build(moved))).toBe('unchanged unchanged unchanged');
    renameSync(moved, cwd);
  });

  it('where another issue changes', async () => {
    const cwd = await makeBuilt();
    edit(join(cwd, 'issues/第2期.yaml'), (text) => text.replace('正文', '新的正文'));
    expect(statuses(await build(cwd))).toBe('unchanged built unchanged');
    expect(statuses(await build(cwd))).toBe('unchanged unchanged unchanged');
  });

  it('though it was named in another way', async () => {
    const cwd = await makeBuilt();
    const names = ['./issues/第1期.yaml', join(cwd, 'issues/第2期.yaml')];
    const result = await run(['build', ...names, '-o', './out/', '--json'], { cwd });
    expect(statuses(result)).toBe('unchanged unchanged');
  });

  it('beside its text, each folder keeping its own state', async () => {
    const cwd = makeIssues(2);
    for (const expected of ['built built', 'unchanged unchanged']) {
      expect(statuses(await run(['build', 'issues', '--json'], { cwd }))).toBe(expected);
    }
    expect(readdirSync(join(cwd, 'issues'))).toContain('.kuaibao');
  });
});

describe('an issue is built anew', () => {
  it('where a table that it names changes', async () => {
    const cwd = makeIssues(2, (number) =>
      issueOf(number, `\n      - 正文。\n      - table: {file: 表${number}.csv}`),
    );
    const write = (number: number, count: number): void =>
      writeFileSync(join(cwd, `issues/表${number}.csv`), `乡镇,数\n甲,${count}\n`);
    for (const number of [1, 2]) write(number, 1);
    expect(statuses(await build(cwd))).toBe('built built');
    expect(statuses(await build(cwd))).toBe('unchanged unchanged');
    write(2, 2);
    expect(statuses(await build(cwd))).toBe('unchanged built');
  });

  const FONT = join(ROOT, 'fonts/FandolKai-Regular.otf');
  it.each<[string, (cwd: string) => unknown, string]>([
    [
      'where its text changes',
      (cwd) => edit(join(cwd, 'issues/第1期.yaml'), (text) => `${text}# 更正\n`),
      'built unchanged unchanged',
    ],
    [
      'where its publication changes',
      (cwd) => edit(join(cwd, 'issues/刊物.yaml'), (text) => `${text}copies: 5\n`),
      'built built built',
    ],
    ['where its PDF is gone', (cwd) => rmSync(pdf(cwd, 2)), 'unchanged built unchanged'],
    ['where its PDF was changed', (cwd) => edit(pdf(cwd, 3), () => 'x'), 'unchanged unchanged built'],
    [
      'where its PDF was changed to as many bytes',
      (cwd) => {
        const bytes = readFileSync(pdf(cwd, 3));
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        writeFileSync(pdf(cwd, 3), bytes);
      },
      'unchanged unchanged built',
    ],
    [
      'where the state is gone',
      (cwd) => rmSync(join(cwd, 'out/.kuaibao'), { recursive: true }),
      'built built built',
    ],
  ])('%s', async (_, change, expected) => {
    const cwd = await makeBuilt();
    change(cwd);
    expect(statuses(await build(cwd))).toBe(expected);
    expect(statuses(await build(cwd))).toBe('unchanged unchanged unchanged');
  });

  itOnSources('where the program is another', async () => {
    const cwd = await makeBuilt();
    program = 'two';
    expect(statuses(await build(cwd))).toBe('built built built');
    expect(statuses(await build(cwd))).toBe('unchanged unchanged unchanged');
  });

  it.each<[string, readonly string[], RunOptions]>([
    ['for the press', ['--press'], {}],
    ['as a booklet', ['--booklet'], {}],
    ['without its sources', ['--no-source'], {}],
    ['with another name', ['--name', '{刊名}{期号:3}'], {}],
    ['with a key set', ['--set', 'copies=7'], {}],
    ['at another time', [], { epoch: '1700000000' }],
  ])('%s', async (_, args, options) => {
    const cwd = await makeBuilt();
    expect(statuses(await build(cwd, args, options))).toBe('built built built');
    expect(statuses(await build(cwd, args, options))).toBe('unchanged unchanged unchanged');
  });

  it('with --force', async () => {
    const cwd = await makeBuilt();
    expect(statuses(await build(cwd, ['--force']))).toBe('built built built');
  });

  it('where a profile changes that goes by the same name', async () => {
    const cwd = makeIssues(1);
    const profile = readFileSync(join(ROOT, 'profiles/FOGRA39L_coated.icc'));
    const args = ['--press', '--icc', 'shop.icc'];
    writeFileSync(join(cwd, 'shop.icc'), profile);
    expect(statuses(await build(cwd, args))).toBe('built');
    expect(statuses(await build(cwd, args))).toBe('unchanged');
    // Inside a table of colours: its frame stays whole.
    profile[50_000] = (profile[50_000] ?? 0) ^ 1;
    writeFileSync(join(cwd, 'shop.icc'), profile);
    expect(statuses(await build(cwd, args))).toBe('built');
  });

  it('where a font file changes that goes by the same name', async () => {
    const folder = makeIssues(2);
    const font = JSON.stringify(join(folder, 'own.otf'));
    edit(join(folder, 'issues/第2期.yaml'), (text) => `${text}fonts: {body: ${font}}\n`);
    cpSync(FONT, join(folder, 'own.otf'));
    expect(statuses(await build(folder))).toBe('built built');
    utimesSync(join(folder, 'own.otf'), 1, 1);
    expect(statuses(await build(folder))).toBe('unchanged unchanged');
    cpSync(join(ROOT, 'fonts/FandolSong-Regular.otf'), join(folder, 'own.otf'));
    expect(statuses(await build(folder))).toBe('unchanged built');
  });

  it('where an installed font is another', async () => {
    const folder = makeIssues(1, (number) => `${issueOf(number)}fonts: {body: FandolKai}\n`);
    const data = join(folder, 'data');
    vi.stubEnv('XDG_DATA_HOME', data);
    cpSync(FONT, join(data, 'fonts/kai.otf'));
    try {
      expect(statuses(await build(folder))).toBe('built');
      renameSync(join(data, 'fonts/kai.otf'), join(data, 'fonts/other.otf'));
      expect(statuses(await build(folder))).toBe('unchanged');
      const bytes = readFileSync(join(data, 'fonts/other.otf'));
      writeFileSync(join(data, 'fonts/other.otf'), Buffer.concat([bytes, Buffer.alloc(4)]));
      expect(statuses(await build(folder))).toBe('built');
      rmSync(join(data, 'fonts/other.otf'));
      expect(statuses(await build(folder))).toBe('failed');
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('where its number moves, and the old PDF is left alone', async () => {
    const cwd = await makeBuilt();
    edit(join(cwd, 'issues/第3期.yaml'), (text) => text.replace('number: 3', 'number: 4'));
    expect(statuses(await build(cwd))).toBe('unchanged unchanged built');
    expect(readdirSync(join(cwd, 'out'))).toEqual(expect.arrayContaining([pdfOf(3), pdfOf(4)]));
  });
});

describe('what was said of an issue', () => {
  it('is said again while it is unchanged, with its lines', async () => {
    const cwd = makeIssues(1, (number) => `${issueOf(number)}signoff: {审核: }\n`);
    const [first, second] = [await build(cwd), await build(cwd)];
    expect(statuses(second)).toBe('unchanged');
    const said = (result: Run) => reportOf(result).inputs.flatMap(({ diagnostics }) => diagnostics);
    expect(said(first)).toHaveLength(1);
    expect(said(second)).toEqual(said(first));
    const lines = (result: Run) => result.stderr.split('\n').slice(0, 4);
    expect(lines(second)).toEqual(lines(first));
    expect(reportOf(await build(cwd, [], { lang: 'en' })).inputs[1]?.diagnostics[0]?.message).toMatch(
      /^Nobody/,
    );
  });

  it('is said again of a publication', async () => {
    const cwd = makeIssues(1);
    writeFileSync(join(cwd, 'issues/刊物.yaml'), `${PUBLICATION}signoff: {审核: }\n`);
    const [first, second] = [await build(cwd), await build(cwd)];
    expect(reportOf(second).inputs[1]?.diagnostics).toEqual(reportOf(first).inputs[1]?.diagnostics);
    expect(second.stderr).toContain('issues/刊物.yaml 第 3 行第 11 列：警告');
  });
});
