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

/** Matches 已建成4个省级园区，经济开发区是第五个, how many there are, what counts them, and the number of one. */
const ONE_OF_ALL = new RegExp(
  `(?:已|共|现|建成|拥有|只有|仅)有?(?:建成|创建|培育|评定|获批)?(?:了)?${NUMERAL}([个家座所处条支名位项])(?!月|工作日|百分)[^。；第\\d]{2,30}(?:是|为|成为|系)其?中?(?:的)?第${NUMERAL}\\2`,
  'gu',
);

const findBeyond = readSentences((text) =>
  text.includes('第') ? [...findRanksBeyond(text), ...findOnesBeyond(text)] : [],
);

const findOnesBeyond = (text: string): Remark[] =>
  matchesOf(text, ONE_OF_ALL).flatMap(({ 0: written, 1: all = '', 3: one = '', index }): Remark[] =>
    worthOf(one) > worthOf(all) && worthOf(all) > 0
      ? [
          say(
            index,
            written,
            `一共 ${worthOf(all)} 个，没有第 ${worthOf(one)} 个`,
            `There is no number ${worthOf(one)}`,
          ),
        ]
      : [],
  );

const findRanksBeyond = (text: string): Remark[] =>
  matchesOf(text, RANK).flatMap(({ 0: written, 1: all = '', 4: rank = '', index }): Remark[] => {
    if (ELSEWHERE.test(written.slice(all.length))) return [];
    const [of, number] = [worthOf(all), worthOf(rank)];
    return of > 1 && number > of
      ? [say(index, written, `一共 ${of} 个，排不到第 ${number}`, `Of ${of} none is number ${number}`)]
      : [];
  });

const UP = '上升|跃升|提升|前移|前进|晋升|攀升|进位|升|跃|进';
const DOWN = '下降|后退|下滑|后移|跌落|退|降|跌';
const VERB = `(?:(${UP})|(${DOWN}))了?`;
const PLACES = '[个]?(?:位次|名次|位|名)';
const BY = `(\\d{1,3}|[一二两三四五六七八九十]{1,3})${PLACES}`;
const RANK_AT = `[^，。；\\d第]{0,14}第${NUMERAL}(?:名|位)?`;
/** What may stand before a move that is told in a clause of its own: ，同比前移4位. */
const CLAUSE = `[^，。；\\d第]{0,4}[，（、](?:同比|环比|整整|共|累计|一举|一年[间来]?|[比较][^，。；\\d第]{1,6})?`;
const BEFORE_NOW =
  '(?:去年|上年|前年|上季度?|上月|上一?[轮届期]|上半年|此前|原来|(?:\\d{1,2}|[一二三四])(?:月份?|季度))';

/** Matches 由第8位上升到第10位, 由第8位上升3位至第4位, and 由第11位升至第7位，前移5位. */
const MOVES = new RegExp(
  `[由从]${RANK_AT}[^，。；\\d第]{0,4}?${VERB}(?:${BY})?，?(?:到|至|为|列|居|入)${RANK_AT}(?:${CLAUSE}${VERB}${BY})?`,
  'gu',
);
/** Matches 前移5位，由第11位升至第7位. */
const MOVED_AHEAD = new RegExp(
  `${VERB}${BY}，[由从]${RANK_AT}[^，。；\\d第]{0,4}?${VERB}(?:到|至|为|列|居|入)${RANK_AT}`,
  'gu',
);
/** Matches 列第5位，比去年第9位上升3位. */
const MOVED_SINCE = new RegExp(`第${NUMERAL}(?:名|位)，?[比较]${BEFORE_NOW}${RANK_AT}的?${VERB}${BY}`, 'gu');
/** Matches 去年列第9位，今年列第6位，上升4位. */
const MOVED_YEARLY = new RegExp(
  `${BEFORE_NOW}${RANK_AT}[，；](?:今年|本季度?|本月|本[轮届期]|现)${RANK_AT}${CLAUSE}${VERB}${BY}`,
  'gu',
);

/** A move between two ranks, as a text tells it. */
interface Move {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isUp: boolean;
  readonly by?: string | undefined;
}

const MOVE_SHAPES: readonly (readonly [RegExp, (match: RegExpExecArray) => Move])[] = [
  [
    MOVES,
    ([, from, up, , by, to, upBehind, downBehind, byBehind]) => ({
      from,
      to,
      by: by ?? byBehind,
      isUp: upBehind !== undefined || (downBehind === undefined && up !== undefined),
    }),
  ],
  [MOVED_AHEAD, ([, up, , by, from, , , to]) => ({ from, to, by, isUp: up !== undefined })],
  [MOVED_SINCE, ([, to, from, up, , by]) => ({ from, to, by, isUp: up !== undefined })],
  [MOVED_YEARLY, ([, from, to, up, , by]) => ({ from, to, by, isUp: up !== undefined })],
];

function judgeMove(match: RegExpExecArray, { from = '', to = '', isUp, by }: Move): Remark[] {
  const steps = (worthOf(from) - worthOf(to)) * (isUp ? 1 : -1);
  if (steps > 0 && (by === undefined || worthOf(by) === steps)) return [];
  const zh = steps > 0 ? `两个名次相差 ${steps} 位` : `名次${isUp ? '没有上升' : '没有下降'}`;
  return [{ ...say(match.index, match[0], zh, `The ranks do not move so`), hint: CHECK_BOTH }];
}

export const findRankMoves = readSentences((text) =>
  text.includes('第') && /[位名]/u.test(text)
    ? MOVE_SHAPES.flatMap(([pattern, read]) =>
        matchesOf(text, pattern).flatMap((match) => judgeMove(match, read(match))),
      ).slice(0, 1)
    : [],
);

export const RANKS = figureCheck(
  'rank-beyond',
  { zh: '比总数还大的名次', en: 'ranks beyond the number of those ranked' },
  { zh: '算术', en: 'Arithmetic' },
  findBeyond,
);
