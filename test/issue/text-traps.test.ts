/** Texts as they are pasted and typed: what must not be lost, joined or printed in silence. */

import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../helpers/inlines.ts';
import { GOOD, issueOf, loadText, summarise } from './support.ts';

const withBody = (body: string): string => GOOD.replace('body: 正文。', `body: ${body}`);
const block = (text: string): string =>
  withBody(
    `|\n${text
      .split('\n')
      .map((line) => `      ${line}`)
      .join('\n')}\n`,
  );
const paragraphsOf = (source: string): string[] =>
  issueOf(loadText(source))
    .items.slice(0, 1)
    .flatMap(inlinesOf)
    .map((inlines) => inlines.map(({ text, strong }) => (strong ? `<${text}>` : text)).join(''));
const said = (source: string): string[] => summarise(loadText(source));

describe('spaces between names in running text', () => {
  it.each([
    ['名单：张三 李四 王五', '名单：张三　李四　王五'],
    ['表彰了张明 李晓光 王五。', '表彰了张明　李晓光　王五。'],
    ['参会人员（张明 李晓光 赵一）共3人。', '参会人员（张明　李晓光　赵一）共3人。'],
    ['县委书记 周建国，县长 王敏', '县委书记　周建国，县长　王敏'],
    ['组长：张明 副组长：李晓光', '组长：张明　副组长：李晓光'],
    ['张明（水利局） 李晓光（财政局）', '张明（水利局）　李晓光（财政局）'],
    ['柳林镇 石桥乡 河湾镇联合放水。', '柳林镇　石桥乡　河湾镇联合放水。'],
    ['1.抓责任 2.抓落实', '1.抓责任　2.抓落实'],
    ['第十二条 县政府负责。', '第十二条　县政府负责。'],
    ['**第一条** 县政府负责。', '<第一条>　县政府负责。'],
    ['**张明** **李晓光**到会。', '<张明　李晓光>到会。'],
    ['张明\t李晓光\t王五', '张明　李晓光　王五'],
  ])('%s', (raw, text) => {
    expect(paragraphsOf(block(raw))).toEqual([text]);
    expect(said(block(raw))).toEqual([]);
  });

  it('means nothing beside a single bold mark', () => {
    expect(paragraphsOf(block('开展 **专项** 行动。'))).toEqual(['开展<专项>行动。']);
    expect(said(block('开展 **专项** 行动。'))).toEqual([]);
    expect(said(block('开展** **行动。'))).toEqual(['dropped-space 8:11']);
  });

  it.each(['安全 管理', '检查学校 食堂57家。', '近日，县工信局 组织培训。', '我县 工信局'])(
    'but not in %s, which is said',
    (raw) => {
      expect(paragraphsOf(block(raw))).toEqual([raw.replace(' ', '')]);
      expect(said(block(raw))[0]).toMatch(/^dropped-space 8:/);
    },
  );

  it('holds between the names of lines that are joined', () => {
    expect(paragraphsOf(block('张明\n李晓光\n王五'))).toEqual(['张明　李晓光　王五']);
    expect(paragraphsOf(block('李　勉\n王　敏'))).toEqual(['李　勉　王　敏']);
  });

  it('is none where YAML folded a line', () => {
    for (const raw of ['《中华人民共和国\n      土地管理法》施行。', '县水利局会同\n      财政局检查。']) {
      expect(paragraphsOf(withBody(raw))).toEqual([raw.replace(/\s+/g, '')]);
      expect(said(withBody(raw))).toEqual([]);
    }
    const title = (raw: string) =>
      issueOf(loadText(GOOD.replace('title: 标题', `title: ${raw}`))).items[0]?.title?.text;
    expect(title('农机检修\n      忙')).toBe('农机检修忙');
    expect(title('|\n      农机检修忙\n      备战春耕足')).toBe('农机检修忙　备战春耕足');
    expect(title('念好“山字经” 走好“生态路”')).toBe('念好“山字经”　走好“生态路”');
    expect(title('关注 “两新” 政策')).toBe('关注“两新”政策');
  });

  it('reads rows of any length', () => {
    const [paragraph = ''] = paragraphsOf(block('张明 检查 学校 '.repeat(20_000)));
    expect(paragraph.replaceAll('\u3000', '')).toBe('张明检查学校'.repeat(20_000));
  });
});

