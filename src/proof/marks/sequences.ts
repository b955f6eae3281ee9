/** Marks that cannot stand beside each other (GB/T 15834 4.1–4.9), and those that are superfluous between quotations and titles (4.5.3.5). */

import type { Text } from '../../base/diagnostic.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';
import { checkTail } from './list-tail.ts';
import { findFirst, type Mend, markRule } from './search.ts';

interface Misfit {
  readonly pattern: RegExp;
  readonly hint: Text;
}

const LEAVE_ONE: Text = { zh: '只留一个', en: 'Leave one of them' };
const DROP: Text = { zh: '删掉多余的一个', en: 'Delete the one that does not belong' };

/** Each reads a text in one go: no part of a pattern is repeated before another that may match the same marks. */
const MISFITS: readonly Misfit[] = [
  { pattern: /[，、；：。？！,;]{2,}|[，、；：。？！]\.(?![.\w])/gu, hint: LEAVE_ONE },
  { pattern: /(?<![“‘（《〈【])[，、；：。][”’」』）》〉]{1,3}[，、；。]/gu, hint: LEAVE_ONE },
  { pattern: /[“‘（《〈〔【][，、；：。](?![”’）》〉〕】，、；：。])/gu, hint: DROP },
  { pattern: /(?<![“‘（《〈〔【])[，、；：][）》〉〕】]|(?<![“‘])、[”’]/gu, hint: DROP },
  {
    pattern: /、等(?![级待候于同额值距效等腰比边不得着了靠要、，]|$)/gu,
    hint: { zh: '删掉“等”前面的顿号', en: 'Delete the 、' },
  },
  {
    pattern: /、(?=等等?[，。；])(?<=、[^，。；：、“”]{2,14}、)/gu,
    hint: { zh: '删掉“等”前面的顿号', en: 'Delete the 、' },
  },
  {
    pattern:
      /(?<=[，、]\p{Script=Han}{1,8})，等(?=农?作物|地[，。]|部门|单位|乡镇|方面|问题|工作|措施|项目|活动|产品|物资|设施|\d{1,3}[个名项种家类])/gu,
    hint: { zh: '删掉“等”前面的逗号', en: 'Delete the ，' },
  },
  {
    pattern:
      /(?<=[、了好]\p{Script=Han}{2,3}、\p{Script=Han}{2,3}|[\p{Script=Han}]{2}、(?:\p{Script=Han}{2}|\p{Script=Han}{4}))，(?=(?!研究|部署|安排|开展|做好|抓好|推进|加强|讨论|解决|协调|完成|发展|种植|涉及|包括|带动|查看|检查|走访|听取|提升|提供|重点|打造|落实|成立)\p{Script=Han}{2,3}等(?:工作|问题|任务|项目|农?作物|部门|单位|乡镇|措施|活动|产品|物资|环节|设施|产业)(?:[，。]|汇报|情况|开展|进行|落实|的))/gu,
    hint: { zh: '并列的词语之间用顿号', en: 'Use 、 between the parts of a list' },
  },
  {
    pattern:
      /(?<=(?:^|[。；，由与和])(?<own>[县市区省镇乡])\p{Script=Han}{1,9}[局委办部院所站会队社司厅处]、[县市区省镇乡]\p{Script=Han}{1,9}[局委办部院所站会队社司厅处])，(?=\k<own>(?!直|属|级|内)\p{Script=Han}{1,9}[局委办部院所站会队社司厅处](?:联合|等|、|和|共同|分别|及|有关|主要|负责))/gu,
    hint: { zh: '并列的词语之间用顿号', en: 'Use 、 between the parts of a list' },
  },
  {
    pattern:
      /、(?:和(?![平谐田顺气善美兴悦风硕静林政龙合解缓盛谁我你他她])|及(?![时其早格])|以及|与(?![会民])|或者?(?![将许]))/gu,
    hint: { zh: '“和”“及”前面不用顿号', en: 'No 、 before 和 or 及' },
  },
  {
    pattern:
      /、(?=[二三四五六七八九两](?:级(?:联动|书记|联网|联创|贯通|干部|网络|体系|河长|林长|网格|同步|共)|方(?:联|共|合|签|协)|地(?:联|共|合|协)))(?<=、\p{Script=Han}{1,6}、)/gu,
    hint: DROP,
  },
  { pattern: /(?<=[上下左右南北东西男女]、[上下左右南北东西男女])、(?=[两双])/gu, hint: DROP },
  { pattern: /。）(?=\p{Script=Han})(?<=（[^（）。]{2,20}。）)/gu, hint: DROP },
  { pattern: /(?<![…“])[。](?=[》〉])/gu, hint: DROP },
  { pattern: /(?<=”)[。；](?=的(?!确)\p{Script=Han}{2})/gu, hint: DROP },
  {
    pattern:
      /[，、](?=（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{2,40}）[，。；])|。(?=（(?![一二三四五六七八九十\d]{1,3}）)[^（）]{2,40}）[，；])/gu,
    hint: { zh: '括号紧跟在所注的词语后面，删掉它前面的标点', en: 'Delete the mark before the bracket' },
  },
  {
    pattern: /——[，。、；：](?!”)|[，、；：。]——(?=[\p{Script=Han}“《])(?<![，、；：。]”?[，、；：。]——)/gu,
    hint: DROP,
  },
  { pattern: /[！？]”。(?<=[：，]“[^“”]{2,200}[！？]”。)/gu, hint: DROP },
  {
    pattern:
      /[，、。；](?=（(?:其中|含|不含|包括|占|合计|共计?|约|见|详见|附|另有|以下简称|简称|限|原|现|即|不包括|全部|均)[^（）。]{1,40}）(?!$))|，(?=（(?![一二三四五六七八九十\d]{1,3}）)[^（）。；]{2,40}）[\p{Script=Han}\d])/gu,
    hint: { zh: '括号紧跟在所注的词语后面，删掉它前面的标点', en: 'Delete the mark before the bracket' },
  },
  {
    pattern: /。(?<=\d\p{Script=Han}{1,3}。)(?=（(?:其中|含|不含|包括|不包括|另有)[^（）。]{2,40}）$)/gu,
    hint: { zh: '括号紧跟在所注的词语后面，句号移到括号外面', en: 'Put the stop behind the bracket' },
  },
  {
    pattern: /。）(?=$)(?<=[\p{Script=Han}\d”》]（[^（）。]{2,30}。）)/gu,
    hint: { zh: '句号移到括号外面', en: 'Put the stop behind the bracket' },
  },
  {
    pattern: /(?<![“‘（])(?:（）|《》|〈〉|【】|“”)/gu,
    hint: { zh: '补上里面的字，或者删掉', en: 'Fill it, or delete it' },
  },
];

