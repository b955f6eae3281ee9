import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../src/import/manuscript.ts';
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
  lowered,
  pageBreak,
  para,
  raised,
  rightAligned,
  ruling,
  song,
  styled,
  table,
  underlined,
} from '../../helpers/elements.ts';
import { brief, type ReadItem, readIssue } from './reading.ts';

type Blocks = Parameters<typeof elementsOf>[0];

const WORK = '县里成立工作专班，制定实施方案，明确时间表、路线图，倒排工期、挂图作战，确保各项任务落到实处。';
const RESULT = '目前，已排查隐患236处，整改到位221处，其余15处正在整改。';
const MORE = '下一步，将继续加大力度，巩固成果，推动形成长效机制。';

const CASES: readonly (readonly [string, Blocks, readonly string[]])[] = [
  [
    'run-in titles in 黑体, bold townships',
    [
      para([hei('县市场监管局开展节前食品安全检查'), fang(`　${WORK}${RESULT}（市场监管局）`)]),
      para([
        hei('多地齐抓秸秆禁烧'),
        fang(`　${WORK}`),
        fangBold('柳林镇'),
        fang('设置检查点32处，落实专人值守。'),
        fangBold('石桥乡'),
        fang('组织巡逻队18支，昼夜巡查。（农业农村局 柳林镇 石桥乡）'),
      ]),
    ],
    [
      '县市场监管局开展节前食品安全检查｜1｜市场监管局',
      '多地齐抓秸秆禁烧｜1｜农业农村局 柳林镇 石桥乡｜柳林镇 石桥乡',
    ],
  ],
  [
    'run-in titles in bold without tags, a bold gist inside',
    [
      para([fangBold('县供电公司全力保障迎峰度冬'), fang(`  ${WORK}`)]),
      para([fangBold('一是强化巡视。'), fang('对12条重载线路加密巡视，消除缺陷43处。')]),
      para([fangBold('二是强化抢修。'), fang('组建抢修队伍16支，24小时待命。')]),
      para([fangBold('县烟草局开展打假专项行动'), fang(`  ${WORK}${RESULT}`)]),
    ],
    ['县供电公司全力保障迎峰度冬｜3｜', '县烟草局开展打假专项行动｜1｜'],
  ],
  [
    'titles centred in two lines, subtitles below',
    [
      centred(biao('坚持党建引领网格治理')),
      centred(biao('打通服务群众“最后一米”')),
      centred(kai('——城关镇社区治理的实践与思考')),
      para(fang(WORK)),
      para(hei('一、建强网格组织')),
      para(fang(RESULT)),
      para([kai('（一）配强力量。'), fang('选聘专职网格员186名，实行一格一员。')]),
      para([fang('1.'), fang('定岗位。明确网格员8项职责。')]),
      para(hei('二、做实网格服务')),
      para(fang(MORE)),
      rightAligned(fang('（城关镇党委）')),
      centred(biao('推动农文旅融合发展的几点建议')),
      para(fang(WORK)),
      para(fang(RESULT)),
    ],
    [
      '坚持党建引领网格治理打通服务群众“最后一米”／——城关镇社区治理的实践与思考｜7｜城关镇党委',
      '推动农文旅融合发展的几点建议｜2｜',
    ],
  ],
  [
    'own lines in 黑体, subheads in bold',
    [
      para(hei('县自然资源局规范不动产登记服务')),
      para(fang(WORK)),
      para(fangBold('优化流程')),
      para(fang('将登记时限压缩到2个工作日，抵押登记当日办结。')),
      para(fangBold('延伸窗口')),
      para(fang('在6家银行设立便民服务点，群众就近可办。（自然资源局）')),
      para(hei('县应急管理局开展应急演练')),
      para(fang(`${WORK}（应急管理局）`)),
    ],
    ['县自然资源局规范不动产登记服务｜5｜自然资源局', '县应急管理局开展应急演练｜1｜应急管理局'],
  ],
  [
    'own lines in bold among songti, no tags',
    [
      para(styled('县总工会关爱户外劳动者', { face: 'songti', size: 14, bold: true })),
      para(styled(WORK, { face: 'songti', size: 14 })),
      para(styled(RESULT, { face: 'songti', size: 14 })),
      para(styled('团县委组织青年志愿服务', { face: 'songti', size: 14, bold: true })),
      para(styled(WORK, { face: 'songti', size: 14 })),
    ],
    ['县总工会关爱户外劳动者｜2｜', '团县委组织青年志愿服务｜1｜'],
  ],
  [
    'a centred column over several items, another without brackets',
    [
      centred(hei('部门动态')),
      para(fangBold('县档案馆推进档案数字化')),
      para(fang(`${WORK}（县档案馆）`)),
      para(fangBold('县总工会开展送温暖活动')),
      para(fang(`${WORK}（县总工会）`)),
      centred(hei('乡镇传真')),
      para(fangBold('河湾镇建成冷链物流中心')),
      para(fang(`${WORK}（河湾镇）`)),
    ],
    [
      '【部门动态】',
      '县档案馆推进档案数字化｜1｜县档案馆',
      '县总工会开展送温暖活动｜1｜县总工会',
      '【乡镇传真】',
      '河湾镇建成冷链物流中心｜1｜河湾镇',
    ],
  ],
  [
    'a centred column over run-in items',
    [
      centred(styled('经济运行', { face: 'heiti', size: 18 })),
      para([bold('全县工业用电量稳步增长'), `　${WORK}（工信局）`]),
      para([bold('县商务局促进汽车消费'), `　${WORK}（商务局）`]),
      centred(styled('民生保障', { face: 'heiti', size: 18 })),
      para([bold('县民政局建成社区食堂'), `　${WORK}（民政局）`]),
    ],
    [
      '【经济运行】',
      '全县工业用电量稳步增长｜1｜工信局',
      '县商务局促进汽车消费｜1｜商务局',
      '【民生保障】',
      '县民政局建成社区食堂｜1｜民政局',
    ],
  ],
  [
    'a table with title, unit and note in the middle',
    [
      para([hei('前三季度主要经济指标完成情况'), fang(`　${WORK}各乡镇情况见下表。`)]),
      centred(hei('表1　各乡镇固定资产投资')),
      rightAligned(styled('单位：亿元', { face: 'fangsong', size: 12 })),
      table([
        ['乡镇', '投资额', '增速'],
        ['城关镇', '12.6', '8.3%'],
        ['柳林镇', '7.4', '6.1%'],
      ]),
      para(styled('注：数据由县统计局提供。', { face: 'fangsong', size: 12 })),
      para(fang(`${MORE}（统计局）`)),
      para([hei('县人民银行落实支农再贷款'), fang(`　${WORK}（人民银行）`)]),
    ],
    ['前三季度主要经济指标完成情况｜3｜统计局', '县人民银行落实支农再贷款｜1｜人民银行'],
  ],
  [
    'pictures with captions',
    [
      para(hei('沙岗乡发展林下经济')),
      para(fang(WORK)),
      image({ width: 120 }),
      centred(styled('图1　林下菌菇基地', { face: 'kaiti', size: 14 })),
      para(fang(RESULT)),
      image({ width: 70 }),
      image({ width: 70 }),
      centred(styled('图2　采摘现场', { face: 'kaiti', size: 14 })),
      centred(styled('图3　分拣装箱', { face: 'kaiti', size: 14 })),
      para(fang(`${MORE}（沙岗乡）`)),
    ],
    ['沙岗乡发展林下经济｜6｜沙岗乡'],
  ],
  [
    'an editor’s note before an item',
    [
      para(hei('县纪委监委开展作风督查')),
      para(fang(`${WORK}（县纪委监委）`)),
      para([hei('编者按：'), kai('三官庙乡的做法简便易行，现予刊发，供各地学习借鉴。')]),
      para(hei('三官庙乡推行“村务明白纸”')),
      para(fang(`${WORK}（三官庙乡）`)),
    ],
    ['县纪委监委开展作风督查｜1｜县纪委监委', '三官庙乡推行“村务明白纸”｜1｜三官庙乡'],
  ],
  [
    'items by page breaks and rulings',
    [
      centred(biao('关于我县养老服务情况的调研报告')),
      centred(kai('县民政局调研组')),
      para(fang(WORK)),
      para(fang(RESULT)),
      pageBreak(),
      ruling(),
      centred(biao('关于校外培训治理的情况报告')),
      para(fang(WORK)),
    ],
    ['关于我县养老服务情况的调研报告／县民政局调研组｜2｜', '关于校外培训治理的情况报告｜1｜'],
  ],
  [
    'authors’ units on a last line',
    [
      centred(biao('浅谈基层治理数字化的路径')),
      para(song(WORK)),
      para(song(MORE)),
      para(song('（作者单位：县委党校）')),
      centred(biao('做好高素质农民培育工作的思考')),
      para(song(WORK)),
      para(song(`${MORE}（作者单位：县农广校　县农业农村局）`)),
    ],
    ['浅谈基层治理数字化的路径｜2｜县委党校', '做好高素质农民培育工作的思考｜2｜县农广校 县农业农村局'],
  ],
  [
    'numbered titles in 黑体 over tagged texts',
    [
      para(hei('一、县发展改革委抓好粮食安全')),
      para(fang(`${WORK}（发展改革委）`)),
      para(hei('二、县教育体育局推进控辍保学')),
      para(fang(WORK)),
      para(fang(`${RESULT}（教育体育局）`)),
      para(hei('三、县水文局做好旱情监测')),
      para(fang(`${WORK}（水文局）`)),
    ],
    [
      '一、县发展改革委抓好粮食安全｜1｜发展改革委',
      '二、县教育体育局推进控辍保学｜2｜教育体育局',
      '三、县水文局做好旱情监测｜1｜水文局',
    ],
  ],
  [
    'one long item with levels and no tag',
    [
      centred(biao('关于全县夏粮收购工作情况的报告')),
      para(fang(WORK)),
      para(hei('一、收购进度')),
      para(fang(RESULT)),
      para(kai('（一）国有企业收购情况')),
      para(fang(RESULT)),
      para(hei('二、存在问题')),
      para(fang(MORE)),
      para(hei('三、下一步打算')),
      para(fang(MORE)),
    ],
    ['关于全县夏粮收购工作情况的报告｜9｜'],
  ],
  [
    'a subtitle that is run in',
    [para([hei('沙岗乡怎样让末梢的地也浇上水'), kai('——来自东干渠下游的调查'), fang(`　${WORK}（沙岗乡）`)])],
    ['沙岗乡怎样让末梢的地也浇上水／——来自东干渠下游的调查｜1｜沙岗乡'],
  ],
  [
    'titles in 楷体',
    [para(kai('县水利局抓春灌')), para(fang(WORK)), para(kai('县林业局防火')), para(fang(WORK))],
    ['县水利局抓春灌｜1｜', '县林业局防火｜1｜'],
  ],
  [
    'titles that ask',
    [
      centred(biao('山区农业如何破局？')),
      para(fang(WORK)),
      centred(biao('老旧小区怎样“逆生长”？')),
      para(fang(WORK)),
    ],
    ['山区农业如何破局？｜1｜', '老旧小区怎样“逆生长”？｜1｜'],
  ],
  [
    'a subtitle that looks as the title does, the author below',
    [
      centred(biao('绿水青山就是金山银山')),
      centred(biao('——沙岗乡生态振兴调查')),
      centred(kai('县委党校　李勉')),
      para(fang(WORK)),
      para(fang(RESULT)),
    ],
    ['绿水青山就是金山银山／——沙岗乡生态振兴调查｜2｜县委党校 李勉'],
  ],
  [
    'names of townships as titles',
    [para([hei('柳林镇'), fang(`　${WORK}`)]), para([hei('石桥乡'), fang(`　${WORK}`)])],
    ['柳林镇｜1｜', '石桥乡｜1｜'],
  ],
  [
    'a bold name behind a run-in title, and one behind a gap',
    [
      para([hei('各乡镇扎实开展村庄清洁行动'), fang('　'), fangBold('柳林镇'), fang(WORK)]),
      para([fangBold('石桥乡'), fang(`　${WORK}（柳林镇　石桥乡）`)]),
      para([hei('县供电公司服务春灌'), fang(`　${WORK}（供电公司）`)]),
    ],
    ['各乡镇扎实开展村庄清洁行动｜2｜柳林镇 石桥乡｜柳林镇 石桥乡', '县供电公司服务春灌｜1｜供电公司'],
  ],
  [
    'a stop behind the bold title',
    [
      para([fangBold('县水利局抓实春灌保丰收。'), fang(`${WORK}（水利局）`)]),
      para([fangBold('县林业局推进造林绿化。'), fang(`${WORK}（林业局）`)]),
    ],
    ['县水利局抓实春灌保丰收｜1｜水利局', '县林业局推进造林绿化｜1｜林业局'],
  ],
  [
    'signs before titles and notices',
    [
      para(hei('●县医保局让群众看病少跑腿')),
      para(fang(`${WORK}（医保局）`)),
      para(hei('●县林业局“三个到位”筑牢防火屏障')),
      para(fang(`${WORK}（林业局）`)),
      para(hei('【简讯】')),
      para(fang(`◇${RESULT}`)),
      para(fang(`◇${RESULT}`)),
    ],
    [
      '县医保局让群众看病少跑腿｜1｜医保局',
      '县林业局“三个到位”筑牢防火屏障｜1｜林业局',
      '【简讯】',
      '｜1｜',
      '｜1｜',
    ],
  ],
  [
    'an item of a table alone',
    [
      para(hei('一季度各乡镇经济指标排名')),
      table([
        ['乡镇', '增速'],
        ['柳林镇', '8.1%'],
      ]),
      para(fang('（统计局）')),
      para(hei('县林业局推进造林绿化')),
      para(fang(`${WORK}（林业局）`)),
    ],
    ['一季度各乡镇经济指标排名｜1｜统计局', '县林业局推进造林绿化｜1｜林业局'],
  ],
  [
    'titles larger, not bold, at the left',
    [
      para(styled('县公路中心抢修水毁路段', { face: 'songti', size: 16 })),
      para(styled(WORK, { face: 'songti', size: 12 })),
      para(styled('县园林局增绿补绿', { face: 'songti', size: 16 })),
      para(styled(WORK, { face: 'songti', size: 12 })),
    ],
    ['县公路中心抢修水毁路段｜1｜', '县园林局增绿补绿｜1｜'],
  ],
  [
    'units with a day in brackets below centred titles',
    [
      centred(hei('县自然资源局规范不动产登记服务')),
      centred(kai('（自然资源局　2026年3月25日）')),
      para(fang(WORK)),
      centred(hei('县应急管理局开展应急演练')),
      centred(kai('（应急管理局　2026年3月26日）')),
      para(fang(RESULT)),
    ],
    ['县自然资源局规范不动产登记服务｜1｜自然资源局', '县应急管理局开展应急演练｜1｜应急管理局'],
  ],
  [
    'headings of two levels, a table with title and unit behind a tag',
    [
      para('政务服务', { outline: 2 }),
      para('热线办理提速增效', { outline: 3 }),
      para(`${WORK}（县政务服务局）`),
      para(fangBold('9月份各镇热线办理情况')),
      para('单位：件'),
      table([
        ['镇', '受理'],
        ['新安镇', '148'],
      ]),
      para('登记“带押过户”落地见效', { outline: 3 }),
      para(`${RESULT}（县不动产登记中心）`),
      para('生态环保', { outline: 2 }),
      para('柳泉镇开展“清四乱”行动', { outline: 3 }),
      para(MORE),
    ],
    [
      '【政务服务】',
      '热线办理提速增效｜2｜县政务服务局',
      '登记“带押过户”落地见效｜1｜县不动产登记中心',
      '【生态环保】',
      '柳泉镇开展“清四乱”行动｜1｜',
    ],
  ],
  [
    'numbered titles in bold that end in a colon',
    [
      para([fangBold('1.县自然资源局规范不动产登记服务：'), fang(`${WORK}（自然资源局）`)]),
      para([fangBold('2.县应急管理局开展应急演练：'), fang(`${RESULT}（应急管理局）`)]),
    ],
    ['1.县自然资源局规范不动产登记服务｜1｜自然资源局', '2.县应急管理局开展应急演练｜1｜应急管理局'],
  ],
];

