/** What spaces, line breaks and stray marks in a text mean. */

import { describe, expect, it } from 'vitest';
import { normaliseTitle } from '../../src/issue/normalise/normalise.ts';
import { inlinesOf } from '../helpers/inlines.ts';
import { GOOD, issueOf, loadText, summarise } from './support.ts';

const withBody = (body: string): string => GOOD.replace('body: 正文。', `body: ${body}`);
const block = (...lines: string[]): string =>
  withBody(`|\n${lines.map((line) => `      ${line}`).join('\n')}`);
const textsOf = (source: string): string[] =>
  issueOf(loadText(source))
    .items.slice(0, 1)
    .flatMap(inlinesOf)
    .map((inlines) => inlines.map(({ text }) => text).join(''));
const said = (source: string): string[] => summarise(loadText(source));
const codes = (source: string): string[] => said(source).map((line) => line.split(' ')[0] as string);

describe('spaces in titles and names', () => {
  it.each([
    ['农机检修忙 备战春耕足', '农机检修忙　备战春耕足'],
    ['党建引领聚合力　乡村振兴谱新篇', '党建引领聚合力　乡村振兴谱新篇'],
    ['青禾县：抢抓农时 不误春耕', '青禾县：抢抓农时　不误春耕'],
    ['青禾县委\u00a0青禾县人民政府\u2003表彰先进', '青禾县委　青禾县人民政府　表彰先进'],
    ['培育企业 91 家', '培育企业91家'],
    ['推广 APP 系统，效果好', '推广APP系统，效果好'],
    ['通报， 全文', '通报，全文'],
    [' 　标题　 ', '标题'],
  ])('%s', (raw, title) => {
    expect(normaliseTitle(raw)).toBe(title);
  });

  it.each<[string, string[]]>([
    ['李　勉', ['李勉']],
    ['县 工信局', ['县工信局']],
    ['张明 李晓光', ['张明', '李晓光']],
    ['供稿：张明 李晓光', ['供稿：张明', '李晓光']],
    ['供稿： 张明 李晓光', ['供稿：张明', '李晓光']],
    ['李　勉　王　敏', ['李勉', '王敏']],
    ['党政办（综治办 应急办）', ['党政办（综治办　应急办）']],
    ['（教体局、水利局）', ['教体局', '水利局']],
    ['（教体局）（水利局）', ['教体局', '水利局']],
    ['【教体局】', ['教体局']],
    ['(教体局)', ['教体局']],
  ])('the sources %s, in a list or not', (raw, names) => {
    for (const written of [`"${raw}"`, `["${raw}"]`]) {
      const { items } = issueOf(loadText(`${GOOD}    sources: ${written}\n`));
      expect(items[0]?.sources.map(({ text }) => text)).toEqual(names);
    }
  });
});

describe('spaces in running text', () => {
  it.each([
    ['李　勉　王　敏　周建国　买买提·艾力', '李　勉　王　敏　周建国　买买提·艾力'],
    ['张明 李晓光 赵一 钱二 欧阳文博 买买提·艾力', '张明　李晓光　赵一　钱二　欧阳文博　买买提·艾力'],
    ['参加会议的有：张 明　李晓光　王 敏。', '参加会议的有：张　明　李晓光　王　敏。'],
    ['张明 李晓光等同志参加。', '张明　李晓光等同志参加。'],
    ['《中共中央 国务院关于全面推进乡村振兴的意见》', '《中共中央　国务院关于全面推进乡村振兴的意见》'],
    ['青禾县水利局 青禾县财政局印发', '青禾县水利局　青禾县财政局印发'],
    ['共 91 家，利用 APP 巡查。 再查', '共91家，利用APP巡查。再查'],
  ])('%s: without a word', (raw, text) => {
    const source = block(raw.replace('财政局印发', '财政局'));
    expect(textsOf(source)).toEqual([text.replace('财政局印发', '财政局')]);
    expect(said(source)).toEqual([]);
  });

  it('are dropped elsewhere, which is said once an issue, with the place', () => {
    const source = block('扎实 推进乡村振兴。', '全面 落实责任。');
    expect(textsOf(source)).toEqual(['扎实推进乡村振兴。', '全面落实责任。']);
    expect(said(source)).toEqual(['dropped-space 8:9']);
    expect(loadText(source).diagnostics[0]?.message.zh).toContain('共 2 处');
  });

  it('survive beside bold', () => {
    expect(textsOf(block('**柳林镇**　**石桥乡**联合放水。'))).toEqual(['柳林镇　石桥乡联合放水。']);
  });
});

