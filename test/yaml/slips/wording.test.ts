/** Messages are for clerks: right places, remedies that fit, no words of programmers. */

import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/base/diagnostic.ts';
import { WORDS } from '../../../src/schema/aliases.ts';
import { elementOf, fieldOf, fieldsOf, typeAt, typeUnder } from '../../../src/schema/keys.ts';
import { layOutIssue } from '../../../src/typeset.ts';
import { CASES, type Files } from '../../broken/cases.ts';
import { GOOD, load, loadText, summarise } from '../../issue/support.ts';

const say = (text: string): (readonly [string, string | undefined])[] => {
  const loaded = loadText(text);
  return summarise(loaded).map((place, index) => [place, loaded.diagnostics[index]?.hint?.zh] as const);
};

describe('words for keys', () => {
  const ALIASES = Object.entries(WORDS).flatMap(([level, words]) =>
    Object.entries(words).flatMap(([target, list]) =>
      list.split(' ').map((word) => ({ level, word, target: target.split('.') })),
    ),
  );
  /** What has keys of its own: the items of a list, where they have. */
  const holderOf = (type: ReturnType<typeof typeAt>) =>
    fieldsOf(elementOf(type)).length > 0 ? elementOf(type) : type;
  const typeOf = (level: string) =>
    level
      .split('.')
      .filter((key) => key !== '')
      .reduce((type, key) => holderOf(typeUnder(type as NonNullable<typeof type>, key)), typeAt([]));

  it.each(ALIASES.map(({ level, word, target }) => [level || 'the top', word, level, target] as const))(
    'in %s: %s',
    (_, word, level, target) => {
      const type = typeOf(level);
      expect(fieldsOf(type).length).toBeGreaterThan(0);
      expect(fieldOf(type, word), 'is a key itself').toBeUndefined();
      const first = fieldOf(type, target[0] ?? '');
      expect(first).toBeDefined();
      const [, second] = target;
      if (second !== undefined && second !== '*')
        expect(fieldOf(holderOf(first?.type), second)).toBeDefined();
    },
  );

  it('stand for one thing each in a mapping', () => {
    const seen = ALIASES.map(({ level, word }) => `${level} ${word}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a key at a wrong level', () => {
  const HEAD = '报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n';
  const ITEMS = '内容:\n  - 标题: 甲\n    正文: 乙\n';

  const LISTED = `这里可以写：${fieldsOf(typeAt([]))
    .map(({ zh }) => zh)
    .join('、')}`;

  it.each<[name: string, text: string, said: [string, string][]]>([
    [
      'that is no key of any level near is told what there is',
      `报头: { 刊名: a, 行距: 60 }\n期号: 1\n日期: 2025-09-19\n${ITEMS}`,
      [['unknown-key 1:14', '这里可以写：刊名、编发单位、标注、编号']],
    ],
    [
      'that belongs in a part given as a text is shown with it',
      `报头:\n  刊名: 河湾快报\n  字号: 60\n期号: 1\n日期: 2025-09-19\n${ITEMS}`,
      [['unknown-key 3:3', '“字号”写在“刊名”里面，写成“刊名: { 文字: 河湾快报, 字号: … }”，再删掉这一项']],
    ],
    [
      'further out is told beside what',
      `报头: { 刊名: a, 期号: 1 }\n日期: 2025-09-19\n${ITEMS}`,
      [['unknown-key 1:14', '“期号”和“报头”同一层：把这一行移到“报头”外面，与它左对齐']],
    ],
    [
      'is none of another item',
      `${HEAD}内容:\n  - 题目: 甲\n    正文: 乙\n  - 标题: 丙\n`,
      [
        ['unknown-key 6:5', '是不是“标题”？'],
        ['missing-key 8:5', '加上一行“正文: …”'],
      ],
    ],
    [
      'that is there already is told so',
      `${HEAD}${ITEMS}    内容: 丙\n`,
      [['unknown-key 8:5', '是不是“正文”？它已经写过了：合到那里，删掉这一项']],
    ],
    [
      'that has a list below it is no text',
      `${HEAD}${ITEMS}参考:\n  - 名称: 丙\n    正文: 丁\n`,
      [['unknown-key 8:1', LISTED]],
    ],
    [
      'of an attachment is called by its name',
      `${HEAD}${ITEMS}附件:\n  - 名称: 丙\n    正文: 丁\n`,
      [['unknown-key 9:5', '是不是“标题”？']],
    ],
    [
      'that is like one which is there is told what there is',
      `${HEAD}印发日期: 2025-09-20\n报: 县委\n${ITEMS}`,
      [
        ['unknown-key 5:1', '上面加一行“印发:”，这一行写成“日期: …”，行首留 2 个空格'],
        ['unknown-key 6:1', '上面加一行“本期发:”，这一行写成“报: …”，行首留 2 个空格'],
      ],
    ],
    [
      'two of one part ask for that once',
      `${HEAD}${ITEMS}审核: 路帅\n签发: 李勉\n`,
      [
        ['unknown-key 8:1', '上面加一行“签批:”，这一行写成“审核: …”，行首留 2 个空格'],
        ['unknown-key 9:1', '移到“签批:”下面，写成“签发: …”，行首留 2 个空格'],
      ],
    ],
    [
      'an item without a list is one mistake',
      `${HEAD}标题: 甲\n正文: 乙\n`,
      [
        [
          'unknown-key 5:1',
          '“标题”写在“内容”的一条里：与那一条的第一个名称左对齐\n内容:\n  - 标题: 这里写标题\n    正文: 这里写正文',
        ],
      ],
    ],
    [
      'a list of items is one, whatever it is called',
      `${HEAD}${ITEMS.replace('内容', '正文')}`,
      [['unknown-key 5:1', '是不是“内容”？']],
    ],
  ])('%s', (_, text, said) => expect(say(text)).toEqual(said));
});

describe('a remedy', () => {
  it.each([
    ['number: 1', 'number:'],
    ['date: 2025-09-19', 'date:'],
    ['body: 正文。', 'body:'],
    ['title: 河湾快报', 'title:'],
  ])('is not to delete what is needed: %s', (from, to) => {
    expect(say(GOOD.replace(from, to)).map(([, hint]) => hint)).toEqual(['填上内容']);
  });

  it('names the file and the key of a register', () => {
    const { diagnostics } = load({
      'a.yaml': `extends: 刊物.yaml\n${GOOD}    sources: [教体局]\n`,
      '刊物.yaml': '单位: [工信局]\n',
    });
    expect(diagnostics.map(({ hint }) => hint?.zh)).toEqual([
      '检查名称；如果没有写错，把它加到刊物.yaml 的“单位”里',
    ]);
  });
});

describe('what is wrong with the layout', () => {
  const LONG = GOOD.replace('正文。', '正文。'.repeat(20)).replace('items:', 'signoff: {签发: 王敏}\nitems:');
  it.each([
    ['pages-misfit', '  mode: word\n  pages: 3\n', 11],
    ['pages-misfit', '  pages: 3\n  mode: word\n', 10],
    ['pages-misfit', '  colophon: even\n  pages: 3\n', 11],
    ['lines-too-tight', '  mode: word\n  bodySize: 二号\n  pitch: 20\n', 12],
    ['lines-too-tight', '  mode: word\n  lines: 40\n', 11],
    ['area-off-page', '  mode: word\n  columns: 60\n', 11],
    ['area-off-page', '  mode: word\n  pitch: 60\n', 11],
    ['area-off-page', '  mode: word\n  marginTop: 150\n', 11],
  ])('%s stands at the key it is about: %j', (code, layout, line) => {
    const { diagnostics } = layOutIssue(`${LONG}layout:\n${layout}`, { fonts: { folders: [] } });
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map((one) => [one.code, one.span && locate(one.span).line])).toEqual([[code, line]]);
  });

  it('an odd number of pages with the colophon on an even one is named as that', () => {
    const given = `${LONG}layout: {colophon: even, pages: 3}\n`;
    const [found] = layOutIssue(given, { fonts: { folders: [] } }).diagnostics;
    expect(found && [found.message.zh, found.hint?.zh]).toEqual([
      '版记排在偶数页时，全期的页数是双数，不会是 3 页',
      '请把“页数”改成双数，或把“版式”的“版记”改成“末页”',
    ]);
  });

  it('a blank page before the colophon is said', () => {
    const given = `${GOOD.replace('正文。', `${'字'.repeat(28 * 37 - 6)}。`)}signoff: {签发: 王敏}\nlayout: {colophon: even}\n`;
    const { diagnostics } = layOutIssue(given, { fonts: { folders: [] } });
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      [
        'blank-page',
        '第 3 页是空白页：第 2 页排满了，版记放不下，只能排到下一个偶数页',
        '正文删去约 28 字，版记就排在第 2 页；不改也可以',
      ],
    ]);
  });

  it('a colophon is on no page but those', () => {
    const { diagnostics } = layOutIssue(`${LONG}layout: {colophon: 奇数页}\n`, { fonts: { folders: [] } });
    expect(diagnostics.map(({ code, message, hint }) => [code, message.zh, hint?.zh])).toEqual([
      ['bad-choice', '“colophon”写的是“奇数页”，看不懂', '应当是其中之一：末页（last）、偶数页（even）'],
    ]);
  });
});

describe('the words of a message', () => {
  const JARGON =
    /YAML|锚点|引用|标签|语法|schema|解析|标量|映射|节点|字段|[\u4e00-\u9fff] ?\([a-zA-Z]+\)|pitch/i;
  /** Han straight beside a letter or a figure, where a space belongs between a sentence and a number. */
  const TIGHT = /(应当是|这是)[A-Za-z0-9]/;
  const filesOf = (input: string | Uint8Array | Files): Files =>
    typeof input === 'string' || input instanceof Uint8Array ? { 'issue.yaml': input } : input;

  it('are those of a clerk, in all that is said of the broken files', () => {
    for (const [name, input] of CASES) {
      for (const { message, hint } of load(filesOf(input)).diagnostics) {
        for (const text of [message.zh, hint?.zh ?? '']) {
          expect(text.replace(/\.yaml/g, ''), name).not.toMatch(JARGON);
          expect(text, name).not.toMatch(TIGHT);
        }
      }
    }
  });
});
