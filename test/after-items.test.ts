import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../src/index.ts';
import { glyphsOf, type Page } from '../src/layout/page.ts';
import { typesetText } from './helpers/examples.ts';
import { textOf } from './helpers/text-of.ts';
import { haveTools, runTool } from './helpers/tools.ts';

const HEAD = '报头: {刊名: 青禾专报}\n期号: 5\n日期: 2026年3月12日\n';
const ITEMS = '内容:\n  - {标题: 机井管护, 正文: 具体测算见附件。}\n';
/** With its further keys from line 6 on. */
const write = (more: string): string => HEAD + ITEMS + more;

interface Printed {
  readonly text: string;
  /** Its first glyph, from the left of the type area in em of the body, and the line of the grid, from 1. */
  readonly at: number;
  readonly line: number;
}

/** What stands on a page below the masthead, a page number left out. */
function printed(page: Page | undefined, from = 11): Printed[] {
  const texts = (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item] : []));
  return texts
    .filter(({ runs }) => runs[0]?.tag.kind !== 'artifact')
    .map((item) => ({
      text: textOf(item),
      at: Math.round((((glyphsOf(item)[0]?.x ?? 0) - 73.64) / 16) * 100) / 100,
      line: Math.floor((item.y - 84.94) / 28) + 1,
    }))
    .filter(({ line }) => line >= from);
}

const say = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, severity, span, message, hint }) => {
    const { line, column } = span ? locate(span) : { line: 0, column: 0 };
    return `${line}:${column} ${severity} ${code} ${message.zh}｜${hint?.zh}`;
  });

