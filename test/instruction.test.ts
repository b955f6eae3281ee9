import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../src/index.ts';
import { makeFolder, run } from './cli/support.ts';
import { typesetText } from './helpers/examples.ts';
import { textOf } from './helpers/text-of.ts';
import { haveTools, runTool } from './helpers/tools.ts';
import { dumpPages } from './layout/dump.ts';

const write = (instruction: string, more = ''): string =>
  `报头: {刊名: 青禾专报}\n期号: 7\n日期: 2026年3月\n${instruction}内容:\n  - {标题: 用水紧张, 正文: 日用水量多两成。}\n${more}`;

const ORDER = '请水务局、城管局抓紧会商，月底前拿出错峰供水方案，报县政府常务会议研究。';

/** The lines of the dump from the box on. */
async function dump(text: string): Promise<string[]> {
  const { pages, diagnostics } = await typesetText(text);
  expect(diagnostics).toEqual([]);
  const lines = dumpPages(pages).split('\n');
  return lines.slice(lines.findIndex((line) => /^rule .* black$/.test(line)));
}

describe('a box for an instruction', () => {
  it('is four lines high and empty, its title on the grid, and the body goes on a line below it', async () => {
    expect(await dump(write('批示: 是\n'))).toEqual([
      'rule        357.94   73.64 … 521.64  0.99 black',
      'rule        357.94   73.64 …  74.63  126.00 black',
      'rule        357.94  520.65 … 521.64  126.00 black',
      'rule        482.95   73.64 … 521.64  0.99 black',
      '§1 P1       385.02   89.64 … 137.64  heading NotoSansSC-Medium 16.00 black  领导批示',
      '§2 H2       525.02  105.64 … 153.64  heading NotoSansSC-Medium 16.00 black  用水紧张',
      '§2 P1               169.64 … 297.64  body FandolFang-Regular 16.00 black  　日用水量多两成。',
      'pagination  781.14  456.64 … 491.64  pageNumber FandolSong-Regular 14.00 black  — 1 —',
      '',
    ]);
  });

  it('is as high as it is told, its text in 楷体', async () => {
    expect(await dump(write(`批示:\n  标题: 县领导批示\n  行数: 5\n  文字: ${ORDER}\n`))).toEqual([
      'rule        357.94   73.64 … 521.64  0.99 black',
      'rule        357.94   73.64 …  74.63  154.00 black',
      'rule        357.94  520.65 … 521.64  154.00 black',
      'rule        510.95   73.64 … 521.64  0.99 black',
      '§1 P1       385.02   89.64 … 153.64  heading NotoSansSC-Medium 16.00 black  县领导批示',
      '§1 P2       413.02  121.64 … 497.64  kai FandolKai-Regular 16.00 black  请水务局、城管局抓紧会商，月底前拿出错峰供水方案，',
      '§1 P2       441.02   89.64 … 249.64  kai FandolKai-Regular 16.00 black  报县政府常务会议研究。',
      '§2 H2       553.02  105.64 … 153.64  heading NotoSansSC-Medium 16.00 black  用水紧张',
      '§2 P1               169.64 … 297.64  body FandolFang-Regular 16.00 black  　日用水量多两成。',
      'pagination  781.14  456.64 … 491.64  pageNumber FandolSong-Regular 14.00 black  — 1 —',
      '',
    ]);
  });

  it('grows with its text', async () => {
    const one = await dump(write(`批示: {行数: 1, 文字: ${ORDER}}\n`));
    const three = await dump(write(`批示: {行数: 3, 文字: ${ORDER}}\n`));
    expect(one).toEqual(three);
  });

  it('stands on the grid of the other preset too', async () => {
    const { pages } = await typesetText(write(`批示: ${ORDER}\n`, '版式: {预设: 国标}\n'));
    const baselines = pages[0]?.items.flatMap((item) =>
      item.kind === 'text' && /领导批示|会商|研究|用水紧张/.test(textOf(item)) ? [item.y] : [],
    );
    const [first = 0] = baselines ?? [];
    expect(baselines?.map((y) => Math.round((y - first) * 1000) / 29_000)).toEqual([0, 1, 2, 5]);
  });

  it('has as many paragraphs as were written', async () => {
    const lines = await dump(write('批示: |\n  一、请水务局阅办。\n  二、请城管局配合。\n'));
    expect(lines.filter((line) => line.includes(' kai '))).toHaveLength(2);
  });

  it.each(['批示: 否\n', '批示: 无\n', '批示:\n'])('is not there for %j', async (given) => {
    const { pages, diagnostics } = await typesetText(write(given));
    expect(diagnostics).toEqual([]);
    expect(dumpPages(pages)).toBe(dumpPages((await typesetText(write(''))).pages));
  });

  it('is the same in English', async () => {
    const zh = await dump(write('批示: {标题: 批示, 行数: 6, 文字: 请阅。}\n'));
    expect(await dump(write('instruction: {title: 批示, lines: 6, text: 请阅。}\n'))).toEqual(zh);
  });
});

