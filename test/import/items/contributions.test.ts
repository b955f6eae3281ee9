import { describe, expect, it } from 'vitest';
import {
  biao,
  bold,
  centred,
  type elementsOf,
  fang,
  fangBold,
  hei,
  image,
  kai,
  para,
  red,
  rightAligned,
  styled,
  table,
} from '../../helpers/elements.ts';
import { brief, readContribution, readIssue } from './reading.ts';

type Blocks = Parameters<typeof elementsOf>[0];
type Case = readonly [string, Blocks | string, string, readonly string[], (readonly string[])?];

const WORK = '近日，该局抽调业务骨干26人，组成4个服务小组，深入企业和村组宣讲政策、解决难题，受到群众欢迎。';
const RESULT = '截至目前，已走访企业68家，收集问题41条，办结37条，办结率90.2%。';
const MORE = '下一步，将健全长效机制，持续提升服务质量。';

const PLAIN: readonly Case[] = [
  [
    'title, text, unit in brackets',
    `县科技局精准服务科技型企业\n${WORK}\n${RESULT}（县科技局）`,
    '稿件1.txt',
    ['县科技局精准服务科技型企业｜2｜县科技局'],
  ],
  [
    'unit on a line behind a label, contact below',
    `我县秋粮收购进展顺利\n${WORK}\n${RESULT}\n供稿单位：县农业农村局\n联系人：李勉　电话：7651234`,
    '秋粮.txt',
    ['我县秋粮收购进展顺利｜2｜县农业农村局'],
    ['联系人：李勉　电话：7651234'],
  ],
  [
    'a form with labels',
    `标题：县水利局加快推进水库除险加固\n报送单位：县水利局\n报送时间：2026年3月12日\n${WORK}\n${RESULT}\n审核人：王敏`,
    '信息.txt',
    ['县水利局加快推进水库除险加固｜2｜县水利局'],
    ['报送时间：2026年3月12日', '审核人：王敏'],
  ],
  [
    'labels of persons and numbers that no list knows',
    `标题：县侨联架起“连心桥”\n正文：${WORK}${RESULT}\n报送单位：县侨联\n撰写：陶然\n办公室专线电话：0373-7651234`,
    '信息.txt',
    ['县侨联架起“连心桥”｜1｜县侨联'],
    ['撰写：陶然', '办公室专线电话：0373-7651234'],
  ],
  [
    'the heading of the letter, a unit that is to stamp',
    `关于报送政务信息的函\n县政府办公室：\n县审计局扎实开展经济责任审计\n${WORK}\n报送单位（盖章）：县审计局`,
    '函.txt',
    ['县审计局扎实开展经济责任审计｜1｜县审计局'],
    ['关于报送政务信息的函', '县政府办公室：'],
  ],
  [
    'numbered items, one unit for all of them',
    `县府办：\n　　现报送本周信息2条，请审阅。\n1、县水务局“三抓”保障供水\n${WORK}\n2、县水务局开展“夜巡”\n${RESULT}\n${' '.repeat(40)}县水务局\n${' '.repeat(40)}2026年8月12日`,
    '信息.txt',
    ['1、县水务局“三抓”保障供水｜1｜县水务局', '2、县水务局开展“夜巡”｜1｜县水务局'],
    ['县府办：', '现报送本周信息2条，请审阅。', '2026年8月12日'],
  ],
  [
    'one unit at the top for all pieces of news',
    `报送单位：县水务局\n信息一：县水务局“三抓”保障供水\n${WORK}\n信息二：县水务局开展“夜巡”\n${RESULT}`,
    '信息.txt',
    ['县水务局“三抓”保障供水｜1｜县水务局', '县水务局开展“夜巡”｜1｜县水务局'],
  ],
  [
    'what a page of a site says around its text',
    `县水务局“三抓”保障供水\n发布日期：2026-07-01　来源：县水务局　作者：童心\n${WORK}\n【打印本页】【关闭窗口】`,
    '信息.txt',
    ['县水务局“三抓”保障供水｜1｜县水务局'],
    ['发布日期：2026-07-01　', '作者：童心', '【打印本页】【关闭窗口】'],
  ],
  [
    'unit and date at the end',
    `县审计局扎实开展乡镇领导干部经济责任审计\n    ${WORK}\n    ${RESULT}\n                                        县审计局\n                                        2026年3月12日`,
    '审计.txt',
    ['县审计局扎实开展乡镇领导干部经济责任审计｜2｜县审计局'],
    ['2026年3月12日'],
  ],
  [
    'the file’s name tells the unit',
    `多举措做好秋粮收购\n${WORK}\n${RESULT}`,
    '来稿/县农业农村局-秋粮收购.docx',
    ['多举措做好秋粮收购｜2｜县农业农村局'],
  ],
  [
    'the file’s name begins with the unit',
    `培育中小企业显成效\n${WORK}`,
    '工信局信息.doc',
    ['培育中小企业显成效｜1｜工信局'],
  ],
  [
    'the unit in brackets of the file’s name',
    `柳林镇：小积分兑出大文明\n${WORK}`,
    '（柳林镇）小积分.docx',
    ['柳林镇：小积分兑出大文明｜1｜柳林镇'],
  ],
  [
    'an addressee and greetings',
    `县税务局“三服务”助企纾困\n县政府办公室：\n${WORK}\n${RESULT}\n特此报告。\n县税务局\n2026年3月12日`,
    '1.txt',
    ['县税务局“三服务”助企纾困｜2｜县税务局'],
    ['县政府办公室：', '特此报告。', '2026年3月12日'],
  ],
  [
    'attachments',
    `县卫健委开展健康体检进校园\n${WORK}\n${RESULT}（县卫健委）\n附件：1.体检安排表\n2.注意事项`,
    '体检.txt',
    ['县卫健委开展健康体检进校园｜2｜县卫健委'],
    ['附件：1.体检安排表', '2.注意事项'],
  ],
  [
    'levels, no bold',
    `县财政局抓实财源建设\n${WORK}\n一、培植税源\n${RESULT}\n二、盘活资产\n${MORE}\n（县财政局）`,
    '财政.txt',
    ['县财政局抓实财源建设｜5｜县财政局'],
  ],
  [
    'several items in one file',
    `县人社局举办春季招聘会\n${WORK}（县人社局）\n县人社局开展技能培训\n${RESULT}（县人社局）`,
    '两条.txt',
    ['县人社局举办春季招聘会｜1｜县人社局', '县人社局开展技能培训｜1｜县人社局'],
  ],
  [
    'a title that its text is run in with',
    `县医保局推行“一窗通办”　${WORK}${RESULT}（县医保局 王敏）`,
    '医保.txt',
    ['县医保局推行“一窗通办”｜1｜县医保局 王敏'],
  ],
  ['nothing but text', `${WORK}${RESULT}（县民政局）`, '简讯.txt', ['｜1｜县民政局']],
  [
    'correspondents',
    `石桥乡春耕备耕忙\n${WORK}\n${RESULT}（通讯员 张三）`,
    '石桥乡.txt',
    ['石桥乡春耕备耕忙｜2｜通讯员 张三'],
  ],
  [
    'several labels in brackets at the end',
    `县林业局推进国土绿化\n${WORK}\n${RESULT}\n（供稿单位：县林业局　撰稿人：赵一鸣　审核：周建国）`,
    '绿化.txt',
    ['县林业局推进国土绿化｜2｜县林业局'],
    ['撰稿人：赵一鸣　', '审核：周建国）'],
  ],
  [
    'numbered items and no tags',
    `1.县水利局抓实春灌保丰收\n${WORK}\n2.县水利局推进水库除险加固\n${RESULT}`,
    '县水利局.txt',
    ['1.县水利局抓实春灌保丰收｜1｜县水利局', '2.县水利局推进水库除险加固｜1｜县水利局'],
  ],
  [
    'labels in black brackets',
    `【信息标题】县法院跑出“加速度”\n【正文】\n${WORK}\n${RESULT}\n【报送单位】县人民法院\n【撰稿】聂小雨`,
    '法院.txt',
    ['县法院跑出“加速度”｜2｜县人民法院'],
    ['【撰稿】聂小雨'],
  ],
  [
    'a head with signs, a greeting',
    `★政务信息★\n县水利局\n您好！\n县水利局抓实春灌保丰收\n${WORK}\n（报送：县水利局　李勉）\n签发：王敏`,
    '信息.txt',
    ['县水利局抓实春灌保丰收｜1｜县水利局 李勉'],
    ['★政务信息★', '县水利局', '您好！', '签发：王敏'],
  ],
  [
    'a letter by mail',
    `发件人：县供销社办公室\n主题：报送信息\n您好！\n县供销社做好春耕农资供应\n${WORK}（县供销社）\n联系人卢阳 电话7651234`,
    '邮件.txt',
    ['县供销社做好春耕农资供应｜1｜县供销社'],
    ['发件人：县供销社办公室', '主题：报送信息', '您好！', '联系人卢阳 电话7651234'],
  ],
  [
    'a plain head of a bulletin',
    `农业农村信息\n第3期\n县农业农村局　2026年3月12日\n县农业农村局抓好小麦春管\n${WORK}\n${RESULT}`,
    '第3期.txt',
    ['县农业农村局抓好小麦春管｜2｜县农业农村局'],
    ['农业农村信息', '第3期', '县农业农村局　2026年3月12日'],
  ],
];

