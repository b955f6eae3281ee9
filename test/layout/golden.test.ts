import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue, Item, TitleForm } from '../../src/issue/model.ts';
import { bulletin, gbt9704 } from '../../src/template/presets.ts';
import { CLREQ, WORD } from '../../src/text/options.ts';
import { inlines, item, masthead, numbered, sourced } from '../compose/support.ts';
import { dumpPages } from './dump.ts';
import { type Given, han, layOutIssue } from './support.ts';

const signoff = (...entries: [string, string][]): Issue['signoff'] =>
  entries.map(([role, names]) => ({ role: sourced(role), names: names.split(' ').map(sourced) }));

/** Everything an issue of an ordinary month holds. */
const ORDINARY: Partial<Issue> = {
  masthead: masthead('河湾政务快报', {
    issuers: ['河湾县人民政府办公室'],
    marks: ['内部资料\u3000注意保存'],
  }),
  number: numbered(12),
  total: numbered(345),
  townships: ['青石镇', '柳林乡'],
  items: [
    item(
      '县工信局精准施策培育“专精特新”企业',
      '建立“创新型中小企业—省级专精特新—国家级小巨人”梯度培育体系，筛选一批创新能力强、增长潜力大的优质中小企业纳入培育库。目前，累计培育创新型中小企业91家，同比增长27.27%，投入¥1,200万元（含省级资金）。',
      ['工信局'],
    ),
    item(
      '各乡镇扎实做好“三秋”生产',
      '青石镇成立服务队12支，走访农户3000余户。柳林乡开展“送农技、送服务”活动……\n**截至目前**，全县秋收进度达65%～70%；预计10月5日前完成。',
      ['青石镇', '柳林乡', '农业农村局'],
    ),
  ],
  distribution: [
    {
      label: sourced('本期发'),
      recipients: sourced('县委书记、副书记，县长、副县长，各乡镇人民政府，县政府各部门、各直属机构，存档。'),
    },
  ],
  signoff: signoff(['责任编辑', '李勉'], ['审核', '王小明'], ['签发', '欧阳文山']),
  copies: 80,
};

/** All that is out of the ordinary. */
const ODD: Partial<Issue> = {
  masthead: masthead('河湾县生态环境保护与乡村振兴工作专报'),
  supplement: true,
  number: numbered(3),
  items: [
    item('！？', `“《（${han(22)}）》”：${han(5)}，。`),
    item('网址', `见（https://www.example.com/${'abcdefghij'.repeat(8)}/index.html）。`),
    item('长文', `${han(1200)}。`, ['县应急管理局', '县交通运输局', '县自然资源和规划局']),
  ],
  signoff: signoff(
    ...['编辑', '校对', '审核', '复核', '会签', '签发', '印制'].map((role): [string, string] => [
      role,
      '李勉 王小明',
    ]),
  ),
};

const untitled = ({ title: _, ...rest }: Item): Item => rest;
const titled = (own: Item, form: TitleForm, subtitle?: string): Item => ({
  ...own,
  title: { ...sourced(own.title?.text ?? ''), form, ...(subtitle && { subtitle: sourced(subtitle) }) },
});
const inColumn = (name: string, items: readonly Item[]): Item[] => {
  const column = sourced(name);
  return items.map((one) => ({ ...one, column }));
};

/** Columns, subtitles, short notices, and titles of every form. */
const COLUMNS: Partial<Issue> = {
  items: [
    item('县政府召开春灌调度会', `${han(40)}。`),
    ...inColumn('部门动态', [
      titled(item('水利局抓春灌', `${han(30)}。`, ['水利局']), 'run-in', '——六个乡镇的调查'),
      untitled(item('', '县气象局开展人工增雨作业，全县平均降水6.2毫米。', ['气象局'])),
    ]),
    ...inColumn('乡镇传真', [
      titled(item('石桥乡管水有实招', `${han(60)}。`), 'line', '——一井一卡的调查'),
      titled(item('小麦春灌用水紧张应引起重视', `${han(20)}。`), 'centred', '——对六个乡镇的调查'),
      titled(
        item(
          '河湾县人民政府办公室关于进一步做好秋收秋种和农业机械安全生产工作以及秸秆禁烧和综合利用工作有关情况的报告',
          `${han(20)}。`,
        ),
        'centred',
      ),
    ]),
  ],
};

/** What stands after the items, attachments with pages of their own among it. */
const CLOSED: Partial<Issue> = {
  items: [item('关于机井管护的建议', `${han(60)}。\n建议列支管护经费120万元，具体测算见附件。`, ['水利局'])],
  notes: [
    {
      inlines: inlines(
        '机井数以**2025年12月底**水利普查为准，已报废的和没有配套的不计，河湾镇的数正在复核。',
      ),
    },
    { inlines: inlines('亩均用水量不含渗漏。') },
  ],
  attachments: [
    { title: sourced(`青禾县机井管护责任单位、责任人和管护标准一览表（征求意见稿）`), body: [] },
    {
      title: sourced('青禾县农田灌溉机井管护经费测算表和资金筹措办法'),
      body: [{ kind: 'text', inlines: inlines(`${han(40)}。`) }],
    },
  ],
  signature: {
    units: [sourced('青禾县农业农村局'), sourced('青禾县水利局')],
    date: sourced('2026年3月12日'),
    remark: sourced('（联系人：张明，电话：0373-7651234）'),
  },
  signoff: signoff(['责任编辑', '李勉'], ['审核', '王小明'], ['签发', '欧阳文山']),
};

const GOLDENS: Record<string, [Partial<Issue>, Given]> = {
  'bulletin-clreq': [ORDINARY, { template: bulletin, options: CLREQ }],
  'bulletin-word': [ORDINARY, { template: bulletin, options: WORD }],
  'gbt9704-clreq': [ORDINARY, { template: gbt9704, options: CLREQ }],
  'gbt9704-word': [
    ORDINARY,
    {
      template: { ...gbt9704, pageNumber: { ...gbt9704.pageNumber, form: 'chinese', place: 'center' } },
      options: WORD,
    },
  ],
  contents: [
    { ...COLUMNS, contents: { pageNumbers: true } },
    { template: gbt9704, options: CLREQ },
  ],
  columns: [COLUMNS, { template: bulletin, options: CLREQ }],
  'closed-clreq': [CLOSED, { template: bulletin, options: CLREQ }],
  'closed-word': [CLOSED, { template: gbt9704, options: WORD }],
  'odd-clreq': [ODD, { template: bulletin, options: CLREQ, pages: 3 }],
  'odd-word': [ODD, { template: gbt9704, options: WORD }],
};

/** The whole of an issue's pages at 0.01 pt; UPDATE_GOLDEN=1 rewrites them. Look at what changed. */
describe('pages as text', () => {
  it.each(Object.entries(GOLDENS))('%s', (name, [issue, given]) => {
    const { pages, problem } = layOutIssue(issue, given);
    expect(problem).toBeUndefined();
    const dump = dumpPages(pages);
    const file = new URL(`../golden/${name}.txt`, import.meta.url);
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, dump);
    expect(existsSync(file)).toBe(true);
    expect(dump).toBe(readFileSync(file, 'utf8'));
  });

  it.each(Object.entries(GOLDENS))('%s again: the same', (_, [issue, given]) => {
    expect(dumpPages(layOutIssue(issue, given).pages)).toBe(dumpPages(layOutIssue(issue, given).pages));
  });
});
