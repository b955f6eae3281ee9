/** Rules about words by lists: taken for another, written in a way that is not recommended, said twice. */

import { once } from '../../base/remember.ts';
import type { RuleCode } from '../../base/rule-codes.ts';
import type { Passage } from '../passage.ts';
import { type Change, repairOf } from '../repair-of.ts';
import { type Finding, finding } from '../rule.ts';
import { isBorder } from './borders.ts';
import { findIllMatched } from './governed.ts';
import { findNearPhrases } from './near-phrases.ts';
import { confusions, illMatched, redundant, variants } from './word-data.ts';
import { type Entry, findWords, type Hit, readWords, type WordList } from './word-list.ts';

/** Words longer than this are known by themselves, whatever stands around them. */
const SHORT = 3;

interface Lists {
  readonly confusions: WordList;
  readonly variants: WordList;
  readonly redundant: WordList;
  readonly illMatched: WordList;
}

const loadLists = once(
  (): Lists => ({
    confusions: readWords(confusions()),
    variants: readWords(variants()),
    redundant: readWords(redundant()),
    illMatched: readWords(illMatched()),
  }),
);

const findReal = (text: string, list: WordList): Hit[] =>
  findWords(
    text,
    list,
    ({ entry, from, to }) => entry.sure || to - from > SHORT || !isBorder(text, from, to, entry.right),
  );

/** Says each thing once in a passage. */
const onceEach = (hits: readonly Hit[]): Hit[] =>
  hits.filter(({ entry }, at) => hits.findIndex((other) => other.entry === entry) === at);

function report(
  { text, place }: Passage,
  code: RuleCode,
  { entry, from, to }: Hit,
  say: (wrong: string, entry: Entry) => Pick<Finding, 'message'> & { readonly hint: Finding['message'] },
): Finding {
  const { message, hint } = say(text.slice(from, to), entry);
  return finding(code, message, { span: place(from, to), hint });
}

const because = ({ right, reason, source }: Entry): Finding['message'] => ({
  zh: `改成“${right}”：${reason}（${source}）`,
  en: `Write "${right}", by ${source}`,
});

const mistaken = (wrong: string, right: string): Finding['message'] => ({
  zh: `“${wrong}”应当写作“${right}”`,
  en: `"${wrong}" should be "${right}"`,
});

/** Set phrases with a mistaken character, which no word of the list has been found in. */
const checkPhrases = ({ text, place }: Passage, known: readonly Hit[]): Finding[] =>
  findNearPhrases(text)
    .filter(({ from, to }) => !known.some((hit) => hit.from < to && hit.to > from))
    .map(({ phrase, from, to }) =>
      finding('confused-word', mistaken(text.slice(from, to), phrase), {
        span: place(from, to),
        hint: {
          zh: `改成“${phrase}”：形近、音近的字写错了（公文惯例）`,
          en: `Write "${phrase}", as official documents do`,
        },
      }),
    );

/** Puts the right word wherever an entry was found, if it is certain. */
const mend = (hits: readonly Hit[], wanted: Entry): Change[] =>
  hits
    .filter(({ entry }) => entry === wanted && entry.certain)
    .map(({ from, to, entry }) => ({ from, to, by: entry.right }));

/** Words and set phrases in which a character or the whole was taken for another: `confused-word`. */
export function checkConfusions(passage: Passage): Finding[] {
  const hits = findReal(passage.text, loadLists().confusions);
  const words = onceEach(hits).map((hit) => ({
    ...report(passage, 'confused-word', hit, (wrong, entry) => ({
      message: mistaken(wrong, entry.right),
      hint: because(entry),
    })),
    ...repairOf(mend(hits, hit.entry), passage),
  }));
  return [...words, ...checkPhrases(passage, hits)];
}

/** Words that are not written as is recommended: `variant-word`. */
export const checkVariants = (passage: Passage): Finding[] =>
  onceEach(findReal(passage.text, loadLists().variants)).map((hit) =>
    report(passage, 'variant-word', hit, (wrong, entry) => ({
      message: {
        zh: `“${wrong}”现在写作“${entry.right}”`,
        en: `"${wrong}" is now written "${entry.right}"`,
      },
      hint: because(entry),
    })),
  );

/** What to write in place of a phrase, and why. */
const advice = ({ right, reason }: Entry): string =>
  `${right.startsWith('去掉') ? right : `改成“${right}”`}：${reason}`;

/** Phrases that say a thing twice: `redundant-words`. */
export const checkRedundant = (passage: Passage): Finding[] =>
  onceEach(findWords(passage.text, loadLists().redundant)).map((hit) =>
    report(passage, 'redundant-words', hit, (wrong, entry) => ({
      message: { zh: `“${wrong}”意思重复`, en: `"${wrong}" says a thing twice` },
      hint: { zh: advice(entry), en: 'Say it once' },
    })),
  );

/** Verbs with nouns that they do not govern, where no phrase of the list has been found. */
const checkGoverned = ({ text, place }: Passage, known: readonly Hit[]): Finding[] =>
  findIllMatched(text)
    .filter(({ from, to }) => !known.some((hit) => hit.from < to && hit.to > from))
    .map(({ from, to, verb, noun, right }) =>
      finding(
        'ill-matched-words',
        {
          zh: `“${verb}”和“${noun}”搭配不当：${text.slice(from, to)}`,
          en: `"${verb}" and "${noun}" do not go together`,
        },
        {
          span: place(from, to),
          hint: { zh: `“${noun}”前面用“${right}”一类的词（公文惯例）`, en: `Use "${right}" with "${noun}"` },
        },
      ),
    );

/** Words that do not go together, and deeds of a body that are not its own: `ill-matched-words`. */
export function checkIllMatched(passage: Passage): Finding[] {
  const hits = findWords(passage.text, loadLists().illMatched);
  const listed = onceEach(hits).map((hit) =>
    report(passage, 'ill-matched-words', hit, (wrong, entry) => ({
      message: { zh: `“${wrong}”搭配不当`, en: `The words of "${wrong}" do not go together` },
      hint: { zh: `${advice(entry)}（${entry.source}）`, en: `See ${entry.source}` },
    })),
  );
  return [...listed, ...checkGoverned(passage, hits)];
}
