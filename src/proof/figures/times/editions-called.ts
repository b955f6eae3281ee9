/** The numbers of editions beside the words that tell which they are: 上届（第六届）… 本届（第九届）, 去年第五届，今年第七届. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

const CALLED: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  上届: -1,
  上一届: -1,
  前一届: -1,
  今年: 0,
  本届: 0,
  这届: 0,
  这一届: 0,
  明年: 1,
  下届: 1,
  下一届: 1,
};
/** Matches 去年的第五届 and 上届（第六届）, the word and the number in groups. */
const EDITION =
  /(前年|去年|上年|今年|明年|上一?届|前一届|本届|这一?届|下一?届)(?:的|举办|举行|成功|圆满|已是|是|为|共|迎来|将|即){0,3}[（(，]?(?:即)?第(\d{1,3}|[一二三四五六七八九十]{1,4})届/gu;

const worthOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

const isYear = (word: string): boolean => word.endsWith('年');

/** Neighbouring editions of a sentence that are told by words of one kind. */
export const findEditionsCalled = ({ text }: Passage): Remark[] =>
  text.includes('届')
    ? matchesOf(text, /[^。！？\n]+/gu).flatMap(({ 0: sentence, index: at }): Remark[] => {
        const all = matchesOf(sentence, EDITION);
        return all.flatMap((two, i): Remark[] => {
          const one = all[i - 1];
          const [word = '', other = ''] = [one?.[1], two[1]];
          if (!one || isYear(word) !== isYear(other) || word === other) return [];
          const apart = (CALLED[other] ?? 0) - (CALLED[word] ?? 0);
          if (worthOf(two[2] ?? '') - worthOf(one[2] ?? '') === apart) return [];
          return [
            {
              from: at + one.index,
              to: at + two.index + two[0].length,
              message: {
                zh: `“${word}”和“${other}”的届数接不上`,
                en: 'The numbers of the two editions do not follow',
              },
              hint: { zh: '核对届数', en: 'Check the numbers' },
            },
          ];
        });
      })
    : [];
