/** A person who is called by the surname, and comes again with another one, or as somebody else: 老孟, 老孙; 彭奶奶, 彭大爷. */

import { isBorder, isSingle } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSurname } from '../find-persons.ts';
import { isSlip } from '../likeness.ts';
import { isSameSentence, type Place, type Renamed } from './renamed.ts';

const FAMILIAR = /([老小])(\p{Script=Han})/gu;
const CALLED =
  /(?<=^|[^\p{Script=Han}]|[的是在到给对把让由])(\p{Script=Han})(奶奶|爷爷|大爷|大妈|大娘|阿姨|大叔|先生|女士|大姐|大哥|师傅|老汉|老伯|婆婆)/gu;

interface Called extends Place {
  readonly surname: string;
  readonly calling: string;
  readonly written: string;
}

/** True of two characters that are no word: 老孟, and not 小康. */
const isSpelt = (passage: Passage, at: number): boolean =>
  isSingle(passage, at) && isSingle(passage, at + 1) && isBorder(passage, at + 2);

const calledIn = (passage: Passage): Called[] =>
  [
    ...matchesOf(passage.text, FAMILIAR)
      .filter(({ index }) => isSpelt(passage, index))
      .map(({ index: at, 0: written, 1: calling = '', 2: surname = '' }) => ({
        at,
        written,
        calling,
        surname,
      })),
    ...matchesOf(passage.text, CALLED).map(({ index: at, 0: written, 1: surname = '', 2: calling = '' }) => ({
      at,
      written,
      calling,
      surname,
    })),
  ]
    .filter(({ surname }) => isSurname(surname))
    .sort((one, other) => one.at - other.at)
    .map((one) => ({ ...one, passage }));

/** Of a couple, or of two who talk. */
const OF_TWO =
  /夫妇|夫妻|两口子|老伴|妻子|丈夫|两人|双方|邻居|对方|老[张李王]|分别|两家|和(?=[老小])|[、和与]/u;

/** Who is called otherwise in an item that tells of one such person. */
export function calledOtherwise(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(calledIn);
  const names = new Set(all.map(({ written }) => written));
  const [first] = all;
  const one = all.find(({ written }) => written !== first?.written);
  if (!first || !one || names.size !== 2 || isSameSentence(first, one)) return [];
  const isLike =
    one.calling === first.calling
      ? /^[老小]$/u.test(one.calling) || isSlip(one.surname, first.surname)
      : one.surname === first.surname && !/^[老小]$/u.test(one.calling + first.calling);
  const isOnce = all.filter(({ written }) => written === one.written).length === 1;
  if (
    !isLike ||
    !isOnce ||
    OF_TWO.test(one.passage.text.slice(first.passage === one.passage ? first.at : 0, one.at))
  )
    return [];
  return [{ written: one.written, before: first.written, passage: one.passage, from: one.at }];
}
