/** Counts before a list that has another length: 5个村，分别为甲村、乙村、丙村、丁村. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const NUMERAL = '(\\d{1,2}|[两二三四五六七八九]|十[一二三四五六七八九]?)';
const MEASURE =
  '(?:个|项|大|类|家|所|座|条|名|位|种|门|处|部|支|件|只|款|台|片|宗|起|对|届|本|册|首|场|县|镇|乡|村|市|区|人|科)';
const NAME = '[^，。；：、！？（）\\d\\s]';
const LIST = `((?:${NAME}{1,20}、){1,30}${NAME}{1,24})`;
const NOUN = `(${NAME}{0,14}?)`;
/** Matches a count with its noun, what opens the list, and the list, in groups. */
const STATED = new RegExp(
  `(?<![第\\d.一二三四五六七八九十百千万—–～~每各约近])${NUMERAL}${MEASURE}${NOUN}(，?(?:它们|他们|这些村)?(?:分别|依次)(?:是|为|：)|，(?:即|包括)|，(?:名单|具体|分别)(?:如下|是|为)：|分别由|：|（(?:即|分别[是为])?|，)${LIST}(?=[，。；）]|$)`,
  'gu',
);
const OPEN = /等|其他|以及其他|之一|近|多|余/u;
const JOINED = /和|与|及/u;
/** Lists of what is done or said, not of names. */
const SAID = /一是|二是|首先|其次|第[一二]|要/u;
const MOST_NAME = 4;

/** True of names of one build: 甲村、乙村; persons of two to four characters. */
function areAlike(names: readonly string[]): boolean {
  const own = names.flatMap((name, i) => (i === names.length - 1 ? name.split(JOINED) : [name]));
  const ends = new Set(own.map((name) => name.slice(-1)));
  return ends.size === 1 || own.every((name) => name.length > 1 && name.length <= MOST_NAME);
}

/** Ends a name, so that a join behind it is none inside a name. */
const ENDED = /[镇乡村县市区局委办所站院校学中会司社园路山河桥湖组队厂馆店段线]$/u;

/** How many names there are at the least and at the most: 和 may stand inside a name. */
function lengthsOf(names: readonly string[]): readonly [number, number] {
  const joins = names.reduce((sum, name) => sum + matchesOf(name, /和|与|及/gu).length, 0);
  const last = (names.at(-1) as string).split(JOINED);
  const isJoined = last.length === 2 && ENDED.test(last[0] as string) && (last[1] as string).length > 1;
  return [names.length + (isJoined ? 1 : 0), names.length + joins];
}

/** True of 共五科，语文、数学、英语……: the list says by itself what was counted. */
const isBareList = (ahead: string, noun: string, names: readonly string[]): boolean =>
  /[共辖]计?有?$/u.test(ahead) &&
  noun.length < 5 &&
  names.length > 2 &&
  new Set(names.map((name) => name.length)).size === 1;

export function findStated({ text }: Passage): Remark[] {
  if (!text.includes('、')) return [];
  return matchesOf(text, STATED).flatMap(
    ({ 0: written, 1: numeral = '', 2: noun = '', 3: opening = '', 4: list = '', index }): Remark[] => {
      const names = list.split('、');
      if (OPEN.test(names.at(-1) as string) || OPEN.test(noun) || SAID.test(list)) return [];
      const isSaid = /分别|依次|名单/u.test(opening);
      if (!isSaid && !areAlike(names)) return [];
      if (opening === '，' && !isBareList(text.slice(Math.max(0, index - 3), index), noun, names)) return [];
      const count = /\d/u.test(numeral) ? Number(numeral) : valueOfNumeral(numeral);
      const [least, most] = lengthsOf(names);
      if (count >= least && count <= most) return [];
      const listed = count < least ? least : most;
      return [
        {
          from: index,
          to: index + written.length,
          message: {
            zh: `列出的有 ${listed} 个，这里写“${numeral}”`,
            en: `${listed} are listed, not ${numeral}`,
          },
          hint: { zh: '核对个数，或者看看是不是漏了', en: 'Check the count, or see whether one is missing' },
        },
      ];
    },
  );
}
