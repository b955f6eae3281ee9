import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../../src/index.ts';
import { typesetText } from '../../helpers/examples.ts';

const HEAD = '报头: {刊名: 青禾快报}\n期号: 8\n日期: 2026年3月19日\n';
const ITEMS = '内容:\n  - {标题: 春灌, 正文: 各乡镇。}\n';

const say = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, span, message, hint }) => {
    const { line, column } = span ? locate(span) : { line: 0, column: 0 };
    return `${line}:${column} ${code} ${message.zh}｜${hint?.zh}`;
  });
const saidOf = async (text: string): Promise<string[]> =>
  say((await typesetText(text)).diagnostics.filter(({ severity }) => severity === 'error'));

describe('beside a picture or a table in a body', () => {
  const inBody = (entry: string): string =>
    `${HEAD}内容:\n  - 标题: 春灌\n    正文:\n      - 各乡镇。\n${entry}`;

  it.each([
    [
      '      - 图片: 现场.jpg\n        说明: 清淤现场\n        宽度: 80%\n',
      '9:9 unknown-key 这里没有“说明”这一项｜与“图片”写在一起：“- 图片: {文件: 现场.jpg, 说明: 清淤现场, 宽: 80%}”，再删掉下面各行',
    ],
    [
      '      - 图片: 现场.jpg\n        标题: 清淤: 现场\n',
      "9:9 unknown-key 这里没有“标题”这一项｜与“图片”写在一起：“- 图片: {文件: 现场.jpg, 说明: '清淤: 现场'}”，再删掉下面各行",
    ],
    [
      '      - 表格: 进度.csv\n',
      '8:13 wrong-kind “表格”应当是若干行“名称: 内容”，这里却是一段文字或数字｜写成“表格: {文件: 进度.csv}”',
    ],
    [
      '      - 会议指出: 抓好春灌。\n',
      '8:9 unknown-key 这里没有“会议指出”这一项｜是正文里的话，“会议指出”后面就改用中文冒号“：”；表格、图片写成“- 表格:”“- 图片:”',
    ],
  ])('says what to write: %j', async (entry, wanted) => {
    const said = await saidOf(inBody(entry.replace('清淤: 现场', "'清淤: 现场'")));
    expect(said.filter((one) => !one.includes('named-file-missing'))).toEqual([wanted]);
  });
});

describe('at the top', () => {
  it.each([
    [
      '版记:\n  本期发: 县领导。\n  签批: {签发: 周建国}\n',
      '6:1 unknown-key 这里没有“版记”这一项｜“本期发”“签批”与它同一层：删掉“版记:”，下面各项与它左对齐',
    ],
    [
      '版记: 偶数页\n',
      '6:1 unknown-key 这里没有“版记”这一项｜上面加一行“版式:”，这一行写成“版记: …”，行首留 2 个空格',
    ],
    [
      '版式: 国标\n',
      '6:5 wrong-kind “版式”应当是若干行“名称: 内容”，这里却是一段文字或数字｜写成“版式: {预设: 国标}”',
    ],
    [
      '版式:\n  页码: 无\n',
      '7:7 wrong-kind “页码”应当是若干行“名称: 内容”，这里却是一段文字或数字｜写成“页码: {样式: 无}”',
    ],
    [
      '附件1: 机井分布图\n',
      '6:1 unknown-key 这里没有“附件1”这一项｜几项都写在一个“附件”里，写成列表：\n附件:\n  - 某某测算表\n  - 标题: 某某办法\n    正文: 这里写正文',
    ],
  ])('says where it belongs: %j', async (more, wanted) => {
    expect(await saidOf(`${HEAD}${ITEMS}${more}`)).toEqual([wanted]);
  });

  it('names what belongs beside the masthead by its own name', async () => {
    const head = '报头: {刊名: 青禾快报, 领导批示: 是}\n期号: 8\n日期: 2026年3月19日\n';
    expect(await saidOf(`${head}${ITEMS}`)).toEqual([
      '1:16 unknown-key 这里没有“领导批示”这一项｜是不是“批示”？“批示”和“报头”同一层：把这一行移到“报头”外面，与它左对齐',
    ]);
  });
});

describe('a dash too many', () => {
  const parted = (which: string, other: string): string =>
    `与${other}是同一条，就把${which}开头的“- ”改成两个空格；不是，加上一行“正文: …”`;

  it.each([
    ['  - 标题: 春灌\n  - 正文: 各乡镇。\n', '5:5', 1, parted('下一条', '下一条')],
    ['  - 编者按: 按语。\n  - 标题: 春灌\n    正文: 各乡镇。\n', '5:5', 1, parted('下一条', '下一条')],
    ['  - 标题: 春灌\n    正文: 各乡镇。\n  - 来源: [水利局]\n', '7:5', 2, parted('这一条', '上一条')],
    ['  - 标题: 春灌\n  - 标题: 又一条\n    正文: 各乡镇。\n', '5:5', 1, '加上一行“正文: …”'],
  ])('is what parts an item: %j', async (items, place, at, hint) => {
    expect(await saidOf(`${HEAD}内容:\n${items}`)).toEqual([
      `${place} missing-key “内容”的第 ${at} 项里缺少“正文”｜${hint}`,
    ]);
  });
});

describe('a column', () => {
  it('without its name is empty', async () => {
    expect(await saidOf(`${HEAD}内容:\n  - 栏目:\n  - {标题: 春灌, 正文: 各乡镇。}\n`)).toEqual([
      '5:5 empty-value “栏目”是空的｜填上内容，或删掉这一项',
    ]);
  });

  it('holds no items', async () => {
    const text = `${HEAD}内容:\n  - 栏目: 部门动态\n    内容:\n      - {标题: 春灌, 正文: 各乡镇。}\n`;
    expect(await saidOf(text)).toContain(
      '6:5 unknown-key 这里没有“内容”这一项｜栏目下面的各条不写在它里面：删掉“内容:”这一行，各条的“- ”与栏目的“- ”左对齐',
    );
  });
});

describe('who proofreads', () => {
  it.each(['张晓光', '[张晓光, 李勉]'])('belongs into the sign-off: %s', async (names) => {
    const kind = names.startsWith('[') ? '一个列表（每行以“- ”开头）' : '一段文字或数字';
    expect(await saidOf(`${HEAD}${ITEMS}校对: ${names}\n`)).toEqual([
      `6:5 wrong-kind “校对”应当是若干行“名称: 内容”，这里却是${kind}｜校对的人写在签批里：上面加一行“签批:”，这一行行首留 2 个空格；校对的规则写成“校对: {关闭: [代号]}”`,
    ]);
  });

  it('is not meant by a code', async () => {
    expect(await saidOf(`${HEAD}${ITEMS}校对: title-mark\n`)).toEqual([
      '6:5 wrong-kind “校对”应当是若干行“名称: 内容”，这里却是一段文字或数字｜写成这样：\n校对:\n  关闭: [title-mark]',
    ]);
  });
});