describe('lines below |', () => {
  it.each<[string, string[], string[]]>([
    [
      'sentences',
      ['第一段。', '第二段！', '第三段：', '第四段'],
      ['第一段。', '第二段！', '第三段：', '第四段'],
    ],
    ['closing quotes', ['他说：“好。”', '她笑了。'], ['他说：“好。”', '她笑了。']],
    [
      'headings',
      ['一、基本情况', '全县共有机井。', '（一）水源。', '1. 东干渠'],
      ['一、基本情况', '全县共有机井。', '（一）水源。', '1.东干渠'],
    ],
    ['numbers behind a line that goes on', ['主要做法', '二、管护'], ['主要做法', '二、管护']],
    ['circled numbers', ['有三点', '①水源', '②渠系'], ['有三点', '①水源', '②渠系']],
    ['indents', ['前一段', '　　后一段，', '还没完'], ['前一段', '后一段，还没完']],
    ['bold ends', ['**开头。**', '后文。'], ['开头。', '后文。']],
    ['a decimal', ['增长', '3.5%。'], ['增长3.5%。']],
    ['wrapped lines', ['建立企业', '培育库，', '成效好。'], ['建立企业培育库，成效好。']],
  ])('%s', (_, lines, paragraphs) => {
    expect(textsOf(block(...lines))).toEqual(paragraphs);
  });

  it('say so once where lines were joined', () => {
    expect(said(block('建立企业', '培育库，', '成效好。'))).toEqual(['joined-lines 8:10']);
    expect(said(block('建立企业。', '', '培育库。'))).toEqual([]);
    expect(said(withBody('>\n      建立企业\n      培育库。'))).toEqual([]);
  });
});

describe('structure in a text', () => {
  it.each<[string, string[], string]>([
    ['a key one level too deep', ['正文。', '来源: [教体局]'], 'key-too-deep 9:7'],
    ['a key with a full-width colon', ['正文。', '标题：新闻'], 'key-in-text 9:7'],
    [
      'a table of bars',
      ['如下。', '| 乡镇 | 进度 |', '| --- | --- |', '| 柳林镇 | 90% |'],
      'pasted-table 9:7',
    ],
    [
      'a table behind an empty line',
      ['进度如下。', '', '指标\t完成额\t同比', '增加值\t58.6\t8.2'],
      'pasted-table 10:7',
    ],
    ['a table of tabs', ['指标\t完成额\t同比', '增加值\t58.6\t8.2'], 'pasted-table 8:7'],
    ['a table of spaces', ['指标  完成额  同比', '增加值  58.6  8.2'], 'table-in-text 8:7'],
    ['a single row of a table', ['如下。', '增加值\t58.6\t8.2'], 'table-in-text 9:7'],
    ['two cells a line', ['柳林镇\t90%', '石桥乡\t75%'], 'pasted-table 8:7'],
    ['a heading', ['# 一级标题'], 'markup-in-text 8:7'],
    ['a list', ['- 第一点。', '- 第二点。'], 'markup-in-text 8:7'],
    ['a quotation', ['> 引文一段。'], 'markup-in-text 8:7'],
    ['one star', ['这是 *重点* 工作。'], 'markup-in-text 8:10'],
    ['strike-out', ['~~删去~~保留。'], 'markup-in-text 8:7'],
    ['a raised figure', ['面积m^2^。'], 'markup-in-text 8:10'],
    ['a link', ['见[网站](http://a.cn)。'], 'markup-in-text 8:8'],
    ['a picture', ['![图1](a.jpg)'], 'markup-in-text 8:7'],
    ['HTML', ['第一行<br>第二行。'], 'markup-in-text 8:10'],
    ['an entity', ['甲&nbsp;乙。'], 'markup-in-text 8:8'],
    ['a picture of Word', ['见\ufffc图。'], 'picture-in-text 8:8'],
  ])('%s is said', (_, lines, place) => {
    expect(said(block(...lines))[0]).toBe(place);
  });

  it('a full-width bar after the key is said', () => {
    expect(codes(withBody('｜\n      检查学校。'))).toContain('fullwidth-bar');
  });

  it('a remark at the end of a plain text is said, of a number is not', () => {
    expect(codes(withBody('检查学校食堂 # 3号'))).toContain('text-in-comment');
    expect(codes(GOOD.replace('number: 1', 'number: 1 # 第一期'))).toEqual([]);
  });

  it.each([
    '3*5=15，2*3=6。',
    '气温-5℃，A_B_C，http://a.cn/x_y_z~u#top。',
    '1. 第一条。',
    '① 第一点；② 第二点。',
    '温度<5℃、湿度>60%。',
    'R&D经费，A&B公司。',
    '《中华人民共和国水法》[2016]修正，〔2026〕7号。',
    '甲|乙两类。',
    '—— 据新华社。',
    '注：数据截至3月10日。',
    '联系邮箱a_b@c.cn。',
  ])('nothing is said of %s', (text) => {
    expect(said(block(text))).toEqual([]);
  });
});

