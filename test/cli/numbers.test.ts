/** Numbers of joint issues and of years, and dates without a day, from the file to the PDF and to the next file. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { haveTools, runTool } from '../helpers/tools.ts';
import { listAll, makeFolder, reportOf, run, summarise } from './support.ts';

const write = (number: string, date = '2026-03-12', more = ''): string =>
  `报头:\n  刊名: 青禾简报\n期号: ${number}\n日期: ${date}\n${more}内容:\n  - 标题: 春灌进展\n    正文: 全县已浇麦田18.4万亩。\n`;

/** Builds one issue and returns its folder. */
async function build(text: string): Promise<{ cwd: string; names: string[]; codes: string[] }> {
  const cwd = makeFolder({ 'a.yaml': text });
  const result = await run(['build', 'a.yaml', '--json'], { cwd });
  const names = listAll(cwd).filter((name) => name.endsWith('.pdf'));
  return { cwd, names, codes: summarise(result) };
}

describe('what a number is called', () => {
  it.each([
    ['44-45', '青禾简报2026年第44-45期.pdf', '第44—45期'],
    ['第7、8期（合刊）', '青禾简报2026年第7-8期.pdf', '第7—8期'],
    ['第四十四、四十五期合刊', '青禾简报2026年第44-45期.pdf', '第四十四—四十五期'],
    ['〔2026〕7', '青禾简报2026年第7期.pdf', '〔2026〕第7期'],
    ['[2026]第7期 # 本期', '青禾简报2026年第7期.pdf', '〔2026〕第7期'],
    ['第二十三期', '青禾简报2026年第23期.pdf', '第二十三期'],
  ])('%s is the file %s and prints %s', async (number, name, printed) => {
    const { cwd, names, codes } = await build(write(number));
    expect(codes).toEqual([]);
    expect(names).toEqual([name]);
    if (!haveTools('pdftotext')) return;
    expect(
      runTool('pdftotext', ['-layout', join(cwd, name), '-'])
        .split('\n')
        .map((line) => line.trim()),
    ).toContain(printed);
  });

  it.runIf(haveTools('pdfinfo', 'pdftotext'))(
    'a month is printed as one, and dates the PDF to its first day',
    async () => {
      const { cwd, names, codes } = await build(write('44-45', '2026年3月', '总期号: 213-214\n'));
      expect(codes).toEqual([]);
      const file = join(cwd, names[0] ?? '');
      const text = runTool('pdftotext', ['-layout', file, '-']);
      expect(text).toMatch(/^ +第44—45期（总第213—214期）$/m);
      expect(text).toMatch(/^ +2026年3月$/m);
      const facts = runTool('pdfinfo', ['-isodates', '-enc', 'UTF-8', file]);
      expect(facts).toMatch(/^Title: +青禾简报2026年第44—45期$/m);
      expect(facts).toMatch(/^CreationDate: +2026-0(3-01|2-28)T/m);
      const verified = await run(['verify', names[0] ?? ''], { cwd });
      expect(verified.code).toBe(0);
    },
  );
});

describe('the year of a number', () => {
  it.each([
    ['〔2025〕52', '2026-01-05', []],
    ['〔2025〕52', '2026-02-05', ['year-differs 3:5']],
    ['〔2027〕52', '2026-01-05', ['year-differs 3:5']],
    ['〔2026〕1', '2026年1月', []],
  ])('%s of %s: %j', async (number, date, codes) => {
    expect((await build(write(number, date))).codes).toEqual(codes);
  });

  it('that is another than the date is said at the number', async () => {
    const cwd = makeFolder({ 'a.yaml': write('〔2025〕7') });
    expect((await run(['check', 'a.yaml'], { cwd })).stderr).toContain(
      [
        'a.yaml 第 3 行第 5 列：警告 期号里的年份是 2025 年，日期却在 2026 年 [year-differs]',
        '  3 │ 期号: 〔2025〕7',
        '    │       ^^^^^^^^^',
        '  改法：把写错的一处改过来',
      ].join('\n'),
    );
  });

  it('names the file of an issue that appears in January', async () => {
    expect((await build(write('〔2025〕52', '2026-01-05'))).names).toEqual(['青禾简报2025年第52期.pdf']);
  });
});

