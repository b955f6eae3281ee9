import { describe, expect, it } from 'vitest';
import { frameOf, recogniseAll } from './elements-of.ts';

const HEAD = '青禾简报\n第7期\n青禾县人民政府办公室　2026年3月26日';
const BODY =
  '县水利局“三早”保春灌　今年入春以来，全县平均降雨11.6毫米，水利局早排查、早放水、早调度，全县已浇麦田38.6万亩。（水利局）';

const recipients = (...rows: [string, string][]): object => ({
  distribution: rows.map(([label, text]) => ({ label, text })),
});
const signoff = (...roles: [string, ...string[]][]): object => ({
  signoff: roles.map(([role, ...names]) => ({ role, names })),
});
const contact = (...rows: [string, string][]): object => ({
  contact: rows.map(([label, text]) => ({ label, text })),
});

/** Colophons as the world has them, with what they say. */
const COLOPHONS: readonly (readonly [string, string, object])[] = [
  [
    'labels in cells of their own, without colons',
    '|报送|市整治工作领导小组办公室|\n|发至|各乡镇党委、政府|',
    recipients(['报送', '市整治工作领导小组办公室'], ['发至', '各乡镇党委、政府']),
  ],
  [
    'recipients and three roles a line each',
    '本期发：县委常委，副县长，各乡（镇）政府、街道办事处主要领导。\n责任编辑：李 勉\n审核：路 帅\n签发：范晓宇',
    {
      ...recipients(['本期发', '县委常委，副县长，各乡（镇）政府、街道办事处主要领导。']),
      ...signoff(['责任编辑', '李勉'], ['审核', '路帅'], ['签发', '范晓宇']),
    },
  ],
  [
    'roles on one line',
    '本期发：县委常委。\n责任编辑：李　勉　　审核：路　帅　　签发：范晓宇',
    {
      ...recipients(['本期发', '县委常委。']),
      ...signoff(['责任编辑', '李勉'], ['审核', '路帅'], ['签发', '范晓宇']),
    },
  ],
  [
    'roles in two columns',
    '主编：周建国　　　　　　　副主编：王　敏\n编辑：赵一鸣、张晓光　　　校对：李　勉',
    signoff(['主编', '周建国'], ['副主编', '王敏'], ['编辑', '赵一鸣', '张晓光'], ['校对', '李勉']),
  ],
  [
    'roles in a table',
    '|责任编辑：李　勉|审核：路　帅|签发：范晓宇|',
    signoff(['责任编辑', '李勉'], ['审核', '路帅'], ['签发', '范晓宇']),
  ],
  [
    'roles and names in cells of their own',
    '|签 发|周建国|审 核|王　敏|\n|编 辑|赵一鸣|校 对|李　勉|',
    signoff(['签发', '周建国'], ['审核', '王敏'], ['编辑', '赵一鸣'], ['校对', '李勉']),
  ],
  [
    'report, send, issue and printing',
    '报：市委办公室、市政府办公室，县委书记、县长。\n送：县人大常委会、县政协。\n发：各乡镇党委、人民政府，县直各单位。\n青禾县人民政府办公室　　　　2026年3月26日印发\n（共印120份）',
    {
      ...recipients(
        ['报', '市委办公室、市政府办公室，县委书记、县长。'],
        ['送', '县人大常委会、县政协。'],
        ['发', '各乡镇党委、人民政府，县直各单位。'],
      ),
      printed: { by: '青禾县人民政府办公室', date: '2026年3月26日' },
      copies: '120',
    },
  ],
  [
    'recipients that hang over lines',
    '报：市委办公室、市政府办公室，\n　　县委书记、副书记，\n　　县长、副县长。\n送：县人大常委会。',
    recipients(
      ['报', '市委办公室、市政府办公室，县委书记、副书记，县长、副县长。'],
      ['送', '县人大常委会。'],
    ),
  ],
  [
    'labels spaced out',
    '报　送：市委办公室。\n抄　送：县财政局、\n水利局。\n分　送：各乡镇。',
    recipients(['报送', '市委办公室。'], ['抄送', '县财政局、水利局。'], ['分送', '各乡镇。']),
  ],
  [
    'in a table',
    '|报：市委办公室。|\n|发：各乡镇。|\n|青禾县人民政府办公室|2026年3月26日印发|',
    {
      ...recipients(['报', '市委办公室。'], ['发', '各乡镇。']),
      printed: { by: '青禾县人民政府办公室', date: '2026年3月26日' },
    },
  ],
  [
    'labels in cells of their own',
    '|报：|市委办公室，⏎市政府办公室。|\n|送：|县人大。|',
    recipients(['报', '市委办公室，市政府办公室。'], ['送', '县人大。']),
  ],
  [
    'report, send and issue on one line',
    '报：市委办。送：县人大。发：各乡镇。',
    recipients(['报', '市委办。'], ['送', '县人大。'], ['发', '各乡镇。']),
  ],
  [
    'copy to, as official documents have it',
    '抄送：各乡镇人民政府，县财政局。\n青禾县人民政府办公室秘书科 2026年3月26日印发',
    {
      ...recipients(['抄送', '各乡镇人民政府，县财政局。']),
      printed: { by: '青禾县人民政府办公室秘书科', date: '2026年3月26日' },
    },
  ],
  [
    'contact',
    '电话：0373-7651234　传真：0373-7655678　邮箱：qhjb@qinghe.gov.cn',
    contact(['电话', '0373-7651234'], ['传真', '0373-7655678'], ['邮箱', 'qhjb@qinghe.gov.cn']),
  ],
  [
    'address, postcode and telephone',
    '地址：青禾县人民路1号　　邮编：453200\n联系电话：7651234，传真：7655678',
    contact(['地址', '青禾县人民路1号'], ['邮编', '453200'], ['联系电话', '7651234'], ['传真', '7655678']),
  ],
  [
    'hosts and an editor with a telephone',
    '主办：中共青禾县委办公室　承办：县委信息科\n编辑：李勉　电话：7651234',
    {
      ...contact(['主办', '中共青禾县委办公室'], ['承办', '县委信息科'], ['电话', '7651234']),
      ...signoff(['编辑', '李勉']),
    },
  ],
  ['number of copies alone', '本期共印300份', { copies: '300' }],
  [
    'a labelled number of copies',
    '发：各乡镇。　　印数：80份',
    { ...recipients(['发', '各乡镇。']), copies: '80' },
  ],
  [
    'the copies behind the printing',
    '青禾县政府办公室　2026年3月26日印发　（共印60份）',
    { printed: { by: '青禾县政府办公室', date: '2026年3月26日' }, copies: '60' },
  ],
  [
    'printing on two lines',
    '发：各乡镇。\n青禾县人民政府办公室\n2026年3月26日印发',
    { ...recipients(['发', '各乡镇。']), printed: { by: '青禾县人民政府办公室', date: '2026年3月26日' } },
  ],
  [
    'printing without an office',
    '发：各乡镇。\n2026年3月27日印发',
    { ...recipients(['发', '各乡镇。']), printed: { by: '青禾县人民政府办公室', date: '2026年3月27日' } },
  ],
  [
    'labelled printing',
    '印发机关：青禾县委办公室　印发日期：2026年3月27日',
    { printed: { by: '青禾县委办公室', date: '2026年3月27日' } },
  ],
  [
    'rules of characters',
    '————————————\n主送：县委常委。\n————————————\n责编：李勉　审稿：王敏　签发人：周建国\n____________',
    {
      ...recipients(['主送', '县委常委。']),
      ...signoff(['责编', '李勉'], ['审稿', '王敏'], ['签发人', '周建国']),
    },
  ],
  [
    'roles in brackets',
    '（责任编辑：李　勉　　审核：路　帅）',
    signoff(['责任编辑', '李勉'], ['审核', '路帅']),
  ],
  [
    'roles without colons',
    '责任编辑 李 勉　审核 路 帅　签发 范晓宇',
    signoff(['责任编辑', '李勉'], ['审核', '路帅'], ['签发', '范晓宇']),
  ],
  ['several names spaced out', '编辑：李　勉　王　敏　赵一鸣', signoff(['编辑', '李勉', '王敏', '赵一鸣'])],
  [
    'a label on a line of its own',
    '本期发：\n县委常委，副县长，\n县直各单位。\n签发：\n周建国',
    { ...recipients(['本期发', '县委常委，副县长，县直各单位。']), ...signoff(['签发', '周建国']) },
  ],
  ['a page number below', '发：各乡镇。\n— 4 —', recipients(['发', '各乡镇。'])],
  [
    'a motto below, kept as a comment',
    '发：各乡镇。\n责编：李勉\n欢迎赐稿　敬请批评',
    { ...recipients(['发', '各乡镇。']), ...signoff(['责编', '李勉']), comments: ['欢迎赐稿　敬请批评'] },
  ],
  [
    'an internal publication, kept as a comment',
    '内部刊物　免费交流\n发：各乡镇。',
    { ...recipients(['发', '各乡镇。']), comments: ['内部刊物　免费交流'] },
  ],
  [
    'an office seldom met',
    '呈：省委办公厅。\n存：档（2）。\n编审：王敏　核稿：周建国',
    {
      ...recipients(['呈', '省委办公厅。'], ['存', '档（2）。']),
      ...signoff(['编审', '王敏'], ['核稿', '周建国']),
    },
  ],
  [
    'recipients that go on behind a full stop',
    '分送：省委书记、省长，副省长。\n省委办公厅，省政协办公厅。\n共印 80 份　　　　　校对：黄 蕾',
    {
      ...recipients(['分送', '省委书记、省长，副省长。省委办公厅，省政协办公厅。']),
      ...signoff(['校对', '黄蕾']),
      copies: '80',
    },
  ],
  [
    'a short line for each who receives it',
    '报送：县委办公室、县政府办公室\n县委组织部、县委宣传部\n发：镇班子成员、各站办所\n本期责任编辑：李小梅',
    {
      ...recipients(
        ['报送', '县委办公室、县政府办公室，县委组织部、县委宣传部'],
        ['发', '镇班子成员、各站办所'],
      ),
      ...signoff(['本期责任编辑', '李小梅']),
    },
  ],
  ['none at all', '', {}],
];

describe('a colophon', () => {
  const masthead = frameOf(`${HEAD}\n${BODY}`);

  it.each(COLOPHONS)('%s', (_, markup, expected) => {
    expect(frameOf(`${HEAD}\n${BODY}\n${markup}`)).toEqual({ ...masthead, ...expected });
  });

  it('leaves the items above it alone', () => {
    const [bare] = recogniseAll(`${HEAD}\n${BODY}`).issues;
    for (const [, markup] of COLOPHONS) {
      const [issue] = recogniseAll(`${HEAD}\n${BODY}\n${markup}`).issues;
      expect(issue?.entries).toHaveLength(bare?.entries.length ?? 0);
    }
  });

  it('is not taken out of the middle', () => {
    const [issue] = recogniseAll(`${HEAD}\n${BODY}\n联系人：李勉\n${BODY}\n${BODY}`).issues;
    expect(issue?.contact).toEqual([]);
  });
});
