import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/index.ts';
import { typesetText } from '../../helpers/examples.ts';

const HEAD = '报头: {刊名: 青禾快报}\n期号: 8\n日期: 2026年3月19日\n内容:\n  - 标题: 春灌\n    正文:';
const TABLE =
  '    正文:\n      - 第一段文字。\n      - 表格:\n          表头: [乡镇, 应浇, 已浇]\n          行:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]';
const PICTURE = '    正文:\n      - 这里写正文\n      - 图片: {文件: 现场.jpg, 说明: 清淤现场}';
const mixed = (what: string, sample: string): string =>
  `missing-dash 正文里又有文字又有${what}，文字前面没有“- ”｜“正文:”后面不写文字，文字和${what}各占一行，都以“- ”开头：\n${sample}`;

const saidOf = async (body: string): Promise<string[]> =>
  (await typesetText(`${HEAD}${body}`)).diagnostics.map(({ code, span, message, hint }) => {
    const { line, column } = span ? locate(span) : { line: 0, column: 0 };
    return `${line}:${column} ${code} ${message.zh}｜${hint?.zh}`;
  });

describe('slips in lists that YAML cannot read', () => {
  it.each([
    [
      '\n      - 表格: {行: [[甲, -], [乙, 2]]}\n',
      '7:22 bad-start 方括号里单独一个“-”看不懂｜空着的一格写成 ""；要印一字线，写成“—”',
    ],
    [
      '\n      - 图片: {文件: 现场.jpg， 说明: 现场}\n',
      '7:24 missing-comma 花括号里的各项之间用了中文逗号“，”｜改成英文逗号加一个空格，即“, ”',
    ],
    ['\n      - 第一段。\n      -第二段。\n', '8:7 missing-space “-”后面缺少一个空格｜写成“- ”，再接内容'],
    ['\n      各乡镇。\n      - 表格:\n          行: [[甲, 1]]\n', `7:7 ${mixed('表格', TABLE)}`],
    ['\n      - 第一段。\n      第二段。\n      - 图片: 现场.jpg\n', `8:7 ${mixed('图片', PICTURE)}`],
    [' 第一段。\n      - 图片: 现场.jpg\n', `7:7 ${mixed('图片', PICTURE)}`],
    [' 第一段。\n    - 图片: 现场.jpg\n    来源: [水利局]\n', `7:5 ${mixed('图片', PICTURE)}`],
  ])('are named: %j', async (body, wanted) => {
    expect(await saidOf(body)).toEqual([wanted]);
  });
});

describe('lists in lists', () => {
  it('with a dash a list on one line, as programs write them, are no slips', async () => {
    const rows = ['甲镇', '乙乡'].map((name) => `            - - ${name}\n              - "2"\n`).join('');
    const said = await saidOf(
      `\n      - 第一段。\n      - 表格:\n          表头: [乡镇, 应浇]\n          行:\n${rows}      - 第二段。\n`,
    );
    expect(said).toEqual([]);
  });
});

describe('a text below its key without a |', () => {
  it('is one paragraph, which is said where its lines end sentences', async () => {
    expect(await saidOf('\n      第一段。\n      第二段。\n')).toEqual([
      '7:10 joined-lines 这一行和下一行连成了一段｜要一行一段，在“正文:”这样的名称后面写一个 |，文字从下一行写起；本来就是一段，就不用改',
    ]);
    expect(await saidOf('\n      一句话写在\n      两行里。\n')).toEqual([]);
    expect(await saidOf(' >\n      第一段。\n      第二段。\n')).toEqual([]);
  });
});

describe('a key of the top in an item that others follow', () => {
  const says = (line: number, key: string): string =>
    `${line}:5 unknown-key 这里没有“${key}”这一项｜“${key}”和“内容”同一层：把它移到最后一条的下面，与“内容”左对齐`;
  const NEXT = '  - 标题: 校车\n    正文: 检查。\n';

  it.each([
    [' 各乡镇。\n    落款: 青禾县水利局\n', [says(7, '落款')]],
    [
      ' |\n      各乡镇。\n    注: 截至3月。\n    落款:\n      署名: 水利局\n',
      [says(8, '注'), says(9, '落款')],
    ],
    [' |\n      各乡镇。\n    附件:\n      - 机井表\n      - 分布图\n', [says(8, '附件')]],
    [' |\n      各乡镇。\n    本期发: 县领导。\n', [says(8, '本期发')]],
  ])('is said of alone: %j', async (body, wanted) => {
    expect(await saidOf(`${body}${NEXT}`)).toEqual(wanted);
  });
});
