import { describe, expect, it } from 'vitest';
import { normaliseLine } from '../../../src/issue/normalise/normalise.ts';
import { inlinesOf } from '../../helpers/inlines.ts';
import { GOOD, issueOf, loadText } from '../support.ts';

const LINES: readonly (readonly [what: string, raw: string, normal: string])[] = [
  ['nothing to do', '共有91家。', '共有91家。'],
  ['spaces between Han and digits', '培育企业 91 家', '培育企业91家'],
  ['spaces between Han and letters', '利用公路巡查 APP 系统', '利用公路巡查APP系统'],
  ['spaces between Han', '延 津　县', '延津县'],
  ['one space between Western words', '上线 Hello   World  导览', '上线Hello World导览'],
  ['spaces at the ends', ' \u3000标题\u00a0 ', '标题'],
  ['full-width digits and letters', '２０２５年ＡＰＰ', '2025年APP'],
  ['a full-width decimal point', '增长１２．５％', '增长12.5%'],
  ['a time', '上午9：00开会，8：30—11：05', '上午9:00开会，8:30—11:05'],
  ['a time in full width', '０９：００', '09:00'],
  ['a ratio', '以3：1通过，比例尺1：50，按1：20的比例', '以3∶1通过，比例尺1∶50，按1∶20的比例'],
  ['a colon before what is counted', '问题1：3个乡镇未完成', '问题1：3个乡镇未完成'],
  [
    'a colon behind what is numbered',
    '表1：2024—2025，附件2：3，图3：12',
    '表1：2024—2025，附件2：3，图3：12',
  ],
  ['a colon beside one figure', '第1：甲，乙：2', '第1：甲，乙：2'],
  [
    'ranges',
    '60~80人，60万~100万元，3月~5月，周一~周五，5%~8%',
    '60～80人，60万～100万元，3月～5月，周一～周五，5%～8%',
  ],
  ['other tildes', 'a~b ~甲http://x.cn/~u/', 'a~b ~甲http://x.cn/~u/'],
  ['a full-width stop elsewhere', '第１．项', '第1．项'],
  ['Chinese punctuation stays', '（一）“甲”，乙；丙：丁！', '（一）“甲”，乙；丙：丁！'],
  ['quotes and dashes stay', '他说"是"\'否\'“甲”‘乙’——…—–-', '他说"是"\'否\'“甲”‘乙’——…—–-'],
  ['spaces by Chinese dashes', '历时三年 —— 2025 年', '历时三年——2025年'],
  ['spaces by Chinese quotes', '关注 “两新” 政策', '关注“两新”政策'],
  ['spaces by quotes in English', 'the “new” plan', 'the “new” plan'],
  ['zero-width and soft characters', '延\u200b津\u00ad县\ufeff政\u2060务', '延津县政务'],
  ['direction marks', '\u202a延津\u202c', '延津'],
  ['middle dots', '阿‧布•都・拉', '阿·布·都·拉'],
  ['Kangxi radicals', '\u2f00\u2f08\u2f24', '一人大'],
  ['CJK radicals', '\u2ed4\u2ed3\u2ee9\u2ef3\u2e9f', '门长黄龟母'],
  ['compatibility ideographs', '\uf9dc\uf900\u{2f800}', '隆豈丽'],
  ['unified ideographs of that block', '\ufa0e', '\ufa0e'],
  ['rare characters', '喆堃赟䶮焜垚燊𠮷', '喆堃赟䶮焜垚燊𠮷'],
];

describe('normaliseLine', () => {
  it.each(LINES)('%s', (_, raw, normal) => {
    expect(normaliseLine(raw)).toBe(normal);
  });

  it('changes nothing the second time', () => {
    for (const [, raw] of LINES) expect(normaliseLine(normaliseLine(raw))).toBe(normaliseLine(raw));
  });

  it('maps every radical of its table to an ideograph', () => {
    for (let code = 0x2e80; code <= 0x2fd5; code++) {
      const normal = normaliseLine(String.fromCodePoint(code));
      if (code >= 0x2f00) expect(normal.codePointAt(0), code.toString(16)).toBeGreaterThan(0x3400);
      expect([...normal]).toHaveLength(1);
    }
  });
});

const withBody = (body: string): string => GOOD.replace('body: 正文。', `body: ${body}`);
const paragraphsOf = (body: string): string[][] =>
  issueOf(loadText(withBody(body)))
    .items.slice(0, 1)
    .flatMap(inlinesOf)
    .map((inlines) => inlines.map(({ text, strong }) => (strong ? `*${text}*` : text)));

describe('bodies', () => {
  it('joins the lines of a paragraph and splits at blank lines', () => {
    const body = '|\n      建立\n      91\n      家。Hello\n      world\n\n      \n      第二段。\n';
    expect(paragraphsOf(body)).toEqual([['建立91家。Hello world'], ['第二段。']]);
  });

  it.each([
    ['folded', '>\n      第一\n      段。\n\n      第二段。\n'],
    ['plain', '第一\n      段。\n\n      第二段。\n'],
    ['double-quoted', '"第一\n      段。\n\n      第二段。"\n'],
    ['single-quoted', "'第一\n      段。\n\n      第二段。'\n"],
    ['escaped', '"第一段。\\n第二段。"\n'],
  ])('reads a %s scalar alike', (_, body) => {
    expect(paragraphsOf(body)).toEqual([['第一段。'], ['第二段。']]);
  });

  it('takes an indent of two ideographic spaces for a new paragraph', () => {
    expect(paragraphsOf('|\n      　　第一段，\n      接着。\n      　　第二段。\n')).toEqual([
      ['第一段，接着。'],
      ['第二段。'],
    ]);
  });

  it('sets **…** apart and drops spaces around it', () => {
    expect(paragraphsOf('|\n      开头。 **马庄乡** 明确，use **bold type** here。\n')).toEqual([
      ['开头。', '*马庄乡*', '明确，use ', '*bold type*', ' here。'],
    ]);
  });

  it('lets bold start the body in a block', () => {
    expect(paragraphsOf('|\n      **马庄乡**明确。\n')).toEqual([['*马庄乡*', '明确。']]);
  });

  it('places every stretch in the source', () => {
    const source = withBody('|\n      第一\n      行。**加粗**完。\n\n      　　第二 段。\n');
    const inlines = issueOf(loadText(source)).items.slice(0, 1).flatMap(inlinesOf).flat();
    expect(inlines.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      '第一\n      行。',
      '加粗',
      '完。',
      '第二 段。',
    ]);
  });

  it('places stretches behind an escape', () => {
    const source = withBody('"第\\u4e00段。**粗**"\n');
    const inlines = issueOf(loadText(source)).items.slice(0, 1).flatMap(inlinesOf).flat();
    expect(inlines.map(({ text }) => text)).toEqual(['第一段。', '粗']);
    expect(inlines.map(({ span }) => source.slice(span.start, span.end))).toEqual(['第\\u4e00段。', '粗']);
  });
});