it.runIf(haveTools('pdfinfo'))(
  'it is a section of its own before the first item, its rules are not read',
  async () => {
    const { pdf } = await typesetText(write(`批示: ${ORDER}\n`));
    const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
    writeFileSync(file, pdf as Uint8Array);
    expect(runTool('pdfinfo', ['-struct-text', file])).toContain(
      [
        '  Sect',
        '    P (block)',
        '      "领导批示"',
        '    P (block)',
        '      "请水务局、城管局抓紧会商，月底前拿出错峰供水方案，"',
        '      "报县政府常务会议研究。"',
        '  Sect',
        '    H2 (block)',
        '      "用水紧张"',
      ].join('\n'),
    );
  },
);

describe('what is wrong with it is said at its place', () => {
  const LONG = '请水务局办理'.repeat(80);
  it.each([
    ['领导批示: 是\n', '4:1 这里没有“领导批示”这一项', '是不是“批示”？'],
    ['批示: 5\n', '4:5 “批示”写的是“5”，像是行数', '应当是“是”，或一段文字；要定行数，写成“批示: {行数: 5}”'],
    ['批示: {行数: 13}\n', '4:10 “行数”写的是“13”，超出了范围', '应当是 1 到 12 之间的整数'],
    ['批示: {行数: 0}\n', '4:10 “行数”写的是“0”，超出了范围', '应当是 1 到 12 之间的整数'],
    [
      '批示: [请办]\n',
      '4:5 “批示”应当是一段文字或数字，或若干行“名称: 内容”，这里却是一个列表（每行以“- ”开头）',
      '写成这样：\n批示:\n  行数: 4',
    ],
    ['批示: {高: 5}\n', '4:6 这里没有“高”这一项', '是不是“行数”？'],
    ['批示: 请**水务局**办\n', '4:6 ** 只能用在正文里', '删去 **'],
    ['批示: 请“水务局办。\n', '4:6 “ 后面没有配对的 ”', '补上缺的那一个；是前后两个打反了，就换过来'],
    [
      '批示: |\n  甲 1 2\n  请\t水务\t办\n  请\t城管\t办\n',
      '6:3 这几行像是一张表格，这里排不了表格，会连成一段话',
      expect.any(String),
    ],
    [
      `批示: ${LONG}\n`,
      '4:5 批示框要高 20 行，第一页报头下面最多 13 行',
      '请把批示的文字减少 7 行，或者作为一条内容来排',
    ],
  ])('%j', async (given, said, hint) => {
    const all = (await typesetText(write(given))).diagnostics;
    const diagnostics = all.filter(({ code }) => code !== 'doubled-word');
    expect(
      diagnostics.map(({ message, span }) => {
        const { line, column } = span ? locate(span) : { line: 0, column: 0 };
        return `${line}:${column} ${message.zh}`;
      }),
    ).toEqual([said]);
    expect(diagnostics[0]?.hint?.zh).toEqual(hint);
  });

  it('too many lines for the page are said at the key', async () => {
    const { diagnostics } = await typesetText(write('批示: {行数: 12}\n', '版式: {预设: 国标}\n'));
    expect(diagnostics.map(({ message, hint, span }) => [span?.start, message.zh, hint?.zh])).toEqual([
      [33, '批示框要高 12 行，第一页报头下面最多 11 行', '请把“行数”改成 11 或更小'],
    ]);
  });
});

describe('the next issue', () => {
  it.each([
    [
      '批示:\n  标题: 县领导批示\n  行数: 6\n  文字: 请水务局办。\n',
      '批示:\n  标题: 县领导批示\n  行数: 6\n',
      '文字',
    ],
    ['批示: 是\n', '批示: 是\n', undefined],
    ['批示: 请水务局办。\n', '', '批示'],
    ['批示: {文字: 请水务局办。}\n', '', '批示'],
    ['批示.文字: 请水务局办。\n', '', '批示.文字'],
  ])('after %j has %j', async (given, wanted, left) => {
    const cwd = makeFolder({ 'a.yaml': write(given) });
    const { code, stderr } = await run(['new', '8', '--from', 'a.yaml'], { cwd });
    expect(code).toBe(0);
    const next = readFileSync(join(cwd, '第8期.yaml'), 'utf8');
    expect(/^批示[^\n]*\n(?: .*\n)*/m.exec(next)?.[0] ?? '').toBe(wanted);
    expect(/没有照搬 a.yaml 里的 (\S+)：/.exec(stderr)?.[1]).toBe(left);
  });

  it('merges the box of the publication with the words of an issue', async () => {
    const cwd = makeFolder({
      '刊.yaml': '报头: {刊名: 青禾专报}\n批示: {标题: 县领导批示, 行数: 6}\n',
      'a.yaml':
        '刊物: 刊.yaml\n期号: 7\n日期: 2026-03-12\n批示: {文字: 请办。}\n内容: [{标题: 甲, 正文: 乙。}]\n',
    });
    expect((await run(['build', 'a.yaml', '-o', 'a.pdf'], { cwd })).code).toBe(0);
    if (!haveTools('pdftotext')) return;
    const text = runTool('pdftotext', ['-layout', join(cwd, 'a.pdf'), '-']);
    expect(text).toMatch(/县领导批示\n+ +请办。/);
  });
});
