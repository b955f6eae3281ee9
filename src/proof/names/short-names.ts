/** A short name or title other than the one that was introduced: 《规定》 for 《办法》, 社工中心 for 综合服务中心. */

import { matchesOf } from '../matches.ts';
import { byItem, inItems, type Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, finding } from '../rule.ts';
import { isWithin } from './likeness.ts';
import { type Introduction, shortsMade, shortsOtherwise } from './short-again.ts';

/** Kinds of documents, which by themselves are short for one that was named in full. */
const DOCUMENTS =
  '办法|规定|条例|方案|意见|细则|制度|计划|决定|规划|纲要|规则|措施|清单|标准|要点|公约|守则|指南|指引|协议|章程|合同|备忘录|通知';
const DOCUMENT = new RegExp(`《(${DOCUMENTS})》`, 'gu');
/** A title in full, with what it is of: 《青禾县停车管理办法（试行）》. */
const TITLE = new RegExp(`《[^《》]{2,60}(${DOCUMENTS})(?:（[^（）《》]{1,12}）)?》`, 'gu');

/** Documents of the item by their kind alone, of which no full title tells. */
function titlesOf(passages: readonly Passage[]): Finding[] {
  const whole = passages.map(({ text }) => text).join('\n');
  const kinds = new Set(matchesOf(whole, TITLE).map(([, kind = '']) => kind));
  const [before] = kinds;
  if (kinds.size !== 1 || before === undefined) return [];
  // What is named anywhere else, in a longer title or without marks, may be meant.
  const isStray = (kind: string): boolean =>
    kind !== before && !whole.replaceAll(`《${kind}》`, '').includes(kind);
  const strays = new Set(
    [...new Set(matchesOf(whole, DOCUMENT).map(([, kind = '']) => kind))].filter(isStray),
  );
  return passages.flatMap(({ text, place }) =>
    matchesOf(text, DOCUMENT)
      .filter(([, kind = '']) => strays.has(kind))
      .map(({ index, 0: shown }) => report(shown, `《${before}》`, place(index, index + shown.length))),
  );
}

const BODY_ENDING =
  '中心|公司|专班|指挥部|合作社|协会|联盟|基地|学院|研究院|工作站|服务站|平台|医院|学校|集团|园区';
/** 云溪县社会工作综合服务中心（以下简称“综合服务中心”） */
const BODY = new RegExp(
  `(\\p{Script=Han}{4,30})（(?:以下)?简称[：:]?“?(\\p{Script=Han}{2,12}(${BODY_ENDING}))”?）`,
  'gu',
);
/** A body that opens a clause. */
const OPENS = new RegExp(`(?:^|[，。；：！？])(\\p{Script=Han}{2,6}?(?:${BODY_ENDING}))`, 'gu');

interface Introduced {
  readonly full: string;
  readonly short: string;
  readonly ending: string;
}

/** True of a short name that was made of the full one in another way than the one introduced. */
const isOtherShort = (name: string, { full, short, ending }: Introduced): boolean =>
  name.endsWith(ending) &&
  name.length >= ending.length + 2 &&
  !short.includes(name) &&
  !name.endsWith(short) &&
  !full.includes(name) &&
  !(/^[省市]/u.test(name) && /[县区]/u.test(full)) &&
  isWithin(name, full);

/** Bodies that may be called by their kind alone, where an item tells of one. */
const KINDS =
  '管理局|管委会|管理委员会|管理处|管护站|管理站|管理所|指挥部|专班|工作组|领导小组|调查组|检查组|督查组|合作社|公司|集团|协会|商会|联盟|联合会|委员会|理事会|筹委会|组委会|承办方|中心|基地|园区|医院|学校|学院|法院|检察院|研究院|研究所|银行|平台';
