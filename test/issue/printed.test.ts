/** Who printed an issue and when, and how to reach its office. */

import { describe, expect, it } from 'vitest';
import { isError } from '../../src/base/diagnostic.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { editorAccepts } from '../helpers/editor.ts';
import { GOOD_ZH, issueOf, load, loadText, shownInChinese } from './support.ts';

const WITH_ISSUER = GOOD_ZH.replace('  刊名: 河湾快报', '  {刊名: 河湾快报, 编发单位: [县委办, 县政府办]}');
const printedOf = (source: string) => {
  const { printed } = issueOf(loadText(source));
  return printed && [printed.by.text, Object.values(printed.date).join('-')];
};
const errorsOf = (source: string): string[] =>
  loadText(source).diagnostics.filter(isError).map(shownInChinese);

describe('printing', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['印发: 是', ['县委办', '2025-9-19']],
    ['printed: true', ['县委办', '2025-9-19']],
    ['印发: 2025年9月22日', ['县委办', '2025-9-22']],
    ['印发: 20250922', ['县委办', '2025-9-22']],
    ['印发: {日期: 二〇二五年九月二十二日}', ['县委办', '2025-9-22']],
    ['印发: {机关: 县委办 县政府办}', ['县委办　县政府办', '2025-9-19']],
    ['printed: {by: 文印室, date: 2025/9/22}', ['文印室', '2025-9-22']],
    ['印发: 否', undefined],
    ['印发: ', undefined],
  ])('%s', (line, printed) => {
    const source = `${WITH_ISSUER}${line}\n`;
    expect(printedOf(source)).toEqual(printed);
    expect(editorAccepts(source)).toBe(true);
  });

  it('takes the office of the publication with the date of the issue', () => {
    const publication = '报头: {刊名: 河湾快报}\n印发: {机关: 文印室}\n';
    const own = GOOD_ZH.replace('报头:\n  刊名: 河湾快报', '刊物: 刊物.yaml');
    const { printed } = issueOf(
      load({ 'issue.yaml': `${own}印发: {日期: 2025-09-22}\n`, '刊物.yaml': publication }),
    );
    expect([printed?.by.text, printed?.date.day]).toEqual(['文印室', 22]);
  });

  const EXPECTED =
    '应当是“是”，或者印发日期，如 2025年9月19日；印发机关写在“机关”里：“印发: { 机关: …, 日期: … }”';
  it.each<[string, string, string[]]>([
    [
      'an office alone',
      '印发: 县政府办公室',
      [
        `issue.yaml 第 8 行第 5 列：错误 “印发”写的是“县政府办公室”，看不懂 [bad-flag]\n  8 │ 印发: 县政府办公室\n    │       ^^^^^^^^^^^^\n  改法：${EXPECTED}`,
      ],
    ],
    [
      'a day that no calendar has',
      '印发: 2025年9月31日',
      [
        `issue.yaml 第 8 行第 5 列：错误 “印发”写的是“2025年9月31日”，日历上没有这一天 [bad-date]\n  8 │ 印发: 2025年9月31日\n    │       ^^^^^^^^^^^^^\n  改法：${EXPECTED}`,
      ],
    ],
    [
      'a month',
      '印发: {日期: 2025年9月}',
      [
        'issue.yaml 第 8 行第 10 列：错误 “日期”写的是“2025年9月”，只有年和月，没有日 [bad-date]\n  8 │ 印发: {日期: 2025年9月}\n    │              ^^^^^^^^^\n  改法：应当是年、月、日都有的日期，写成 2025-09-19 或 2025年9月19日',
      ],
    ],
    [
      'keys at the top',
      '印发机关: 县政府办公室\n印发日期: 2025年9月20日',
      [
        'issue.yaml 第 8 行第 1 列：错误 这里没有“印发机关”这一项 [unknown-key]\n  8 │ 印发机关: 县政府办公室\n    │ ^^^^^^^^\n  改法：上面加一行“印发:”，这一行写成“机关: …”，行首留 2 个空格',
        'issue.yaml 第 9 行第 1 列：错误 这里没有“印发日期”这一项 [unknown-key]\n  9 │ 印发日期: 2025年9月20日\n    │ ^^^^^^^^\n  改法：移到“印发:”下面，写成“日期: …”，行首留 2 个空格',
      ],
    ],
  ])('%s', (_, lines, said) => {
    expect(errorsOf(`${WITH_ISSUER}${lines}\n`)).toEqual(said);
  });

  it.each(['印发: 是', '印发: {日期: 2025-09-22}'])('%s without any office', (line) => {
    const [said = '', ...more] = errorsOf(`${GOOD_ZH}${line}\n`);
    expect(said).toMatch(/^issue\.yaml 第 8 行第 5 列：错误 “印发”里缺少“机关” \[missing-key\]/);
    expect(said).toMatch(/改法：加上一行“机关: …”$/);
    expect(more).toEqual([]);
  });
});