/** Runs of marks that are right, or that another rule warns of. */
const FINE = /^[？！]{1,3}$|^。{3,}$/u;

/** A mark typed twice or more is left once. */
const leaveOne: Mend = ({ mark, at }) =>
  /^(.)\1+$/u.test(mark) && !FINE.test(mark) ? [{ from: at, to: at + mark.length, by: mark.charAt(0) }] : [];

const checkSequences = (passage: Passage): Finding[] => {
  const said = MISFITS.flatMap(({ pattern, hint }) =>
    findFirst(
      passage,
      '，、；：。？！,;（《〈【“—',
      pattern,
      ({ mark, span }) =>
        FINE.test(mark)
          ? undefined
          : finding(
              'doubled-mark',
              { zh: `标点连用：${mark}`, en: `Marks that cannot follow each other: ${mark}` },
              { span, hint },
            ),
      leaveOne,
    ),
  );
  return [...said, ...checkOpening(passage), ...checkTail(passage)].slice(0, 1);
};

/** A paragraph begins with no stop. */
const checkOpening = (passage: Passage): Finding[] =>
  passage.part === 'cell'
    ? []
    : findFirst(passage, '，、；：。！？', /^[，、；：。！？](?=.)/gu, ({ mark, span }) =>
        finding(
          'doubled-mark',
          { zh: `一段的开头不能是“${mark}”`, en: `A paragraph cannot begin with "${mark}"` },
          { span, hint: { zh: '删掉它，或者补上漏掉的字', en: 'Delete it, or add what is missing' } },
        ),
      );

/** How far a list reaches, in which one quotation or title has a note in brackets. */
const REACH = 60;

/** True where one of the quotations or titles of a list has a note, so that they are parted by 、 throughout. */
function isAnnotated(text: string, at: number): boolean {
  const list = text.slice(Math.max(0, at - REACH), at + REACH);
  return /[）)]、[“《]/u.test(list);
}

const BETWEEN =
  /(?<=(?:^|[^”])“[^“”，。]{1,10}”)，(?=“[^“”，。]{1,10}”(?:[“、和及与]|[一二三四五六七八九两]))|(?<=[携学修印宣读讲带习定发等订出台布传达照据实按《][^，。《》]{0,6}《[^《》]{1,40}》)，(?=《[^《》]{1,40}》等\p{Script=Han}{0,8}[，。])|(?<=[”’])、(?=[“‘])|(?<=[》〉])、(?=[《〈])|(?<=》《[^《》]{1,40}》)，(?=《[^《》]{1,40}》等)|(?<=》)，(?=《[^《》]{1,40}》(?:《|[和与]《|[两三四五六七八]))/gu;

const checkBetween = (passage: Passage): Finding[] =>
  findFirst(passage, '、，', BETWEEN, ({ at, text, span }) => {
    if (isAnnotated(text, at)) return undefined;
    const what = text[at + 1] === '《' || text[at + 1] === '〈' ? '书名号' : '引号';
    return finding(
      'mark-between-quotes',
      {
        zh: `并列的${what}之间用了${text[at] === '、' ? '顿号' : '逗号'}`,
        en: `A ${text[at]} between ${text[at - 1]} and ${text[at + 1]}`,
      },
      { span, hint: { zh: `删掉这个${text[at] === '、' ? '顿号' : '逗号'}`, en: 'Delete it' } },
    );
  });

export const SEQUENCES: readonly Check[] = [
  {
    rules: [
      markRule('doubled-mark', { zh: '连用的标点', en: 'marks that cannot follow each other' }, '4.1–4.9'),
    ],
    find: readEach(checkSequences),
  },
  {
    rules: [
      markRule(
        'mark-between-quotes',
        { zh: '并列的引号、书名号之间的顿号', en: 'a 、 between quotations or titles side by side' },
        '4.5.3.5',
      ),
    ],
    find: readEach(checkBetween),
  },
];
