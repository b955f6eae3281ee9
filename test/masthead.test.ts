import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../src/index.ts';
import { typesetText } from './helpers/examples.ts';
import { textOf } from './helpers/text-of.ts';
import { haveTools, runTool } from './helpers/tools.ts';

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