describe('paragraphs with looks', () => {
  it.each(CASES)('%s', (_, blocks, expected) => {
    expect(brief(readIssue(blocks).entries)).toEqual(expected);
  });

  const bodyOf = (blocks: Blocks): readonly string[] => (readIssue(blocks).entries[0] as ReadItem).body;

  it('writes what stands out in running text', () => {
    expect(
      bodyOf([
        para(hei('县水利局抓春灌')),
        para([
          fang('引水量提高到13万m'),
          raised('3'),
          fang('，二氧化碳CO'),
          lowered('2'),
          fang('排放下降，'),
          underlined('每天上午九点'),
          fang('报进度。'),
          kai('群众说：“真方便。”'),
          fangBold('这是头一回。'),
        ]),
        para([hei('一、早排查。'), fang('组织46名技术人员下到村里。')]),
        para([fangBold('（一）早调度。'), fang('用水计划按日排定。')]),
      ]),
    ).toEqual([
      '引水量提高到13万m[3]{上标}，二氧化碳CO[2]{下标}排放下降，[每天上午九点]{下划线}报进度。[群众说：“真方便。”]{楷体}**这是头一回。**',
      '一、早排查。组织46名技术人员下到村里。',
      '（一）早调度。用水计划按日排定。',
    ]);
  });

  it('takes the numbers off captions where setting gives the same', () => {
    const { dropped, entries } = readIssue(CASES[8]?.[1] ?? []);
    expect((entries[0] as ReadItem).body.filter((part) => part.startsWith('['))).toEqual([
      '[图：林下菌菇基地]',
      '[图：采摘现场]',
      '[图并排：分拣装箱]',
    ]);
    expect(dropped.label).toBe('图1　图2　图3　');
  });

  it('gives a table its head, title, unit and note', () => {
    expect(bodyOf(CASES[7]?.[1] ?? [])[1]).toBe(
      '[表：表1　各乡镇固定资产投资；亿元；数据由县统计局提供。]\n乡镇|投资额|增速*\n城关镇|12.6|8.3%\n柳林镇|7.4|6.1%',
    );
  });

  it('keeps an editor’s note with the item behind it', () => {
    const [, item] = readIssue(CASES[9]?.[1] ?? []).entries as readonly ReadItem[];
    expect(item?.note).toEqual(['三官庙乡的做法简便易行，现予刊发，供各地学习借鉴。']);
  });

  it('knows a run-in title by its face where the gap behind it stands at the end of a printed line', () => {
    const [before, title] = ['县水利局抓实防汛备汛', '县科技局举办“春风行动”招聘会'];
    const printed = (text: string, end: number): Blocks[number] => {
      const places = Array.from(text, (_, i) => (i < end ? i : i + 1));
      return {
        text: `${text.slice(0, end)}\n${text.slice(end)}`,
        at: (source, start) => ({
          kind: 'paragraph',
          region: 'text',
          text: {
            text,
            span: { source, start, end: start + text.length + 1 },
            places: {
              starts: Int32Array.from(places, (place) => start + place),
              ends: Int32Array.from(places, (place) => start + place + 1),
            },
          },
          looks: [
            { start: 0, end, look: { ...PLAIN, face: 'heiti', size: 16 } },
            { start: end, end: text.length, look: { ...PLAIN, face: 'fangsong', size: 16 } },
          ],
        }),
      };
    };
    const { entries } = readIssue([
      para([hei(before), fang(`　${WORK}`)]),
      printed(`${title}${WORK}${RESULT}`, title.length),
      para(fang(MORE)),
    ]);
    expect(brief(entries)).toEqual([`${before}｜1｜`, `${title}｜2｜`]);
  });

  it('gives the dash before a subtitle to it, whose face it may not have', () => {
    const { entries } = readIssue([
      para([hei('石桥乡办好“大食堂”——'), kai('来自石桥乡的调查'), fang(`　${WORK}${RESULT}`)]),
    ]);
    expect(brief(entries)).toEqual(['石桥乡办好“大食堂”／——来自石桥乡的调查｜1｜']);
  });

  it('opens a frame of one cell, and keeps notes at the foot as comments', () => {
    const { entries, codes } = readIssue([
      para(hei('县疾控中心开展健康宣教')),
      table([[`${WORK}`]]),
      para('①数据为初步统计。', { region: 'footnote' }),
      para(fang(`${MORE}（县疾控中心）`)),
    ]);
    expect(entries).toEqual([
      {
        title: '县疾控中心开展健康宣教',
        form: 'line',
        body: [WORK, MORE],
        sources: ['县疾控中心'],
        comments: ['①数据为初步统计。'],
      },
    ]);
    expect(codes).toEqual(['import-footnote', 'import-frame-opened']);
  });
});
