/**
 * One person under two posts that nobody has together: 司法所所长宋大勇, 司法所站长宋大勇; 财政局局长, 审计局局长; 石门镇镇长,
 * 石桥镇镇长; 检察长李卫东, 李卫东院长. Who has several posts is introduced with all of them.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isWithin } from '../likeness.ts';
import { otherSome, otherSurnames } from './near-givens.ts';
import { endsAt, hasPost, isSaid, type Post, postsIn, sharedName, titlesOf } from './post-titles.ts';
import type { Renamed } from './renamed.ts';
import { surnameWithPost } from './surname-posts.ts';

/** Posts that lead an office, a school or a troop, and so tell what it is. */
const LEADS =
  /^(?:县长|市长|区长|镇长|乡长|局长|部长|院长|校长|站长|所长|队长|组长|科长|股长|处长|厅长|会长|社长|园长|馆长|行长|场长|厂长|主席|主任|检察长|经理|总经理|董事长|理事长)$/u;
/** Of a place of one kind: a village has no 镇长 and 乡长 at once. */
const PLACES = /^(?:县长|市长|区长|镇长|乡长)$/u;

/** Two characters of what the post is in. */
const officeOf = ({ title, post }: Post): string => title.slice(0, -post.length).slice(-2);

/** Posts of which nobody has two, each by how it is called: the first of a county's bodies, its courts and its departments. */
const ALONE: readonly (readonly [string, RegExp])[] = [
  ['书记', /(?:县|市|区|州|旗)委书记$/u],
  ['副书记', /(?:县|市|区|州|旗)委(?:常务|专职)?副书记$/u],
  ['县长', /(?:^|[^副])[县市区州旗]长$/u],
  ['副县长', /副[县市区州旗]长$/u],
  ['人大', /人大(?:常委会)?主[任席]$/u],
  ['镇长', /(?:^|[^副])[镇乡]长$/u],
  ['镇书记', /(?:镇|乡|街道)党(?:委|工委)书记$/u],
  ['政协', /政协主席$/u],
  ['人大副主任', /人大(?:常委会)?副主任$/u],
  ['政协副主席', /政协副主席$/u],
  ['法院', /法院院长$/u],
  ['检察院', /检察院检察长$/u],
  ['纪委', /纪委书记$/u],
  ['政法委', /政法委书记$/u],
  ['组织部', /组织部部?长$/u],
  ['宣传部', /宣传部部?长$/u],
  ['统战部', /统战部部?长$/u],
];
/** Posts that go together: 县委副书记、县长. */
const TOGETHER =
  /^(?:副书记 (?:县长|政法委|统战部)|副县长 政法委|政法委 (?:副书记|副县长)|(?:县长|统战部) 副书记)$/u;
/** The head of an office: 财政局局长. */
const HEAD = /(\p{Script=Han}{2}局)(?:党组书记、)?局长$/u;

const aloneIn = (title: string): string | undefined =>
  ALONE.find(([, pattern]) => pattern.test(title))?.[0] ?? HEAD.exec(title)?.[1];

/** True of two single titles, of which one person has but one. */
function areTwo(one: Post, other: Post): boolean {
  const [a, b] = [aloneIn(one.title), aloneIn(other.title)];
  if (one.isListed || (other.isListed && titlesOf(other).some((title) => aloneIn(title) === a))) return false;
  if (a === undefined || b === undefined || a === b) return false;
  const isDeputy = `副${a}` === b || a === `副${b}`;
  return a.endsWith('局') === b.endsWith('局') && !isDeputy && !TOGETHER.test(`${b} ${a}`);
}

/** True where both posts are in one office, or one of a township or county that is of one kind. */
function areOfOne(one: Post, other: Post): boolean {
  const [a, b] = [officeOf(one), officeOf(other)];
  return (
    one.post !== other.post &&
    [one, other].every(({ post }) => LEADS.test(post)) &&
    ((a.length === 2 && a === b) ||
      [one, other].every(({ post }) => PLACES.test(post) && !officeOf(one).endsWith('副')))
  );
}

/** What a person leads: 石门镇 of 石门镇党委书记. */
const LED =
  /(\p{Script=Han}{2})(镇|乡|街道|村|社区|小学|中学|学校|医院|卫生院|公司|集团|合作社|支行|派出所|司法所|林场|嘎查)(?:党委|党组|党工委|党总支|党支部|总支|支部|村委会|居委会|委员会|管委会|中心|办事处)?(?:第一)?副?$/u;

/** What is led, without the post and that it is the deputy who leads it. */
const bodyOf = ({ title, post }: Post): string => title.slice(0, -post.length).replace(/(?:常务)?副$/u, '');
const isDeputy = ({ title, post }: Post): boolean => title.slice(0, -post.length).endsWith('副');

