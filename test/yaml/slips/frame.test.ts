/** Slips in the frame of a file: tabs, lines out of line, forgotten dashes, brackets left open. */

import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { isError } from '../../../src/base/diagnostic.ts';
import { findSlips } from '../../../src/yaml/slips/slips.ts';
import { inlinesOf } from '../../helpers/inlines.ts';
import { issueOf, loadText, summarise } from '../../issue/support.ts';

const HEAD = '报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n';
const ITEM = '  - 标题: 甲\n    正文: |\n      第一段。\n\n      第二段。\n    来源: [工信局]\n';
/** Its item begins in line 6 and ends in line 11. */
const START = `${HEAD}内容:\n${ITEM}`;

type Said = readonly (readonly [place: string, hint: string])[];

const say = (text: string): Said => {
  const { diagnostics, ...rest } = loadText(text);
  // What the texts themselves are remarked on for is no slip of the frame.
  const loaded = { ...rest, diagnostics: diagnostics.filter(isError) };
  return summarise(loaded).map((place, index) => [place, loaded.diagnostics[index]?.hint?.zh ?? '']);
};
const wordsOf = (text: string) =>
  issueOf(loadText(text)).items.map(({ title, body, sources }) => [
    title?.text,
    ...inlinesOf({ body }).map((inlines) => inlines.map((inline) => inline.text).join('')),
    ...sources.map((source) => source.text),
  ]);

describe('a text behind a dash', () => {
  it('has a full-width colon below a table too', () => {
    const table = '      - 表格:\n          行: [[甲, 1]]\n          注: 数据。\n';
    const text = `${HEAD}内容:\n  - 标题: 甲\n    正文:\n${table}      - 石桥乡群众说：“管用。”\n    来源: [工信局]\n`;
    expect(say(text)).toEqual([]);
    expect(wordsOf(text)).toEqual([['甲', '石桥乡群众说：“管用。”', '工信局']]);
  });
});

describe('a key below the rows of a table', () => {
  it('is the next of the item', () => {
    const table = '      - 表格:\n          行: |\n            | 甲 | 1 |\n            | 乙 | 2 |\n';
    const text = `${HEAD}内容:\n  - 标题: 甲\n    正文:\n      - 一段。\n${table}    来源: [工信局]\n\n${ITEM}`;
    expect(say(text)).toEqual([]);
    expect(issueOf(loadText(text)).items.map(({ sources }) => sources.map((one) => one.text))).toEqual([
      ['工信局'],
      ['工信局'],
    ]);
  });
});

