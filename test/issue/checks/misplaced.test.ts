import { describe, expect, it } from 'vitest';
import { type Diagnostic, locate } from '../../../src/index.ts';
import { typesetText } from '../../helpers/examples.ts';
import { textOf } from '../../helpers/text-of.ts';

const HEAD = '报头: {刊名: 青禾快报}\n期号: 8\n日期: 2026年3月19日\n';
const ITEMS = '内容:\n  - {标题: 春灌, 正文: 各乡镇。}\n';
const withBody = (body: string): string => `${HEAD}内容:\n  - 标题: 春灌\n    正文:${body}`;
const TABLE =
  '    正文:\n      - 第一段文字。\n      - 表格:\n          表头: [乡镇, 应浇, 已浇]\n          行:\n            - [甲镇, 3.2, 2.9]\n            - [乙乡, 2.8, 2.1]';
const PICTURE = '    正文:\n      - 这里写正文\n      - 图片: {文件: 现场.jpg, 说明: 清淤现场}';

const say = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, severity, span, message, hint }) => {
    const { line, column } = span ? locate(span) : { line: 0, column: 0 };
    return `${line}:${column} ${severity} ${code} ${message.zh}｜${hint?.zh}`;
  });
const saidOf = async (text: string): Promise<string[]> => say((await typesetText(text)).diagnostics);

describe('a full-width colon between braces', () => {
  it.each([
    ['本期发: {报: 市政府办公室, 送：县委}', '6:19', '送', '送: 县委'],
    ['签批: {责任编辑：李勉, 审核: 王敏}', '6:10', '责任编辑', '责任编辑: 李勉'],
    ['联系: {电话：0373-7651234, 传真: 1}', '6:8', '电话', '电话: 0373-7651234'],
    ['印发: {机关：县府办, 日期: 2026年3月26日}', '6:8', '机关', '机关: 县府办'],
  ])('loses nothing: %s', async (line, place, key, wanted) => {
    expect(await saidOf(`${HEAD}${ITEMS}${line}\n`)).toEqual([
      `${place} error fullwidth-colon “${key}”后面用了全角冒号“：”｜改成英文冒号加一个空格，即“${wanted}”`,
    ]);
  });

  it('is said of what must be there, and of nothing else', async () => {
    expect(await saidOf(`${HEAD}内容:\n  - {标题: 春灌, 正文：各乡镇。}\n`)).toEqual([
      '5:16 error fullwidth-colon “正文”后面用了全角冒号“：”｜改成英文冒号加一个空格，即“正文: 各乡镇。”',
    ]);
  });
});

describe('keys below a |', () => {
  it.each([
    ['落款: |\n  署名: 青禾县水利局\n  日期: 2026年3月19日', '署名', '落款'],
    ['落款: |\n  署名：青禾县水利局\n  日期：2026年3月19日', '署名', '落款'],
    ['批示: |\n  标题: 县领导批示\n  行数: 5', '标题', '批示'],
    ['附件: |\n  标题: 测算表\n  正文: 见下', '标题', '附件'],
  ])('are no text: %j', async (more, key, holder) => {
    expect(await saidOf(`${HEAD}${ITEMS}${more}\n`)).toEqual([
      `7:3 error key-too-deep “${key}”写在“${holder}”的文字里了，会当作文字印出来｜去掉“${holder}:”后面的“|”，下面各行就是“${holder}”里的各项`,
    ]);
  });

  it('are text where a sentence begins so', async () => {
    expect(await saidOf(`${HEAD}${ITEMS}批示: |\n  同意：请水利局办理。\n`)).toEqual([]);
  });
});

describe('tables and pictures in the text of a body', () => {
  const unbarred = '去掉“正文:”后面的“|”，文字、表格、图片各写成一项，每项以“- ”开头：\n';
  const colon = '冒号改成英文的，后面空一格，写成这样：\n';

  it.each([
    [
      ' |\n      进度如下。\n      - 表格:\n          表头: [乡镇, 应浇]\n',
      '8:9',
      '表格',
      `${unbarred}${TABLE}`,
    ],
    [' |\n      进度如下。\n      - 图片: 1.jpg\n', '8:9', '图片', `${unbarred}${PICTURE}`],
    [' |\n      进度如下。\n      照片：1.jpg\n      说明: 现场\n', '8:7', '照片', `${unbarred}${PICTURE}`],
    [
      '\n      - 进度如下。\n      - 表格：\n          表头：[乡镇，应浇]\n',
      '8:9',
      '表格',
      `${colon}${TABLE}`,
    ],
    ['\n      - 进度如下。\n      - 图片：现场.jpg\n', '8:9', '图片', `${colon}${PICTURE}`],
  ])('are said with what to write: %j', async (body, place, key, hint) => {
    expect(await saidOf(withBody(body))).toEqual([
      `${place} error key-too-deep “${key}”写在正文的文字里了，会当作文字印出来｜${hint}`,
    ]);
  });

  it('are text where a photographer is named', async () => {
    expect(await saidOf(withBody('\n      - 进度如下。\n      - 图片：县融媒体中心提供\n'))).toEqual([]);
  });
});

