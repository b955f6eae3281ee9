/**
 * A firm that is called by its two or three characters and its trade, and comes again with one of them of like sound or shape, or turned
 * round: 昊泽生物科技有限公司, 吴泽生物; 安邻物业, 邻安物业; 吉林沃丰有机肥有限公司, 沃峰公司.
 */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { finderOf, placesOfWords } from '../find-words.ts';
import { isSlip } from '../likeness.ts';
import {
  apartOf,
  countIn,
  isSameSentence,
  isTurned,
  type Place,
  type Renamed,
  TELLS_APART,
} from './renamed.ts';

/** What firms have behind the characters that are theirs. */
const TRADES =
  '公司 集团 企业 物业 生物 科技 农业 食品 制药 药业 电子 纺织 机械 建工 建设 路桥 置业 物流 商贸 文旅 环保 能源 服饰 家纺 重工 汽配 建材 包装 化工 材料 新材 光电 智能 地产 传媒 超市 酒店 药房 商城 家居 茶业 畜牧 禽业 水产 种业 米业 面业 乳业 酒业 牧业 渔业 油脂 饲料 肥业 电器 电气 光伏 风电 水务 燃气 热力 客运 公交 驾校 家政 农机 粮油 果业 林业 医药 医疗 制造 装备 塑业 纸业 印务 玻璃 陶瓷 家具 门窗 玩具 鞋业 皮革 电商 网络 通信 信息 数据 软件 合作社 农场 玻纤 药材 茶油 竹业 木业 石业 石材 铸造 阀门 轴承 电缆 线缆 电池 锂电 钢构 建筑 园林 市政 运输 快递 供应链 冷链 仓储 餐饮 影视 广告 教育 康养 养老 检测 勘测 设计 咨询 劳务 安防 保安 保洁 环卫 水泥 钢铁 铜业 锌业 矿业 煤业 管业 纤维 丝绸 茶叶 菌业 蔬菜 花卉 苗木 养殖 种植 植保 生态 旅游 文化 航空 船舶 汽车 轮胎 橡胶 涂料 日化 健康 护理'.split(
    ' ',
  );
const tradeAt = finderOf(TRADES);
/** By these a firm of any trade is called. */
const ANY = /^(?:公司|集团|企业|合作社|农场)$/u;
/** What such a name may follow: nothing, a mark, or a word that leads to it. */
const LEADS = /^(?:$|[^\p{Script=Han}]|[在到由对向与和及为让把将被了是的由给经])/u;
const NO_BRAND = /[该本各两几家全多子分总母外新老县市区镇乡村省国民私合营]/u;
/** Behind the characters of a firm, so many may stand before it is told that it is one. */
const IS_FIRM = /^[\p{Script=Han}（）]{0,14}?(?:公司|集团|厂|企业|合作社|农场)/u;

interface Brand extends Place {
  readonly brand: string;
  readonly trade: string;
}

const leadsTo = (text: string, at: number): boolean => LEADS.test(text.charAt(at - 1));

/** Where the characters of a firm begin that end at an index: three or two before it, behind what leads to them. */
function brandFrom(text: string, to: number): number | undefined {
  for (let at = to - 3; at < to - 1; at++)
    if (at >= 0 && leadsTo(text, at) && /^\p{Script=Han}+$/u.test(text.slice(at, to))) return at;
  return undefined;
}

/** The firms that a passage calls so: each of two or three characters that are no word. */
const brandsIn = (passage: Passage): Brand[] =>
  placesOfWords(passage.text, tradeAt).flatMap(({ at: to, word: trade }): Brand[] => {
    const at = brandFrom(passage.text, to);
    const brand = passage.text.slice(at, to);
    return at === undefined || NO_BRAND.test(brand) ? [] : [{ passage, at, brand, trade }];
  });

const opensSentence = ({ passage: { text }, at }: Place): boolean =>
  /(?:^|[。！？”])(?:[^，。！？“”]{1,14}，)?$/u.test(text.slice(Math.max(0, at - 16), at));

/** True of two characters that are no word, in which names are spelt. */
const isSpelt = ({ passage, at }: Place): boolean =>
  isSingle(passage, at) && isSingle(passage, at + 1) && isBorder(passage, at);

/** True where a firm may be called otherwise there: 安邻 for 邻安. */
function isOtherwise(one: Brand, other: Place, brand: string): boolean {
  const { text } = other.passage;
  const after = text.slice(other.at + brand.length, other.at + 20);
  const isFirm = after.startsWith(one.trade) || (ANY.test(one.trade) && IS_FIRM.test(after));
  if (!isFirm || NO_BRAND.test(brand) || isSameSentence(other, one)) return false;
  if (isTurned(brand, one.brand) || isSlip(brand, one.brand)) return isSpelt(one) || isSpelt(other);
  const { own, others } = apartOf(brand, one.brand);
  const apart = own + others;
  // Two full names are of two firms.
  if (/^(?:有限|股份|公司|集团)/u.test(one.passage.text.slice(one.at + brand.length + one.trade.length)))
    return false;
  const isLed = opensSentence(one) || !ANY.test(one.trade);
  return (
    apart.length === 2 &&
    !TELLS_APART.test(apart) &&
    isLed &&
    isSpelt(other) &&
    leadsTo(other.passage.text, other.at)
  );
}

/** The earlier places that have one of the two characters where the name has it, or both turned round. */
function placesLike({ passage, at, brand }: Brand, body: readonly Passage[]): Place[] {
  const far = brand.length - 1;
  const [first, last] = [brand.charAt(0), brand.charAt(far)];
  return body.slice(0, body.indexOf(passage) + 1).flatMap((earlier) => {
    const { text } = earlier;
    const end = earlier === passage ? at - 1 : text.length;
    const found: Place[] = [];
    for (let i = 0; i < end; i++) {
      const one = text[i];
      const other = text[i + far];
      if (one === first || other === last || (one === last && other === first))
        found.push({ passage: earlier, at: i });
    }
    return found;
  });
}

/** The firms of an item that come again under another name. */
export function renamedFirms(passages: readonly Passage[]): Renamed[] {
  const body = passages.filter(({ part }) => part === 'body');
  return body.flatMap(brandsIn).flatMap((one): Renamed[] => {
    const { brand, trade, passage, at } = one;
    if (countIn(body, brand) > 1 || passage.text[at + brand.length + trade.length] === '、') return [];
    const other = placesLike(one, body).find((place) =>
      isOtherwise(one, place, place.passage.text.slice(place.at, place.at + brand.length)),
    );
    if (!other) return [];
    const before = other.passage.text.slice(other.at, other.at + brand.length);
    return [{ written: brand + trade, before: before + trade, passage, from: at }];
  });
}
