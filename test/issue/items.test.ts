import { describe, expect, it } from 'vitest';
import { issueOf, loadText, messagesOf, summarise } from './support.ts';

const HEAD = '报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n';
const zh = (items: string): string => `${HEAD}内容:\n${items}`;
const itemsOf = (items: string) => issueOf(loadText(zh(items))).items;
const said = (text: string): string[] => messagesOf(loadText(text));

const ITEM = '  - 标题: 甲\n    正文: 乙。\n';

describe('a column', () => {
  it('is an entry of its own, over all items up to the next', () => {
    const [first, second, third] = itemsOf(
      `${ITEM}  - 栏目: 部门动态\n  - {标题: 丙, 正文: 一。}\n  - {标题: 丁, 正文: 二。}\n`,
    );
    expect(first).not.toHaveProperty('column');
    expect(second?.column?.text).toBe('部门动态');
    expect(third?.column).toBe(second?.column);
  });

  it.each([
    ['部门动态', '部门动态'],
    ['【部门动态】', '部门动态'],
    ['"【 部门动态 】"', '部门动态'],
    ['部门动态【续】', '部门动态【续】'],
  ])('%s goes by the name %s', (written, name) => {
    expect(itemsOf(`  - 栏目: ${written}\n${ITEM}`)[0]?.column?.text).toBe(name);
  });

  it('may stand in its first item, and goes on where the next repeat it', () => {
    const items = itemsOf(
      ['甲', '乙', '甲']
        .flatMap((name) => [1, 2].map((n) => `  - {栏目: ${name}, 标题: ${n}${name}, 正文: 文。}\n`))
        .join(''),
    );
    expect(items.map(({ column }) => column?.text)).toEqual(['甲', '甲', '乙', '乙', '甲', '甲']);
    expect(new Set(items.map(({ column }) => column)).size).toBe(3);
  });

  it.each([
    ['at the end', `${ITEM}  - 栏目: 经验交流\n`, 9],
    ['before another', `  - 栏目: 经验交流\n  - 栏目: 部门动态\n${ITEM}`, 6],
  ])('without items is not printed, which is said: %s', (_, items, line) => {
    expect(said(zh(items))).toEqual([
      `issue.yaml 第 ${line - (items.startsWith('  - 栏目') ? 0 : 1)} 行第 9 列：警告 栏目“经验交流”下面没有内容，没有排出来 [empty-column]\n  改法：在它下面加上内容，或者删掉它`,
    ]);
    expect(itemsOf(items).map(({ column }) => column?.text)).not.toContain('经验交流');
  });

  it('named again at once is not empty', () => {
    expect(said(zh(`  - 栏目: 甲\n  - {栏目: 甲, 标题: 题, 正文: 文。}\n`))).toEqual([]);
  });

  it('alone makes no issue', () => {
    expect(said(zh('  - 栏目: 部门动态\n'))).toEqual([
      'issue.yaml 第 6 行第 9 列：错误 只有栏目名，没有一条内容 [empty-column]\n  改法：在栏目下面加上各条内容，每条写“标题”和“正文”',
    ]);
  });

  it.each([
    ['【部门动态】', '上面加一条“- 栏目: 部门动态”，它就单独占一行；这一条没有别的标题，就不写标题'],
    ['【部门动态】县水利局抓春灌', '上面加一条“- 栏目: 部门动态”，它就单独占一行；标题只写“县水利局抓春灌”'],
  ])('typed as a title is noticed: %s', (title, hint) => {
    expect(said(zh(`  - 标题: ${title}\n    正文: 文。\n`))).toEqual([
      `issue.yaml 第 6 行第 9 列：说明 标题里的“【部门动态】”像是栏目名 [column-in-title]\n  改法：${hint}`,
    ]);
  });

  it('under another name is guessed at', () => {
    const [{ message, hint } = {}] = loadText(zh(`  - 栏目名: 甲\n${ITEM}`)).diagnostics;
    expect([message?.zh, hint?.zh]).toEqual(['这里没有“栏目名”这一项', '是不是“栏目”？']);
  });
});