const BARE = new RegExp(`^(?:县|乡|镇|该)?(${KINDS})$`, 'u');
const SHORT = /（(?:以下)?(?:简称|统称)[：:]?[“"]?(\p{Script=Han}{2,14})[”"]?）/gu;
const IN_FULL = /(\p{Script=Han}{4,30})（(?:以下)?简称[：:]?[“"]?(\p{Script=Han}{2,14})[”"]?）/gu;
const BARE_OPENS = new RegExp(`(?:^|[，。；：！？])(${KINDS})(?!\\p{Script=Han}{0,2}[、和])`, 'gu');

/** 管委会 of a body that is 管理局 for short, in an item that names nothing else so. */
function kindsOf(passages: readonly Passage[], shorts: readonly string[], whole: string): Finding[] {
  const kinds = shorts.flatMap((short) => BARE.exec(short)?.[1] ?? []);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) return [];
  const isNamed = (other: string): boolean =>
    kind === other || kind.endsWith(other) || new RegExp(`[\\p{Script=Han}”]${other}`, 'u').test(whole);
  return passages.flatMap(({ text, place }) =>
    matchesOf(text, BARE_OPENS)
      .filter(([, other = '']) => !isNamed(other))
      .map(({ index, 0: shown, 1: other = '' }) => {
        const to = index + shown.length;
        return report(other, kind, place(to - other.length, to));
      }),
  );
}

function shortsOf(passages: readonly Passage[]): Finding[] {
  const whole = passages.map(({ text }) => text).join('\n');
  if (!/[简统]称/u.test(whole)) return [];
  const shorts = [...new Set(matchesOf(whole, SHORT).map(([, short = '']) => short))];
  const introduced = matchesOf(whole, IN_FULL).map(
    ([, full = '', short = '']): Introduction => ({ full, short }),
  );
  const otherwise = shortsOtherwise(passages, shorts);
  const made = shortsMade(passages, introduced).filter(
    ({ from, passage }) => !otherwise.some((one) => one.from === from && one.passage === passage),
  );
  const found = [...otherwise, ...made].map(({ written, short, passage, from }) =>
    report(written, short, passage.place(from, from + written.length)),
  );
  return [...kindsOf(passages, shorts, whole), ...found];
}

function bodiesOf(passages: readonly Passage[]): Finding[] {
  const whole = passages.map(({ text }) => text).join('\n');
  if (!whole.includes('简称')) return [];
  const all = matchesOf(whole, BODY).map(
    ([, full = '', short = '', ending = '']): Introduced => ({ full, short, ending }),
  );
  return passages.flatMap(({ text, place }) =>
    matchesOf(text, OPENS).flatMap(({ index, 0: shown, 1: name = '' }): Finding[] => {
      const one = all.find((body) => isOtherShort(name, body));
      if (!one || all.some(({ short, full }) => short === name || full.endsWith(name))) return [];
      const to = index + shown.length;
      return [report(name, one.short, place(to - name.length, to))];
    }),
  );
}

const report = (written: string, short: string, span: Finding['span']): Finding =>
  finding(
    'short-name-changed',
    {
      zh: `“${written}”在前面的简称是“${short}”`,
      en: `"${written}" is "${short}" for short before`,
    },
    {
      span,
      hint: {
        zh: `前后用一个简称；是另一个，就写全称`,
        en: 'Use one short name; if another is meant, write it in full',
      },
    },
  );

/** Each place once. */
const apart = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ span }, at) =>
      !findings.slice(0, at).some((one) => one.span.source === span.source && one.span.start === span.start),
  );

const checkShortNames = ({ passages }: Copy): Finding[] =>
  byItem(inItems(passages)).flatMap((item) =>
    apart([...titlesOf(item), ...bodiesOf(item), ...shortsOf(item)]),
  );

export const SHORT_NAMES: Check = {
  rules: [
    {
      code: 'short-name-changed',
      family: 'names',
      about: { zh: '简称与前面定的不一样', en: 'a short name other than the one before' },
      source: { zh: '简称前后一致是公文惯例', en: 'Habit' },
    },
  ],
  find: checkShortNames,
};
