import { describe, expect, it } from 'vitest';
import { readNameFacts } from '../../../src/issue/head.ts';
import { readHeadInFull } from '../../../src/issue/load.ts';
import { fileNameOf, nameFacts } from '../../../src/issue/naming.ts';
import { describeIssue } from '../../../src/output/description.ts';
import { GOOD, issueOf, load, loadText } from '../support.ts';

/** An issue with this masthead, each line two spaces in. */
const withMasthead = (lines: string): string =>
  GOOD.replace('masthead:\n  title: 河湾快报', `报头:\n${lines}`);
const mastheadOf = (lines: string) => issueOf(loadText(withMasthead(lines))).masthead;
const titleOf = (lines: string) =>
  mastheadOf(lines).title.map(({ text, size }) => (size === undefined ? text : `${text} ${size}`));

describe('the title', () => {
  it.each([
    ['one line', '  刊名: 青禾快报', ['青禾快报']],
    ['a block', '  刊名: |\n    青禾县乡村振兴\n\n    工作简报\n', ['青禾县乡村振兴', '工作简报']],
    ['a list', '  刊名: [青禾县乡村振兴, 工作简报]', ['青禾县乡村振兴', '工作简报']],
    ['a bare text over two lines', '  刊名: 青禾县乡村振兴\n    工作简报', ['青禾县乡村振兴', '工作简报']],
    ['a folded block', '  刊名: >\n    青禾县乡村振兴\n    工作简报\n', ['青禾县乡村振兴　工作简报']],
    ['an escape', '  刊名: "青禾县乡村振兴\\n工作简报"', ['青禾县乡村振兴', '工作简报']],
    [
      'lines with sizes',
      '  刊名: [{文字: 青禾县, 字号: 小初}, {文字: 快报, 字号: 60磅}]',
      ['青禾县 36', '快报 60'],
    ],
    ['one line with a size', '  刊名: {text: 青禾快报, size: 60}', ['青禾快报 60']],
    ['a line with a size among others', '  刊名: [青禾县, {文字: 快报}]', ['青禾县', '快报']],
    ['a name spaced out', '  刊名: 青 禾　快 报', ['青禾快报']],
    ['a gap between words', '  刊名: 青禾县 政务快报', ['青禾县　政务快报']],
    ['Western words', '  刊名: R&D Weekly 快报', ['R&D Weekly快报']],
  ])('as %s', (_, lines, wanted) => {
    expect(titleOf(lines)).toEqual(wanted);
  });

  it.each([
    '  刊名: |\n    青禾县乡村振兴\n    工作简报\n',
    '  刊名: [青禾县乡村振兴, 工作简报]',
    '  刊名: [{文字: 青禾县乡村振兴, 字号: 小初}, 工作简报]',
    '  刊名: 青禾县乡村振兴\n    工作简报',
    '  刊名: 青禾县乡村振兴　工作简报',
  ])('joins its lines in names, for the reader of heads too: %j', (lines) => {
    const text = withMasthead(lines);
    const issue = issueOf(loadText(text));
    const head = readHeadInFull({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
    expect(fileNameOf(nameFacts(issue))).toBe('青禾县乡村振兴工作简报2025年第1期');
    expect(describeIssue(issue).title).toBe('青禾县乡村振兴工作简报2025年第1期');
    expect(head && readNameFacts([head])).toEqual(nameFacts(issue));
  });

  it('knows the place of every line', () => {
    const { title } = mastheadOf('  刊名: |\n    青禾县乡村振兴\n    工作简报\n');
    expect(title.map(({ span }) => span.source.text.slice(span.start, span.end))).toEqual([
      '青禾县乡村振兴',
      '工作简报',
    ]);
  });

  it('is left to the full reader where a dotted key changes a part of it', () => {
    const text = `${withMasthead('  刊名: [青禾县, 快报]')}报头.刊名.2: 专报\n`;
    const head = readHeadInFull({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
    expect(head && readNameFacts([head])).toBeUndefined();
    expect(nameFacts(issueOf(load({ 'a.yaml': text }))).title).toBe('青禾县专报');
  });

  it('takes a size by a dotted key', () => {
    const text = `${withMasthead('  刊名: 青禾快报')}报头.刊名.字号: 60\n`;
    expect(issueOf(loadText(text)).masthead.title).toMatchObject([{ text: '青禾快报', size: 60 }]);
  });
});

describe('issuers and marks', () => {
  it.each([
    ['a list', '  编发单位: [县委办公室, 县政府办公室]', ['县委办公室', '县政府办公室']],
    ['a block', '  编发单位: |\n    县委办公室\n    县政府办公室', ['县委办公室', '县政府办公室']],
    ['a gap', '  编发单位: 县委办公室　县政府办公室', ['县委办公室　县政府办公室']],
    ['a space', '  编发单位: 县委办公室 县政府办公室', ['县委办公室　县政府办公室']],
    ['a name with Western letters', '  编发单位: ABC 公司', ['ABC公司']],
    ['none', '  编发单位:', []],
  ])('issuers as %s', (_, lines, wanted) => {
    expect(mastheadOf(`  刊名: 报\n${lines}`).issuers.map(({ text }) => text)).toEqual(wanted);
  });

  it.each([
    ['a block', '  标注: |\n    机密★1年\n    特　急', ['机密★1年', '特　急']],
    ['a list', "  标注: ['000012', 机密★1年, 特 急]", ['000012', '机密★1年', '特　急']],
    ['one line', '  标注: 内部资料 注意保存', ['内部资料　注意保存']],
    ['one spaced out', '  标注: 内 部 资 料', ['内部资料']],
  ])('marks as %s', (_, lines, wanted) => {
    expect(mastheadOf(`  刊名: 报\n${lines}`).marks.map(({ text }) => text)).toEqual(wanted);
  });

  it.each([
    ['编号：000123', '编号：000123'],
    ['第 12 号', '第12号'],
    ['青禾专报　第12号', '青禾专报　第12号'],
    ['编 号', '编号'],
    ['No. 0012', 'No. 0012'],
    ['000123', '000123'],
  ])('the serial number %s is %s', (written, wanted) => {
    expect(mastheadOf(`  刊名: 报\n  编号: ${written}`).serial?.text).toBe(wanted);
  });
});

it('prints number and date as written, and counts with their values', () => {
  const text = GOOD.replace('number: 1', 'number: 第四十四期').replace('2025-09-19', '二〇二六年三月十二日');
  const issue = issueOf(loadText(text));
  expect(issue).toMatchObject({
    number: { first: 44, last: 44 },
    numerals: { number: '第四十四期', date: '二〇二六年三月十二日' },
  });
  expect(nameFacts(issue)).toMatchObject({
    number: { first: 44, last: 44 },
    date: { year: 2026, month: 3, day: 12 },
  });
  expect(fileNameOf(nameFacts(issue))).toMatch(/2026年第44期$/);
});
