/** Every one of these mistakes gives one message, and doing what it says mends the file. */

import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../helpers/inlines.ts';
import { makeRandom } from '../helpers/mutate.ts';
import { followRemedy } from '../helpers/remedy.ts';
import { issueOf, loadText, summarise } from './support.ts';

const HEAD = '报头:\n  刊名: 河湾快报\n期号: 1\n日期: 2025-09-19\n';
const AFTER = '  - 标题: 后一条\n    正文: |\n      后文。\n    来源: [商务局]\n';
const END = '签批:\n  审核: 路帅\n';

/** An issue whose first item has a body, in lines as they stand in the file. */
const withBody = (body: string, bar = ' |'): string =>
  `${HEAD}内容:\n  - 标题: 甲\n    正文:${bar}\n${body}    来源: [工信局]\n${AFTER}${END}`;
const GOOD = withBody('      第一段。\n\n      第二段。\n');
const swap = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`the good issue has no ${from}`);
  return GOOD.replace(from, to);
};

const wordsOf = (text: string) => {
  const { items, signoff } = issueOf(loadText(text));
  return [
    ...items.map(({ title, body, sources }) => [
      title?.text,
      inlinesOf({ body })
        .map((inlines) => inlines.map((inline) => inline.text).join(''))
        .join(''),
      sources.map((source) => source.text).join(' '),
    ]),
    signoff.map(({ role, names }) => [role.text, ...names.map(({ text }) => text)]),
  ];
};

/** Follows one message after another; returns their codes and the text that nothing is said of any more. */
function mend(text: string): { codes: string[]; text: string } {
  const codes: string[] = [];
  let now = text;
  for (let step = 0; step < 10; step++) {
    const [first] = loadText(now).diagnostics.filter(({ severity }) => severity === 'error');
    if (!first) break;
    codes.push(first.code);
    now = followRemedy(now, first);
  }
  return { codes, text: now };
}

