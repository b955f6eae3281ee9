/** Words that a bulletin's frame is known by. */

import { isDrawnLine } from '../join/wrapped-text.ts';

/** How names of bulletins end. */
const KINDS =
  '快报 简报 信息 专报 通报 动态 要情 参阅 内参 工作情况 情况反映 通讯 月报 周报 ' +
  '日报 旬报 季报 要报 快讯 要讯 参考 内刊 专刊 会刊 之窗 摘报 专递 交流 摘要 ' +
  '文摘 政讯 政报 公报 汇报 督查 督办 要闻 之声 导刊 呈阅 呈阅件 舆情 资讯 观察 ' +
  '晨讯 夜讯 动向 纪实 述评 阅件 园地 快递 瞭望 前沿 论坛 纵横 视窗 窗口 风采 ' +
  '天地 简况 反映 送阅件 专送 直报 每日一报 工作 情况 调研 研究 建议 通知 报告 ' +
  '晨报 晚报 早报 电讯 年报 战报 喜报 捷报 日志 工作简讯 导报 校报 院报';
const BULLETIN = new RegExp(`(?:${KINDS.replaceAll(' ', '|')})(?:[（(〔【][^）)〕】]{1,14}[）)〕】])?$`, 'u');

/** Marks of a sentence, which no name has. */
const SENTENCE = /[。，；！？：:,;!?]/u;

const shown = (text: string): string => text.replace(/\s+/gu, '');

/** Signs around a name: ★柳溪晨报★. */
const SIGNS = '[★☆◆◇■□●○▲△※❖✦◎⊙]';
const BEFORE_NAME = new RegExp(`^(?:${SIGNS}|\\s)+`, 'u');
const AROUND = new RegExp(`^(?:${SIGNS}|\\s)$`, 'u');

/** Where a name stands between the signs around it. */
export function nameWithin(text: string): { readonly from: number; readonly to: number } {
  const from = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  let to = text.length;
  while (to > from && AROUND.test(text[to - 1] as string)) to--;
  return { from, to: Math.max(from, to) };
}

/** True of what may be the name of a bulletin: 延津政务快报, 延 津 政 务 快 报. */
export function isBulletinName(text: string): boolean {
  const { from, to } = nameWithin(text);
  const name = shown(text.slice(from, to));
  return name.length >= 2 && name.length <= 28 && !SENTENCE.test(name) && BULLETIN.test(name);
}

const BODIES =
  '办公室 办公厅 (?<=[府委县市区])办 委员会 人民政府 政府 党委 党组 (?<!常)委 局 厅 ' +
  '部 署 [法学医检研书画]院 法院 检察院 研究院 会 处 科 中心 [总支大]队 集团 ' +
  '公司 学校 大学 中学 小学 银行 编辑部 领导小组 指挥部 专班 工作组 支部 总支 所 ' +
  '站 社 馆 编写组 组 室 厂 街道 镇 乡';
const BODY = new RegExp(
  `(?:${BODIES.replaceAll(' ', '|')})(?:（[^）]{1,16}）)?(?:编印|主办|合办|编发|编|印|印发|承办|主编)?$`,
  'u',
);
/** What a title says that an office does: 副县长调研县水利局. */
const DOING =
  /召开|调研|视察|走访|慰问|检查|举办|开展|推进|深入|加强|举行|成立|荣获|莅临|参观|考察|座谈|赴|率队|强化|助力|构建|打造|提升|扎实|全力|一行/u;
const HOST = /^(?:主办|承办|协办|编发|编印|主管|编辑|编制|出刊|编发机关|编印机关)(?:单位|部门)?[：:]/u;

/** True of what may be an office that publishes: 延津县人民政府办公室, 主办：县委宣传部. */
export function isOffice(text: string): boolean {
  const name = shown(text);
  if (HOST.test(name)) return name.length <= 44;
  return (
    name.length >= 3 && name.length <= 36 && !SENTENCE.test(name) && BODY.test(name) && !DOING.test(name)
  );
}

/** True of an office that is named as the one that publishes: 主办：县委宣传部, 安全环保部主办. */
export const isHost = (text: string): boolean =>
  isOffice(text) &&
  (HOST.test(shown(text)) || /(?:编印|主办|合办|编发|承办|主编|[^总主副]编)$/u.test(shown(text)));

const MARK = new RegExp(
  '^[★☆]?(?:绝密|机密|秘密)(?:[★☆].*)?$|' +
    '^(?:特急|加急|平急|急件|特提|急)$|' +
    '^(?:密级|紧急程度|份号)[：:]|' +
    '内部(?:资料|刊物|材料|文件|参考|情况|交流|发行|使用|传阅|掌握)|' +
    '注意(?:保存|保密)|妥善保管|' +
    '^\\d{6}$|' +
    '(?:不得|严禁|请勿|禁止)(?:外传|转载|翻印|复印|公开|扩散)|' +
    '准印证|资准字|准字|连续性内部|统一刊号|' +
    '仅供.{0,8}参[考阅]|' +
    '阅后(?:收回|销毁|即焚|请?清退)|' +
    '免费交流|赠阅|' +
    '会后收回',
  'u',
);

/** True of what stands at the top left: 内部资料　注意保存, 秘密★1年, 京内资准字2020-L0001号. */
export function isMark(text: string): boolean {
  const mark = shown(text).replace(/^[（(【[〔]|[）)】\]〕]$/gu, '');
  return mark.length <= 44 && !/[。；]/u.test(mark) && MARK.test(mark);
}

const SERIAL = /^(?:编\s*号|序\s*号|No|NO|№)\s*[：:.．]?\s*(?:\d{5,}|0\d+|[A-Za-z]+-?\d+)$/u;

/** True of what stands at the top right: 编号：000123. */
export const isSerial = (text: string): boolean =>
  SERIAL.test(text) || /^编\s*号\s*[：:]\s*\S{1,16}$/u.test(text);

/** True of words that stand alone and are no sentence. */
export const isShort = (text: string): boolean => shown(text).length <= 40 && !/[。；！？]/u.test(text);

/** A line drawn of characters: ————, ____, ═══. */
export const isDrawnRule = (text: string): boolean =>
  /^[-—–―─━═_=＿*＊·•…～~\s]{3,}$/u.test(text) || isDrawnLine(text);

/** A number of a page on a line of its own: — 4 —, 第4页 共8页. */
export const isPageNumber = (text: string): boolean =>
  /^[-—–－―·\s]*\d{1,3}[-—–－―·\s]*$|^第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?$/u.test(text);
