import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../../src/index.ts';
import { typesetText } from '../../helpers/examples.ts';
import { textOf } from '../../helpers/text-of.ts';
import { load } from '../support.ts';

const ITEMS = '内容:\n  - {标题: 春灌进度通报, 正文: 各乡镇。}\n';
const HEAD = '报头: {刊名: 青禾快报}\n期号: 8\n日期: 2026年3月19日\n';

const say = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, span, message, hint }) => {
    const { line, column } = span ? locate(span) : { line: 0, column: 0 };
    return `${line}:${column} ${code} ${message.zh}｜${hint?.zh}`;
  });
const saidOf = async (text: string): Promise<string[]> => say((await typesetText(text)).diagnostics);

describe('a list of contents without page numbers', () => {
  it('is compared with the titles; a part of a title is one', async () => {
    expect(await saidOf(`${HEAD}要目: [春灌进度, 春灌进度通抱, 上期的一条]\n${ITEMS}`)).toEqual([
      '4:12 contents-unmatched 要目里的“春灌进度通抱”与哪一条的标题、哪个栏目都不一样｜是不是“春灌进度通报”？写得与标题一样',
      '4:16 near-word “通抱”像是“通报”写错了｜改成“通报”；没有写错，就不用改',
      '4:20 contents-unmatched 要目里的“上期的一条”与哪一条的标题、哪个栏目都不一样｜写得与那一条的标题一样',
    ]);
  });
});

describe('rows of a table that are not parted', () => {
  it.each(['[柳林镇, 3.2]', '\n            - 柳林镇\n            - 石桥乡'])(
    'are an error: %j',
    async (rows) => {
      const text = `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 表格:\n          表头: [乡镇, 应浇]\n          行: ${rows}\n`;
      const [said, ...others] = await saidOf(text);
      expect(others).toEqual([]);
      expect(said).toMatch(
        /table-ragged 表有 2 列，每行却只有一格｜一行各格写在一个方括号里，用英文逗号隔开：\n {10}行:\n {12}- \[甲镇/,
      );
    },
  );
});

describe('the name of a file that is not there', () => {
  it.each([
    ['D:\\照片\\1.jpg', '把这个文件复制到本期的文件旁边，只写“1.jpg”'],
    ['现场。jpg', '扩展名前面的点用英文的：“现场.jpg”'],
    ['现场．JPG', '扩展名前面的点用英文的：“现场.JPG”'],
    ['现场', '补上扩展名，如“现场.jpg”；看不到扩展名的，在文件夹的“查看”里勾选“文件扩展名”'],
    ['甲.jpg，乙.jpg', '一处只写一个文件；几幅图并排写成列表，如 [甲.jpg, 乙.jpg]'],
    ['没有.jpg', '检查文件名和扩展名；位置是相对于写着它的文件所在的文件夹'],
  ])('tells what it was meant to be: %s', async (name, hint) => {
    const said = await saidOf(`${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 图片: ${name}\n`);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^7:13 named-file-missing 找不到文件 /);
    expect(said[0]?.split('｜')[1]).toBe(hint);
  });
});

describe('a number with more in it', () => {
  it.each([
    ['第七期（总第213期）', '还带着总期号｜应当是第七期；另写一行“总期号: 213”'],
    ['7(总213)', '还带着总期号｜应当是 7；另写一行“总期号: 213”'],
    ['增刊1', '是增刊｜应当是 1；另写一行“增刊: 是”'],
    ['第2期增刊', '是增刊｜应当是 2；另写一行“增刊: 是”'],
    ['增刊', '是增刊｜应当是没有期号的，删掉这一行；另写一行“增刊: 是”'],
  ])('is told apart: %s', async (number, said) => {
    expect(await saidOf(`报头: {刊名: 青禾快报}\n期号: ${number}\n日期: 2026年3月19日\n${ITEMS}`)).toEqual([
      `2:5 bad-number “期号”写的是“${number}”，${said}`,
    ]);
  });
});

describe('a point behind the number of a heading', () => {
  it('is a mark of a list, not a full stop', async () => {
    const text = `${HEAD}内容:\n  - 标题: 春灌\n    正文: |\n      一.基本情况\n\n      全县。\n`;
    expect(await saidOf(text)).toEqual(['7:8 halfwidth-mark 汉字旁边用了半角标点“.”｜改成“、”']);
  });
});

