/** Marks of another rank than what they part asks for: 、 between clauses, ； between the names of a list, ， inside a list. */

import type { Text } from '../../../base/diagnostic.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Finding, finding } from '../../rule.ts';
import { AGENT, hasVerb, isDoneBy, PART, VERB } from './clause-words.ts';

/** Matches a piece of a sentence with the mark behind it; quotes and brackets belong to their piece. */
const PIECE =
  /((?:[^，。；：！？、\n“（《]|“[^“”\n]{0,60}”|（[^（）\n]{0,60}）|《[^《》\n]{0,60}》){1,200})([，。；：！？、\n]|$)/gu;

interface Piece {
  readonly text: string;
  readonly at: number;
  /** The mark behind it, and where it stands. */
  readonly mark: string;
  readonly end: number;
}

const piecesOf = (text: string): Piece[] =>
  matchesOf(text, PIECE).map(({ 1: piece = '', 2: mark = '', index }) => ({
    text: piece,
    at: index,
    mark,
    end: index + piece.length,
  }));

/** Words behind which what others do is listed: 引导党员带头、群众参与. */
const LEADS =
  /^(?:做到|实现|形成|坚持|确保|推动|构建|引导|让|使|由|组织|动员|督促|要求|鼓励|协调|支持|帮助|发挥|按照|通过|采取|实行|推行|建立|落实|健全|完善|针对|围绕|因|由于|对|在|将|把|为|包括|以及|如|每个?|无论|不论)/u;
/** Signs of a predicate that stands behind its subject. */
const STATE = /^[^的]{2,12}(?:已经|已|正在|尚未|仍在?|均已|即将|将于)(?![有知成])[^的]{2,40}$/u;
/** Ends in who else does it: 动员机关干部、驻地官兵参加. */
const NAMES_WHO = new RegExp(`${AGENT}$`, 'u');
/** Has to whom, or what with, at its end, and not yet what is done: 向低保对象、特困人员发放. */
const OPEN = new RegExp(`[向给对把将由让请](?:(?!${VERB}|了)${PART})*$`, 'u');
const SHORTEST = 8;

/** True of a whole clause, with who does it or what it is about at its head. */
const isClause = ({ text }: Piece): boolean =>
  !LEADS.test(text) &&
  !/[的等]$|^.{0,6}等/u.test(text) &&
  !NAMES_WHO.test(text) &&
  !OPEN.test(text) &&
  (STATE.test(text) || (text.length >= SHORTEST && isDoneBy(text)));

const saying =
  (code: 'clause-mark', zh: string, hint: Text) =>
  (passage: Passage, at: number): Finding =>
    finding(
      code,
      { zh, en: 'A mark of another rank than what it parts' },
      { span: passage.place(at, at + 1), hint },
    );

const sayBetween = saying('clause-mark', '分句之间用了顿号', {
  zh: '改成逗号',
  en: 'Use ， between clauses',
});
const sayList = saying('clause-mark', '并列的词语之间用了逗号', { zh: '改成顿号', en: 'Use 、 in a list' });
const sayNames = saying('clause-mark', '并列的词语之间用了分号', { zh: '改成顿号', en: 'Use 、 in a list' });

const sayStop = saying('clause-mark', '并列的几句里有句号，又用分号连着', { zh: '改成逗号', en: 'Use ，' });

/** Matches what has a subject of its own, and is so too: 几台水泵也停了机. */
const ALSO = /^[^的了]{2,8}[也却](?!有|是|许|就是)\p{Script=Han}{2,20}$/u;

/** A 、 with a whole clause on either side. */
const findBetween = (pieces: readonly Piece[]): readonly number[] =>
  pieces.flatMap((piece, i): number[] => {
    const next = pieces[i + 1];
    const before = pieces[i - 1]?.mark;
    const isJoined =
      next && ((isClause(piece) && isClause(next)) || (/了/u.test(piece.text) && ALSO.test(next.text)));
    return piece.mark === '、' && before !== '、' && isJoined ? [piece.end] : [];
  });

/** Matches what closes a list: 旧式农具等民俗文物73件. */
const CLOSED =
  /^[\p{Script=Han}A-Z“”]{2,10}(?:等(?![待候])[\p{Script=Han}“”]{2,12}|共计?|合计)\d+(?:\.\d+)?[余多]?\p{Script=Han}{1,4}$/u;
const NAME = /^[\p{Script=Han}“”]{2,8}$/u;
/** What begins a clause that is no name. */
const NO_NAME =
  /^(?:重点|主要|其中|尤其|特别|包括|比如|如|即|以|让|使|为|对|把|将|在|从|与|和|及|并|则|而|就|也|都|全|各|多|不|无|这|那)/u;

