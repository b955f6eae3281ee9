/** What a typed space between ideographs means: a gap that is kept, or nothing (product rule “Text”). */

import { isWestern } from './characters.ts';

/** Where a text stands: a short line whose gaps are meant, or running text. */
export type GapRule = 'line' | 'text' | 'none';

/** A run of white space in a raw text, its ends as UTF-16 indexes. */
export interface Space {
  readonly from: number;
  readonly to: number;
}

const GAP = '\u3000';
const HAN = /\p{Script=Han}/u;
/** Characters looked at on either side for a name. */
const FAR = 24;

/**
 * What becomes of a space that does not stand between Western words: the gap it stands for, or ''. A plain space between
 * ideographs of running text that is lost is `dropped`: somebody may have meant it.
 *
 * @param inTitle inside 《…》, where a space is part of the name
 */
export function readSpace(
  raw: string,
  { from, to }: Space,
  rule: GapRule,
  inTitle: boolean,
): { readonly gap: string; readonly dropped: boolean } {
  const run = raw.slice(from, to);
  const lost = { gap: '', dropped: false };
  if (rule === 'none' || run.includes('\n')) return lost;
  const wide = run.split(GAP).length - 1;
  if (wide > 0) return { gap: GAP.repeat(Math.min(wide, 4)), dropped: false };
  const [before, after] = [characterBefore(raw, from), characterAt(raw, to)];
  if (!HAN.test(before) || !HAN.test(after) || isWestern(before)) return lost;
  if (rule === 'line' || inTitle || isBetweenNames(raw, from, to)) return { gap: GAP, dropped: false };
  return { gap: '', dropped: true };
}

const characterBefore = (raw: string, at: number): string =>
  [...raw.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const characterAt = (raw: string, at: number): string => String.fromCodePoint(raw.codePointAt(at) ?? 0);

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫雷段史龙陶贺顾毛郝龚邵万覃武钱戴严莫孔向常汤康易乔赖文尚施洪季庄樊兰殷齐翟申安庞颜倪牛温葛俞章鲁关焦左柳甘祝包宁路耿冉阮纪房裴翁霍詹游岳古卜项童辛欧时柏凌岑费党储娄阳冷靳司盛单迟宗邢喻查柯鲍成曲舒聂佟辜苗蒲闵涂艾敖';
const DOUBLES = '欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|长孙|宇文|轩辕|呼延';
const PERSON = new RegExp(`^(?:(?:${DOUBLES})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,2})$`, 'u');
const MINORITY = /^\p{Script=Han}{1,8}(?:[·‧•・]\p{Script=Han}{1,8})+$/u;
const BODY =
  /^\p{Script=Han}{2,18}(?:局|委|办|部|院|会|府|司|中心|镇|乡|街道|站|所|队|校|学|行|厂|社|村|组)$/u;
/** What may follow the last name of a list without a mark. */
const TRAILER = /(?:等|同志|先生|女士).*$/u;

const isName = (word: string): boolean => PERSON.test(word) || MINORITY.test(word) || BODY.test(word);
const isSingle = (word: string): boolean => [...word].length === 1;

/** A word of ideographs and middle dots. */
const WORDS = /[\p{Script=Han}·‧•・]+/gu;

/** True between two names of a list, and between the surname and the name of one who has two characters. */
function isBetweenNames(raw: string, from: number, to: number): boolean {
  const before = [...raw.slice(Math.max(0, from - FAR), from).matchAll(WORDS)].map(([word]) => word);
  const [next = ''] = /^[\p{Script=Han}·‧•・]+/u.exec(raw.slice(to, to + FAR)) ?? [];
  const last = before.at(-1) ?? '';
  const given = before.length > 1 && isSingle(last) && isSurname(before.at(-2) ?? '');
  if (isSurname(last) && isSingle(next)) return true;
  return (isName(last) || given) && (isName(next.replace(TRAILER, '')) || isSurname(next));
}

const isSurname = (word: string): boolean => isSingle(word) && SURNAMES.includes(word);