describe('a total that is made', () => {
  const table = (rows: string): string =>
    `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 表格:\n          表头: [乡镇, 数]\n          行: ${rows}\n          合计: 是\n`;
  const lastOf = async (rows: string): Promise<string> => {
    const { pages } = await typesetText(table(rows));
    return (pages[0]?.items ?? []).flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])).join(' ');
  };

  it('has the unit of its cells', async () => {
    expect(await saidOf(table('[[甲, 3.2万亩], [乙, 2.8万亩], [丙, 无]]'))).toEqual([]);
    expect(await lastOf('[[甲, 3.2万亩], [乙, 2.8万亩], [丙, 无]]')).toContain('合计 6.0万亩');
  });

  it('adds up no months', async () => {
    expect(await saidOf(table('[[甲, 3月], [乙, 4月]]'))).toEqual([]);
    expect(await lastOf('[[甲, 3月], [乙, 4月]]')).not.toContain('7');
  });

  it.each([
    ['[[甲, 3台], [乙, 4眼]]', '9:28', '4眼'],
    ['[[甲, 约3.5], [乙, 4], [丙, 5]]', '9:19', '约3.5'],
  ])('says what it leaves out: %s', async (rows, place, cell) => {
    expect(await saidOf(table(rows))).toEqual([
      `${place} table-total “${cell}”没有加进合计：不是单单一个数，或者与别的格单位不同｜格里只写数，单位写在表头里；或者不写“合计: 是”，自己写这一行`,
    ]);
  });
});

describe('keys and colons', () => {
  const body = (more: string): string => `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n${more}`;

  it.each([
    [
      `${HEAD}${ITEMS}本期发:\n  报: 甲\n  名称: 分送\n`,
      '8:3 unknown-key 这里没有“名称”这一项｜分几行写的，每行的名称就是它自己，如“分送: …”：删掉“名称”这一行',
    ],
    [
      `${HEAD}${ITEMS}联系:\n  电话: 1\n  传真：2\n`,
      '8:5 fullwidth-colon “传真”后面用了全角冒号“：”｜改成英文冒号加一个空格，即“传真: ”',
    ],
    [
      `${HEAD}${ITEMS}注:\n  - 数据: 截至3月\n`,
      '7:5 wrong-kind “注”的第 1 项应当是一段文字或数字，这里却是若干行“名称: 内容”｜“数据”后面的冒号改用中文的“：”',
    ],
    [
      body('      - 表格: {行: [[柳林镇, 注: 三万亩]]}\n'),
      '7:24 wrong-kind “行”的第 2 项应当是一段文字或数字，这里却是若干行“名称: 内容”｜“注”后面的冒号改用中文的“：”',
    ],
    [
      body('      - 图片: [甲.jpg, 乙.jpg]\n        说明: 对比\n'),
      '8:9 unknown-key 这里没有“说明”这一项｜并排的几幅各写各的：“- 图片: [{文件: 甲.jpg, 说明: 甲}, {文件: 乙.jpg, 说明: 乙}]”，再删掉这一行',
    ],
  ])('are told apart: %j', async (text, wanted) => {
    expect((await saidOf(text)).filter((said) => !said.includes('named-file-missing'))).toEqual([wanted]);
  });
});

describe('two tables of Markdown', () => {
  it('stay two where each has a line of dashes', async () => {
    const lines = '|乡镇|应浇|\n|--|--|\n|柳林镇|3.2|\n\n|局|数|\n|--|--|\n|水利局|2|'.replace(
      /^(?=\|)/gm,
      '      ',
    );
    expect(await saidOf(`${HEAD}内容:\n  - 标题: 春灌\n    正文: |\n${lines}\n`)).toEqual([
      expect.stringMatching(/^7:7 pasted-table 这几行排成了表格：2 行 2 列/),
      expect.stringMatching(/^11:7 pasted-table 这几行排成了表格：2 行 2 列/),
    ]);
  });
});

describe('a form filled in with 无', () => {
  it.each([
    ['附件: 无', '6:5', '附件', '无'],
    ['注: 暂无。', '6:4', '注', '暂无。'],
    ['落款: 无', '6:5', '落款', '无'],
    ['编者按: 没有', '6:6', '编者按', '没有'],
    ['本期发: （无）', '6:6', '本期发', '（无）'],
  ])('is not printed: %s', async (line, place, key, text) => {
    expect(await saidOf(`${HEAD}${ITEMS}${line}\n`)).toEqual([
      `${place} empty-value “${key}”写的是“${text}”，会照样印出来｜没有就删掉这一项`,
    ]);
  });

  it('may be a cell and a text', async () => {
    const text = `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 表格: {表头: [甲, 乙], 行: [[无, 1]]}\n      - 无\n`;
    expect(await saidOf(text)).toEqual([]);
  });
});

describe('a file of rows parted by full-width commas', () => {
  it('is no table of one column', () => {
    const said = load({
      'issue.yaml': `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 表格: {文件: 进度.csv}\n`,
      '进度.csv': '乡镇，应浇\n柳林镇，3.2\n石桥乡，2.8\n',
    });
    expect(say(said.diagnostics)).toEqual([
      '2:1 table-in-text 各格之间是顿号或逗号，分不清各列｜在 Excel 或 WPS 里打开，分好列，另存为 CSV；用“记事本”写的，逗号用英文的“,”',
    ]);
  });
});