it('an issue of a month is not printed on a day that nobody gave', () => {
  const monthly = WITH_ISSUER.replace('2025-09-19', '2025年9月');
  expect(errorsOf(`${monthly}印发: 是\n`)).toHaveLength(1);
  expect(errorsOf(`${monthly}印发: 是\n`)[0]).toContain('“印发”里缺少“日期” [missing-key]');
  expect(printedOf(`${monthly}印发: 2025-09-30\n`)).toEqual(['县委办', '2025-9-30']);
});

describe('contact', () => {
  const contactOf = (lines: string): string[] =>
    issueOf(loadText(`${GOOD_ZH}${lines}\n`)).contact.map(
      ({ label, text }) => `${label?.text ?? ''}|${text.text}`,
    );

  it.each<[string, string[]]>([
    ['联系: {电话: 0373-7651234, 传真: , 邮箱: a@b.cn}', ['电话|0373-7651234', '邮箱|a@b.cn']],
    ['contact: {电话: [0373-7651234, 0373-7651235]}', ['电话|0373-7651234、0373-7651235']],
    [
      '联系: 电话：0373-7651234　传真:0373-7651235；E-mail：a@b.cn',
      ['电话|0373-7651234', '传真|0373-7651235', 'E-mail|a@b.cn'],
    ],
    ['联系: [王敏 7651234, 邮箱：a@b.cn]', ['联系|王敏7651234', '邮箱|a@b.cn']],
    ['联系: http://www.qinghe.gov.cn', ['联系|http://www.qinghe.gov.cn']],
  ])('%s', (lines, entries) => {
    expect(contactOf(lines)).toEqual(entries);
    expect(editorAccepts(`${GOOD_ZH}${lines}\n`)).toBe(true);
  });

  it('is told where it belongs', () => {
    expect(errorsOf(`${GOOD_ZH}电话: 0373-7651234\n`)).toEqual([
      'issue.yaml 第 8 行第 1 列：错误 这里没有“电话”这一项 [unknown-key]\n  8 │ 电话: 0373-7651234\n    │ ^^^^\n  改法：上面加一行“联系:”，这一行写成“电话: …”，行首留 2 个空格',
    ]);
    expect(errorsOf(`${GOOD_ZH}联系: {电话: {县里: 1}}\n`)[0]).toMatch(
      /“电话”应当是一段文字或数字.*\[wrong-kind\]/,
    );
  });

  it('is proofread like the offices that print and receive', () => {
    const codes = (line: string) =>
      proofread(issueOf(loadText(`${WITH_ISSUER}${line}\n`))).map(({ code }) => code);
    expect(codes('联系: {地址: 县政府（三楼}')).toEqual(['unpaired-mark']);
    expect(codes('印发: {机关: 县政府(办公室）}')).toEqual(['halfwidth-mark']);
    expect(codes('本期发: {报: "市政府,县委。"}')).toEqual(['halfwidth-mark']);
  });
});
