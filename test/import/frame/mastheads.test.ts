import { describe, expect, it } from 'vitest';
import { frameOf } from './elements-of.ts';

const BODY =
  '县工信局精准施策培育企业　建立梯度培育体系，筛选一批创新能力强的企业纳入培育库，实施动态管理。（工信局）';

/** Mastheads as the world has them, with what they say. */
const MASTHEADS: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    'of plain text, with blanks around figures',
    '延津政务快报\n第 44 期\n延津县人民政府办公室\n2025 年 9 月 19 日',
    { title: ['延津政务快报'], issuers: ['延津县人民政府办公室'], number: '44', date: '2025年9月19日' },
  ],
  [
    'of a Word file, red and large',
    '{14 黑体}内部资料　注意保存\n{60 红 小标宋 居中}延津政务快报\n{16 居中}第44期\n{16}延津县人民政府办公室　　　　　　2025年9月19日\n====',
    {
      title: ['延津政务快报'],
      marks: ['内部资料　注意保存'],
      issuers: ['延津县人民政府办公室'],
      number: '44',
      date: '2025年9月19日',
    },
  ],
  [
    'spaced out',
    '延 津 政 务 快 报\n（第44期）\n延津县人民政府办公室编          二〇二五年九月十九日',
    {
      title: ['延津政务快报'],
      issuers: ['延津县人民政府办公室编'],
      number: '44',
      date: '二〇二五年九月十九日',
    },
  ],
  [
    'with a running total',
    '青禾简报\n2026年第7期（总第1024期）\n中共青禾县委办公室　　2026年3月26日',
    {
      title: ['青禾简报'],
      issuers: ['中共青禾县委办公室'],
      number: '7',
      total: '1024',
      date: '2026年3月26日',
    },
  ],
  [
    'of a joint issue by two offices',
    '{22 红 小标宋 居中}中共青禾县委　青禾县人民政府\n{60 红 小标宋 居中}青禾简报\n第7—8期合刊\n中共青禾县委办公室\n青禾县人民政府办公室　　2026年3月26日',
    {
      title: ['中共青禾县委　青禾县人民政府', '青禾简报'],
      issuers: ['中共青禾县委办公室', '青禾县人民政府办公室'],
      number: '7-8',
      date: '2026年3月26日',
    },
  ],
  ...['第3/4期', '第3／4期（合刊）', '第3期/第4期'].map((line): (typeof MASTHEADS)[number] => [
    `of a joint issue, ${line}`,
    `青禾简报\n${line}\n青禾县人民政府办公室　　2026年3月26日`,
    { title: ['青禾简报'], issuers: ['青禾县人民政府办公室'], number: '3-4', date: '2026年3月26日' },
  ]),
  [
    'secret and urgent, with a serial',
    '机密★1年　　　　编号：000012\n特　急\n青禾专报\n〔2026〕第7期\n青禾县人民政府办公室　　二〇二六年三月',
    {
      title: ['青禾专报'],
      marks: ['机密★1年', '特　急'],
      serial: '编号：000012',
      issuers: ['青禾县人民政府办公室'],
      number: '〔2026〕7',
      date: '二〇二六年三月',
    },
  ],
  [
    'with a bare serial beside two marks',
    '机密★ 1年　　　000012\n内部资料　注意保存\n青禾专报\n第7期\n青禾县人民政府办公室　2026年3月1日\n签发人：王立新',
    {
      title: ['青禾专报'],
      marks: ['机密★1年', '内部资料　注意保存'],
      serial: '000012',
      issuers: ['青禾县人民政府办公室'],
      number: '7',
      date: '2026年3月1日',
      signoff: [{ role: '签发人', names: ['王立新'] }],
    },
  ],
  [
    'in numerals spaced out, with who signs beside the date',
    '桃溪镇工作简报\n第 十 二 期\n2026年8月15日　　　　签发：刘志强',
    {
      title: ['桃溪镇工作简报'],
      number: '十二',
      date: '2026年8月15日',
      signoff: [{ role: '签发', names: ['刘志强'] }],
    },
  ],
  [
    'with the hour behind the date, and a host above the name',
    '清河钢铁集团安全环保部主办\n防控快讯\n第108期\n2022年3月20日17时',
    {
      title: ['防控快讯'],
      issuers: ['清河钢铁集团安全环保部主办'],
      number: '108',
      date: '2022年3月20日',
      comments: ['17时'],
    },
  ],
  [
    'with a year that the date does not tell',
    '质量月报\n2025年第12期\n清河机床集团质量部\n2026年1月5日',
    {
      title: ['质量月报'],
      issuers: ['清河机床集团质量部'],
      number: '〔2025〕12',
      date: '2026年1月5日',
    },
  ],
  [
    'with a year in numerals, and who signs beside the urgency',
    '特　急　　　　签发人：范晓宇\n信访动态\n二〇二六年第九期（总第二百一十三期）\n清河县信访局　　2026年9月1日',
    {
      title: ['信访动态'],
      marks: ['特　急'],
      issuers: ['清河县信访局'],
      number: '九',
      total: '二百一十三',
      date: '2026年9月1日',
      signoff: [{ role: '签发人', names: ['范晓宇'] }],
    },
  ],
  [
    'in Chinese numerals',
    '教育工作简报\n第二十三期\n清河市教育局办公室　2026年4月2日',
    { title: ['教育工作简报'], issuers: ['清河市教育局办公室'], number: '二十三', date: '2026年4月2日' },
  ],
  [
    'in a table',
    '|清河市卫生健康委员会\n|卫 生 健 康 信 息|\n|第12期（总第300期）|\n|清河市卫生健康委员会办公室|2026年5月6日|',
    {
      title: ['清河市卫生健康委员会', '卫生健康信息'],
      issuers: ['清河市卫生健康委员会办公室'],
      number: '12',
      total: '300',
      date: '2026年5月6日',
    },
  ],
  [
    'in a text box',
    '{框 48 红 小标宋}要情专报\n{框}第 3 期\n{框}清河市委办公室　2026-01-09',
    { title: ['要情专报'], issuers: ['清河市委办公室'], number: '3', date: '2026-01-09' },
  ],
  [
    'of an enterprise, NO.',
    '安全生产动态\nNO.44\n清河钢铁集团有限公司办公室  2026年3月',
    { title: ['安全生产动态'], issuers: ['清河钢铁集团有限公司办公室'], number: '44', date: '2026年3月' },
  ],
  [
    'with №',
    '质量月报\n№ 7\n清河机床集团质量部\n2026年7月1日',
    { title: ['质量月报'], issuers: ['清河机床集团质量部'], number: '7', date: '2026年7月1日' },
  ],
  [
    'of a school, with a licence',
    '京内资准字2020-L0001号\n校园工作简报\n2026年第3期\n主办：清河第一中学办公室\n2026年4月12日',
    {
      title: ['校园工作简报'],
      marks: ['京内资准字2020-L0001号'],
      issuers: ['主办：清河第一中学办公室'],
      number: '3',
      date: '2026年4月12日',
    },
  ],
  [
    'of a supplement',
    '政务信息\n增刊\n清河市人民政府办公室　2026年2月3日',
    { title: ['政务信息'], issuers: ['清河市人民政府办公室'], supplement: true, date: '2026年2月3日' },
  ],
  [
    'of a numbered supplement',
    '政务信息\n增刊第1期\n清河市人民政府办公室　2026年2月3日',
    {
      title: ['政务信息'],
      issuers: ['清河市人民政府办公室'],
      supplement: true,
      number: '1',
      date: '2026年2月3日',
    },
  ],
  [
    'number, office and date on one line',
    '乡村振兴简报\n第5期　　清河县乡村振兴局　　2026年5月18日',
    { title: ['乡村振兴简报'], issuers: ['清河县乡村振兴局'], number: '5', date: '2026年5月18日' },
  ],
  [
    'name and number on one line',
    '督查通报　第9期\n中共清河县委督查室　　2026年6月1日',
    { title: ['督查通报'], issuers: ['中共清河县委督查室'], number: '9', date: '2026年6月1日' },
  ],
  [
    'of the running total alone',
    '决策参考\n总第88期\n清河市委政策研究室　2026年6月30日',
    { title: ['决策参考'], issuers: ['清河市委政策研究室'], total: '88', date: '2026年6月30日' },
  ],
  [
    'with a name no list knows, by its looks',
    '{52 红 小标宋 居中}清河潮\n{16 居中}第6期\n清河县融媒体中心　2026年6月8日',
    { title: ['清河潮'], issuers: ['清河县融媒体中心'], number: '6', date: '2026年6月8日' },
  ],
  [
    'with hosts below the date',
    '政法工作简报\n第 18 期\n2026年8月9日\n主办：中共清河县委政法委员会\n承办：清河县社会治安综合治理中心',
    {
      title: ['政法工作简报'],
      issuers: ['主办：中共清河县委政法委员会', '承办：清河县社会治安综合治理中心'],
      number: '18',
      date: '2026年8月9日',
    },
  ],
  [
    'with the subject in brackets',
    '清河县重点工作专报\n（营商环境专刊）\n第2期\n清河县营商环境办公室 2026年9月1日',
    {
      title: ['清河县重点工作专报', '（营商环境专刊）'],
      issuers: ['清河县营商环境办公室'],
      number: '2',
      date: '2026年9月1日',
    },
  ],
  [
    'the office and date above the number',
    '纪检监察信息\n中共清河县纪委办公室　2026年3月5日\n第11期',
    { title: ['纪检监察信息'], issuers: ['中共清河县纪委办公室'], number: '11', date: '2026年3月5日' },
  ],
  [
    'of a ministry, three lines',
    '{26 红 小标宋 居中}中华人民共和国某某部\n{56 红 小标宋 居中}工作简报\n{16 居中}〔2026〕第 30 期\n{16 居中}（总第 2130 期）\n某某部办公厅　　2026年7月15日',
    {
      title: ['中华人民共和国某某部', '工作简报'],
      issuers: ['某某部办公厅'],
      number: '〔2026〕30',
      total: '2130',
      date: '2026年7月15日',
    },
  ],
  [
    'two joint offices on one line',
    '招商引资快报\n第44期—第45期\n清河县商务局　清河县投资促进中心　　2026年10月20日',
    {
      title: ['招商引资快报'],
      issuers: ['清河县商务局', '清河县投资促进中心'],
      number: '44-45',
      date: '2026年10月20日',
    },
  ],
  [
    'with a weekday',
    '防汛快讯\n第 31 期\n清河市防汛抗旱指挥部　2026年7月21日　星期二',
    {
      title: ['防汛快讯'],
      issuers: ['清河市防汛抗旱指挥部'],
      number: '31',
      date: '2026年7月21日',
      comments: ['星期二'],
    },
  ],
  [
    'of one paragraph with breaks',
    '{40 红 居中}工会简讯⏎第15期⏎清河县总工会  2026年5月1日',
    { title: ['工会简讯'], issuers: ['清河县总工会'], number: '15', date: '2026年5月1日' },
  ],
  [
    'with the number above the name',
    '第 8 期\n{48 红 小标宋 居中}科技动态\n清河市科学技术局 2026年11月3日',
    { title: ['科技动态'], issuers: ['清河市科学技术局'], number: '8', date: '2026年11月3日' },
  ],
  [
    'with signs around the name, a date with dots behind who edits',
    '★ 柳溪晨报 ★\n2026 年 第 5 期 （ 总 第 105 期 ）\n编印：柳溪县融媒体中心 2026.03.08',
    {
      title: ['柳溪晨报'],
      issuers: ['编印：柳溪县融媒体中心'],
      number: '5',
      total: '105',
      date: '2026.03.08',
    },
  ],
  [
    'with two offices on lines of their own, beside one who signs off',
    '决策参考专报\n〔2026〕第4期\n省政府研究室\t签发人：韩文博\n省数据管理局\t2026年11月3日',
    {
      title: ['决策参考专报'],
      issuers: ['省政府研究室', '省数据管理局'],
      number: '〔2026〕4',
      date: '2026年11月3日',
      signoff: [{ role: '签发人', names: ['韩文博'] }],
    },
  ],
  [
    'without a number',
    '每日要情\n清河市委值班室　2026年11月4日',
    { title: ['每日要情'], issuers: ['清河市委值班室'], date: '2026年11月4日' },
  ],
  [
    'with full-width figures',
    '统计信息\n第２３期\n清河县统计局　２０２６年３月１日',
    { title: ['统计信息'], issuers: ['清河县统计局'], number: '２３', date: '２０２６年３月１日' },
  ],
  [
    'with a number of the copy',
    '000123\n秘密\n舆情专报\n第 1 期\n清河市委网信办公室　2026年1月5日',
    {
      title: ['舆情专报'],
      marks: ['000123', '秘密'],
      issuers: ['清河市委网信办公室'],
      number: '1',
      date: '2026年1月5日',
    },
  ],
  [
    'with a labelled number',
    '医院动态\n期号：第12期　日期：2026年3月1日\n清河县人民医院',
    { title: ['医院动态'], issuers: ['清河县人民医院'], number: '12', date: '2026年3月1日' },
  ],
];

describe('a masthead', () => {
  it.each(MASTHEADS)('%s', (_, markup, expected) => {
    expect(frameOf(`${markup}\n${BODY}`)).toEqual(expected);
  });

  it('keeps the sizes of its title', async () => {
    const { recogniseAll } = await import('./elements-of.ts');
    const [issue] = recogniseAll(
      `{22 红}青禾县\n{60 红}青禾简报\n第1期\n青禾县政府办公室 2026年1月1日\n${BODY}`,
    ).issues;
    expect(issue?.title.map(({ size }) => size)).toEqual([22, 60]);
  });

  it('is not taken from running text', () => {
    expect(frameOf(`${BODY}\n${BODY}`)).toEqual({});
  });
});
