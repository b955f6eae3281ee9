/** How alike two names are. */

import { areAlike, inOneOf } from '../words/alike.ts';

/** Of like shape in names; in other words they are hardly ever taken for each other. */
const IN_NAMES =
  '台合 天夭 佑佐 晟晨 昊旻 淼森 圣至 曲由 羊半丰 龙尤 官宫 州川 北比 云去 卜下 肖尚 邱丘 卢芦 付傅 岩崖 运远 岔叉 屯囤 康唐 柱桂 栋梁 洋祥 敏繁 芬芳 刚钢 昌晶 明朋 良艮 王玉主 平半 东车 青清 永水 义文 仁任仕 全金 吉古 向尚 守宇 宋宗 安宴 宜宣 宜直 秦泰春 尧晓 岚凤 凤风凡 功巧 建健 忠思恩 惠慧 成咸 旺往 昆岷 景影 月丹 杨扬汤 果杲 桃挑 江汪 汉汶 沛市 沙沁 波披 泽译 涛铸 源原 滨宾 炳柄 玲怜 珍诊 甜恬 益盆盈 磊垒 福富 禄绿 竹付 翔祥 耀跃 胜性 舒予 芸芝 莹荣 莲连 萍苹 裕俗 西酉 诚城 贤览 贺驾 达迭 进近 邦帮 郁都 钧均 铭名 锋峰 锐悦 闯阁 雪雷 雷需 霞露 青靖 静净 颍颖 鸟马 鸣鸟 塘潭 湾弯 沟淘 坪评 岭领 坝贝 崮堌 庄压 塔搭 桥侨 粟栗 澳沃 郴彬 亳毫 沐沭 栖西 圩墟 垭哑 峪浴裕谷屿 墩敦 嘴咀 坳凹 崴威 硚桥 埠阜 关美 德徳 粳梗 稻滔 棵颗 豫预 郝赫 昊吴 阚闫 喆哲 堃坤 犇奔 昇升 媛嫒 娟鹃 莲兰 佳嘉 萱宣 涵函 烨晔 翊翌 钰珏';

const areInNames = inOneOf(() => IN_NAMES);

/** True of two characters of which one is typed for the other in a name. */
export const areAlikeInNames = (one: string, other: string): boolean =>
  areAlike(one, other) || areInNames(one, other);

/** True of two texts that differ in one character: another in its place, one more, or one fewer. */
export function isOneApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [a, b] = [one.length, other.length];
  while (a > from && b > from && one[a - 1] === other[b - 1]) {
    a--;
    b--;
  }
  return a - from <= 1 && b - from <= 1;
}

/** True where the characters of one text stand in another in this order: 卫健委 in 卫生健康委. */
export function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const one of long) if (one === short[at]) at++;
  return at === short.length;
}

/** Where two texts of one length differ in one character; undefined where they differ in none or in more. */
export function differingAt(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  if (from === one.length) return undefined;
  for (let at = from + 1; at < one.length; at++) if (one[at] !== other[at]) return undefined;
  return from;
}

/** True of two texts of one length that differ in one character, for which the other is typed by sound or shape. */
export function isSlip(one: string, other: string): boolean {
  const at = differingAt(one, other);
  return at !== undefined && areAlikeInNames(one[at] as string, other[at] as string);
}

/** True of two texts that differ in two characters, which have changed places: 三清一改, 三改一清; 城南, 南城. */
export function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = Array.from(one, (_, i) => i).filter((i) => one[i] !== other[i]);
  const [a, b] = [apart[0], apart[1]];
  return (
    apart.length === 2 && a !== undefined && b !== undefined && one[a] === other[b] && one[b] === other[a]
  );
}