describe('a tab', () => {
  it.each<[name: string, text: string, said: Said]>([
    [
      'before a key',
      `${HEAD}内容:\n  - 标题: 甲\n    正文: 乙\n\t来源: [教体局]\n`,
      [['tab-indent 8:1', '删掉 Tab，行首留 4 个空格']],
    ],
    [
      'before a dash',
      `${START}\t- 标题: 乙\n    正文: 丙\n`,
      [['tab-indent 12:1', '删掉 Tab，行首留 2 个空格']],
    ],
    [
      'after spaces',
      START.replace('    来源', '  \t来源'),
      [['tab-indent 11:3', '删掉 Tab，行首留 4 个空格']],
    ],
    ['between dash and key', START.replace('- 标题', '-\t标题'), [['tab-indent 6:4', '删掉 Tab，改用空格']]],
    ['before the top', START.replace('期号', '\t期号'), [['tab-indent 3:1', '删掉 Tab，顶格写']]],
    [
      'before a key after a text',
      START.replace('    来源', '\t来源'),
      [['tab-indent 11:1', '删掉 Tab，行首留 4 个空格']],
    ],
    [
      'before the first line of a block',
      START.replace('      第一', '\t\t\t第一'),
      [['tab-indent 8:1', '删掉 Tab，行首留 6 个空格']],
    ],
    [
      'in a block, after too few spaces',
      START.replace('      第二', '     \t第二'),
      [['tab-indent 10:6', '删掉 Tab，行首留 6 个空格']],
    ],
    [
      'before the second line of a text',
      START.replace(/正文: [\s\S]*?(?=\n {4}来源)/, '正文: 一\n\t二'),
      [['tab-indent 8:1', '删掉 Tab，行首留 6 个空格']],
    ],
    [
      'before the second line of a list in brackets',
      START.replace('[工信局]', '[工信局,\n\t商务局]'),
      [['tab-indent 12:1', '删掉 Tab，行首留 6 个空格']],
    ],
    [
      'before an item without its dash',
      `${START}\t标题: 乙\n    正文: 丙\n`,
      [
        ['tab-indent 12:1', '删掉 Tab，行首留 2 个空格'],
        ['missing-dash 12:2', '在“标题”前面加上“- ”'],
      ],
    ],
  ])('%s', (_, text, said) => expect(say(text)).toEqual(said));

  it.each([
    ['in the text of a block', START.replace('      第二', '      \t第二')],
    ['after the spaces of a second line', START.replace('[工信局]', '工信局、\n     \t商务局')],
    ['after a colon', START.replace('期号: ', '期号:\t')],
    ['before a comment', START.replace('期号', '\t# 注\n期号')],
    ['on an empty line', START.replace('\n\n', '\n\t\n')],
    ['with full-width spaces on an empty line', `${START.replace('\n\n', '\n　　\n')}　\t　\n`],
  ])('%s is nothing to speak of', (_, text) => expect(say(text)).toEqual([]));

  it('everywhere is reported line by line, and the issue still read', () => {
    const text = START.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
    expect(say(text).map(([place]) => place)).toEqual([2, 6, 7, 8, 11].map((line) => `tab-indent ${line}:1`));
    expect(wordsOf(text)).toEqual(wordsOf(START));
  });
});

describe('an item without its dash', () => {
  it.each<[name: string, text: string, said: Said]>([
    [
      'in the column of the dashes',
      `${START}\n  标题: 乙\n    正文: |\n      丙。\n    来源: [教体局]\n`,
      [['missing-dash 13:3', '在“标题”前面加上“- ”']],
    ],
    [
      'in the column of the keys',
      `${START}\n    标题: 乙\n    正文: 丙\n`,
      [['missing-dash 13:5', '把“标题”前面的两个空格换成“- ”']],
    ],
    [
      'between the two',
      `${START}   标题: 乙\n    正文: 丙\n`,
      [['missing-dash 12:4', '在“标题”前面加上“- ”，减号与上一项的减号左对齐（2 个空格）']],
    ],
    [
      'in a list at the margin',
      `${HEAD}内容:\n- 标题: 甲\n  正文: 乙\n标题: 丙\n  正文: 丁\n`,
      [['missing-dash 8:1', '在“标题”前面加上“- ”']],
    ],
    [
      'first of all',
      `${HEAD}内容:\n    标题: 甲\n    正文: 乙\n`,
      [['missing-dash 6:5', '把“标题”前面的两个空格换成“- ”']],
    ],
    [
      'first of all, its keys where they belong',
      `${HEAD}内容:\n  标题: 甲\n    正文: 乙\n  - 标题: 丙\n    正文: 丁\n`,
      [['missing-dash 6:3', '在“标题”前面加上“- ”']],
    ],
    ['that is a name', `${START}乡镇:\n  - 甲镇\n  乙镇\n`, [['missing-dash 14:3', '在“乙镇”前面加上“- ”']]],
    [
      'with its other keys in its own column',
      `${START}  标题: 乙\n  正文: |\n    丙\n  来源: [丁]\n`,
      [
        ['missing-dash 12:3', '在“标题”前面加上“- ”'],
        ['bad-indent 13:3', '与上一行的“标题”左对齐（4 个空格）；它下面的文字也各加 2 个空格'],
        ['bad-indent 15:3', '与上面的“正文”左对齐（4 个空格）'],
      ],
    ],
  ])('%s', (_, text, said) => expect(say(text)).toEqual(said));

  it('is read as one', () => {
    expect(wordsOf(`${START}\n  标题: 乙\n    正文: |\n      丙。\n    来源: [教体局]\n`)).toEqual([
      ['甲', '第一段。', '第二段。', '工信局'],
      ['乙', '丙。', '教体局'],
    ]);
  });
});

