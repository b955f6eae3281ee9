import { describe, expect, it } from 'vitest';
import { frameOf, remarksOn } from './elements-of.ts';

const HEAD = '青禾专报\n第7期\n青禾县人民政府办公室　2026年3月26日';
const TEXT = '今年入春以来，全县平均降雨11.6毫米，水利局早排查、早放水、早调度，全县已浇麦田38.6万亩。';
const masthead = frameOf(`${HEAD}\n${TEXT}`);
const ending = (rows: string): Record<string, unknown> => {
  const frame = frameOf(`${HEAD}\n${TEXT}\n${rows}`);
  return Object.fromEntries(Object.entries(frame).filter(([key]) => !(key in masthead)));
};
const named = (...titles: string[]): object => ({
  attachments: titles.map((title) => ({ title, body: [] })),
});

describe('a list of attachments', () => {
  it.each([
    ['附件：全县春灌用水计划', named('全县春灌用水计划')],
    ['附件：1. 全县春灌用水计划\n2. 机井管护办法', named('全县春灌用水计划', '机井管护办法')],
    ['附件：\n1.全县春灌用水计划\n2.机井管护办法', named('全县春灌用水计划', '机井管护办法')],
    [
      '附件：\n1.全县春灌用水计划\n2.机井管护办法\n主题词：农业　春灌　通知',
      { ...named('全县春灌用水计划', '机井管护办法'), comments: ['主题词：农业　春灌　通知'] },
    ],
    [
      '附件：1．全县春灌用水计划（3月26日\n至4月10日）\n2．机井管护办法；',
      named('全县春灌用水计划（3月26日至4月10日）', '机井管护办法'),
    ],
    ['附　件：全县春灌用水计划。', named('全县春灌用水计划')],
    ['附：机井登记表', named('机井登记表')],
  ])('%s', (rows, expected) => {
    expect(ending(rows)).toEqual(expected);
  });

  it('is joined with the attachments on pages of their own', () => {
    expect(
      ending(
        `附件：1. 全县春灌用水计划\n2. 机井管护办法\n>>>>\n附件1\n{居中}全县春灌用水计划\n${TEXT}\n>>>>\n附件2\n机井管护办法\n一、总则。\n|名称|数量|\n|机井|5127|\n>>>>\n报：市水利局。`,
      ),
    ).toEqual({
      attachments: [
        { title: '全县春灌用水计划', body: [TEXT] },
        {
          title: '机井管护办法',
          body: [
            '一、总则。',
            {
              kind: 'table',
              head: [[expect.objectContaining({ text: '名称' }), expect.objectContaining({ text: '数量' })]],
              rows: [[expect.objectContaining({ text: '机井' }), expect.objectContaining({ text: '5127' })]],
            },
          ],
        },
      ],
      distribution: [{ label: '报', text: '市水利局。' }],
    });
  });

  it('may be missing where there are attachments with pages', () => {
    expect(ending(`报：市水利局。\n>>>>\n附件：\n机井登记表\n${TEXT}`)).toEqual({
      attachments: [{ title: '机井登记表', body: [TEXT] }],
      distribution: [{ label: '报', text: '市水利局。' }],
    });
  });

  it('may begin where no page does', () => {
    expect(
      ending(`附件：机井登记表\n青禾县水利局\n2026年3月22日\n附件\n机井登记表\n${TEXT}\n抄送：县财政局。`),
    ).toEqual({
      attachments: [{ title: '机井登记表', body: [TEXT] }],
      signature: { units: ['青禾县水利局'], date: '2026年3月22日' },
      distribution: [{ label: '抄送', text: '县财政局。' }],
    });
  });

  it('may begin with a title of the list alone', () => {
    expect(
      ending(
        `附件：1. 机井登记表\n2. 全县机井管护\n办法\n>>>>\n机井登记表\n${TEXT}\n>>>>\n{居中}全县机井管护\n{居中}办法\n${TEXT}\n抄送：县财政局。`,
      ),
    ).toMatchObject({
      attachments: [
        { title: '机井登记表', body: [TEXT] },
        { title: expect.stringContaining('全县机井管护'), body: [TEXT] },
      ],
      distribution: [{ label: '抄送', text: '县财政局。' }],
    });
  });

  it('is a list at the head of a page as well', () => {
    expect(ending(`>>>>\n附件：机井登记表\n抄送：县财政局。`)).toEqual({
      ...named('机井登记表'),
      distribution: [{ label: '抄送', text: '县财政局。' }],
    });
  });

  it('keeps a title of a page that says something else', () => {
    expect(ending(`附件：机井登记表\n>>>>\n附件\n全县机井登记表（2026年）\n${TEXT}`)).toEqual({
      attachments: [{ title: '机井登记表', body: [TEXT] }],
      comments: ['全县机井登记表（2026年）'],
    });
  });
});