describe('lines below | that go on', () => {
  it.each([
    ['转发（简称“意见”）\n如下', ['转发（简称“意见”）如下']],
    ['依照\n第三条规定执行。', ['依照第三条规定执行。']],
    ['一、突出重点，\n狠抓落实', ['一、突出重点，狠抓落实']],
    ['**甲。\n乙。**', ['<甲。乙。>']],
  ])('%j', (raw, texts) => {
    expect(paragraphsOf(block(raw))).toEqual(texts);
    expect(said(block(raw))[0]).toMatch(/^joined-lines/);
  });

  it.each([
    ['第一段\n（此件公开发布）\n第二段', ['第一段（此件公开发布）', '第二段']],
    ['第一段\n\ufffc\n第二段', ['第一段', '第二段']],
    ['有两点\n● 水源\n● 渠系', ['有两点', '●水源', '●渠系']],
  ])('%j', (raw, texts) => {
    expect(paragraphsOf(block(raw))).toEqual(texts);
  });
});

describe('stars', () => {
  it('that hide figures are printed', () => {
    const raw = '电话138****5678，证件4107**********12。';
    expect(paragraphsOf(block(raw))).toEqual([raw]);
    expect(said(block(raw))).toEqual([]);
    expect(said(GOOD.replace('title: 标题', 'title: 电话138****5678'))).toEqual([]);
  });

  it('are bold marks in twos', () => {
    expect(paragraphsOf(block('**甲****乙**丙'))).toEqual(['<甲乙>丙']);
  });
});

