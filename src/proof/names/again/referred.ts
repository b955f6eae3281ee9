/** What is referred to as something that an item has not told of: 《……实施方案》, 该实施意见; 柳林村, 该社区. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from './renamed.ts';

/** Kinds of which one is written for another; what stands behind the colon tells of it under other names. */
const SISTERS: readonly (readonly string[])[] = [
  '意见 方案 办法 规定 条例 细则 规划 通知 通告 公告 决定 公约 章程 纲要 指南 预案 规程'.split(' '),
  ['村:屯|寨|庄', '社区:居委会|小区', '嘎查'],
  ['县', '市', '区', '旗', '州'],
  ['公司:企业|集团|厂', '合作社:联社|社', '农场', '厂:公司|企业'],
  ['医院:院|中心', '卫生院:医院|中心', '卫生室'],
  ['校:学|高中|初中', '园', '院'],
  ['协会', '商会', '学会', '联合会'],
  ['法院', '检察院', '公安局'],
  ['支队', '大队', '中队', '总队'],
  ['局', '委', '办'],
  ['河:江|溪|水|渠', '湖:水库|水', '渠:河', '水库:库|湖'],
  ['路:线|道', '桥', '隧道'],
  ['中心', '站', '所'],
];

const DOCUMENTS = 0;
const KINDS = new Map(
  SISTERS.flatMap((group, number) =>
    group.map((one) => {
      const [kind = '', others] = one.split(':');
      const told = others ? `${kind}|${others}` : kind;
      const named =
        number === DOCUMENTS
          ? `《[^《》]{2,60}(?:${told})(?:（[^（）《》]{1,12}）)?》`
          : `(?<![各全该本我两几每个多])\\p{Script=Han}(?:${told})(?![级民])`;
      return [kind, { group: number, told: new RegExp(told, 'u'), named: new RegExp(named, 'u') }] as const;
    }),
  ),
);
const REFERRED = new RegExp(
  `(?<=(?<!应)该|上述)(?:实施|管理|暂行|专项|行动|工作|指导)?(${[...KINDS.keys()].sort((one, other) => other.length - one.length).join('|')})(?![派辖驻级民际域权段面委人分办站所场校队员中])`,
  'gu',
);
/** Opens a clause, so that it stands for what was told. */
const OPENS = /(?:^|[，。；：！？”“（]|[在对由据照按经是为])(?:该|上述)$/u;

/** The kinds of a group that a text tells of as those of something: 村 of 柳林村, 方案 of 《……方案》. */
const toldKinds = (text: string, of: number): string[] =>
  [...KINDS].filter(([, { group, named }]) => group === of && named.test(text)).map(([kind]) => kind);

/** Bodies that are referred to by one character, and what opens a text as one. */
const BODY = /^(?:校|厂|社区|医院|公司|协会|合作社|园)$/u;
const SUBJECT =
  /^[^，。！？：“”]{0,14}?(医院|卫生院|厂|公司|小学|中学|学校|村|镇|乡|社区|合作社|局|馆|站|幼儿园|景区|银行|支行|大队|协会|商会|水库|农场|林场)(?![级民长里内校园区委医])/u;

/** The kind of what the paragraph is about. */
const subjectOf = ({ text }: Passage, from: number): string | undefined =>
  SUBJECT.exec(text.slice(0, from))?.[1];

/** 我市 that opens a sentence, where it was 我县. */
const OWN = /我[市县区州旗镇乡]/gu;
/** Of one level, so that one is not within the other. */
const TOWNSHIP = /[镇乡]$/u;

/** What an item calls its own, which is not what it was before. */
export function ownOtherwise(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap((passage) =>
    passage.text.includes('我')
      ? matchesOf(passage.text, OWN).map(({ index: from, 0: written }) => ({ written, passage, from }))
      : [],
  );
  const [first] = all;
  const others = all.filter(
    ({ written }) =>
      first && written !== first.written && TOWNSHIP.test(written) === TOWNSHIP.test(first.written),
  );
  const [one] = others;
  if (
    !first ||
    !one ||
    others.length > 1 ||
    !/(?:^|[。！？])(?:[^，。！？]{1,8}，)?$/u.test(one.passage.text.slice(0, one.from))
  )
    return [];
  return [{ ...one, before: first.written }];
}

/** What an item refers to, of which it has told as something else. */
export function referredOtherwise(passages: readonly Passage[]): Renamed[] {
  let before = '';
  return passages.flatMap((passage) => {
    const { text } = passage;
    const earlier = before;
    before += `${text}\n`;
    if (!/该|上述/u.test(text)) return [];
    return matchesOf(text, REFERRED).flatMap(({ index: from, 0: written, 1: kind = '' }): Renamed[] => {
      const one = KINDS.get(kind);
      const whole = earlier + text.slice(0, from);
      if (!one || !OPENS.test(text.slice(Math.max(0, from - 3), from)) || one.told.test(whole)) return [];
      const [told, ...others] = toldKinds(whole, one.group);
      const meant = told ?? (BODY.test(kind) ? subjectOf(passage, from) : undefined);
      return meant === undefined || others.length > 0
        ? []
        : [{ written: `该${written}`, before: meant, passage, from: from - 1 }];
    });
  });
}