describe('cells between commas', () => {
  const table = (head: string, rows: string): string =>
    withBody(`\n      - 表格:\n          表头: ${head}\n          行:${rows}\n`);
  const hint = '改用竖线隔开，如“柳林镇 | 2.9 | 90%”；或者写成 [柳林镇, 2.9, 90%]';

  it.each([
    ['乡镇、应浇', ' |\n            柳林镇、3.2\n            石桥乡、2.8', ['8:15', '10:13']],
    ['乡镇，应浇', '\n            - 柳林镇，3.2\n            - 石桥乡，2.8', ['8:15', '10:15']],
    ['【乡镇，应浇】', '\n            - 【柳林镇，3.2】', ['8:15', '10:15']],
  ])('are not set as one column: %s', async (head, rows, places) => {
    expect(await saidOf(table(head, rows))).toEqual(
      places.map((place) => `${place} error table-in-text 各格之间是顿号或逗号，分不清各列｜${hint}`),
    );
  });

  it('are one cell where they are words', async () => {
    expect(
      await saidOf(table('[措施]', '\n            - 早排查，早放水\n            - 早调度，早督导')),
    ).toEqual([]);
  });
});

describe('a date of a signature without its year', () => {
  it.each([
    ['|\n  青禾县水利局\n  三月十九日', '8:3', '三月十九日'],
    ['青禾县水利局 3月', '6:12', '3月'],
    ['青禾县水利局3月19日', '6:11', '3月19日'],
  ])('is printed once, with a warning: %j', async (signature, place, date) => {
    const { diagnostics, pages } = await typesetText(`${HEAD}${ITEMS}落款: ${signature}\n`);
    expect(say(diagnostics)).toEqual([
      `${place} warning signature-date 落款里的“${date}”没有年份，照写的印了｜改成 2025年9月19日 这样的日期`,
    ]);
    expect(pages).toHaveLength(1);
  });

  it('may be under another word', async () => {
    expect(await saidOf(`${HEAD}${ITEMS}落款:\n  单位: 青禾县水利局\n  时间: 2026年3月19日\n`)).toEqual([
      '7:3 error unknown-key 这里没有“单位”这一项｜是不是“署名”？',
      '8:3 error unknown-key 这里没有“时间”这一项｜是不是“日期”？',
    ]);
  });
});

describe('keys of the top in a body', () => {
  it.each(['附件: 机井分布图', '落款: 青禾县水利局', '本期发: 县领导。'])(
    'are an error: %s',
    async (line) => {
      const [key = ''] = line.split(':');
      expect(await saidOf(withBody(` |\n      第一段。\n      ${line}\n`))).toEqual([
        `8:7 error key-too-deep “${key}”这一行缩进多了，成了正文里的话｜移到最后一条的下面，行首不空格；确是正文里的话，冒号改用中文的“：”`,
      ]);
    },
  );

  it('may be text, with a warning', async () => {
    const said = await saidOf(withBody(' |\n      第一段。\n      日期: 3月9日\n'));
    expect(said.map((one) => one.split(' ').slice(1, 3).join(' '))).toContain('warning key-in-text');
    expect(await saidOf(withBody(' |\n      第一段。\n      附件：机井分布图\n'))).toEqual([]);
  });
});

describe('attachments that are numbered by hand', () => {
  it('lose their numbers, with a colon or a space behind', async () => {
    const { pages } = await typesetText(`${HEAD}${ITEMS}附件: [附件1：机井表, 附件2 用水计划]\n`);
    const texts = (pages[0]?.items ?? []).flatMap((item) => (item.kind === 'text' ? [textOf(item)] : []));
    expect(texts.join('')).toContain('附件：1.机井表2.用水计划');
  });
});