describe('structure', () => {
  it.each([
    ['正文。\n来源：教体局', ['key-too-deep 9:7']],
    ['正文。\n来源:\n- 教体局', ['key-too-deep 9:7']],
    ['正文。\n- 标题：下一条\n  正文: 文', ['key-too-deep 9:9']],
    ['正文。\n标题：新闻', ['key-in-text 9:7']],
    ['编者按：好。', ['key-in-text 8:7']],
    ['正文。\n签批:\n  签发: 周建国', ['key-too-deep 9:7']],
    ['指标    完成额    同比\n增加值    58.6    8.2', ['table-in-text 8:7']],
    ['乡镇\t进度\n\n柳林镇\t90%', ['pasted-table 8:7']],
    ['面积5m^2，二氧化碳CO~2~。', ['markup-in-text 8:11']],
    ['>引文', ['markup-in-text 8:7']],
    ['[网](qinghe.gov.cn)', ['markup-in-text 8:7']],
    ['_斜体_', ['markup-in-text 8:7']],
    ['- 一点。\n- 二点。', ['markup-in-text 8:7']],
    ['<o:p>文</o:p>', ['markup-in-text 8:7']],
  ])('%j is said', (raw, expected) => {
    expect(said(block(raw))).toEqual(expected);
  });

  it('counts the places of a mark', () => {
    expect(loadText(block('- 一点。\n- 二点。')).diagnostics[0]?.message.zh).toContain('共 2 处');
  });

  it('tells how many spaces a key that is too deep keeps', () => {
    expect(loadText(block('正文。\n来源: [教体局]')).diagnostics[0]?.hint?.zh).toContain('行首留 4 个空格');
  });

  it('is said of what follows a # behind a title of one character', () => {
    expect(said(GOOD.replace('title: 标题', 'title: 乙 # 待定'))).toEqual(['text-in-comment 6:14']);
    expect(said(GOOD.replace('title: 标题', 'title: 2025 # 年'))).toEqual([]);
  });

  it('is said in folded texts and in titles', () => {
    expect(said(withBody('>\n      正文。\n      来源: [教体局]\n'))).toEqual(['key-too-deep 9:7']);
    expect(said(GOOD.replace('title: 标题', 'title: <b>通报</b>'))).toEqual(['markup-in-text 6:12']);
    expect(said(GOOD.replace('title: 标题', 'title: 通报\ufffc'))).toEqual(['picture-in-text 6:14']);
  });

  it('a picture of Word is said and not printed', () => {
    expect(paragraphsOf(block('见\ufffc图。'))).toEqual(['见图。']);
    expect(loadText(block('见\ufffc图。')).diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it.each(['姓名：____年____月____日。', '#青禾春耕#话题。', '日期：3月5日。', '见http://a.cn/_x_/~b^c。'])(
    'nothing is said of %s',
    (raw) => {
      expect(said(block(raw))).toEqual([]);
    },
  );

  it('a full-width bar is read as the one it stands for', () => {
    expect(said(withBody('｜\n      检查：学校。\n\n      第二段: 好。\n'))).toEqual(['fullwidth-bar 7:11']);
    expect(said(GOOD.replace('body: 正文。', 'body：｜\n      检查。'))).toEqual([
      'fullwidth-colon 7:9',
      'fullwidth-bar 7:10',
    ]);
    expect(paragraphsOf(withBody('丨\n      检查。\n'))).toEqual(['检查。']);
  });
});

describe('what stands twice', () => {
  const tagged = (body: string, sources: string): string =>
    `${GOOD.replace('正文。', `"${body}"`)}    sources: ${sources}\n`;

  it.each([
    ['末尾（工信局）。', '[工信局]', '末尾。'],
    ['末尾。（供稿：工信局）', '[工信局]', '末尾。'],
    ['末尾。**（工信局）**', '[工信局]', '末尾。'],
    ['末尾。（党政办（综治办））', '[党政办（综治办）]', '末尾。'],
    ['末尾。（张明 李晓光）', '["张明 李晓光"]', '末尾。'],
  ])('the tag of %s is printed once', (body, sources, text) => {
    expect(paragraphsOf(tagged(body, sources))).toEqual([text]);
    expect(said(tagged(body, sources))[0]).toMatch(/^source-twice/);
  });

  it('a tag that is a paragraph of its own goes; one that is all there is stays', () => {
    expect(paragraphsOf(`${block('正文。\n\n（工信局）')}    sources: [工信局]\n`)).toEqual(['正文。']);
    expect(paragraphsOf(tagged('（工信局）', '[工信局]'))).toEqual(['（工信局）']);
  });

  it('a body pasted twice is said', () => {
    const body =
      '截至9月18日，全县收获玉米26.3万亩，占应收面积的七成。县农业农村局派出技术人员120名，到田间指导。';
    const source = `${GOOD.replace('正文。', body)}  - title: 另一条\n    body: ${body}\n`;
    expect(said(source)).toEqual(['body-twice 8:12']);
  });

  it.each([
    ['distribution: 抄送：县委', ['抄送', '县委']],
    ['distribution: 本期发 ：县委', ['本期发', '县委']],
    ['本期发: [本期发：县委, 政府]', ['本期发', '县委，政府。']],
    ['本期发: {名称: 分送, 对象: 分送：县委}', ['分送', '县委']],
    ['distribution: 发展改革委', ['本期发', '发展改革委']],
  ])('the label of %s is printed once', (line, expected) => {
    const { distribution } = issueOf(loadText(`${GOOD}${line}\n`));
    expect([distribution[0]?.label.text, distribution[0]?.recipients.text]).toEqual(expected);
  });

  it('a role, or a name, of the sign-off is printed once', () => {
    const source = `${GOOD}签批: {签发: 签发：周建国 周建国}\n`;
    expect(issueOf(loadText(source)).signoff[0]?.names.map(({ text }) => text)).toEqual(['周建国']);
    expect(said(`${GOOD}签批: {签发: [周建国, 周建国]}\n`)).toEqual(['name-twice 8:16']);
  });
});
