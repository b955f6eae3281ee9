/** Ranks beyond the number of those ranked, and ranks that rise or fall the other way. */

import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import { figureCheck, type Remark } from '../support.ts';
import { CHECK_BOTH, readSentences } from './sentences.ts';

const NUMERAL = '(\\d{1,5}|[一二两三四五六七八九十]{1,3})';
/** What is ranked. */
const RANKED =
  '(?:设区市|地级市|省辖市|县市区|县区|县|市|区|乡镇|乡|镇|街道|村居|村|社区|单位|部门|成员单位|代表队|参赛队|队伍|队|选手|参赛者|学校|企业|班级|班|小组|局|站所|站|院|考生|人员|人|作品|项目|景区|园区|开发区|支部|网格|合作社)';
const RANK = new RegExp(
  `(?<![\\d.第一二三四五六七八九十])${NUMERAL}(?:个|家|支|名|所|位|件|项|座|)((?:[^，。；、\\d第]{0,4}?)${RANKED})([^。；\\d第]{0,44}?)(?:，[^。；第]{0,24}?)?(?:列|居|排|位|获|得|名次为|名次是|取得|成绩|总分|名次)[^，。；\\d第]{0,6}第${NUMERAL}(?!次|届|期|批|季|产|轮|组|个|天|阶段|条|款|项)(?:名|位)?`,
  'gu',
);
/** A rank among others, or in several things. */
const ELSEWHERE = /全国|全省|全市第|全州|全县|同类|世界|亚洲|华东|华南|中部|西部|增速第|各年/u;

const worthOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

const say = (from: number, written: string, zh: string, en: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en },
  hint: { zh: '核对名次和总数', en: 'Check the rank and the number' },
});

const findBeyond = readSentences((text) =>
  text.includes('第')
    ? matchesOf(text, RANK).flatMap(({ 0: written, 1: all = '', 4: rank = '', index }): Remark[] => {
        if (ELSEWHERE.test(written.slice(all.length))) return [];
        const [of, number] = [worthOf(all), worthOf(rank)];
        return of > 1 && number > of
          ? [say(index, written, `一共 ${of} 个，排不到第 ${number}`, `Of ${of} none is number ${number}`)]
          : [];
      })
    : [],
);

const UP = '上升|跃升|提升|前移|前进|晋升|攀升|升';
const DOWN = '下降|后退|下滑|后移|退|降';
/** Matches 由第8位上升到第10位, 由第8位上升3位至第4位. */
const MOVES = new RegExp(
  `[由从][^，。；\\d第]{0,12}第${NUMERAL}(?:名|位)?[^，。；\\d第]{0,4}?(?:(${UP})|(${DOWN}))(?:了)?(?:(\\d{1,3})[个]?(?:位次|位|名))?[，]?(?:到|至|为|列|居)[^，。；\\d第]{0,12}第${NUMERAL}`,
  'gu',
);

export const findRankMoves = readSentences((text) =>
  text.includes('第')
    ? matchesOf(text, MOVES).flatMap(
        ({ 0: written, 1: from = '', 2: up, 4: by, 5: to = '', index }): Remark[] => {
          const steps = (worthOf(from) - worthOf(to)) * (up ? 1 : -1);
          if (steps > 0 && (by === undefined || Number(by) === steps)) return [];
          const zh = steps > 0 ? `两个名次相差 ${steps} 位` : `名次${up ? '没有上升' : '没有下降'}`;
          return [{ ...say(index, written, zh, `The ranks do not move so`), hint: CHECK_BOTH }];
        },
      )
    : [],
);

export const RANKS = figureCheck(
  'rank-beyond',
  { zh: '比总数还大的名次', en: 'ranks beyond the number of those ranked' },
  { zh: '算术', en: 'Arithmetic' },
  findBeyond,
);
