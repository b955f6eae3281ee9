/** Words and characters that are taken for each other again and again: 反映 and 反应, 未 and 末. */

import { followingFrom, type Lattice, leadingTo, type Step } from './lattice.ts';
import type { Language } from './likelihood.ts';
import { LONGEST_WORD, type Word } from './vocabulary.ts';

/** Words that are both right somewhere, two by two. */
const WORDS =
  '反映反应 权利权力 必须必需 报到报道 侦查侦察 检查检察 启用起用 启事启示 形式形势 法制法治 登录登陆 度过渡过 ' +
  '界限界线 品味品位 质疑置疑 截留截流 暴发爆发 终止中止 推脱推托 效率效力 效益效应 功夫工夫 化妆化装 包含包涵 申述申诉 申明声明 ' +
  '收集搜集 统率统帅 学历学力 营利盈利 预定预订 原形原型 震动振动 正规正轨 指使指示 自律自立 自制自治 会合汇合 汇集会集 记录纪录 ' +
  '简洁简捷 接受接收 经济经纪 决议决意 内含内涵 平行平衡 期间其间 情节情结 设施设置 水利水力 提名题名 题材体裁 停止停滞 吸取汲取 ' +
  '现时现实 须要需要 宣誓宣示 增值增殖 职能智能 主题主体 资助自助 总结终结 事业失业 势力视力 实力势力 事实实施 实行施行 实践时间 ' +
  '失效实效 时机实际 公正公证 公式公示 公事公示 核实合适 核算合算 合力合理 机制机智 技术计数 计生寄生 计量剂量 ' +
  '建议检疫 监管兼管 节约解约 进展紧张 经营精英 联系练习 名义名誉 排查盘查 批准批注 启动起动 其实歧视 签订签定 认识人士 入住入驻 ' +
  '升级生机 师范示范 食用实用 使用适用 适用试用 试用实用 实用适用 适宜事宜 试验实验 受益收益 私立公立 损坏毁坏 体质体制 调节条件 ' +
  '推行退行 物资物质 误解无解 现金先进 相应响应 心理心里 新型新兴 仪式意识 异议意义 饮水引水 印发引发 有力有利 援助原著 暂住站住 ' +
  '占地战地 账目帐目 整治政治 正式正视 指标治标 志愿支援 治理智力 中心忠心 种植终止 重点终点 主办主板 注重著重 自然自燃 做法作法';

/** Characters of like shape or sound. */
const CHARACTERS =
  '未末 己已 干千 人入 帐账 在再 即既 带戴 座坐 付副 份分 采彩 竟竞 侯候 土士 天夫 大太 间问 目日 今令 拔拨 折拆 撤撒 陪赔 练炼 型形 ' +
  '费废 度渡 复覆 幅副 检捡 届界 决绝 拟似 情清 请情 券卷 任认 象像 由田 于与 到道 以已 及级 和合 为位 名明 后候 见建 里理 户护 ' +
  '至致 才材 又叉 白自 北比 不部 长常 其期 之只';

/** Which of those that a word may be taken for are meant more often than what the language says, as `prior` of a rival. */
const PRIOR = { word: 2.8, character: 0.4 } as const;

const PAIRS: ReadonlyMap<string, readonly string[]> = (() => {
  const pairs = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    pairs.set(one, [...(pairs.get(one) ?? []), other]);
  };
  for (const both of `${WORDS} ${CHARACTERS}`.split(' ')) {
    const [one, other] = [both.slice(0, both.length / 2), both.slice(both.length / 2)];
    add(one, other);
    add(other, one);
  }
  return pairs;
})();

/** A word that is likelier than what stands there, which it is often taken for. */
export interface Confusable {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
  readonly prior: number;
}

/** The likeliest word with `meant` in it that could stand where `length` code units from an index on are replaced by it. */
function bestWith(
  lattice: Lattice,
  at: number,
  length: number,
  meant: string,
  language: Language,
): Confusable {
  const { text, starting, ending, best } = lattice;
  const start = Math.max(0, at - LONGEST_WORD + length);
  const changed = text.slice(start, at) + meant + text.slice(at + length, at + LONGEST_WORD);
  const prior = length > 1 ? PRIOR.word : PRIOR.character;
  let found: Confusable = { word: -1, from: at, to: at + length, gain: Number.NEGATIVE_INFINITY, prior };
  const tell = (word: Word, begin: number, end: number): void => {
    const [from, to] = [start + begin, start + end];
    if (to < at + length) return;
    const gain =
      leadingTo(word, ending[from] as readonly Step[], language) +
      followingFrom(word, starting[to] as readonly Step[], language) -
      best;
    if (gain > found.gain) found = { word, from, to, gain, prior };
  };
  const own = at - start;
  for (let begin = 0; begin <= own; begin++)
    language.eachLongWordAt(changed, begin, (word, end) => tell(word, begin, end));
  if (length === 1) tell(language.wordAt(changed, own, own + 1), own, own + 1);
  return found;
}

/** What in a run may be taken for something else, if that is hardly less likely. */
export function confusablesIn(lattice: Lattice, language: Language, least: number): Confusable[] {
  const { text } = lattice;
  const found: Confusable[] = [];
  for (let at = 0; at < text.length; at++)
    for (const length of [1, 2])
      for (const meant of PAIRS.get(text.slice(at, at + length)) ?? []) {
        const one = bestWith(lattice, at, length, meant, language);
        if (one.gain >= least) found.push(one);
      }
  return found;
}
