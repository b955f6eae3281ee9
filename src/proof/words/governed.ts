/** Verbs and the nouns that they do not govern: 提高…的问题, 弥补空白; the noun is the head of what follows the verb, up to the end of the clause. */

import { matchesOf } from '../matches.ts';

/** Where a verb stands with a noun that it does not govern; UTF-16 indexes. */
export interface IllMatched {
  readonly from: number;
  readonly to: number;
  readonly verb: string;
  readonly noun: string;
  /** Verbs that govern the noun. */
  readonly right: string;
}

/** Nouns, verbs that do not govern them, verbs that do. */
const TABLE: readonly (readonly [nouns: string, wrong: string, right: string])[] = [
  [
    '问题 困难 难题 难点 堵点 痛点',
    '提高 提升 增强 加强 加大 扩大 优化 完善 健全 营造 打造 树立 弘扬 夯实 筑牢 巩固 增加 培育 追究',
    '解决',
  ],
  ['隐患 漏洞', '降低 减轻 缩小 解决 提高 提升 增强 加强 夯实 筑牢 巩固 健全 补齐 营造 弘扬 优化', '消除'],
  ['风险', '提高 提升 增强 加强 夯实 筑牢 巩固 健全 补齐 营造 弘扬 优化', '消除'],
  ['短板', '堵住 堵塞 填补 提高 提升 增强 加强 夯实 巩固 扩大 消除', '补齐'],
  ['空白', '弥补 补齐 堵住 解决 消除 提高 完善', '填补'],
  ['不足 缺陷 缺憾', '填补 堵住 堵塞 提高 提升 增强 加强 夯实 巩固 营造', '弥补'],
  [
    '水平',
    '丰富 增强 扩大 加强 加大 改善 改进 改良 解决 优化 完善 健全 营造 打造 缩短 加快 增加 树立',
    '提高',
  ],
  ['效能', '扩大 加强 加大 加快 健全 完善 增加 解决 改善 树立', '提高'],
  ['效率', '增强 扩大 加强 加大 加快 健全 完善 增加 解决 改善 树立', '提高'],
  ['质量 品质', '缓解 发扬 弘扬 增强 加强 扩大 加大 加快 增加 完善 健全 解决', '提高'],
  ['能力 本领 素质 素养', '扩大 加大 改善 加快 增加 增多 解决 完善 健全 树立 营造', '提高'],
  [
    '满意度 知名度 认可度 美誉度 普及率 覆盖率 利用率 就诊率 入学率 合格率 知晓率 转化率 就业率 成活率',
    '增强 加大 加强 加快 改善 优化 完善 扩大 解决',
    '提高',
  ],
  ['责任', '遏制 杜绝 提高 打造 营造 优化 改善 弘扬 解决 取得 发挥', '落实'],
  ['知识', '树立 营造 加强 打造 开展 取得', '普及'],
  [
    '积极性 主动性 自觉性 责任感 责任心 使命感 紧迫感 获得感 幸福感 安全感 归属感 认同感 荣誉感',
    '加大 加快 扩大 改善 健全 完善 优化 增加 夯实 压实 营造 加强',
    '增强',
  ],
  ['信心 意识 观念', '加大 加快 扩大 改善 健全 完善 优化 压实 营造 普及 传授 讲解', '增强'],
  ['条件 环境 状况', '提高 增强 加强 加大 扩大 加快 健全 增加', '改善'],
  ['力度', '提高 增强 提升 扩大 加强 加快 完善 改善', '加大'],
  ['步伐 进度 进程 节奏', '扩大 加大 提高 增强 加强 改善 提升', '加快'],
  ['规模 范围 面积 覆盖面', '提高 加大 增强 加快 加强', '扩大'],
  ['差距', '改善 缓解 化解 缩短 降低 减少 补齐 解决 弥补 填补 消除', '缩小'],
  ['时间 时限 周期 工期', '缩小 降低 减小', '缩短'],
  ['成本 费用 门槛', '缩小 缩短 减轻', '降低'],
  ['负担', '缩小 缩短 降低 解决 消除 化解', '减轻'],
  ['损失 浪费', '缩小 降低 缩短', '减少'],
  ['作用', '取得 得到 收到 达到 开展 营造 实现 打造', '发挥'],
  ['成绩 进展 成果 成就', '起到 发挥 引起 受到 掀起 开展 营造 打下 产生', '取得'],
  ['成效 效果', '发挥 引起 受到 掀起 开展 营造 打下 赢得', '取得'],
  ['欢迎', '引起 产生 取得 收到 起到 营造 掀起 达到 赢得 博得', '受到'],
  ['好评 赞誉 称赞 赞扬 拥护', '引起 产生 取得 收到 起到 营造 掀起 达到', '受到'],
  ['反响 共鸣', '博得 赢得 受到 收到 取得 获得 营造 得到 起到', '引起'],
  ['关注 重视', '赢得 取得 营造 产生 起到', '引起'],
  ['热潮 高潮', '营造 引起 树立 打造 开展 取得 打下', '掀起'],
  ['氛围 气氛', '掀起 打下 奠定 提高 加强 加大 树立 引起 取得 夯实 打造', '营造'],
  ['基础 根基', '营造 树立 掀起 取得 压实 引起', '打下'],
  ['防线 屏障', '消除 解决 提高 加大 补齐 营造 扩大', '筑牢'],
  ['机制 制度 体系', '提高 加大 扩大 增强 营造 树立 加快 掀起', '健全'],
  ['权利 权力 职权', '履行 承担', '行使'],
  ['义务 职责', '行使 发挥 树立', '履行'],
  ['不正之风 歪风邪气 陋习 恶习 陈规陋习', '弘扬 发扬 营造 树立 提倡 倡导 加强 提高', '纠正'],
  ['新风 正气 美德 优良传统', '整治 遏制 纠正 消除 杜绝', '弘扬'],
  ['影响 掌声', '开展 取得 进行', '产生'],
  ['贡献', '取得 发挥 起到 开展 实现', '作出'],
  ['座谈会 推进会 动员会 现场会 调度会 表彰会 培训会 研判会', '开展 实施 执行', '召开'],
  ['活动 行动 演练', '召开', '开展'],
  ['意见 建议', '采取', '采纳'],
  ['教训', '推广 弘扬 借鉴 发扬 取得', '吸取'],
  ['方针 方案', '营造 掀起 树立', '制定'],
  ['形象', '营造 提高 加强 加大', '树立'],
  ['面貌', '完善 健全 提高 增强 加强 加大 扩大 加快 增加 解决', '改善'],
  ['收入 产值 产量 产能', '改善 改进 发扬 加强 加快 解决 发挥 缓解 弘扬', '增加'],
  ['经验', '吸取 弥补 消除 采纳', '借鉴'],
  ['监管 监督 管护', '增强 加大 提高 扩大 加快', '加强'],
  ['意义', '起到 发挥 取得 达到 得到', '具有'],
  ['配合 协作 沟通 联系 协调 衔接 团结 修养 管理', '加大 提高 扩大 加快 增大', '加强'],
  ['文化生活 业余生活', '提高 增强 扩大 加强 加大', '丰富'],
  ['风俗 传统', '改善 优化 取得 发挥 提高', '弘扬'],
  ['政策', '弘扬 营造 普及 提高', '落实'],
  ['红线 底线', '树立 补齐 提高 营造 消除 打造', '守住'],
  ['纪律 规矩', '提高 营造 打造 优化 消除', '严明'],
  ['关系', '打造 提高 掀起', '密切'],
  ['潜力 活力 动力', '发挥 补齐 消除 营造 树立', '激发'],
  ['麻痹思想 侥幸心理 畏难情绪 厌战情绪 松劲情绪', '改正 改善 解决 提高 降低 减少', '克服'],
  ['格局 局面', '构成 掀起 提高 树立 夯实 取得 起到 产生', '形成'],
  ['优良传统 光荣传统 优良作风 精神', '发挥 提高 取得 加大 扩大', '发扬'],
  ['措施 举措', '采用 开展 进行 实行 从事 召开', '采取'],
  ['目标 愿景', '履行 发挥', '实现'],
  ['承诺 诺言', '完成 落成 达到 实施 遵循', '兑现'],
  ['习惯', '树立 打造 营造', '养成'],
  ['规律', '遵守 服从 执行', '遵循'],
  ['法律 法规 规章', '遵循 履行 行使 实现', '遵守'],
  ['秩序', '维修 保养 守卫', '维护'],
  ['主权 权益 合法权益 尊严', '维持 保养 维修 守卫', '维护'],

  ['优势', '取得 营造 打造 掀起 提高', '发挥'],
  ['需求 需要', '解决 提高 加强 营造', '满足'],
  ['压力', '缩小 降低 缩短 消除', '减轻'],
  ['矛盾 纠纷', '消除 提高 加强 优化 完善', '化解'],
  ['事故 案件 损耗', '降低 改善 缩小 缓解 优化 完善', '减少'],
  ['天数 次数 人数 数量 数目', '改善 增强 优化 完善 加强 健全', '增加'],
];

