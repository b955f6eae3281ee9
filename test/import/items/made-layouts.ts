/** Bodies of issues made up by a seed out of invented news, in the manners of different offices, with what is in them. */

import {
  biao,
  centred,
  type elementsOf,
  fang,
  fangBold,
  hei,
  kai,
  para,
  type Run,
  rightAligned,
  styled,
} from '../../helpers/elements.ts';

type Block = Parameters<typeof elementsOf>[0][number];

export const TITLE_FORMS = [
  'run-in-plain',
  'run-in-hei',
  'run-in-bold',
  'bracket-run-in',
  'bracket-line',
  'line-plain',
  'line-hei',
  'line-bold',
  'line-large',
  'centred-biao',
  'centred-two-lines',
  'numbered-line',
  'numbered-hei',
  'numbered-run-in',
] as const;
export const TAG_FORMS = [
  'inline',
  'own-line',
  'right',
  'right-bare',
  'label',
  'black',
  'behind',
  'none',
] as const;
export const COLUMN_FORMS = ['none', 'brackets', 'centred', 'sign', 'numbered'] as const;

export interface Manner {
  readonly title: (typeof TITLE_FORMS)[number];
  readonly tag: (typeof TAG_FORMS)[number];
  readonly column: (typeof COLUMN_FORMS)[number];
}

const PLAIN_TITLES = new Set([
  'run-in-plain',
  'bracket-run-in',
  'bracket-line',
  'line-plain',
  'numbered-line',
  'numbered-run-in',
]);

/** Whether an office would do it so. */
export const isManner = ({ title, tag, column }: Manner): boolean =>
  !(column === 'centred' && PLAIN_TITLES.has(title)) &&
  !(column === 'numbered' && title.startsWith('numbered')) &&
  !(title === 'numbered-run-in' && tag === 'none') &&
  !(column === 'brackets' && title.startsWith('bracket'));

const NEWS: readonly (readonly [string, string, string])[] = [
  [
    '县工信局精准施策培育“专精特新”企业',
    '工信局',
    '建立梯度培育体系，筛选一批创新能力强的优质中小企业纳入培育库，实施动态管理',
  ],
  ['全县“三夏”生产开局良好', '农业农村局', '组织农机3200台投入抢收，设立跨区作业接待站12个，确保颗粒归仓'],
  [
    '县交通运输局畅通农村物流“最后一公里”',
    '交通运输局',
    '整合邮政、快递和客运资源，建成村级物流服务点186个，实现快件当日进村',
  ],
  ['县卫健委打造15分钟健康服务圈', '卫生健康委', '升级改造乡镇卫生院9所、村卫生室132个，配备全科医生240名'],
  ['公安机关严打电信网络诈骗', '公安局', '破获案件46起，抓获嫌疑人83名，追回损失310万元（含预警拦截资金）'],
  [
    '县住建局加快推进保障性住房建设',
    '住房和城乡建设局',
    '全年计划筹集保障性住房1200套，目前已开工860套、竣工320套',
  ],
  [
    '多部门联动守护校园食品安全',
    '教育体育局 市场监管局',
    '对全县86所学校食堂开展拉网式检查，发现并整改问题53个',
  ],
  [
    '县审计局聚焦民生资金开展专项审计',
    '审计局',
    '围绕养老、医疗、救助等领域，重点审计资金3.6亿元，促进建章立制11项',
  ],
  [
    '我县新增两家国家级绿色工厂',
    '工信局',
    '两家企业单位产品能耗分别下降12%和9%，带动上下游企业开展绿色化改造',
  ],
  ['县供电公司全力服务春灌用电', '供电公司', '组建共产党员服务队18支，巡视机井线路420公里，消除隐患76处'],
  [
    '县退役军人事务局做实就业帮扶',
    '退役军人事务局',
    '举办专场招聘会4场，组织技能培训260人次，帮助310名退役军人就业',
  ],
  ['县林长办高质量推进国土绿化', '林业局', '完成造林1.2万亩、森林抚育2.6万亩，栽植各类苗木130万株'],
  ['县税务局“数据画像”助企精准享惠', '税务局', '比对企业信息1.8万条，主动推送政策4600次，让好政策直达快享'],
  ['县残联让残疾人在家门口就业', '残联', '建成“阳光工坊”6家，开发手工编织、电商客服等岗位145个'],
  ['县政务服务中心推行“午间不打烊”', '政务服务和大数据管理局', '安排23个窗口轮岗值守，中午和周末办件2100件'],
  ['县法院速裁团队跑出“加速度”', '人民法院', '平均审理周期缩短至18天，一审服判息诉率达到93.5%'],
  ['县水利局未雨绸缪备战防汛', '水利局', '检查水库14座、河道险工22处，储备防汛物资价值460万元'],
  ['县民政局扩大长者食堂覆盖面', '民政局', '建成长者食堂41家，日均供餐1800份，70岁以上老人享受优惠价'],
];
const TOWNS = ['柳林镇', '石桥乡', '三官庙乡', '河湾镇', '城东街道'];
const TOWN_WORK = '组织干部入户走访，逐户建立台账，解决群众反映的问题26个。';
const ENDS = [
  '目前，各项工作正有序推进。',
  '截至3月底，已完成年度目标任务的42.7%。',
  '下一步，将持续巩固成效，健全长效机制。',
];
const COLUMNS = ['部门动态', '乡镇传真', '经济运行', '社会民生', '经验交流'];
const NUMERALS = '一二三四五六七八九';

