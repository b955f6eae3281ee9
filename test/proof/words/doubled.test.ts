import { describe, expect, it } from 'vitest';
import { checkDoubled } from '../../../src/proof/words/doubled.ts';
import { paragraph, pointedAt } from './support.ts';

describe('what was typed twice', () => {
  it.each([
    ['县委常委，县人大大正副主任，副县长', '大大'],
    ['工作的的进展', '的的'],
    ['工工作开展顺利', '工工'],
    ['对工作进行行部署', '行行'],
    ['全面面推进乡村振兴', '面面'],
    ['我们们要抓好落实', '们们'],
    ['安排部署安排部署春灌工作', '安排部署安排部署'],
    ['对春灌工作工作作了部署', '工作工作'],
    ['县委县委办公室印发', '县委县委'],
    ['投入资金20万元元', '元元'],
    ['传达了了市委会议精神', '了了'],
    ['各乡镇和和县直单位', '和和'],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkDoubled(paragraph(`${text}。`)))).toEqual([wrong]);
  });

  it('says which', () => {
    const [found] = checkDoubled(paragraph('县人大大正副主任'));
    expect(found?.message.zh).toBe('“大”重复了：大大');
    expect(found?.hint?.zh).toBe('删掉一个“大”');
  });
});

describe('what is right', () => {
  it.each([
    '县人大大力支持，人大大会闭幕，人大大厅。',
    '大大提高效率，牢牢端稳饭碗，紧紧围绕，稳稳接住，常常往往。',
    '实实在在、扎扎实实、方方面面、轰轰烈烈、三三两两。',
    '一件件实事，一个个问题，一批批项目，一步一步走，一次一次改。',
    '王楼镇镇长、财政局局长、县委委员、教育部部长、银行行长。',
    '2025年年底，5名名师，每年年初，12个个体户。',
    '目的的实现，为了了解情况，认为为民服务，现在在建项目，需要要求。',
    '人人有责，村村通路，户户有水，层层压实，件件落实。',
    '研究研究、讨论讨论、学习学习，很多很多，大片大片。',
    '开展和平建设，和和气气，民生生活，人民民主，会议议程，职工工作。',
    '用水水质，雪灾灾区，一等奖奖品，话剧剧目。',
    '建设建设年活动年，办好好办，强强联合，摆摆手，济济一堂，跃跃欲试。',
  ])('%s', (text) => {
    expect(pointedAt(checkDoubled(paragraph(text)))).toEqual([]);
  });
});