const LOOKING: readonly Case[] = [
  [
    'an official letter, whose title goes on after 关于报送, and who printed it',
    [
      centred(biao('青禾县人力资源和社会保障局关于报送\n稳就业工作情况的报告')),
      para('县人民政府：'),
      para(WORK),
      rightAligned('青禾县人力资源和社会保障局'),
      rightAligned('2026年9月12日'),
      para('抄送：市人力资源和社会保障局。'),
      para('青禾县人力资源和社会保障局办公室　　2026年9月12日印发'),
    ],
    '报告.docx',
    ['青禾县人力资源和社会保障局关于报送稳就业工作情况的报告｜1｜青禾县人力资源和社会保障局'],
    [
      '县人民政府：',
      '2026年9月12日',
      '抄送：市人力资源和社会保障局。',
      '青禾县人力资源和社会保障局办公室　　2026年9月12日印发',
    ],
  ],
  [
    'title in 小标宋 over two lines, bold names',
    [
      centred(biao('县公路中心全力保障')),
      centred(biao('春运道路安全畅通')),
      para(fang(`　　${WORK}`)),
      para([
        fangBold('柳林镇'),
        fang('组织养护工人清扫路面。'),
        fangBold('“安全第一”'),
        fang('是他们的承诺。'),
      ]),
      para(fang('（县公路中心　柳林镇）')),
    ],
    '公路.docx',
    ['县公路中心全力保障春运道路安全畅通｜2｜县公路中心 柳林镇｜柳林镇'],
  ],
  [
    'a red head',
    [
      centred(styled('青禾县水利局文件', { face: 'xiaobiaosong', size: 40, red: true })),
      centred(fang('青水〔2026〕12号')),
      centred(biao('关于加快灌区改造的情况汇报')),
      para(fang('县人民政府：')),
      para(fang(WORK)),
      para(hei('一、基本情况')),
      para(fang(RESULT)),
      rightAligned(fang('青禾县水利局')),
      rightAligned(fang('2026年3月12日')),
    ],
    '汇报.docx',
    ['关于加快灌区改造的情况汇报｜3｜青禾县水利局'],
    ['青禾县水利局文件', '青水〔2026〕12号', '县人民政府：', '2026年3月12日'],
  ],
  [
    'a head with number, unit and date',
    [
      centred(red('交通工作信息')),
      centred('第12期（总第208期）'),
      para('县交通运输局　　　　2026年3月12日'),
      centred(hei('县交通运输局整治超限超载')),
      para(WORK),
      para(RESULT),
    ],
    '交通.docx',
    ['县交通运输局整治超限超载｜2｜县交通运输局'],
    ['交通工作信息', '第12期（总第208期）', '县交通运输局　　　　2026年3月12日'],
  ],
  [
    'unit and date centred below the title',
    [
      centred(hei('县住建局推进城市内涝治理')),
      centred(kai('县住房和城乡建设局')),
      centred(kai('（2026年3月12日）')),
      para(WORK),
      para(RESULT),
    ],
    '住建.docx',
    ['县住建局推进城市内涝治理｜2｜县住房和城乡建设局'],
    ['（2026年3月12日）'],
  ],
  [
    'subheads in bold stay in the text',
    [
      centred(styled('县文旅局打造文旅融合新场景', { face: 'heiti', size: 22 })),
      para(WORK),
      para(bold('盘活资源')),
      para(RESULT),
      para(bold('丰富业态')),
      para(`${MORE}（县文旅局）`),
    ],
    '文旅.docx',
    ['县文旅局打造文旅融合新场景｜5｜县文旅局'],
  ],
  [
    'a table in the middle',
    [
      para(hei('一季度招商引资情况')),
      para(`${WORK}各乡镇情况如下：`),
      centred('各乡镇招商引资进度表'),
      rightAligned('单位：万元'),
      table([
        ['乡镇', '签约', '到位'],
        ['城关镇', '3600', '1200'],
      ]),
      para(`${MORE}（县商务局）`),
    ],
    '商务.docx',
    ['一季度招商引资情况｜3｜县商务局'],
  ],
  [
    'a picture with its caption',
    [
      centred(biao('沙岗乡种下“致富林”')),
      para(WORK),
      image(),
      centred('图为村民正在栽植果树'),
      para(RESULT),
      para('（沙岗乡）'),
    ],
    '沙岗.docx',
    ['沙岗乡种下“致富林”｜3｜沙岗乡'],
  ],
  [
    'several items by the look of their titles',
    [
      centred(biao('县总工会举办职工运动会')),
      para(WORK),
      centred(biao('县总工会建成户外驿站')),
      para(RESULT),
      rightAligned('供稿：县总工会'),
    ],
    '工会.docx',
    ['县总工会举办职工运动会｜1｜县总工会', '县总工会建成户外驿站｜1｜县总工会'],
  ],
  [
    'a subtitle behind a dash',
    [
      centred(biao('小院落里的大治理')),
      centred(kai('——城关镇“庭院说事”工作法')),
      para(WORK),
      para([hei('一、建阵地。'), fang(RESULT)]),
      para('（城关镇）'),
    ],
    '城关.docx',
    ['小院落里的大治理／——城关镇“庭院说事”工作法｜2｜城关镇'],
  ],
  [
    'a form',
    [
      centred(hei('青禾县信息上报表')),
      table([
        ['单位名称', '县自然资源局', '报送时间', '2026年9月2日'],
        [{ text: '标题' }, { text: '县自然资源局推行“拿地即开工”', columns: 3 }],
        [{ text: '内容' }, { text: `${WORK}\n${RESULT}`, columns: 3 }],
        ['审签领导', '贺兰', '联系电话', '0399-6205566'],
      ]),
    ],
    '信息.docx',
    ['县自然资源局推行“拿地即开工”｜2｜县自然资源局'],
    ['青禾县信息上报表', '报送时间 2026年9月2日', '审签领导 贺兰', '联系电话 0399-6205566'],
  ],
  [
    'a remark below a form',
    [
      table([
        ['标题', '县自然资源局推行“拿地即开工”'],
        ['正文', WORK],
        ['报送单位', '县自然资源局'],
      ]),
      para('注：请于每月25日前报送。'),
    ],
    '信息.docx',
    ['县自然资源局推行“拿地即开工”｜1｜县自然资源局'],
    ['注：请于每月25日前报送。'],
  ],
  [
    'who wrote and checked it in a table',
    [
      centred(hei('县自然资源局推行“拿地即开工”')),
      para(`${WORK}（县自然资源局）`),
      table([['撰稿', '童心', '审核', '严正']]),
    ],
    '信息.docx',
    ['县自然资源局推行“拿地即开工”｜1｜县自然资源局'],
    ['撰稿 童心', '审核 严正'],
  ],
  [
    'a frame around the text',
    [table([[`县供销社备足农资保春耕\n${WORK}\n（县供销社）`]])],
    '供销.docx',
    ['县供销社备足农资保春耕｜1｜县供销社'],
  ],
];