describe('notes', () => {
  it.each([
    ['注：本期数据由供稿单位提供。', ['本期数据由供稿单位提供。']],
    ['备注：本期数据由供稿单位提供。', ['本期数据由供稿单位提供。']],
    ['注：1. 数据由供稿单位提供。\n2. 截至3月24日。', ['数据由供稿单位提供。', '截至3月24日。']],
    [
      '注：1. 数据由供稿单位提供，\n截至3月24日。\n2. 进度为已浇面积占应浇面积的比例。',
      ['数据由供稿单位提供，截至3月24日。', '进度为已浇面积占应浇面积的比例。'],
    ],
    ['注1：数据由供稿单位提供。\n注2：截至3月24日。', ['数据由供稿单位提供。', '截至3月24日。']],
  ])('%s', (rows, notes) => {
    expect(ending(rows)).toEqual({ notes });
  });

  it('are not those of a table', () => {
    expect(ending('|名称|数量|\n|机井|5127|\n注：截至3月24日。')).toEqual({});
  });
});

describe('a signature', () => {
  const units = ['青禾县人民政府办公室'];

  it.each([
    ['{右}青禾县人民政府办公室\n{右}2026年3月22日', { units, date: '2026年3月22日' }],
    ['青禾县人民政府办公室\n2026 年 3 月 22 日', { units, date: '2026年3月22日' }],
    ['{右}青禾县人民政府办公室　　2026年3月22日', { units, date: '2026年3月22日' }],
    ['{缩16}调研组\n{缩16}二〇二六年三月', { units: ['调研组'], date: '二〇二六年三月' }],
    [
      '中共青禾县委办公室　　青禾县人民政府办公室\n2026年3月22日',
      { units: ['中共青禾县委办公室', '青禾县人民政府办公室'], date: '2026年3月22日' },
    ],
    [
      '中共青禾县委办公室\n青禾县人民政府办公室\n2026年3月22日\n（联系人：李勉，电话：7651234）',
      {
        units: ['中共青禾县委办公室', '青禾县人民政府办公室'],
        date: '2026年3月22日',
        remark: '（联系人：李勉，电话：7651234）',
      },
    ],
  ])('%s', (rows, signature) => {
    expect(ending(rows)).toEqual({ signature });
  });

  it('stands behind the attachments, before the colophon', () => {
    expect(
      ending('附件：机井登记表\n{右}青禾县水利局\n{右}2026年3月22日\n（此件公开发布）\n抄送：县财政局。'),
    ).toEqual({
      ...named('机井登记表'),
      signature: { units: ['青禾县水利局'], date: '2026年3月22日', remark: '（此件公开发布）' },
      distribution: [{ label: '抄送', text: '县财政局。' }],
    });
  });

  it('dates an issue that has no date', () => {
    const markup = `青禾专报\n第7期\n${TEXT}\n青禾县水利局\n2026年3月22日`;
    expect(frameOf(markup)).toEqual({
      title: ['青禾专报'],
      number: '7',
      date: '2026年3月22日',
      signature: { units: ['青禾县水利局'], date: '2026年3月22日' },
    });
    expect(remarksOn(markup)).toEqual([
      'import-date-taken: 报头没有日期，用了后面的“2026年3月22日” ‹2026年3月22日›',
    ]);
  });
});