/** Verbs that govern few of these nouns; all others are wrong behind them. */
const NARROW: readonly (readonly [verb: string, nouns: string])[] = [
  ['履行', '责任 义务 职责 承诺 诺言 目标 权利 权力 职权 监管 监督 管护 措施 举措 政策 管理 纪律 规矩'],
  [
    '树立',
    '信心 意识 观念 形象 责任感 责任心 使命感 紧迫感 荣誉感 归属感 认同感 新风 正气 优良作风 目标 信念 底线 红线 规矩 美德 品质 承诺 自觉性 主动性',
  ],
  ['采取', '措施 举措 方针 行动 政策 手段 方案 监管 监督 管护'],
  ['掀起', '热潮 高潮'],
  ['兑现', '承诺 诺言 目标 政策 收入 产值 责任 措施 举措 费用 成果'],
  ['养成', '习惯 意识 观念 自觉性 主动性 优良作风 责任心 责任感 品质 素养 素质 美德 传统 光荣传统 优良传统'],
  ['弥补', '不足 缺陷 缺憾 损失 短板 差距 漏洞 成本 费用 空白 时间'],
];

const narrowFor = (noun: string): string[] =>
  NARROW.filter(([, nouns]) => !nouns.split(' ').includes(noun)).map(([verb]) => verb);