describe('a line out of line', () => {
  it.each<[name: string, text: string, said: Said]>([
    [
      'a space too few',
      START.replace('    正文', '   正文'),
      [['bad-indent 7:4', '与上一行的“标题”左对齐（4 个空格）']],
    ],
    [
      'a space too many',
      START.replace('    正文', '     正文'),
      [['bad-indent 7:6', '与上一行的“标题”左对齐（4 个空格）']],
    ],
    [
      'a space too few after a block',
      START.replace('    来源', '   来源'),
      [['bad-indent 11:4', '与上面的“正文”左对齐（4 个空格）']],
    ],
    [
      'a space too many after a block',
      START.replace('    来源', '     来源'),
      [['bad-indent 11:6', '与上面的“正文”左对齐（4 个空格）']],
    ],
    [
      'at the top',
      START.replace('日期', ' 日期'),
      [['bad-indent 4:2', '与上一行的“期号”左对齐（行首不空格）']],
    ],
    ['the first', ` ${START}`, [['bad-indent 1:2', '顶格写，删掉行首的空格']]],
    [
      'in the masthead',
      START.replace('河湾快报', '河湾快报\n 编发单位: 县政府'),
      [['bad-indent 3:2', '与上一行的“刊名”左对齐（2 个空格）']],
    ],
    [
      'a dash',
      `${START}   - 标题: 乙\n    正文: 丙\n`,
      [['bad-indent 12:4', '与上面的“- ”左对齐（2 个空格）']],
    ],
    [
      'a dash at the margin',
      `${START}- 标题: 乙\n    正文: 丙\n`,
      [['bad-indent 12:1', '与上面的“- ”左对齐（2 个空格）']],
    ],
    [
      'a misspelt key',
      START.replace('    来源', '   来原'),
      [
        ['bad-indent 11:4', '与上面的“正文”左对齐（4 个空格）'],
        ['unknown-key 11:4', '是不是“来源”？'],
      ],
    ],
    [
      'the first dash of all',
      `${HEAD}内容:\n   ${ITEM.slice(2)}${ITEM}`,
      [['bad-indent 6:4', '比上一行的“内容”多空 2 格（2 个空格）']],
    ],
    [
      'a key at the margin',
      START.replace('    来源', '来源'),
      [['bad-indent 11:1', '与上面的“正文”左对齐（4 个空格）']],
    ],
    [
      'a key of the top inside',
      START.replace('期号', '  期号'),
      [['bad-indent 3:3', '与上面的“报头”左对齐（行首不空格）']],
    ],
    [
      'the first key inside',
      START.replace('  刊名', '刊名'),
      [['bad-indent 2:1', '比上一行的“报头”多空 2 格（2 个空格）']],
    ],
    [
      'a name, which would go on with the one above',
      `${START}乡镇:\n  - 甲镇\n   - 乙镇\n`,
      [['bad-indent 14:4', '与上面的“- ”左对齐（2 个空格）']],
    ],
    [
      'a name among the items',
      START.replace(' [工信局]', '\n  - 工信局'),
      [['bad-indent 12:3', '比上一行的“来源”多空 2 格（6 个空格）']],
    ],
    [
      'a role',
      `${START}签批:\n  责任编辑: 李勉\n   审核: 路帅\n`,
      [['bad-indent 14:4', '与上一行的“责任编辑”左对齐（2 个空格）']],
    ],
  ])('%s', (_, text, said) => expect(say(text)).toEqual(said));

  it('is read where it belongs', () => {
    expect(wordsOf(START.replace('    正文', '   正文'))).toEqual(wordsOf(START));
    expect(wordsOf(START.replace('    来源', '     来源'))).toEqual(wordsOf(START));
  });

  it.each([
    ['a paragraph more', START.replace('      第一', '        第一')],
    ['a line less', START.replace('      第二', '     第二')],
  ])('is no line of a text: %s', (_, text) => {
    expect(say(text)).toEqual([]);
    expect(wordsOf(text)).toEqual(wordsOf(START));
  });

  it('is no empty one, though it has spaces', () => {
    const text = START.replace('      第一', '          \n      第一');
    expect(say(text)).toEqual([]);
    expect(wordsOf(text)).toEqual(wordsOf(START));
  });

  it('is reported where something can be seen, whatever else is wrong', () => {
    const { diagnostics } = loadText(`${START}\n\n   没有冒号\n`);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { span } of diagnostics) expect(span?.source.text[span.start]).toMatch(/\S/);
  });
});