describe('attachments (GB/T 9704 7.3.4, 7.3.7)', () => {
  it.each(['机井管护经费测算表', '[附件：机井管护经费测算表]', '{标题: 机井管护经费测算表}'])(
    'one without a number: %s',
    async (value) => {
      const { pages, diagnostics } = await typesetText(write(`附件: ${value}\n`));
      expect(diagnostics).toEqual([]);
      expect(pages).toHaveLength(1);
      expect(printed(pages[0])).toEqual([
        { text: '机井管护\u3000具体测算见附件。', at: 2, line: 11 },
        { text: '附件：机井管护经费测算表', at: 2, line: 13 },
      ]);
    },
  );

  const LONG = '青禾县2026年度农田灌溉机井管护责任单位、责任人和管护标准一览表（征求意见稿第二次修改本）';

  it('several are numbered, all lines of a name below its first character', async () => {
    const { pages, diagnostics } = await typesetText(
      write(`附件: |\n  1. 机井管护经费测算表\n  ${LONG}\n  3.《青禾县机井管护办法》（试行）\n`),
    );
    expect(diagnostics.filter(({ code }) => code !== 'title-long')).toEqual([]);
    const [, first, ...more] = printed(pages[0]);
    expect(first).toEqual({ text: '附件：1.机井管护经费测算表', at: 2, line: 13 });
    expect(more).toEqual([
      { text: '2.青禾县2026年度农田灌溉机井管护责任单位、责', at: 5, line: 14 },
      { text: '任人和管护标准一览表（征求意见稿第二次修', at: more[1]?.at, line: 15 },
      { text: '改本）', at: more[1]?.at, line: 16 },
      { text: '3.《青禾县机井管护办法》（试行）', at: 5, line: 17 },
    ]);
    const names = pages[0]?.items.flatMap((item) =>
      item.kind === 'text' ? item.runs.filter(({ tag }) => tag.kind === 'listBody') : [],
    );
    const starts = names?.map(({ glyphs }) => glyphs.texts[0] === '《' || glyphs.xs[0]?.toFixed(2));
    expect(new Set(starts)).toEqual(new Set([true, names?.[0]?.glyphs.xs[0]?.toFixed(2)]));
  });

  it.each(['1.机井表 2. 分布图', '附件：1.机井表；2.分布图。', '机井表；分布图'])(
    'several are told apart in one text: %s',
    async (value) => {
      const { pages } = await typesetText(write(`附件: ${value}\n`));
      expect(printed(pages[0], 12).map(({ text }) => text)).toEqual(['附件：1.机井表', '2.分布图']);
    },
  );

  it('more than nine have their points below each other', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `  - 附表${'甲乙丙丁戊己庚辛壬癸子'[i]}\n`).join('');
    const { pages } = await typesetText(write(`附件:\n${names}`));
    const numbers = pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'text' ? item.runs.filter(({ tag }) => tag.kind === 'label') : [],
      ),
    );
    expect(numbers).toHaveLength(11);
    expect(new Set(numbers.map(({ glyphs }) => glyphs.xs.at(-1)?.toFixed(2))).size).toBe(1);
    expect(numbers[9]?.glyphs.texts.join('')).toBe('10.');
  });

  it('one with a body has a page of its own, before the colophon', async () => {
    const { pages, diagnostics } = await typesetText(
      write(
        '附件:\n  - 机井分布图\n  - 标题: 机井管护经费测算表\n    正文: |\n      按每眼井230元计算。\n\n      共需117.9万元。\n  - 标题: 办法\n    正文: 为规范管护，制定本办法。\n本期发: 县委。\n',
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(
      pages.map((page, i) => printed(page, i === 0 ? 11 : 1).map(({ text, line }) => `${line} ${text}`)),
    ).toEqual([
      ['11 机井管护\u3000具体测算见附件。', '13 附件：1.机井分布图', '14 2.机井管护经费测算表', '15 3.办法'],
      ['1 附件2', '3 机井管护经费测算表', '5 按每眼井230元计算。', '6 共需117.9万元。'],
      ['1 附件3', '3 办法', '5 为规范管护，制定本办法。', '24 本期发：县委。'],
    ]);
    const lines = pages[1]?.items.flatMap((item) => (item.kind === 'text' ? [item] : [])) ?? [];
    const [label, title] = lines.flatMap(({ runs }) => runs);
    const [start] = lines.flatMap(glyphsOf);
    expect([label?.role, label?.size, start?.x.toFixed(2)]).toEqual(['heading', 16, '73.64']);
    expect([title?.role, title?.size]).toEqual(['title', 22]);
  });

  it('one alone has no number on its page', async () => {
    const { pages } = await typesetText(write('附件: {标题: 测算表, 正文: 共需117.9万元。}\n'));
    expect(printed(pages[1], 1).map(({ text }) => text)).toEqual(['附件', '测算表', '共需117.9万元。']);
  });

  it.runIf(haveTools('pdfinfo', 'qpdf'))(
    'are a list in the structure, pages with headings and bookmarks',
    async () => {
      const { pdf } = await typesetText(
        write('附件:\n  - 分布图\n  - {标题: 测算表, 正文: 共需117.9万元。}\n'),
      );
      const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
      writeFileSync(file, pdf as Uint8Array);
      const tree = runTool('pdfinfo', ['-struct-text', file]).replace(/ \(block\)| \(inline\)|^ +/gm, '');
      expect(tree).toContain(
        'Sect\nP\n"附件："\nL:\n/ListNumbering /Decimal\nLI\nLbl\n"1."\nLBody\n"分布图"\nLI\nLbl\n"2."\nLBody\n"测算表"\nSect\nP\n"附件2"\nH2\n"测算表"\nP\n"共需117.9万元。"\n',
      );
      const { outlines } = JSON.parse(runTool('qpdf', ['--json', '--json-key=outlines', file]));
      expect(outlines.map(({ title }: { title: string }) => title)).toEqual(['机井管护', '附件2 测算表']);
    },
  );

  it.each([
    ['附件:\n  - 测算表。\n', '7:8 note annex-mark 附件名称后面不加标点，“。”没有排出来｜删掉它，就不再提示'],
    [
      '附件:\n  - 名称: 测算表\n    正文: 共需117.9万元。\n',
      '7:5 error unknown-key 这里没有“名称”这一项｜是不是“标题”？',
    ],
    [
      '附件:\n  - 正文: 共需117.9万元。\n',
      '7:5 error missing-key “附件”的第 1 项里缺少“标题”｜加上一行“标题: …”',
    ],
    [
      '附件: {标题: 表, 正文: "**共需"}\n',
      '6:18 error unclosed-bold 加粗的 ** 只有开头，没有结尾｜在要加粗的文字后面补上 **，两个 ** 要在同一段里',
    ],
    [
      '附件: [{标题: 甲表, 正文: 甲。}, {标题: 乙表, 正文: 乙。}]\n版式: {页数: 2}\n',
      '7:6 error pages-misfit 有正文的附件各自另起一页，全期至少要 3 页，排不进 2 页｜请把“页数”改大；附件另外印的，删去它的正文，只列名称',
    ],
    ['附录: 测算表\n', '6:1 error unknown-key 这里没有“附录”这一项｜是不是“附件”？'],
  ])('what is wrong with %j is said', async (more, wanted) => {
    const { diagnostics } = await typesetText(write(more));
    expect(say(diagnostics)).toEqual([wanted]);
  });
});

