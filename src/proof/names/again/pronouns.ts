/**
 * A person who is told to be a woman or a man, and is 他 or 她 all the same: 余大姐……他; 男护士樊鹏……她; 她……劝他. Nobody else may have
 * been told of whom the pronoun could stand for.
 */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from './renamed.ts';

type Sex = '她' | '他';

/** What women and men are called, or are. */
const WOMEN =
  '大姐|大妈|大娘|大婶|阿姨|奶奶|婆婆|外婆|姥姥|女士|小姐|姑娘|大嫂|嫂子|妈妈|母亲|女儿|妻子|妹妹|姐姐|孙女|儿媳|媳妇|老太太|阿婆|姑姑|婶婶|女[孩童生子工兵星]|女(?:教师|老师|民警|警察|医生|司机|干部|书记|老板|企业家|能人|村医|党员|职工|农民|村民|大学生|支书|主任|选手|队员|战士|法官|检察官|骑手|厂长|校长|经理|工程师|技术员|机手|状元|主播|匠人)|女\\p{Script=Han}{2,4}[手员师家长]|独生女|巾帼';
const MEN =
  '大爷|大叔|大伯|大哥|爷爷|外公|姥爷|先生|老汉|老伯|大舅|叔叔|伯伯|小伙子?|小哥|父亲|爸爸|儿子|丈夫|哥哥|弟弟|孙子|女婿|老爷子|阿公|男[孩童生子工兵]|男(?:教师|老师|护士|幼师|民警|医生|司机|干部|青年|子|选手|队员|保育员|舞者|护工|月嫂)|男\\p{Script=Han}{2,4}[手员师家长]|独生子';
/** Both of them, or either. */
const BOTH =
  /夫妻|夫妇|两口子|老伴|爱人|[找处]对象|情侣|伴侣|兄妹|姐弟|母子|父女|龙凤胎|双方|两人|二人|两位|对方|婚/u;
/** A woman or a man that a clause is about: 养殖户余大姐; 韦丽华，女，. */
const subject = (called: string): RegExp =>
  new RegExp(
    `(?<=^|[，。！？；：“”\\n])(?:[^，。！？；：“”\\n]{0,16}?(?:[户员人民工师的家者长手友记商院队村镇]|\\d岁))?\\p{Script=Han}{0,3}?(?:${called})(?!们|[家群节协队])`,
    'gu',
  );
const TOLD: Readonly<Record<Sex, { readonly of: RegExp; readonly any: RegExp; readonly noted: RegExp }>> = {
  她: {
    of: subject(WOMEN),
    any: new RegExp(`${WOMEN}|[娘妈婶嫂]`, 'u'),
    noted: /(?<=[，（])女(?=[，；）])/gu,
  },
  他: { of: subject(MEN), any: new RegExp(`${MEN}|[爷爹爸舅]`, 'u'), noted: /(?<=[，（])男(?=[，；）])/gu },
};
const PRONOUN = /(?<![其吉维利排])[他她](?![们人乡国山])/gu;
/** Somebody else of whom a text may tell. */
const SOMEBODY =
  /(?:书记|[县市区镇乡局部院校站所队组科会社园馆行场厂店村班团排连]长|主任|主席|经理|干部|民警|警察|医生|护士|教师|老师|专家|教授|员(?!工|会)|志愿者|负责人|记者|村民|居民|群众|老板|师傅|老人|孩子|同学|学生|律师|法官|客商|邻居|[^，。]者|某|工友|同事|朋友|战友|路人|乘客|顾客|患者|病人|老乡|牧民|农民|工人|支书|代表|司机|户主|业主|伤者|青年|少年|旅客|游客|技工|学徒|徒弟)(?!们)/u;
/** Whom something is done for, so that who does it is another. */
const OBJECT = /[为给帮劝陪教替对请送把向和叫问找让扶拉背跟看接夸]$/u;

const NOTED = /[女男]/u;
/** Whose mother or daughter it is may be meant as well. */
const OF_SOMEBODY = /\p{Script=Han}的(?!\p{Script=Han}{3})\p{Script=Han}{2,3}$/u;
const CLAUSE = /[，。！？；：“”\n]/u;

interface Told {
  readonly sex: Sex;
  readonly at: number;
  readonly to: number;
  readonly as: string;
}

const opposite = (sex: Sex): Sex => (sex === '她' ? '他' : '她');