describe('what stands twice', () => {
  const item = (body: string, sources: string): string =>
    GOOD.replace('body: 正文。', `body: ${body}\n    sources: ${sources}`);

  it('a tag typed at the end as well as in the sources is printed once', () => {
    const source = item('检查完毕。（工信局）', '[工信局]');
    expect(codes(source)).toEqual(['source-twice']);
    expect(textsOf(source)).toEqual(['检查完毕。']);
  });

  it('another tag is printed, and said', () => {
    const source = item('检查完毕。（水利局）', '[工信局]');
    expect(codes(source)).toEqual(['source-differs']);
    expect(textsOf(source)).toEqual(['检查完毕。（水利局）']);
    expect(codes(item('检查完毕（此件公开发布）', '[工信局]'))).toEqual([]);
    expect(codes(withBody('检查完毕。（水利局）'))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['（教体局）', ['教体局']],
    ['农业农村局、（水利局）', ['农业农村局', '水利局']],
    ['（农业农村局、水利局），气象局', ['农业农村局', '水利局', '气象局']],
    ['县委宣传部（新闻办）、水利局', ['县委宣传部（新闻办）', '水利局']],
  ])('brackets round a source are not doubled: %s', (written, names) => {
    const source = item('检查完毕。', written);
    expect(issueOf(loadText(source)).items[0]?.sources.map(({ text }) => text)).toEqual(names);
    expect(codes(source)).toEqual([]);
  });

  it('a name in the sources is printed once', () => {
    const source = item('检查完毕。', '[民政局, 民政局, 水利局]');
    expect(codes(source)).toEqual(['name-twice']);
    expect(issueOf(loadText(source)).items[0]?.sources.map(({ text }) => text)).toEqual(['民政局', '水利局']);
  });

  it('an item, or its title, is remarked on', () => {
    const again = (body: string): string => `${GOOD}  - title: 标题\n    body: ${body}\n`;
    const first = (issueOf(loadText(GOOD)).items[0]?.title?.text ?? '') as string;
    const twice = (body: string): string[] =>
      codes(again(body).replace('title: 标题\n    body: 另', `title: ${first}\n    body: 另`));
    expect(twice('另一段。')).toEqual(['item-twice']);
    expect(codes(again('另一段。').replace('title: 标题', 'title: 别的'))).toEqual([]);
  });

  it('the label of the distribution is printed once', () => {
    const { distribution } = issueOf(loadText(`${GOOD}distribution: 本期发：县委各部门。\n`));
    expect([distribution[0]?.label.text, distribution[0]?.recipients.text]).toEqual([
      '本期发',
      '县委各部门。',
    ]);
  });
});