describe('words in brackets and behind labels', () => {
  it.each([
    ['（文/张三）', '文/张三'],
    ['（文：张三　图：李四）', '文：张三　图：李四'],
    ['（文 张三）', '文 张三'],
    ['（记者李四）', '记者李四'],
    ['（通讯员张三 李四）', '通讯员张三 李四'],
    ['（作者：张三）', '作者：张三'],
    ['（信息员　张三）', '信息员　张三'],
    ['（文化馆）', '文化馆'],
    ['（文化下乡活动现场）', ''],
    ['（记者站供图）', ''],
    ['（图文并茂）', ''],
    ['（作者近影）', '作者近影'],
    ['\n文明实践活动持续开展', ''],
    ['\n记者李四', ''],
    ['\n报送：县委办', ''],
    ['\n报送单位：县水利局', '县水利局'],
    ['\n报送部门：县水利局', '县水利局'],
  ])('%j', (end, source) => {
    const { entries, codes } = readContribution(`石桥乡春耕备耕忙\n${WORK}\n${RESULT}${end}`, '1.txt');
    expect(entries.flatMap(({ sources }) => sources)).toEqual(source === '' ? [] : [source]);
    expect(codes.includes('import-source-doubtful')).toBe(source === '作者近影');
  });

  it('leaves the one who receives to a comment, and in an issue to the text', () => {
    const text = `石桥乡春耕备耕忙\n${WORK}（石桥乡）\n报送：县委办`;
    expect(readContribution(text).entries[0]?.comments).toEqual(['报送：县委办']);
    expect(readIssue(text).entries).toMatchObject([
      { sources: ['石桥乡'] },
      { body: ['报送：县委办'], sources: [] },
    ]);
  });
});