describe('a title', () => {
  it('may be left out', () => {
    expect(itemsOf('  - 正文: 简讯一则。\n')[0]).not.toHaveProperty('title');
    expect(said(zh('  - 正文: 简讯一则。\n'))).toEqual([]);
  });

  it('that is begun and not written is an error', () => {
    expect(said(zh('  - 标题:\n    正文: 文。\n'))).toEqual([
      'issue.yaml 第 6 行第 5 列：错误 “标题”是空的 [empty-value]\n  改法：填上内容，或删掉这一项',
    ]);
  });

  it.each<[string, string | undefined]>([
    ['接排', 'run-in'],
    ['单行', 'line'],
    ['单独一行', 'line'],
    ['居中', 'centred'],
    ['', undefined],
  ])('has a form of its own: %j', (written, form) => {
    const [item] = itemsOf(`  - 标题: 甲\n    标题样式: ${written}\n    正文: 文。\n`);
    expect(item?.title?.form).toBe(form);
  });

  it('of an unknown form is an error', () => {
    expect(said(zh('  - {标题: 甲, 标题样式: 靠左, 正文: 文。}\n'))).toEqual([
      'issue.yaml 第 6 行第 19 列：错误 “标题样式”写的是“靠左”，看不懂 [bad-choice]\n  改法：应当是其中之一：接排（run-in）、单行（line）、居中（centred）',
    ]);
  });
});

describe('a subtitle', () => {
  it.each([
    ['对六个乡镇的调查', '——对六个乡镇的调查'],
    ['——对六个乡镇的调查', '——对六个乡镇的调查'],
    ['—对六个乡镇的调查', '——对六个乡镇的调查'],
    ['"-- 对六个乡镇的调查"', '——对六个乡镇的调查'],
    ['（摘要）', '（摘要）'],
  ])('%s has its dash: %s', (written, text) => {
    const source = zh(`  - {标题: 甲, 副标题: ${written}, 正文: 文。}\n`);
    const subtitle = issueOf(loadText(source)).items[0]?.title?.subtitle;
    expect(subtitle?.text).toBe(text);
    expect(said(source)).toEqual([]);
  });

  it('without a title is an error', () => {
    expect(said(zh('  - 副标题: ——调查\n    正文: 文。\n'))).toEqual([
      'issue.yaml 第 6 行第 5 列：错误 “内容”的第 1 项里缺少“标题” [missing-key]\n  改法：加上一行“标题: …”',
    ]);
  });
});

describe('items in braces', () => {
  it.each([
    '  - { 标题: 乙, 正文: 文。 }\n  - 标题: 丙\n    正文: 文。\n',
    '  - {标题: 乙, 正文: 文。}\n  - {标题: 丙, 正文: 文。}\n',
    '  - { 栏目: 乡镇传真 }\n  - { 标题: 乙, 正文: 文。 }\n  - 标题: 丙\n    正文: 文。\n',
  ])('stand beside others: %j', (more) => {
    for (const before of [ITEM, `${ITEM}  - 栏目: 部门动态\n`]) {
      const text = zh(before + more);
      expect(said(text).filter((one) => !one.includes('empty-column'))).toEqual([]);
      expect(issueOf(loadText(text)).items.map(({ title }) => title?.text)).toEqual(['甲', '乙', '丙']);
    }
  });
});

describe('items that are no mappings', () => {
  it('are one mistake, however many', () => {
    expect(summarise(loadText(zh('  - 甲\n  - 乙\n  - 丙\n')))).toEqual(['wrong-kind 6:5']);
  });
});

describe('a body that is there twice', () => {
  it('is remarked on where neither item has a title', () => {
    const body = '县气象局3月10日开展人工增雨作业，全县平均降水6.2毫米，旱情有所缓解，墒情好转。';
    expect(said(zh(`  - 正文: ${body}\n  - 正文: ${body}\n`))).toEqual([
      'issue.yaml 第 7 行第 9 列：警告 “县气象局3月10日开展人…”的正文与前面的一条完全相同 [body-twice]\n  改法：检查是不是粘贴错了正文',
    ]);
  });
});