describe('a signature (GB/T 9704 7.3.5.2)', () => {
  /** Text and the place of the first and last glyph's origin, in em from the left. */
  async function signed(value: string) {
    const { pages, diagnostics } = await typesetText(write(`落款: ${value}\n`));
    expect(diagnostics).toEqual([]);
    return printed(pages[0], 13).map(({ text, at, line }) => `${line} ${at} ${text}`);
  }

  it('has its date two em behind the start of the unit', async () => {
    const wanted = ['13 16 青禾县人民政府办公室', '14 18 2026年3月2日'];
    expect(await signed('青禾县人民政府办公室 2026-3-2')).toEqual(wanted);
    expect(await signed('青禾县人民政府办公室2026年3月2日')).toEqual(wanted);
    expect(await signed('|\n  青禾县人民政府办公室\n  2026年3月2日')).toEqual(wanted);
    expect(await signed('[青禾县人民政府办公室, 2026/3/2]')).toEqual(wanted);
    expect(await signed('{署名: 青禾县人民政府办公室, 日期: 20260302}')).toEqual(wanted);
  });

  it('moves in where the date is longer', async () => {
    expect(await signed('{署名: 青禾县水利局, 日期: 二〇二六年三月十二日}')).toEqual([
      '13 14 青禾县水利局',
      '14 16 二〇二六年三月十二日',
    ]);
  });

  it('has the date of the issue where it has none', async () => {
    expect((await signed('青禾县水利局'))[1]).toMatch(/^14 [\d.]+ 2026年3月12日$/);
  });

  it('of several units ends them below each other', async () => {
    expect(await signed('[青禾县人民政府办公室, 青禾县农业农村局, 二〇二六年三月]')).toEqual([
      '13 16 青禾县人民政府办公室',
      '14 18 青禾县农业农村局',
      '15 20 二〇二六年三月',
    ]);
  });

  it('shares a unit that is too long out over lines', async () => {
    const lines = await signed('青禾县优化营商环境暨深化“放管服”改革工作领导小组办公室');
    expect(lines.map((line) => line.split(' ')[2])).toEqual([
      '青禾县优化营商环境暨深化',
      '“放管服”改革工作领导小组办公室',
      '2026年3月12日',
    ]);
  });

  it('has a remark on the line below', async () => {
    const lines = await signed('|\n  青禾县人民政府办公室\n  2026年3月2日\n  （联系人：张明）');
    expect(lines[2]).toBe('15 1.5 （联系人：张明）');
  });

  it('stands on a page with two lines of the text at the least', async () => {
    const body = (lines: number) => `内容:\n  - {标题: 标题, 正文: ${'字'.repeat(28 * lines - 5)}}\n`;
    const linesOf = async (count: number) => {
      const { pages } = await typesetText(`${HEAD}${body(count)}落款: 青禾县水利局\n本期发: 县委。\n`);
      return pages.map((page, i) => printed(page, i === 0 ? 11 : 1).map(({ line }) => line));
    };
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    // The text, a blank line, unit and date, a blank line and the colophon.
    expect(await linesOf(9)).toEqual([[...range(11, 19), 21, 22, 24]]);
    expect(await linesOf(10)).toEqual([range(11, 18), [1, 2, 4, 5, 24]]);
    expect(await linesOf(13)).toEqual([range(11, 21), [1, 2, 4, 5, 24]]);
  });

  it('stands before the pages of attachments', async () => {
    const { pages } = await typesetText(write('附件: {标题: 测算表, 正文: 见下。}\n落款: 青禾县水利局\n'));
    expect(printed(pages[0]).map(({ text, line }) => `${line} ${text}`)).toEqual([
      '11 机井管护\u3000具体测算见附件。',
      '13 附件：测算表',
      '15 青禾县水利局',
      '16 2026年3月12日',
    ]);
    expect(pages).toHaveLength(2);
  });

  it.each([
    ['落款: {日期: 2026-03-12}\n', '6:5 error missing-key “落款”里缺少“署名”｜加上一行“署名: …”'],
    [
      '落款: {署名: 青禾县水利局, 日期: 3月12日}\n',
      '6:22 error bad-date “日期”写的是“3月12日”，没有年份｜应当是年、月、日都有的日期，写成 2025-09-19 或 2025年9月19日',
    ],
    [
      '落款: 青禾县水利局 2026年2月30日\n',
      '6:12 warning signature-date 落款里的“2026年2月30日”不是日历上有的日期，照写的印了｜改成 2025年9月19日 这样的日期',
    ],
    ['署名: 青禾县水利局\n', '6:1 error unknown-key 这里没有“署名”这一项｜是不是“落款”？'],
  ])('what is wrong with %j is said', async (more, wanted) => {
    const { diagnostics } = await typesetText(write(more));
    expect(say(diagnostics)).toEqual([wanted]);
  });

  const typed = (body: string) =>
    `${HEAD}内容:\n  - 标题: 春灌\n    正文: |\n${body.replace(/^/gm, '      ')}\n`;

  it.each([
    ['建议放水。\n\n青禾县水利局\n\n2026年3月12日', '9:7'],
    ['建议放水。\n\n青禾县水利局　2026-03-12\n\n（联系人：张明）', '9:7'],
  ])('typed in the text is noted: %j', async (body, place) => {
    const { diagnostics } = await typesetText(typed(body));
    expect(say(diagnostics).filter((said) => said.includes('typed-signature'))).toEqual([
      `${place} note typed-signature 正文末尾的“青禾县水利局”和日期像是落款，和别的段落一样排在左边｜要靠右排，就从正文里删掉，顶格写一行“落款: { 署名: 青禾县水利局, 日期: ${body.includes('-') ? '2026-03-12' : '2026年3月12日'} }”`,
    ]);
  });

  it.each(['建议放水。\n\n此事已报县政府研究，定于\n\n2026年3月12日', '截至2026年3月12日', '2026年3月12日'])(
    'is not seen in %j',
    async (body) => {
      const { diagnostics } = await typesetText(typed(body));
      expect(diagnostics.filter(({ code }) => code === 'typed-signature')).toEqual([]);
    },
  );
});