/** A ， behind the first name of a list that 等 closes, where nothing is said of the list: 征集契约，木雕窗花、旧式农具等文物73件，. */
const findLists = (pieces: readonly Piece[]): readonly number[] =>
  pieces.flatMap((piece, i): number[] => {
    if (piece.mark !== '，' || !hasVerb(piece.text)) return [];
    let at = i + 1;
    while (pieces[at]?.mark === '、' && isName(pieces[at] as Piece)) at++;
    const last = pieces[at];
    if (!last || at === i + 1 || !/[，。]/u.test(last.mark) || !CLOSED.test(last.text)) return [];
    const [name = '', behind = ''] = last.text.split(/等|共计?|合计/u);
    return hasVerb(name) ||
      hasVerb(behind) ||
      !isFirst(pieces[i + 1]?.text ?? '', pieces[i + 2]?.text ?? '') ||
      !endsInName(piece.text)
      ? []
      : [piece.end];
  });

/** True of a first name that is as long as the next: one with its verb is longer. */
const isFirst = (name: string, next: string): boolean =>
  !NO_NAME.test(name) && name.length <= (next.split(/等|共|合计/u)[0] as string).length + 1;

const isName = ({ text }: Piece): boolean => NAME.test(text) && !hasVerb(text) && !NO_NAME.test(text);

/** True of a piece that ends in a thing behind its verb, and in no count of it. */
const endsInName = (text: string): boolean =>
  /\p{Script=Han}{2}$/u.test(text) &&
  hasVerb(text.slice(0, -2)) &&
  !hasVerb(text.slice(-2)) &&
  !/[上下中时后前来里内外间了过好大多少高低强快慢]$/u.test(text);

const LONGEST = 8;
const isShort = ({ text }: Piece): boolean =>
  text.length <= LONGEST &&
  /^\p{Script=Han}+$/u.test(text) &&
  !hasVerb(text) &&
  !/^[一二三四五六七八九十]|^第|[高低大小多少好快强优]$/u.test(text);

/** The sentences of a passage, as ranges of its pieces. */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    sentences.at(-1)?.push(piece);
    if (/[。！？\n]/u.test(piece.mark)) sentences.push([]);
  }
  return sentences.filter((one) => one.length > 1);
}

const BODY = /[局委办院校社站所队部会镇乡村厂司行]$|中心$|街道$/u;

/** True of two names of one kind, by what they end in. */
const areAlike = (one: string, other: string): boolean =>
  one.slice(-1) === other.slice(-1) || (BODY.test(one) && BODY.test(other));

/** A ； between names: 划分为蔬菜；水产；熟食；干调四个区域, 有县法院；县检察院、县公安局. */
const findNames = (pieces: readonly Piece[]): readonly number[] =>
  sentencesOf(pieces).flatMap((sentence) => {
    if (sentence.some(({ mark }) => mark === '：')) return [];
    const at = sentence.findIndex((piece, i) => {
      const [before, next, after] = [sentence[i - 1], sentence[i + 1], sentence[i + 2]];
      if (piece.mark !== '；' || !next || before?.mark === '；') return false;
      if (!isShort(next) && !/^\p{Script=Han}{2,8}等/u.test(next.text)) return false;
      const tail = piece.text.slice(-LONGEST);
      if (next.mark === '；' && after) return isShort(after) || !after.text.includes('，');
      if (next.mark !== '、' || hasVerb(next.text)) return false;
      const rest = sentence.slice(i + 1);
      const isList = rest.every((one, at) =>
        at === rest.length - 1 ? !hasVerb(one.text) && one.mark === '。' : isShort(one) && one.mark === '、',
      );
      return areAlike(tail, next.text) || (isList && hasVerb(piece.text));
    });
    return at < 0 ? [] : [(sentence[at] as Piece).end];
  });

/** A 。 inside the first of two sentences of one build that a ； joins: 东片以稻为主。亩均4200元；西片以茶为主。亩均2600元。 */
const findStops = (text: string): readonly number[] => {
  const parts = matchesOf(text, /[^。；！？\n]{4,80}([。；])/gu);
  return parts.slice(0, -2).flatMap((part, i): number[] => {
    const marks = parts
      .slice(i, i + 3)
      .map(([, mark]) => mark)
      .join('');
    const [one, two, three, four] = parts.slice(i, i + 4).map(([written]) => written.slice(0, -1));
    const isTwin = one?.slice(-2) === three?.slice(-2) && two?.slice(0, 2) === four?.slice(0, 2);
    return marks === '。；。' && four !== undefined && isTwin ? [part.index + part[0].length - 1] : [];
  });
};

/** What is said of the joins of a passage, once each. */
export function checkJoins(passage: Passage): Finding[] {
  const { text, part } = passage;
  if (part !== 'body' || !/[、；]/u.test(text)) return [];
  const pieces = piecesOf(text);
  return [
    ...findBetween(pieces)
      .slice(0, 1)
      .map((at) => sayBetween(passage, at)),
    ...findLists(pieces)
      .slice(0, 1)
      .map((at) => sayList(passage, at)),
    ...findStops(text)
      .slice(0, 1)
      .map((at) => sayStop(passage, at)),
    ...(text.includes('；')
      ? findNames(pieces)
          .slice(0, 1)
          .map((at) => sayNames(passage, at))
      : []),
  ];
}