describe('labels that sentences stand behind', () => {
  it.each([
    '时间：3月5日上午，地点：县委会议室，会议讨论了多项工作，形成了一致意见。',
    '电话：确保24小时畅通。',
    '电话：见公告',
    '日期：3月5日前完成。',
    '文字：要求做到准确，简洁，规范',
  ])('%s is text', (line) => {
    const { entries } = readContribution(`石桥乡春耕备耕忙\n${WORK}\n${line}\n${RESULT}（石桥乡）`);
    expect(entries).toMatchObject([{ body: [WORK, line, RESULT], sources: ['石桥乡'] }]);
  });

  it.each([
    '时间：3月5日',
    '电话：0399-7651234。',
    '电话：110',
    '审核人：王敏、李勉。',
    '抄送：县委办，县人大办，县政协办',
    '备注：已经分管领导审核。',
  ])('%s is a comment', (line) => {
    const { entries } = readContribution(`石桥乡春耕备耕忙\n${WORK}${RESULT}（石桥乡）\n${line}`);
    expect(entries).toMatchObject([{ comments: [line] }]);
  });
});

it('sets lines of a cell that were ended by hand apart, and no upright words', () => {
  const { entries } = readContribution([
    para('石桥乡春耕备耕忙'),
    para(`${WORK}${RESULT}（石桥乡）`),
    table([
      ['单\n位', '姓名', '说明'],
      ['县局', '张三\n李四 \n\n王五六', '\n完成80%\n'],
    ]),
  ]);
  expect(entries[0]?.body.at(-1)).toBe('[表：；；]\n单位|姓名|说明*\n县局|张三　李四　王五六|完成80%');
});

function check(cases: readonly Case[]): void {
  for (const [name, blocks, file, expected, comments = []] of cases) {
    it(name, () => {
      const { entries } = readContribution(blocks, file);
      expect(brief(entries)).toEqual(expected);
      expect(entries.flatMap((entry) => entry.comments ?? [])).toEqual(comments);
    });
  }
}

describe('a contribution without looks', () => check(PLAIN));
describe('a contribution with looks', () => check(LOOKING));
