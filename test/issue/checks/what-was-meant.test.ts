import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../../src/index.ts';
import { typesetText } from '../../helpers/examples.ts';

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