const RIGHT: ReadonlyMap<string, { readonly wrong: ReadonlySet<string>; readonly right: string }> = new Map(
  TABLE.flatMap(([nouns, wrong, right]) =>
    nouns
      .split(' ')
      .map((noun) => [noun, { wrong: new Set([...wrong.split(' '), ...narrowFor(noun)]), right }] as const),
  ),
);

/** Longer ones first, so that 覆盖率 is not read as a shorter one. */
const NOUNS = [...RIGHT.keys()].sort((one, other) => other.length - one.length);

const VERBS = [
  ...new Set([
    ...TABLE.flatMap(([, wrong, right]) => [...wrong.split(' '), right]),
    ...NARROW.map(([verb]) => verb),
  ]),
];
const VERB = new RegExp(VERBS.join('|'), 'gu');

/** What may govern the noun itself, or makes the verb a part of a longer phrase. */
const OTHERS = new RegExp(
  `${VERBS.join('|')}|有(?!效|力|序|关)|(?<!实事求|于)是(?!否)|对|把|被|使(?!命)|让|就(?!业|诊|地|近)|存在|发现|反映|研究|讨论|推动|促进|推进|实施|落实|处理|整改|出现|面临|针对|关于|围绕|聚焦|应对|破解|攻克|排查|查找|影响(?=.)|涉及|有关|服务(?=.{2,}的)|适应|符合|满足|不够|不高|不强|不足(?=.)|如何|怎样`,
  'u',
);

