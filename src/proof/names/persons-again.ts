/** Persons of one item who are named again without their post, or with another: what they are called at first is right. */

import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { givenOf, type Introduced, introducedIn, lengthOfName, mayBeName } from './find-persons.ts';
import { isSlip, isTransposed } from './likeness.ts';

/** A name, or a name with its post, that stands for another. */
export interface Again {
  readonly written: string;
  readonly before: string;
  readonly passage: Passage;
  readonly from: number;
}

interface Known extends Introduced {
  readonly passage: Passage;
  /** A name of a surname and two characters, if that is what stands there. */
  readonly name: string;
  /** Nothing of the name can belong to what follows. */
  readonly isEnded: boolean;
}

/** Opens a clause: where a name without a post is expected. */
const OPENS = /(?:^|[，。；：！？”“])(?=\p{Script=Han}{2})/gu;
/** What a person does or is, right behind a short name. */
const ACTS = /^(?:[在到还又也说]|介绍|表示|带领|告诉|坚持|仍|的)/u;
/** Ends no name of three characters. */
const NO_END = /[家等们称问答说在到来带为对的是把和与也还就先再又并已将其]$/u;

function knownIn(passage: Passage): Known[] {
  return introducedIn(passage.text).map((one) => {
    const name = one.text.slice(0, lengthOfName(one.text));
    const after = passage.text.slice(one.from + name.length, one.from + name.length + 1);
    return { ...one, passage, name, isEnded: !/\p{Script=Han}/u.test(after) && !NO_END.test(name) };
  });
}

/** 章志强 for 张志强, 周博文 for 周文博, 陈夭佑 for 陈天佑. */
const isMisspelt = (written: string, { name, isEnded }: Known): boolean =>
  mayBeName(written) &&
  (written.at(-1) === name.at(-1)
    ? isSlip(name, written)
    : written[0] === name[0] && (isTransposed(name, written) || (isEnded && isSlip(name, written))));

/** 王建 for 王建军. */
const isShortened = (written: string, { name, isEnded }: Known): boolean =>
  isEnded &&
  written[0] === name[0] &&
  [name.slice(0, -1), name.slice(0, -2) + name.slice(-1)].includes(written);

function againIn(passage: Passage, known: readonly Known[], whole: string): Again[] {
  const { text } = passage;
  return matchesOf(text, OPENS).flatMap(({ index, 0: mark }): Again[] => {
    const from = index + mark.length;
    for (const one of known) {
      if (givenOf(one.name).length < 2) continue;
      const long = text.slice(from, from + one.name.length);
      const short = long.slice(0, -1);
      const isShort = isShortened(short, one) && ACTS.test(text.slice(from + short.length));
      const written = isShort ? short : long;
      const isOther = known.some(
        ({ text: other }) => other.startsWith(written) && !other.startsWith(one.name),
      );
      if (isOther || text.startsWith(one.name, from)) continue;
      if (!isShort && !(isMisspelt(long, one) && whole.split(long).length === 2)) continue;
      return [{ written, before: one.post + one.name, passage, from }];
    }
    return [];
  });
}

/** More persons than an item has. */
const MOST = 60;

/** A name in which a dot parts that of a person from that of the father. */
const DOTTED = /(\p{Script=Han}{2,6})·(\p{Script=Han}{2,6})/gu;

/** 阿依古力·买买提 for 阿依古丽·买买提. */
function dottedIn(passages: readonly Passage[]): Again[] {
  const all = passages.flatMap((passage) =>
    matchesOf(passage.text, DOTTED).map(({ index, 1: own = '', 2: father = '' }) => ({
      passage,
      index,
      own,
      father,
    })),
  );
  return all.slice(0, MOST).flatMap((one, at): Again[] => {
    for (const other of all.slice(0, at)) {
      const length = Math.min(one.own.length, other.own.length);
      const [a, b] = [one.own.slice(-length), other.own.slice(-length)];
      if (length < 3 || one.father.slice(0, 2) !== other.father.slice(0, 2) || !isSlip(a, b)) continue;
      return [{ written: a, before: b, passage: one.passage, from: one.index + one.own.length - length }];
    }
    return [];
  });
}

/** Posts of which there are deputies. */
const LED = /(?:书记|县长|市长|区长|镇长|乡长|局长|主任|主席|院长|校长|部长|检察长)$/u;
const OTHER_TIME = /(?:时任|曾任|新任|前任|历任|升任|改任|原|前|任|拟|当选为?)[^，。；]{0,6}$/u;

interface Office {
  readonly of: string;
  readonly isDeputy: boolean;
  readonly from: number;
  readonly known: Known;
}

function officeOf(known: Known): Office[] {
  const { post, from, passage } = known;
  if (!LED.test(post) || givenOf(known.name).length < 2) return [];
  const before = passage.text.slice(Math.max(0, from - post.length - 12), from - post.length);
  const run = /\p{Script=Han}*$/u.exec(before)?.[0] ?? '';
  if (OTHER_TIME.test(run)) return [];
  const deputy = /(?:常务)?副$/u.exec(run)?.[0] ?? '';
  const of = run.slice(0, run.length - deputy.length).slice(-2);
  const start = from - post.length - deputy.length - of.length;
  return [{ of: of + post, isDeputy: deputy !== '', from: start, known }];
}

/** 县委书记赵明远 where it was 县委副书记赵明远, or the other way round. */
function officesIn(known: readonly Known[]): Again[] {
  const offices = known.flatMap(officeOf);
  return offices.flatMap((one, at): Again[] => {
    const other = offices
      .slice(0, at)
      .find(
        ({ of, isDeputy, known: { name } }) =>
          of === one.of && name === one.known.name && isDeputy !== one.isDeputy,
      );
    if (!other) return [];
    const shown = ({ known: { passage, from: named, name }, from }: Office): string =>
      passage.text.slice(from, named + name.length);
    return [{ written: shown(one), before: shown(other), passage: one.known.passage, from: one.from }];
  });
}

/** What is to be said of the persons of one item. */
export function namedAgain(passages: readonly Passage[]): Again[] {
  const known = passages.flatMap(knownIn).slice(0, MOST);
  const whole = passages.map(({ text }) => text).join('\n');
  return [
    ...passages.flatMap((passage) => againIn(passage, known, whole)),
    ...officesIn(known),
    ...dottedIn(passages),
  ];
}
