import { describe, expect, it } from 'vitest';
import { proofread } from '../../src/proof/proofread.ts';
import { GOOD, issueOf, loadText } from '../issue/support.ts';

const withBody = (lines: readonly string[]): string =>
  GOOD.replace('正文。', `|${lines.map((line) => `\n      ${line}`).join('\n')}`);

/** What was written, and what is due. */
const said = (...lines: string[]): string[] =>
  proofread(issueOf(loadText(withBody(lines)))).map(
    ({ code, span, hint }) =>
      `${code} ${span?.source.text.slice(span.start, span.end)} ${/“(.*?)”/u.exec(hint?.zh ?? '')?.[1]}`,
  );

describe('the numbers of paragraphs', () => {
  it('go up by one, and start again below a higher number', () => {
    expect(
      said(
        '一、甲',
        '（一）乙',
        '1.丙',
        '（1）丁',
        '（2）戊',
        '2.己',
        '（二）庚',
        '1.辛',
        '二、壬',
        '（一）癸',
      ),
    ).toEqual([]);
    expect(said('九、甲', '十、乙', '十一、丙', '二十、丁', '二十一、戊')).toEqual([
      'number-order 二十、 十二、',
    ]);
  });

  it.each<[string[], string[]]>([
    [['一、甲', '三、乙', '四、丙'], ['number-order 三、 二、']],
    [['一、甲', '二、乙', '二、丙', '三、丁'], ['number-order 二、 三、']],
    [['一、甲', '（一）乙', '二、丙', '（二）丁'], ['number-order （二） （一）']],
    [['（一）甲', '1.乙', '（二）丙', '2．丁'], ['number-order 2． 1．']],
    [
      ['1、甲', '3、乙'],
      ['number-order 3、 2、', 'mark-after-number 1、 1.'],
    ],
    [['(1)甲', '(3)乙'], ['number-order (3) (2)']],
    [['**一、甲**', '**三、乙**'], ['number-order 三、 二、']],
  ])('are remarked on out of order: %j', (lines, expected) => {
    expect(said(...lines)).toEqual(expected);
  });

  it.each([
    [['一、二、三等奖共12名。', '三、四级公路通车。']],
    [['7、8月份雨水多。', '1.5万亩完成。', '3.15活动开展。', '（2026年）']],
  ])('are none in %j', (lines) => {
    expect(said(...lines)).toEqual([]);
  });

  it('may go on through a whole body, and begin anew behind a lead', () => {
    expect(
      said('一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊', '（四）己', '三、庚', '（五）辛'),
    ).toEqual([]);
    expect(said('一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊', '（五）己')).toEqual([
      'number-order （五） （四）',
    ]);
    expect(said('做法：', '1.甲', '2.乙', '问题：', '1.丙', '2.丁')).toEqual([]);
    expect(said('1.甲', '2.乙', '接着说。', '1.丙')).toEqual(['number-order 1. 3.']);
  });

  it('begin behind 附件： in a list of attachments', () => {
    expect(said('附件：1.任务分解表', '2.统计表', '3.名单')).toEqual([]);
    expect(said('附件：1.任务分解表', '3.名单')).toEqual(['number-order 3. 2.']);
  });

  it('of articles go on once they have begun with the first', () => {
    expect(said('第一条　甲。', '第二条　乙。', '第四条　丙。')).toEqual(['number-order 第四条 第三条']);
    expect(said('第十二条　甲。', '第十五条　乙。')).toEqual([]);
  });

  it('are told with what to write', () => {
    const [found] = proofread(issueOf(loadText(withBody(['一、甲', '三、乙']))));
    expect(found?.message.zh).toBe('编号不连着：这里写的是“三、”，按顺序应当是“二、”');
    expect(found?.hint?.zh).toBe('改成“二、”，或者补上漏掉的一段；有意这样编号，就不用改');
  });

  it('are looked at in attachments too', () => {
    const text = `${GOOD}attachments:\n  - title: 方案\n    body: |\n      一、甲\n\n      三、乙\n`;
    expect(proofread(issueOf(loadText(text))).map(({ code }) => code)).toEqual(['number-order']);
  });

  it('begin anew with every item', () => {
    const text = GOOD.replace('正文。', '一、甲。').concat('  - title: 乙\n    body: 一、丙。\n');
    expect(proofread(issueOf(loadText(text)))).toEqual([]);
  });
});