describe('notes', () => {
  const LONG = '机井数以2025年12月底水利普查为准，已报废的和没有配套的不计，河湾镇的数正在复核。';

  it.each([LONG, `注：${LONG}`, `|\n  注：${LONG}\n`])(
    'one hangs below its first character: %s',
    async (note) => {
      const { pages, diagnostics } = await typesetText(write(`注: ${note}\n`));
      expect(diagnostics).toEqual([]);
      const runs =
        pages[0]?.items.flatMap((item) => (item.kind === 'text' && item.y > 380 ? [item] : [])) ?? [];
      const [first, second] = runs.filter((item) => item.runs[0]?.size === 14);
      expect(textOf(first as never)).toMatch(/^注：机井数以2025年/);
      expect(first && glyphsOf(first)[0]?.x.toFixed(2)).toBe((73.64 + 32).toFixed(2));
      expect(second && glyphsOf(second)[0]?.x.toFixed(2)).toBe((73.64 + 32 + 28).toFixed(2));
      expect(printed(pages[0]).map(({ line }) => line)).toEqual([11, 12, 13]);
    },
  );

  it.each<[string, string[]]>([
    ['[数据截至3月10日。, 亩均用水量不含渗漏。]', ['注：1.数据截至3月10日。', '2.亩均用水量不含渗漏。']],
    ['|\n  1.数据截至3月10日。\n  2.亩均不含渗漏。\n', ['注：1.数据截至3月10日。', '2.亩均不含渗漏。']],
    ['|\n  注：①数据截至3月10日。\n  ②**亩均**不含渗漏。\n', ['注：①数据截至3月10日。', '②亩均不含渗漏。']],
    ['[2025年的数。, 1.5倍的不计。]', ['注：1.2025年的数。', '2.1.5倍的不计。']],
    ['1.5倍以上的不计。', ['注：1.5倍以上的不计。']],
  ])('several are numbered, as typed where they are: %s', async (note, wanted) => {
    const { pages } = await typesetText(write(`注: ${note}\n`));
    expect(printed(pages[0], 12).map(({ text }) => text)).toEqual(wanted);
  });

  it('stand before attachments and signature', async () => {
    const { pages } = await typesetText(write('落款: 青禾县水利局\n附件: 测算表\n注: 数据截至3月10日。\n'));
    expect(printed(pages[0]).map(({ text, line }) => `${line} ${text}`)).toEqual([
      '11 机井管护\u3000具体测算见附件。',
      '12 注：数据截至3月10日。',
      '14 附件：测算表',
      '16 青禾县水利局',
      '17 2026年3月12日',
    ]);
  });

  it.runIf(haveTools('pdfinfo'))('are a paragraph each in the structure', async () => {
    const { pdf } = await typesetText(write('注: [数据截至3月10日。, 亩均不含渗漏。]\n'));
    const file = join(mkdtempSync(join(tmpdir(), 'kuaibao-')), 'issue.pdf');
    writeFileSync(file, pdf as Uint8Array);
    const tree = runTool('pdfinfo', ['-struct-text', file]).replace(/ \(block\)|^ +/gm, '');
    expect(tree).toContain('P\n"注：1.数据截至3月10日。"\nP\n"2.亩均不含渗漏。"\n');
  });

  it.each([
    ['备注: 数据截至3月10日。\n', '6:1 error unknown-key 这里没有“备注”这一项｜是不是“注”？'],
    [
      '注: {文字: 数据截至3月10日。}\n',
      '6:4 error wrong-kind “注”应当是一段文字或数字，或一个列表（每行以“- ”开头），这里却是若干行“名称: 内容”｜写成“注: …”',
    ],
    [
      '注: 数据“截至3月10日。\n',
      '6:6 warning unpaired-mark “ 后面没有配对的 ”｜补上缺的那一个；是前后两个打反了，就换过来',
    ],
  ])('what is wrong with %j is said', async (more, wanted) => {
    const { diagnostics } = await typesetText(write(more));
    expect(say(diagnostics)).toEqual([wanted]);
  });
});
