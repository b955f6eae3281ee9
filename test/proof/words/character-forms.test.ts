import { describe, expect, it } from 'vitest';
import { proofread } from '../../../src/proof/proofread.ts';
import { checkLookAlikes, checkTraditional } from '../../../src/proof/words/character-forms.ts';
import { GOOD, issueOf, loadText } from '../../issue/support.ts';
import { paragraph, pointedAt } from './support.ts';

describe('traditional characters and variants', () => {
  it.each([
    ['縣內爲眞裏説', ['縣內爲眞裏説']],
    ['全縣各單位，靑年姪子，県発展。', ['縣', '單', '靑', '姪', '県発']],
    ['乾隆年间，瞭望塔，著作权，于姓於姓，徵羽，李堃、王昇、张喆、甯勇。', []],
    ['支持Chinese、English、日本語等语言。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkTraditional(paragraph(text)))).toEqual(wrong);
  });

  it('says what to write', () => {
    const [found] = checkTraditional(paragraph('全縣'));
    expect(found?.message.zh).toBe('“縣”是繁体字或异体字');
    expect(found?.hint?.zh).toBe('改成“县”');
  });
});

describe('look-alikes', () => {
  it.each([
    ['二○二六年', ['○']],
    ['抓好エ作，人ロ普查', ['エ']],
    ['\ue000字', ['\ue000']],
    ['○为圆圈，二〇二六年，カタカナ，1○。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkLookAlikes(paragraph(text)))).toEqual(wrong);
  });
});

it('a radical is printed as the character and said', () => {
  const issue = issueOf(loadText(GOOD.replace('body: 正文。', 'body: 县⽔利局组织⽔库巡查。')));
  const said = proofread(issue);
  expect(said.map(({ code }) => code)).toEqual(['compatibility-character']);
  expect(said[0]?.message.zh).toBe('“⽔”的编码不是“水”，多半是从 PDF 复制来的；印出来是“水”');
  expect(said[0]?.repair?.map(({ text }) => text)).toEqual(['水', '水']);
});