export interface Truth {
  readonly columns: string[];
  readonly titles: string[];
  readonly sources: string[];
  readonly townships: string[];
  readonly paragraphs: string[];
}

/** Numbers from a seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A body of an issue in a manner. */
export function makeBody(
  manner: Manner,
  seed: number,
): { readonly blocks: readonly Block[]; readonly truth: Truth } {
  const next = numbersFrom(seed);
  const hasLooks = !PLAIN_TITLES.has(manner.title);
  const truth: Truth = { columns: [], titles: [], sources: [], townships: [], paragraphs: [] };
  const blocks: Block[] = [];
  const text = (words: string): Run => (hasLooks ? fang(words) : words);
  const news = NEWS.map((one) => [next(1000), one] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, one]) => one);
  let count = 0;
  let columns = 0;

  const column = (): void => {
    const name = COLUMNS[columns % COLUMNS.length] as string;
    const shown = manner.column === 'numbered' ? `${NUMERALS[columns]}、${name}` : name;
    columns++;
    truth.columns.push(shown);
    if (manner.column === 'brackets') blocks.push(hasLooks ? para(hei(`【${name}】`)) : `【${name}】`);
    else if (manner.column === 'sign') blocks.push(hasLooks ? para(hei(`◆${name}`)) : `◆ ${name}`);
    else if (manner.column === 'centred') blocks.push(centred(styled(name, { face: 'heiti', size: 18 })));
    else blocks.push(hasLooks ? para(hei(shown)) : shown);
  };

  /** The run that begins the first paragraph, where the title is run in. */
  const title = (own: string): Run[] => {
    const numbered = manner.title.startsWith('numbered')
      ? `${manner.title === 'numbered-run-in' ? `${count}．` : `${NUMERALS[count - 1]}、`}${own}`
      : own;
    truth.titles.push(numbered);
    switch (manner.title) {
      case 'run-in-plain':
        return [`${own}${seed % 2 === 0 ? '　' : ' '}`];
      case 'numbered-run-in':
        return [`${numbered}　`];
      case 'run-in-hei':
        return [hei(own), fang('　')];
      case 'run-in-bold':
        return [fangBold(own), fang('  ')];
      case 'bracket-run-in':
        return [`【${own}】`];
      case 'bracket-line':
        blocks.push(`【${own}】`);
        return [];
      case 'line-plain':
      case 'numbered-line':
        blocks.push(numbered);
        return [];
      case 'line-hei':
      case 'numbered-hei':
        blocks.push(para(hei(numbered)));
        return [];
      case 'line-bold':
        blocks.push(para(fangBold(own)));
        return [];
      case 'line-large':
        blocks.push(para(styled(own, { face: 'fangsong', size: 18 })));
        return [];
      case 'centred-biao':
        blocks.push(centred(biao(own)));
        return [];
      default: {
        const half = Math.ceil(own.length / 2);
        blocks.push(centred(biao(own.slice(0, half))), centred(biao(own.slice(half))));
        return [];
      }
    }
  };

  for (const [own, units, work] of news.slice(0, 3 + next(4))) {
    if (manner.column !== 'none' && count % 2 === 0) column();
    count++;
    const names = [...units.split(' ')];
    const first = title(own);
    const paragraphs: Run[][] = [[...first, text(`${work}。${ENDS[next(3)]}`)]];
    if (next(3) === 0 && !manner.title.startsWith('numbered')) {
      const levels = ['一、健全机制。', '二、压实责任。'];
      for (const level of levels) paragraphs.push([hasLooks ? hei(level) : level, text(`${work}。`)]);
    } else if (next(3) === 0) paragraphs.push([text(`${work}。${ENDS[next(3)]}`)]);
    if (next(3) === 0 && manner.tag !== 'none') {
      const [one, other] = [TOWNS[next(3)] as string, TOWNS[3 + next(2)] as string];
      names.push(one, other);
      truth.townships.push(one, other);
      const bold = (name: string): Run => (hasLooks ? fangBold(name) : name);
      paragraphs.push([bold(one), text(TOWN_WORK), bold(other), text(TOWN_WORK)]);
    }
    paragraphs.forEach((runs, i) => {
      const whole = runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
      const before =
        i === 0 ? first.map((run) => (typeof run === 'string' ? run : run.text)).join('').length : 0;
      truth.paragraphs.push(whole.slice(before));
    });
    if (manner.tag !== 'none') truth.sources.push(...names);
    const last = paragraphs.at(-1) as Run[];
    const spaced = names.join(seed % 3 === 0 ? '、' : ' ');
    if (manner.tag === 'inline') last.push(text(`（${spaced}）`));
    if (manner.tag === 'black') last.push(text(`【${names.join('、')}】`));
    if (manner.tag === 'behind') last.push(text(`（${names.join('、')}供稿）`));
    for (const runs of paragraphs) blocks.push(para(runs));
    if (manner.tag === 'own-line') blocks.push(para(text(`（${spaced}）`)));
    if (manner.tag === 'right') blocks.push(rightAligned(text(`（${spaced}）`)));
    if (manner.tag === 'right-bare') blocks.push(rightAligned(hasLooks ? kai(spaced) : spaced));
    if (manner.tag === 'label') blocks.push(para(text(`供稿单位：${names.join('、')}`)));
  }
  return { blocks, truth };
}