describe('a key after a body', () => {
  it.each([
    ['that is folded', '# 注\n本期发: >\n  县委常委，\n  各乡镇\n'],
    ['that goes on below', '本期发: 县委常委，\n  各乡镇\n'],
    ['in brackets over lines', '单位: [甲局,\n  乙局]\n印数: 3\n'],
    ['with a list', '乡镇:\n- 甲镇\n- 乙镇\n'],
    ['of names', '乡镇: 甲镇\n单位: 工信局\n印数: 3\n'],
    ['with roles', '签批:\n  审核: 甲\n  签发: 乙\n'],
  ])('is no stray: one %s', (_, text) => expect(say(`${START}${text}`)).toEqual([]));
});

describe('a bracket left open', () => {
  const CLOSE = '在末尾补上英文的“]”；文字本身以“[”开头时，用英文引号把整段括起来';

  it.each<[name: string, text: string, said: Said]>([
    ['in the last line', START.replace('[工信局]\n', '[工信局'), [['unclosed-bracket 11:9', CLOSE]]],
    ['before the end', START.replace('[工信局]', '[工信局'), [['unclosed-bracket 11:9', CLOSE]]],
    [
      'before another item',
      `${START.replace('[工信局]', '[工信局')}${ITEM}印刷数: 3\n`,
      [
        ['unclosed-bracket 11:9', CLOSE],
        ['unknown-key 18:1', '是不是“印数”？'],
      ],
    ],
    [
      'over two lines',
      START.replace('[工信局]', '[工信局,\n      商务局'),
      [['unclosed-bracket 11:9', CLOSE]],
    ],
    ['before a comment', START.replace('[工信局]', '[工信局 # ]'), [['unclosed-bracket 11:9', CLOSE]]],
    ['closed in Chinese', START.replace('局]', '局】'), [['unclosed-bracket 11:9', '把“】”改成英文的“]”']]],
    [
      'the outer one',
      `${START}版式: {页码: {位置: 居中}\n`,
      [['unclosed-bracket 12:5', '在末尾补上英文的“}”；文字本身以“{”开头时，用英文引号把整段括起来']],
    ],
  ])('%s', (_, text, said) => expect(say(text)).toEqual(said));

  it.each([
    ['below the start of its line', START.replace('[工信局]', '[\n      工信局\n    ]')],
    ['at the margin', `${START}乡镇: [\n  甲镇\n]\n印数: 3\n`],
    ['after a quoted bracket', START.replace('[工信局]', '["工信局[", \'商[务\']')],
    [
      'in JSON with lines anywhere',
      JSON.stringify(parseDocument(START).toJS(), null, 1).replace(/^ +/gm, ' '),
    ],
  ])('is no longer open once closed %s', (_, text) => expect(say(text)).toEqual([]));
});

