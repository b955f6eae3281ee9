/** One office of the county under two names in an issue: in full and short, or as it was called before. */

import { once } from '../../base/remember.ts';
import { matchesOf } from '../matches.ts';
import { isFrame, type Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding } from '../rule.ts';
import { offices } from './county-offices.ts';

interface Mention {
  /** With that of its level: 县发改委. */
  readonly name: string;
  /** The same for all names of an office of this level. */
  readonly key: string;
  readonly isFormer: boolean;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** A level with the name of an office, or one more office behind another. */
const pattern = once(() => {
  const names = [...offices().keys()].sort((one, other) => other.length - one.length);
  return new RegExp(`([省市县区旗、和与及])(${names.join('|')})(?!员会)`, 'gu');
});

/** In what was before, old names are right. */
const YEAR_BEFORE = /(?:1[89]\d\d|200\d|201[0-8])年/u;
const IN_THE_PAST = /(?:原|时任|曾任|历任|原任|前身|撤销|[为将]|从)[^，。；]{0,6}$/u;
const BECAME = /^(?:更名|改名|改为|并入|撤销|合并|与[^，。]{1,12}合并)/u;

/** Makes of 县法院 the courts of a county, or of some: 全县法院, 各县法院, 市县法院. */
const OF_MANY = /[全各每市省邻两]$/u;

/** True of 延津县, as the masthead has it. */
const isFormal = (before: string, masthead: string): boolean =>
  before.length > 2 && masthead.includes(before);

/** @param county 延津县, as the masthead has it: with it, an office is named in form */
function mentionsIn(passage: Passage, county: string): Mention[] {
  const { text } = passage;
  const isOld = YEAR_BEFORE.test(text);
  let last = { to: -1, level: '' };
  return matchesOf(text, pattern()).flatMap((match): Mention[] => {
    const [whole, opener = '', name = ''] = match;
    const to = match.index + whole.length;
    const isLevel = !/[、和与及]/u.test(opener);
    if (isLevel && OF_MANY.test(text.slice(0, match.index).slice(-1))) return [];
    if (!isLevel && last.to !== match.index) return [];
    const level = isLevel ? opener : last.level;
    last = { to, level };
    const office = offices().get(name);
    if (!office || (office.isFormer && isOld)) return [];
    if (isLevel && isFormal(text.slice(Math.max(0, match.index - 2), match.index + 1), county)) return [];
    if (
      IN_THE_PAST.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
      BECAME.test(text.slice(to, to + 16))
    )
      return [];
    const from = isLevel ? match.index : match.index + 1;
    return [
      { name: level + name, key: `${level}${office.index}`, isFormer: office.isFormer, passage, from, to },
    ];
  });
}

/** What is to be said of the mentions of one office: a former name wherever it stands, else the second way to name it. */
function reportOffice(mentions: readonly Mention[], introduced: string): Finding[] {
  const names = new Map<string, Mention>();
  for (const one of mentions) if (!names.has(one.name)) names.set(one.name, one);
  const different = [...names.values()].filter(({ name }) => !introduced.includes(name.slice(1)));
  const usual = different.find(({ isFormer }) => !isFormer) ?? different[0];
  return different.filter((one) => one !== usual).map((one) => report(one, usual as Mention));
}

const report = ({ name, passage, from, to, isFormer }: Mention, { name: usual }: Mention): Finding =>
  finding(
    'body-named-twice',
    isFormer
      ? {
          zh: `“${name}”是旧称，别处写的是“${usual}”`,
          en: `"${name}" is a former name; elsewhere it is "${usual}"`,
        }
      : {
          zh: `同一个单位，这里写“${name}”，别处写“${usual}”`,
          en: `One office is "${name}" here and "${usual}" elsewhere`,
        },
    {
      span: passage.place(from, to),
      hint: {
        zh: `一期里用一个名称：改成“${usual}”；要用简称，第一次写“（以下简称……）”`,
        en: `Use one name in an issue: write "${usual}", or introduce the short one`,
      },
    },
  );

/** Offices that every county gave up with the reform of 2018, and what has their work now. */
const GIVEN_UP =
  /(?<=[省市县区旗])(?:环保局|环境保护局|国土资源局|国土局|卫计委|卫计局|计生委|计生局|卫生和计划生育(?:委员会|局)|人口和计划生育(?:委员会|局)|工商局|工商行政管理局|质监局|质量技术监督局|食药监局|食品药品监督管理局|安监局|安全生产监督管理局|国税局|国家税务局|地税局|地方税务局|旅游发展委员会|旅发委|文广新局|文化广电新闻出版局|扶贫办|扶贫开发办公室|法制办)(?!公室)/gu;
const YEAR_OF_REFORM = 2021;

/** Former names where the office is named in no other way. */
function formerAlone({ issue: { date }, passages }: Copy, said: readonly Finding[]): Finding[] {
  if (date.year <= YEAR_OF_REFORM) return [];
  return passages
    .filter((passage) => !isFrame(passage) && !YEAR_BEFORE.test(passage.text))
    .flatMap(({ text, place }) =>
      matchesOf(text, GIVEN_UP)
        .filter(({ index, 0: name }) => {
          const before = text.slice(Math.max(0, index - 16), index);
          return (
            !IN_THE_PAST.test(before) &&
            !BECAME.test(text.slice(index + name.length, index + name.length + 16))
          );
        })
        .map(({ index, 0: name }) => ({ name, span: place(index - 1, index + name.length) })),
    )
    .filter(
      ({ span }) =>
        !said.some(
          (one) => one.span.source === span.source && one.span.start < span.end && span.start < one.span.end,
        ),
    )
    .map(({ name, span }) => former(name, span));
}

const former = (name: string, span: Finding['span']): Finding =>
  finding(
    'body-named-twice',
    { zh: `“${name}”是机构改革前的旧称`, en: `"${name}" is what an office was called before the reform` },
    {
      span,
      hint: {
        zh: '改成现在的名称；说的是以前的事，前面加“原”',
        en: 'Write what it is called now; in what was before, put 原 before it',
      },
    },
  );

const INTRODUCED = /简称[：:]?[“"「]?([^”"」）)。，]{2,16})/gu;

function checkBodies(copy: Copy): Finding[] {
  const {
    issue: { masthead },
    passages,
  } = copy;
  const county = [...masthead.issuers, ...masthead.title].map(({ text }) => text).join('\n');
  const byOffice = new Map<string, Mention[]>();
  for (const one of passages
    .filter((passage) => !isFrame(passage))
    .flatMap((passage) => mentionsIn(passage, county))) {
    const known = byOffice.get(one.key);
    if (known) known.push(one);
    else byOffice.set(one.key, [one]);
  }
  const repeated = [...byOffice.values()].filter((all) => all.some(({ name }) => name !== all[0]?.name));
  const introduced = passages
    .flatMap(({ text }) => matchesOf(text, INTRODUCED).map(([, name]) => name))
    .join('\n');
  const found = repeated.flatMap((all) => reportOffice(all, introduced));
  return [...found, ...formerAlone(copy, found)];
}

export const BODIES: Check = {
  rules: [
    {
      code: 'body-named-twice',
      family: 'names',
      about: { zh: '一个单位用了两个名称：全称、简称、旧称', en: 'an office under two names' },
      source: { zh: '机构名称以“三定”规定为准；简称前后一致是公文惯例', en: 'Habit' },
    },
  ],
  find: checkBodies,
};