describe('one mistake, one message, and its remedy works', () => {
  it.each<[name: string, code: string, text: string]>([
    ['a body at the margin', 'text-not-indented', withBody('第一段。\n\n第二段。\n')],
    ['with a time in it', 'text-not-indented', withBody('第一段。\n时间: 9:30\n第二段。\n地点：县政府\n')],
    ['that begins with one', 'text-not-indented', withBody('时间: 9:30\n地点: 县政府\n')],
    ['with dashes', 'text-not-indented', withBody('- 第一段。\n- 第二段。\n')],
    ['with numbers', 'text-not-indented', withBody('一、情况\n1. 第一\n（二）做法\n2、第二\n')],
    ['with keys in it', 'text-not-indented', withBody('期号: 某期\n单位: 某局\n第一段。\n日期: 昨天\n')],
    ['with signs', 'text-not-indented', withBody('"引号"。\n[括号]\n{花}\n*星*\n|竖\n%百\n@某\n`撇`\n&和\n')],
    ['with rules', 'text-not-indented', withBody('第一段。\n---\n第二段。\n...\n第三段。\n')],
    ['with a heading', 'text-not-indented', withBody('# 情况\n第一段。\n')],
    ['with bold', 'text-not-indented', withBody('**马庄乡**明确。\n**魏邱乡**动用。\n')],
    ['with a link', 'text-not-indented', withBody('见 http://a.cn/b 。\n时间:9:30\n')],
    ['after a line that is right', 'text-not-indented', withBody('      第一段。\n第二段。\n第三段: 有\n')],
    ['around a line that is right', 'text-not-indented', withBody('第一段。\n      第二段。\n第三段。\n')],
    ['by two spaces', 'text-not-indented', withBody('  第一段。\n  时间: 9:30\n  第二段。\n')],
    ['by four spaces', 'text-not-indented', withBody('    第一段。\n    时间: 9:30\n    第二段。\n')],
    ['by eight, then four', 'text-not-indented', withBody('        第一段。\n    第二段。\n')],
    ['in full-width spaces', 'fullwidth-indent', withBody('　　第一段。\n　　第二段。\n')],
    ['in tabs', 'tab-indent', withBody('\t第一段。\n\t\t第二段。\n')],
    ['in both, and none', 'text-not-indented', withBody('　　第一段。\n\t第二段。\n第三段。\n')],
    ['below >', 'text-not-indented', withBody('第一段。\n第二段。\n', ' >')],
    ['below its key', 'text-not-indented', withBody('第一段。\n第二段。\n', '')],
    ['below its key, by four', 'text-not-indented', withBody('    第一段。\n    第二段。\n', '')],
    ['going on below a line', 'text-not-indented', withBody('第二段。\n时间: 9:30\n第三段。\n', ' 第一段。')],
    [
      'the last of the file',
      'text-not-indented',
      `${GOOD.replace(END, '')}  - 标题: 末\n    正文: |\n一段。\n二段。\n`,
    ],
    [
      'before the sign-off',
      'text-not-indented',
      swap(END, `  - 标题: 末\n    正文: |\n一段。\n二段。\n${END}`),
    ],

    ['bullets', 'wrong-bullet', GOOD.replaceAll('  - 标题', '  • 标题')],
    ['a bullet', 'wrong-bullet', swap('  - 标题: 后', '  ● 标题: 后')],
    ['stars', 'wrong-bullet', GOOD.replaceAll('  - 标题', '  * 标题')],
    ['numbers', 'wrong-bullet', GOOD.replace('- 标题', '1. 标题').replace('- 标题', '2. 标题')],
    ['numbers with 、', 'wrong-bullet', GOOD.replace('- 标题', '1、标题').replace('- 标题', '2、标题')],
    [
      'numbers in brackets',
      'wrong-bullet',
      GOOD.replace('- 标题', '（1）标题').replace('- 标题', '（2）标题'),
    ],
    ['numbers in circles', 'wrong-bullet', GOOD.replace('- 标题', '①标题').replace('- 标题', '②标题')],
    ['bullets before names', 'wrong-bullet', swap(' [工信局]', '\n      · 工信局')],

    ['no space after a colon', 'missing-space', swap('来源: [工', '来源:[工')],
    ['no space before a name', 'missing-space', swap('来源: [工信局]', '来源:工信局')],
    ['a full-width colon', 'fullwidth-colon', swap('来源: [工', '来源：[工')],
    ['text behind the bar', 'text-after-bar', withBody('', ' | 第一段。')],
    ['text behind the bar and below', 'text-after-bar', withBody('      第二段。\n', ' |第一段。')],
    ['a full-width bar', 'fullwidth-bar', swap('正文: |', '正文: ｜')],
    ['text behind a full-width bar', 'text-after-bar', withBody('', ' ｜第一段。')],

    ['a number sign', 'bad-start', swap('标题: 甲', '标题: #1号文件落实')],
    ['a number sign and quotes', 'bad-start', swap('标题: 甲', '标题: #1号"文件"落实')],
    ['brackets', 'bad-start', swap('标题: 甲', '标题: [通知]检查学校食堂')],
    ['brackets alone', 'bad-start', swap('标题: 甲', '标题: [通知]')],
    ['braces', 'bad-start', swap('标题: 甲', '标题: {通知}检查')],
    ['an ampersand', 'alias-not-allowed', swap('标题: 甲', '标题: &县')],
    ['a star', 'alias-not-allowed', swap('标题: 甲', '标题: *县')],

    ['题目', 'unknown-key', swap('标题: 甲', '题目: 甲')],
    ['内容 for 正文', 'unknown-key', swap('    正文: |\n      第', '    内容: |\n      第')],
    ['单位 for 来源', 'unknown-key', swap('来源: [工', '单位: [工')],
    ['时间', 'unknown-key', swap('日期: 2025-09-19', '时间: 2025年9月19日')],
    ['刊期', 'unknown-key', swap('期号', '刊期')],
    ['刊头', 'unknown-key', swap('报头', '刊头')],
    ['名称 for 刊名', 'unknown-key', swap('刊名', '名称')],
    ['条目 for 内容', 'unknown-key', swap('内容:', '条目:')],
    ['a role at the top', 'unknown-key', swap(END, '审核: 路帅\n')],
    ['a key of the layout at the top', 'unknown-key', `${GOOD}页数: 1\n`],
    ['the name at the top', 'unknown-key', swap('报头:\n  刊名', '刊名')],
    ['the issuer at the top', 'unknown-key', `${GOOD}编发单位: 县政府\n`],
  ])('%s', (_, code, text) => {
    expect(summarise(loadText(text)).map((said) => said.split(' ')[0])).toEqual([code]);
    const mended = mend(text);
    expect(mended.codes).toEqual([code]);
    expect(loadText(mended.text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [, after, signoff] = wordsOf(mended.text).filter(([title]) => title !== '末');
    expect(after).toEqual(['后一条', '后文。', '商务局']);
    if (text.includes('审核')) expect(signoff).toEqual([['审核', '路帅']]);
  });
});

describe('a body anywhere in a file', () => {
  const LINES = [
    '检查学校食堂57家。',
    '时间: 9:30',
    '地点：县政府会议室',
    '一、基本情况',
    '- 一是抓责任；',
    '（二）做法',
    '1. 第一',
    '**马庄乡**明确。',
    '“听、看”的办法',
    'A: B',
    'http://a.cn',
    '',
    '[附件]',
    '来源：新华社',
    '备注:无',
  ];

  it('at the margin is said once, and its remedy keeps every word', () => {
    const random = makeRandom(7);
    for (let round = 0; round < 400; round++) {
      const count = 1 + random(12);
      const body = Array.from({ length: count }, () => LINES[random(LINES.length)] as string);
      // A line that is surely text, at one end or the other: a time alone may be a key.
      body.splice(random(2) === 0 ? 0 : body.length, 0, '我县召开会议。');
      const depth = random(4);
      const indented = (spaces: number): string =>
        body.map((line) => (line === '' ? '' : ' '.repeat(spaces) + line)).join('\n');
      const text = withBody(`${indented(depth)}\n`);
      const { diagnostics } = loadText(text);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(
        errors.map(({ code }) => code),
        text,
      ).toEqual(['text-not-indented']);
      const mended = followRemedy(text, errors[0] as (typeof errors)[number]);
      expect(wordsOf(mended), text).toEqual(wordsOf(withBody(`${indented(6)}\n`)));
    }
  });
});