describe('many issues', () => {
  it('written in two ways are one joint issue', async () => {
    const cwd = makeFolder({ 'in/a.yaml': write('44-45'), 'in/b.yaml': write('第44、45期合刊') });
    const result = await run(['build', 'in', '-o', 'out', '--json'], { cwd });
    expect(summarise(result)).toEqual(['output-collision', 'output-collision']);
  });

  it('whose number is in a joint issue too are said by check', async () => {
    const cwd = makeFolder({
      'a.yaml': write('43'),
      'b.yaml': write('44-45'),
      'c.yaml': write('45'),
      'd.yaml': write('〔2025〕44', '2025-03-12'),
      'e.yaml': write('44', '2026-03-12', '增刊: 是\n'),
    });
    const { code, stderr } = await run(['check', '.'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(
      [
        '警告 c.yaml 是第45期，b.yaml 是合刊第44-45期，期号重了 [number-in-joint]',
        '  改法：改正写错的期号；合刊代替了单独的一期，就删掉那一期',
      ].join('\n'),
    );
  });

  it('are built once, the joint ones among them', async () => {
    const cwd = makeFolder({
      'in/a.yaml': write('43'),
      'in/b.yaml': write('44-45'),
      'in/c.yaml': write('[2026]46', '2026年3月'),
    });
    const reasons = async (): Promise<string[]> =>
      reportOf(await run(['build', 'in', '-o', 'out', '--json'], { cwd })).inputs.map(
        ({ status, reason }) => reason ?? status,
      );
    expect(await reasons()).toEqual(['built', 'built', 'built']);
    expect(listAll(join(cwd, 'out'))).toEqual([
      '青禾简报2026年第43期.pdf',
      '青禾简报2026年第44-45期.pdf',
      '青禾简报2026年第46期.pdf',
    ]);
    expect(await reasons()).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });
});

describe('the next issue', () => {
  it.each([
    ['44-45', '2026-03-20', '第46期.yaml', '期号: 46\n日期: 2026-03-20\n'],
    ['第7、8期（合刊）', '2026年4月', '第9期.yaml', '期号: 9\n日期: 2026-04\n'],
    ['〔2026〕7', '2026-03-20', '第8期.yaml', '期号: 〔2026〕8\n日期: 2026-03-20\n'],
    ['〔2026〕7-8', '2027-01-20', '第1期.yaml', '期号: 〔2027〕1\n日期: 2027-01-20\n'],
    ['23', '二〇二六年四月', '第24期.yaml', '期号: 24\n日期: 二〇二六年四月\n'],
  ])('after %s, of %s, is %s', async (number, date, name, lines) => {
    const cwd = makeFolder({ 'a.yaml': write(number) });
    const { code, stderr } = await run(['new', '--date', date], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(`已新建：${name}\n`);
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(lines);
  });

  it.each([
    ['46-47', '第46-47期.yaml', '期号: 46-47\n日期: 2026-03-20\n总期号: 215-216\n'],
    ['〔2026〕46', '第46期.yaml', '期号: 〔2026〕46\n日期: 2026-03-20\n总期号: 215\n'],
  ])('may be told to be %s', async (number, name, lines) => {
    const cwd = makeFolder({ 'a.yaml': write('44-45', '2026-03-12', '总期号: 213-214\n') });
    const { code, stderr } = await run(['new', number, '--date', '2026-03-20'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(lines);
    expect(stderr).toContain(`总期号写的是 ${/总期号: (.*)/.exec(lines)?.[1]}，接着 a.yaml；不对就改`);
    const built = await run(['build', name], { cwd });
    expect(built.code).toBe(0);
  });

  it.each([
    ['编号：000012', undefined, '编号'],
    ['编号：', '编号：', undefined],
  ])('keeps of the serial number %s: %s', async (serial, kept, left) => {
    const cwd = makeFolder({ 'a.yaml': write('44').replace('\n期号', `\n  编号: ${serial}\n期号`) });
    const { stderr } = await run(['new', '45', '--from', 'a.yaml'], { cwd });
    const next = readFileSync(join(cwd, '第45期.yaml'), 'utf8');
    expect(/^ {2}编号: (.*)$/m.exec(next)?.[1]).toBe(kept);
    expect(/没有照搬 a.yaml 里的 (\S+)：/.exec(stderr)?.[1]).toBe(left);
  });

  it('comes after the last of all by the end of a joint issue', async () => {
    const cwd = makeFolder({ 'a.yaml': write('43'), 'b.yaml': write('44-45') });
    writeFileSync(join(cwd, 'c.yaml'), write('40', '2026年3月'));
    const { stderr } = await run(['new', '--date', '2026-03-20'], { cwd });
    expect(stderr).toContain('期号写的是 46，接着 b.yaml');
  });
});