const END = '，。；：、！？“”（）《》\\d';
const REST = new RegExp(`^[^${END}]{1,24}(?=[，。；、！？\\d]|$)`, 'u');
const HEAD = new RegExp(`[^${END}]*$`, 'u');
/** Before the noun that is a subject a word of so many characters may say what it is: 污水处理能力. */
const LOOSE = 2;
/** The farthest that a noun stands from its verb, and a subject before it. */
const FAR = 26;
const SHORT = 6;

/** Verbs at the end of their clause, behind the noun: 效率得到增强. */
const PASSIVE =
  /(?:也|都|均)?(?:得到|有了?|获得|实现)?了?(?:进一步|明显|显著|有效|大幅|不断|逐步|较大|很大|普遍|全面|切实|持续|稳步)?(?:得到|的)?$/u;

/** Nouns that something long may stand before without 的: 提高轨道交通站前广场建设步伐. */
const LOADED = new Set('步伐 力度 进度 进程 规模 水平 隐患 短板 差距 成本 时限 工期 氛围 热潮'.split(' '));
const LONG = 16;

/** True of what stands between a verb and its noun: a few characters, or what ends in 的. */
const mayModify = (between: string, noun: string): boolean =>
  !OTHERS.test(between) &&
  (between.length <= (LOADED.has(noun) ? LONG : SHORT) ||
    between.endsWith('的') ||
    /的.{1,6}$/u.test(between));

function governedAt(text: string, at: number, verb: string): IllMatched | undefined {
  const from = at + verb.length;
  const rest = REST.exec(text.slice(from, from + FAR))?.[0];
  if (rest === undefined) return undefined;
  const noun = NOUNS.find((one) => rest.endsWith(one));
  const facts = noun === undefined ? undefined : RIGHT.get(noun);
  if (noun === undefined || !facts?.wrong.has(verb)) return undefined;
  const between = rest.slice(0, -noun.length).replace(/^了/u, '');
  const before = HEAD.exec(text.slice(Math.max(0, at - FAR), at))?.[0] ?? '';
  if (!mayModify(between, noun) || OTHERS.test(before)) return undefined;
  return { from: at, to: from + rest.length, verb, noun, right: facts.right };
}

function subjectBefore(text: string, at: number, verb: string): IllMatched | undefined {
  if (
    (verb === '改善' &&
      !/(?:天数|次数|人数|数量|数目)\p{Script=Han}{0,4}$/u.test(text.slice(Math.max(0, at - 8), at))) ||
    !/^了?(?:[，。；、！？]|$)/u.test(text.slice(at + verb.length, at + verb.length + 2))
  )
    return undefined;
  const before = HEAD.exec(text.slice(Math.max(0, at - FAR), at))?.[0] ?? '';
  const subject = before.slice(0, PASSIVE.exec(before)?.index);
  const noun = NOUNS.find((one) => subject.endsWith(one));
  const facts = noun === undefined ? undefined : RIGHT.get(noun);
  if (noun === undefined || !facts?.wrong.has(verb) || OTHERS.test(subject.slice(0, -noun.length - LOOSE)))
    return undefined;
  const from = at - before.length + subject.length - noun.length;
  return { from, to: at + verb.length, verb, noun, right: facts.right };
}

/** Verbs with nouns that they do not govern, before them or behind. */
export const findIllMatched = (text: string): IllMatched[] =>
  matchesOf(text, VERB).flatMap(
    ({ 0: verb, index }) => governedAt(text, index, verb) ?? subjectBefore(text, index, verb) ?? [],
  );