describe('bold where it cannot be', () => {
  it.each([
    ['标题: **食堂**检查', '删去 **（标题本来就是黑体）'],
    ['标题: 县**食堂**检查', '删去 **（标题本来就是黑体）'],
    ['来源: [**甲**]', '删去 **'],
    ['正文: **食堂**检查', '冒号后面写 |，正文从下一行写起，多空两格'],
  ])('%s', (line, hint) => {
    const [key = ''] = line.split(':');
    const item = { 标题: '标题: 甲', 正文: '正文: 乙', 来源: '来源: 丙', [key]: line };
    expect(say(`${HEAD}内容:\n  - ${Object.values(item).join('\n    ')}\n`).map(([, said]) => said)).toEqual([
      hint,
    ]);
  });
});

describe('a sound file', () => {
  /** A small linear congruential generator, so that a failure comes back. */
  const random = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const TEXTS = [
    '甲',
    '第一段。\n\n第二段。\n',
    '一\n  - 标题 二\n三\n',
    '标题: 甲\n正文: 乙\n',
    '- 甲',
    '1. 甲\n2. 乙\n',
    '• 甲',
    '#1号',
    '| 甲',
    '时间: 9:30\n\n单位: 某局\n',
    '[甲',
    '',
    '长'.repeat(90),
  ];

  function makeIssue(next: () => number): object {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const names = () => pick([[], ['甲'], ['甲', '乙局（丙、丁）'], '甲、乙', '']);
    const item = () => ({ 标题: pick(TEXTS), 正文: pick(TEXTS), ...(next() < 0.5 ? { 来源: names() } : {}) });
    const layout = { 页数: 4, 页码: { 位置: '居中', 起始: 3 }, 断行: pick(['word', '规范']) };
    const parts = {
      报头: { 刊名: '河湾快报', 标注: pick(TEXTS) },
      期号: 44,
      内容: Array.from({ length: Math.floor(next() * 4) }, item),
      乡镇: names(),
      本期发: pick<unknown>(['县委', ['甲', '乙'], { 名称: '分送', 对象: ['甲'] }]),
      签批: { 责任编辑: '李勉', 审核: names() },
      版式: pick([layout, {}]),
      字体: { 标题: '楷体', 正文: { 字体: '仿宋', 西文: pick(TEXTS) } },
    };
    return Object.fromEntries(Object.entries(parts).sort(() => next() - 0.5));
  }

  const FRAME = [
    ...['tab-indent', 'bad-indent', 'missing-dash', 'unclosed-bracket', 'text-not-indented', 'wrong-bullet'],
    ...['text-after-bar', 'fullwidth-bar', 'bad-start'],
  ];
  const DASHES = { indentSeq: false };
  const STYLES = [
    {},
    DASHES,
    { indent: 4 },
    { indent: 1 },
    { lineWidth: 20 },
    { collectionStyle: 'flow' as const, lineWidth: 24 },
  ];

  it('has none of these slips, however it is laid out', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const issue = makeIssue(random(seed));
      const written = stringify(issue, {
        ...STYLES[seed % STYLES.length],
        defaultStringType: seed % 7 === 0 ? 'QUOTE_DOUBLE' : 'PLAIN',
      });
      const { diagnostics } = findSlips({ path: 'a.yaml', text: written });
      expect(
        diagnostics.filter(({ code }) => FRAME.includes(code)),
        written,
      ).toEqual([]);
    }
  });

  it('keeps its slips inside the file when it is damaged', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = random(seed);
      const text = stringify(makeIssue(next), STYLES[seed % STYLES.length]);
      const at = Math.floor(next() * text.length);
      const damage =
        ['', ' ', '\t', '\n', '[', '{', '"', '- ', '　', '】', '：'][Math.floor(next() * 11)] ?? '';
      const loaded = loadText(text.slice(0, at) + damage + text.slice(at + Math.floor(next() * 3)));
      for (const { span } of loaded.diagnostics) {
        expect(span === undefined || (span.start <= span.end && span.end <= span.source.text.length)).toBe(
          true,
        );
      }
    }
  });
});
