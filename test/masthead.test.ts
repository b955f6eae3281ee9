import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../src/index.ts';
import { typesetText } from './helpers/examples.ts';
import { textOf } from './helpers/text-of.ts';
import { haveTools, runTool } from './helpers/tools.ts';
import { dumpPages } from './layout/dump.ts';

const write = (masthead: string, more = ''): string =>
  `报头:\n${masthead}期号: 第二十三期\n日期: 二〇二六年三月十二日\n内容:\n  - {标题: 标题, 正文: 正文。}\n${more}`;

const JOINT = write(`  刊名: |
    青禾县优化营商环境工作领导小组
    工作专报
  编发单位: [中共青禾县委办公室, 青禾县人民政府办公室]
  标注:
    - 机密★1年
    - 特　急
`);

describe.each(['', '版式: {预设: 国标}\n'])('a masthead of many lines%s', (preset) => {
  it('is printed line by line, number and date in their numerals', async () => {
    const { pages, diagnostics, name } = await typesetText(JOINT + preset);
    expect(diagnostics).toEqual([]);
    expect(name).toBe('青禾县优化营商环境工作领导小组工作专报2026年第23期.pdf');
    const lines = pages[0]?.items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : []));
    expect(lines?.slice(0, 7)).toEqual([
      '机密★1年',
      '特\u3000急',
      '青禾县优化营商环境工作领导小组',
      '工作专报',
      '第二十三期',
      '中共青禾县委办公室',
      '青禾县人民政府办公室 二〇二六年三月十二日',
    ]);
  });
});

it.runIf(haveTools('pdfinfo'))('a title of several lines is one heading, and one name', async () => {
  const { pdf } = await typesetText(JOINT);
  const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
  writeFileSync(file, pdf as Uint8Array);
  const tree = runTool('pdfinfo', ['-struct-text', file]);
  expect(tree.match(/^ *H1\b/gm)).toHaveLength(1);
  expect(tree).toMatch(/H1 \(block\)\n +"青禾县优化营商环境工作领导小组"\n +"工作专报"\n/);
  expect(runTool('pdfinfo', ['-enc', 'UTF-8', file])).toMatch(
    /^Title: +青禾县优化营商环境工作领导小组工作专报2026年第23期$/m,
  );
});

describe('what is too much for a masthead is said at its line', () => {
  it.each([
    [
      'issuers',
      `  刊名: 报\n  编发单位:\n${'    - 青禾县人民政府办公室\n'.repeat(9)}`,
      'masthead-too-tall 4:7',
    ],
    ['marks', `  刊名: 报\n  标注:\n${'    - 机密\n'.repeat(14)}`, 'masthead-too-tall 4:7'],
    ['lines of a title', `  刊名:\n${'    - 青禾县政务快报\n'.repeat(9)}`, 'masthead-too-tall 3:7'],
    ['a size', '  刊名: {文字: 青禾县人民政府政务快报, 字号: 90}\n', 'text-shrunk 2:12'],
  ])('%s', async (_, masthead, wanted) => {
    const { diagnostics } = await typesetText(write(masthead));
    const said = diagnostics.map(({ code, span }) => {
      const { line, column } = span ? locate(span) : { line: 0, column: 0 };
      return `${code} ${line}:${column}`;
    });
    expect(said).toEqual([wanted]);
  });
});

describe('a serial number', () => {
  const first = async (masthead: string): Promise<string[]> => {
    const { pages, diagnostics } = await typesetText(write(masthead));
    expect(diagnostics).toEqual([]);
    return dumpPages(pages).split('\n').slice(1, 3);
  };

  it('ends at the right edge of the line of the first mark', async () => {
    const line = await first('  刊名: 青禾专报\n  标注: [机密★1年, 特急]\n  编号: 编号：000123\n');
    expect(line).toEqual([
      'P1          105.02   73.64 … 160.96  mark NotoSansSC-Medium 16.00 black  机密★1年 ',
      '                    418.92 … 512.52  mark NotoSansSC-Medium 16.00 black  编号：000123',
    ]);
  });

  it('stands there without marks too', async () => {
    expect(await first('  刊名: 青禾专报\n  编号: 000123\n')).toContain(
      'P1          105.02  466.92 … 512.52  mark NotoSansSC-Medium 16.00 black  000123',
    );
  });

  it('too long for its line is said at it', async () => {
    const { diagnostics } = await typesetText(
      write(`  刊名: 青禾专报\n  标注: 机密★1年\n  编号: ${'编号'.repeat(20)}\n`),
    );
    expect(diagnostics.map(({ message, hint }) => [message.zh, hint?.zh])).toEqual([
      ['“机密★1年编号编号编号编号编号编号…编号编号编号”太长，缩小字号也放不下', '请改短，或改用简称'],
    ]);
  });

  it('is one text', async () => {
    const { diagnostics } = await typesetText(write('  刊名: 青禾专报\n  编号:\n    - 甲\n    - 乙\n'));
    expect(diagnostics.map(({ message, hint }) => [message.zh, hint?.zh])).toEqual([
      [
        '“编号”应当是一段文字或数字，这里却是一个列表（每行以“- ”开头）',
        '去掉行首的“- ”或两边的方括号，写成“编号: 文字”',
      ],
    ]);
  });
});

it('a masthead of all its parts stands on the grid', async () => {
  const text = write(`  刊名: [青禾县乡村振兴工作领导小组, {文字: 工作简报, 字号: 60}]
  编发单位: [中共青禾县委办公室, 青禾县人民政府办公室]
  标注: [机密★1年, 特急]
  编号: 编号：000123
`)
    .replace('第二十三期', '〔2026〕7-8')
    .replace('二〇二六年三月十二日', '2026年3月');
  const { pages, diagnostics } = await typesetText(text);
  expect(diagnostics).toEqual([]);
  const lines = dumpPages(pages).split('\n');
  expect(
    lines.slice(
      1,
      lines.findIndex((line) => line.startsWith('§')),
    ),
  ).toEqual([
    'P1          105.02   73.64 … 160.96  mark NotoSansSC-Medium 16.00 black  机密★1年 ',
    '                    418.92 … 512.52  mark NotoSansSC-Medium 16.00 black  编号：000123',
    'P2          133.02   73.64 …  89.64  mark NotoSansSC-Medium 16.00 black  特急',
    'H1          186.00  107.24 … 460.52  title NotoSerifSC-SemiBold 27.51 red  青禾县乡村振兴工作领导小组',
    'H1          254.10  132.64 … 402.64  title NotoSerifSC-SemiBold 60.00 red  工作简报',
    'P3          329.02  225.64 … 345.64  meta FandolFang-Regular 16.00 black  〔2026〕第7—8期',
    'P4          356.64   89.64 … 209.64  meta FandolFang-Regular 15.00 black  中共青禾县委办公室',
    'P5          384.64   89.64 … 244.64  meta FandolFang-Regular 15.00 black  青禾县人民政府办公室 ',
    '                    426.89 … 490.64  meta FandolFang-Regular 15.00 black  2026年3月',
    'rule        397.78   73.64 … 521.64  2.00 red',
  ]);
});
