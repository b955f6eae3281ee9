/**
 * What the first sentence of a paragraph is about, taken for another body of the same place where the text goes on about it:
 * 县农业农村局……。今年以来，县林业局……; 稻飞虱防控专班, 稻瘟病防控专班. No third such body may be there.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isWithin } from '../likeness.ts';
import { countIn, type Renamed, runFrom } from './renamed.ts';

const ENDS =
  '局|委|院|馆|站|中心|厅|队|办公室|所|公司|集团|专班|协会|商会|联|社|学校|中学|小学|台|厂|园|团|组';
const BODY = new RegExp(
  `^((?:[省市县区州旗镇乡]|\\p{Script=Han}{2}[省市县区州旗镇乡])\\p{Script=Han}{1,10}?(?:${ENDS}))(?![员长])`,
  'u',
);
/** What begins as the first sentence does goes on so, of what was there since then. */
const SINCE =
  /[。！？](?:[今本]年以来|近年来|[半一两三几多]年(?:多|来)*|[一两三几]个?[月周天]+来|连日来|连月来|\d{1,2}月以来|截至[^，。]{2,12}|目前|据了解|下一步|接下来|(?!随后|会后|之后|其后)[^，。！？]{1,12}(?:以来|[一二两三四五六七八九十\d]个?[月周天年]来?|期间|后))，(?=\p{Script=Han})/gu;
/** Teams that an office sends out: one that comes again is the one before. */
const TEAM = /(?:专家组|督[查导]组|检查组|调研组|考察[团组]|工作[队组]|调查组|医疗队|代表团|小分队)/u;
/** Who is of the body says something, or it does more. */
const GOES_ON =
  /^(?:还(?!有)|\p{Script=Han}{0,6}(?:局长|主任|院长|站长|所长|馆长|队长|校长|经理|负责人|工作人员|技术员|民警|[^人]员)\p{Script=Han}{0,4}(?:说|表示|介绍|告诉|提醒|坦言))/u;
const SENTENCE = /[。！？]”?(?=\p{Script=Han}{4})/gu;
const MANY = /同时|此外|另外|会同|联合|配合|分别|各自|移交|转交|牵头|部门|和|与|、/u;

const OPENS = /(?<=^|[。！？，；])(?=\p{Script=Han}{4})/gu;

const bodyAt = (text: string): string | undefined => BODY.exec(text)?.[1];

/** The place before the office: 县 of 县林业局. */
const levelOf = (body: string): string => /^\p{Script=Han}{0,2}?[省市县区州旗镇乡]/u.exec(body)?.[0] ?? '';

/** True where what stands behind the later body tells that it is the first one. */
const goesOn = (told: string, later: string): boolean =>
  GOES_ON.test(later.slice(0, 18)) || (TEAM.test(told.slice(0, 4)) && runFrom(told, later, 0, 0, 3) > 2);

/** True of a text that tells of a third body of this place. */
const hasThird = (text: string, first: string): boolean =>
  new Set(
    matchesOf(text, OPENS)
      .flatMap(({ index }) => bodyAt(text.slice(index, index + 16)) ?? [])
      .filter((body) => levelOf(body) === levelOf(first)),
  ).size > 2;

function swappedIn(passage: Passage, passages: readonly Passage[]): Renamed[] {
  const { text } = passage;
  const first = bodyAt(text);
  if (first === undefined || countIn(passages, first) > 1) return [];
  const told = /^[^。！？]*/u.exec(text)?.[0] ?? '';
  if (MANY.test(told) || hasThird(text, first)) return [];
  return [...matchesOf(text, SINCE), ...matchesOf(text, SENTENCE)].flatMap(
    ({ index, 0: before }): Renamed[] => {
      const from = index + before.length;
      const other = bodyAt(text.slice(from, from + 16));
      if (other === undefined || other === first || levelOf(other) !== levelOf(first)) return [];
      if (!before.endsWith('，') && !goesOn(told.slice(first.length), text.slice(from + other.length)))
        return [];
      if (other.at(-1) !== first.at(-1) || /^[也同]/u.test(text.slice(from + other.length))) return [];
      const isKnown =
        countIn(passages, other) > 1 ||
        first.startsWith(other) ||
        isWithin(other, first) ||
        other.startsWith(first);
      return isKnown ? [] : [{ written: other, before: first, passage, from }];
    },
  );
}

/** The bodies of an item that are taken for others of the same place. */
export const swappedBodies = (passages: readonly Passage[]): Renamed[] =>
  passages.filter(({ part }) => part === 'body').flatMap((passage) => swappedIn(passage, passages));