/** 县委书记赵明远 where it was 县委副书记赵明远, or the other way round. */
const isOtherRank = (one: Post, other: Post): boolean =>
  one.post === other.post &&
  isDeputy(one) !== isDeputy(other) &&
  ((bodyOf(one) === '' && bodyOf(other).length > 1) || bodyOf(one).slice(-2) === bodyOf(other).slice(-2));

/** Ranks of one post: 大队长, 中队长. */
const RANK = /[总支大中小分]$/u;
const isOtherUnit = (one: Post, other: Post): boolean => {
  const [a, b] = [one, other].map((post) => RANK.exec(bodyOf(post))?.[0]);
  return one.post === '队长' && other.post === '队长' && a !== undefined && b !== undefined && a !== b;
};

/** 巡视组组长, where it was 巡察组组长: bodies of one kind, of which neither is short for the other. */
function areOfTwo(one: Post, other: Post): boolean {
  const [a, b] = [bodyOf(one), bodyOf(other)];
  const isLed = LEADS.test(one.post) && one.post === other.post && !one.isListed && !other.isListed;
  if (!isLed || a.length < 3 || b.length < 3 || a.slice(-3) === b.slice(-3)) return false;
  return (
    (a.at(-1) === b.at(-1) || one.post === '主席') && !isWithin(a.slice(-3), b) && !isWithin(b.slice(-3), a)
  );
}

/** 石桥镇镇长, where it was 石门镇镇长. */
function areOfOthers(one: Post, other: Post): boolean {
  if (one.post !== other.post || one.isListed || other.isListed) return false;
  const [a, b] = [one, other].map(({ title, post }) => LED.exec(title.slice(0, -post.length)));
  return a?.[2] !== undefined && a[2] === b?.[2] && a[1] !== b[1];
}

const shown = ({ passage: { text }, title, at }: Post, length: number): string =>
  title.slice(-6) + text.slice(at, at + length);

function changedAt(one: Post, known: readonly Post[]): Renamed[] {
  const same = known.filter((before) => sharedName(one, before) > 0);
  const other = same.find(
    (before) =>
      areOfOne(one, before) ||
      areTwo(one, before) ||
      areOfOthers(one, before) ||
      isOtherRank(one, before) ||
      isOtherUnit(one, before) ||
      areOfTwo(one, before),
  );
  if (!other || same.some((before) => before.title.endsWith(one.title) && isDeputy(before) === isDeputy(one)))
    return [];
  const length = sharedName(one, other);
  const written = shown(one, length);
  return [
    { written, before: shown(other, length), passage: one.passage, from: one.at + length - written.length },
  ];
}

/** A post behind a name: 李卫东院长, 何志强副局长. */
const BEHIND =
  /^(副?)(县长|市长|区长|镇长|乡长|局长|部长|院长|校长|站长|所长|会长|社长|园长|馆长|行长|场长|厂长|主席|主任|主委|检察长|书记|庭长|队长|组长|科长|股长|处长|厅长|经理|总经理|董事长|理事长|秘书长|支书)/u;
/** A team of helpers is led by who is the first secretary of the village. */
const HELPERS = /^(?:队长|组长|委员|代表|常委)$/u;

/** Who was introduced with one post and is called by another behind the name. */
function calledOtherwise(known: readonly Post[], passages: readonly Passage[]): Renamed[] {
  return known.flatMap((post): Renamed[] => {
    const length = endsAt(post, 2) ? 2 : 3;
    const name = post.called.slice(0, length);
    if (
      name.length < length ||
      /^任[组副]|副$/u.test(name) ||
      !(LEADS.test(post.post) || /^(?:主委|书记)$/u.test(post.post))
    )
      return [];
    const titles = known.filter(({ called }) => called.startsWith(name)).flatMap(titlesOf);
    return passages.flatMap((passage) =>
      matchesOf(passage.text, new RegExp(name, 'gu')).flatMap(({ index }): Renamed[] => {
        const [behind, deputy = '', main = ''] = BEHIND.exec(passage.text.slice(index + length)) ?? [];
        if (behind === undefined || HELPERS.test(post.post)) return [];
        const isHis = titles.some((title) => hasPost(title, deputy, main));
        return isHis ||
          (deputy === '' && titles.some((title) => title.includes(main)) && isSaid(passage.text, index))
          ? []
          : [{ written: name + behind, before: `${post.title.slice(-6)}${name}`, passage, from: index }];
      }),
    );
  });
}

/** The persons of an item with a post that is not the one they had before. */
export function changedPosts(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(postsIn).slice(0, 60);
  return [
    ...all.flatMap((one, at) => changedAt(one, all.slice(0, at))),
    ...calledOtherwise(all, passages),
    ...surnameWithPost(all, passages),
    ...otherSurnames(passages, all),
    ...otherSome(passages),
  ];
}
