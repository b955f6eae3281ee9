/** Words that the office's own list has: to be written otherwise, or to be used with care. */

import { locate, type Sourced } from '../../base/diagnostic.ts';
import type { OfficeList } from '../../issue/model.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding } from '../rule.ts';

/** A word with the place of its line in the list. */
interface Listed {
  readonly word: string;
  readonly find: (from: number, passage: Passage) => Finding | undefined;
}

type Index = ReadonlyMap<string, readonly Listed[]>;

/** Words by their first character, the longest first. */
function indexOf(words: readonly Listed[]): Index {
  const index = new Map<string, Listed[]>();
  for (const one of words) {
    const first = one.word.charAt(0);
    const known = index.get(first);
    if (known) known.push(one);
    else index.set(first, [one]);
  }
  for (const all of index.values()) all.sort((one, other) => other.word.length - one.word.length);
  return index;
}

const lineOf = ({ span }: Sourced): number => locate(span).line;

/** True where the wrong word is part of the right one, which stands here: 县委 of 中共县委. */
function isRight(text: string, from: number, wrong: string, right: string): boolean {
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    if (text.startsWith(right, from - at)) return true;
  }
  return false;
}

const wrongWord = ({ wrong, right, reason }: OfficeList['wrong'][number]): Listed => ({
  word: wrong.text,
  find: (from, { text, place }) =>
    isRight(text, from, wrong.text, right)
      ? undefined
      : finding(
          'office-word',
          {
            zh: `按本单位的词表，“${wrong.text}”应当写作“${right}”`,
            en: `By the office's word list, "${wrong.text}" is to be "${right}"`,
          },
          {
            span: place(from, from + wrong.text.length),
            hint: {
              zh: `改成“${right}”${reason === '' ? '' : `：${reason}`}（词表第 ${lineOf(wrong)} 行）`,
              en: `Write "${right}"${reason === '' ? '' : `: ${reason}`} (line ${lineOf(wrong)} of the list)`,
            },
          },
        ),
});

const carefulWord = ({ word, reason }: OfficeList['careful'][number]): Listed => ({
  word: word.text,
  find: (from, { place }) =>
    finding(
      'careful-word',
      {
        zh: `词表里“${word.text}”要慎用${reason === '' ? '' : `：${reason}`}`,
        en: `The office's word list wants care with "${word.text}"${reason === '' ? '' : `: ${reason}`}`,
      },
      {
        span: place(from, from + word.text.length),
        hint: {
          zh: `看看能不能换一个词（词表第 ${lineOf(word)} 行）`,
          en: `See whether another word would do (line ${lineOf(word)} of the list)`,
        },
      },
    ),
});

function findListed(passage: Passage, index: Index): Finding[] {
  const { text } = passage;
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = index.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
    const said = one?.find(at, passage);
    if (!one || !said) continue;
    found.push(said);
    at += one.word.length - 1;
  }
  return found;
}

/** What rules about the office's own list go by. */
export const OWN = { zh: '本单位的词表', en: "The office's own word list" };

export const OFFICE_WORDS: Check = {
  rules: [
    {
      code: 'office-word',
      family: 'words',
      about: { zh: '词表里要改的词', en: "words that the office's list corrects" },
      source: OWN,
    },
    {
      code: 'careful-word',
      family: 'words',
      about: { zh: '词表里要慎用的词', en: "words that the office's list wants care with" },
      source: OWN,
    },
  ],
  find: ({ issue: { officeList }, passages }) => {
    if (!officeList || officeList.wrong.length + officeList.careful.length === 0) return [];
    const index = indexOf([...officeList.wrong.map(wrongWord), ...officeList.careful.map(carefulWord)]);
    return passages.flatMap((passage) => findListed(passage, index));
  },
};