/** All that tells of the sex of somebody whom a clause is about. */
function toldIn(text: string): Told[] {
  const called = (['她', '他'] as const).flatMap((sex) =>
    [...matchesOf(text, TOLD[sex].of), ...matchesOf(text, TOLD[sex].noted)].map(
      ({ index: at, 0: as }): Told => ({ sex, at, to: at + as.length, as }),
    ),
  );
  const pronouns = matchesOf(text, PRONOUN).map(
    ({ index: at, 0: as }): Told => ({ sex: as as Sex, at, to: at + 1, as }),
  );
  return [...called, ...pronouns].sort((one, other) => one.at - other.at);
}

const sentenceFrom = (text: string, at: number): number =>
  /[^。！？\n]*$/u.exec(text.slice(0, at))?.index ?? 0;

/** What the text between somebody and a pronoun tells, without the clause in which something is done for the one it stands for. */
function between(text: string, { to, as }: Told, at: number): string {
  const told = text.slice(to, at).replace(as.length === 1 && NOTED.test(as) ? /^[^。]*。/u : /^$/u, '');
  return OBJECT.test(told) ? told.replace(/(?<=^|[，。！？；：“])[^，。！？；：“]*$/u, '') : told;
}

const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

/** True where a pronoun may stand for somebody: not for who does something to the one it stands for, as in 老奶奶拉着他. */
function mayStandFor(text: string, { to, as }: Told, { at }: Told): boolean {
  const told = text.slice(to, at);
  if (OF_SOMEBODY.test(as) && !OBJECT.test(told)) return false;
  return as.length === 1 || CLAUSE.test(told);
}

/** Two who speak to each other: 他说：“好！”她问：“真的？”. */
const SPEAKS = /^[他她][^，。：“]{0,3}[说问答道讲喊]/u;

/** True of a pronoun that can stand for nobody but the one before, who is no such person. */
function isOther(text: string, before: Told, { sex, at }: Told): boolean {
  if (SPEAKS.test(text.slice(before.at)) && SPEAKS.test(text.slice(at))) return false;
  if (before.sex === sex || isQuoted(text, at) !== isQuoted(text, before.at)) return false;
  const earlier = text.slice(0, at);
  if (BOTH.test(earlier) || TOLD[sex].any.test(earlier) || SOMEBODY.test(between(text, before, at)))
    return false;
  const from = sentenceFrom(text, before.at);
  if (!/[。！？\n]/u.test(text.slice(before.to, at)) && before.as.length > 1) return true;
  return (
    !SOMEBODY.test(text.slice(0, from).replace(TOLD[before.sex].of, '')) &&
    !/[、和与]\p{Script=Han}{2,3}(?=[，、是在])/u.test(text.slice(from, before.at))
  );
}

/** Women, and no man among them. */
const WOMEN_TOLD =
  /姐妹|母女|婆媳|绣娘|织娘|茶娘|妇女|女工|女队员|女职工|女教师|女民警|女子|妈妈们|大嫂|巾帼/u;
const OTHERS =
  /[男兄父夫爷叔哥弟]|群众|村民|居民|农户|家庭|孩子|学生|儿童|老人|员工|职工(?<!女职工)|工人|专家|干部|客商|企业|游客|顾客|党员|志愿者|[^女]队员|[^“]们|户|司机|骑手|代表|困难/u;

/** 他们 of women of whom alone a passage tells. */
function othersSex(passage: Passage): Renamed[] {
  const from = passage.text.indexOf('他们');
  const told = passage.text
    .slice(0, Math.max(0, from))
    .replace(/绣娘们|妇女们|女工们|姐妹们/gu, (word) => word.slice(0, 2));
  const women = WOMEN_TOLD.exec(told)?.[0];
  return women === undefined || OTHERS.test(told) || /其他们/u.test(passage.text)
    ? []
    : [{ written: '他们', before: `她们（${women}）`, passage, from }];
}

/** The pronouns of an item that are not of the sex of the person before. */
export function otherSex(passages: readonly Passage[]): Renamed[] {
  const body = passages.filter(({ part }) => part === 'body');
  return body.flatMap((passage): Renamed[] => {
    const { text } = passage;
    if (!/[他她]/u.test(text)) return [];
    const told = toldIn(text);
    const pairs = told.flatMap((one, i) => {
      const before = told.slice(0, i).findLast((earlier) => mayStandFor(text, earlier, one));
      return /^[他她]$/u.test(one.as) && before && isOther(text, before, one) ? [{ one, before }] : [];
    });
    const [first] = pairs;
    if (!first) return othersSex(passage);
    const { one, before } = first;
    const as = /[他她]/u.test(before.as) ? '' : `（${before.as.slice(-6)}）`;
    return [{ written: one.as, before: opposite(one.sex) + as, passage, from: one.at }];
  });
}
