/** 首先, 其次, 再次, 最后 with a number among them, out of their order, or twice: 首先……；第二，……；最后……. */

import { matchesOf } from '../matches.ts';
import { type Finding, finding } from '../rule.ts';
import type { Line } from './numbered.ts';

const ORDER = ['首先', '其次', '再次', '最后'];
const WORD =
  /(?<=^|[。；：！？”\s])(?:首先|其次|再次|最后|第[一二三四]|[一二三四]是|其[一二三四])(?=[，：要]|(?<!再次)是|(?<=是))|(?<=^|[。；：，\s])(?:首先|其次)(?=由|从|在|对|将|把|\p{Script=Han}{2})|(?<=首先[^。；]{4,50}[，；])再次(?=[^。；]{4,50}[，；]最后)|(?<=[，；]再次[^。；]{4,50}[，；])最后(?!一)/gu;

interface Word {
  readonly at: number;
  readonly written: string;
}

const wordsOf = (text: string): Word[] =>
  matchesOf(text, WORD).map(({ index: at, 0: written }) => ({ at, written }));

/** The word that is due where another stands. */
function dueAt(
  before: string | undefined,
  written: string,
  after: string | undefined,
  all: readonly Word[],
): string | undefined {
  const [last, next] = [ORDER.indexOf(before ?? ''), ORDER.indexOf(after ?? '')];
  const own = ORDER.indexOf(written);
  // A number between two of the words: 首先, 第二, 最后.
  if (own < 0) return last === 0 && next > 1 && /二/u.test(written) ? '其次' : undefined;
  // One of the words between numbers: 第一, 其次, 第三.
  if (own === 1 && /^第一$/u.test(before ?? '') && /^第三$/u.test(after ?? '')) return '第二';
  if (own === 0 && last > 0 && all.length > 2) return next < 0 ? '最后' : ORDER[last + 1];
  if (own === 1 && before === undefined && after === '首先') return '首先';
  if (own < 1 || all.some((one) => ORDER.indexOf(one.written) < 0)) return undefined;
  if (written === before && own < 3) return ORDER[own + 1];
  if (own === 2 && last === 0) return '其次';
  return own === 1 && last > 1 ? '最后' : undefined;
}

/** What is said of such words of a line. */
export function checkOrdinals({ text, place }: Line): Finding[] {
  if (!/首先|其次|再次/u.test(text)) return [];
  const words = wordsOf(text);
  return words.flatMap(({ at, written }, i): Finding[] => {
    const due = dueAt(words[i - 1]?.written, written, words[i + 1]?.written, words);
    if (due === undefined) return [];
    return [
      finding(
        'point-order',
        {
          zh: `序号不是一套：这里写的是“${written}”，按前后应当是“${due}”`,
          en: `Points out of order: this is "${written}", where "${due}" is due`,
        },
        {
          span: place(at, at + written.length),
          hint: {
            zh: `改成“${due}”，或者几点都用一套序号`,
            en: `Write "${due}", or count all the points in one way`,
          },
        },
      ),
    ];
  });
}
