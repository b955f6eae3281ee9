/** Rules about words by lists: taken for another, written in a way that is not recommended, said twice. */

import { once } from '../../base/remember.ts';
import type { RuleCode } from '../../base/rule-codes.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { isBorder } from './borders.ts';
import { CONFUSIONS, REDUNDANT, VARIANTS } from './word-data.ts';
import { type Entry, findWords, type Hit, readWords, type WordList } from './word-list.ts';

/** Words longer than this are known by themselves, whatever stands around them. */
const SHORT = 3;

interface Lists {
  readonly confusions: WordList;
  readonly variants: WordList;
  readonly redundant: WordList;
}

const loadLists = once(
  (): Lists => ({
    confusions: readWords(CONFUSIONS),
    variants: readWords(VARIANTS),
    redundant: readWords(REDUNDANT),
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

/** Words that were taken for others: `confused-word`. */
export const checkConfusions = (passage: Passage): Finding[] =>
  onceEach(findReal(passage.text, loadLists().confusions)).map((hit) =>
    report(passage, 'confused-word', hit, (wrong, entry) => ({
      message: {
        zh: `“${wrong}”应当写作“${entry.right}”`,
        en: `"${wrong}" should be "${entry.right}"`,
      },
      hint: because(entry),
    })),
  );

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

/** Phrases that say a thing twice: `redundant-words`. */
export const checkRedundant = (passage: Passage): Finding[] =>
  onceEach(findWords(passage.text, loadLists().redundant)).map((hit) =>
    report(passage, 'redundant-words', hit, (wrong, { right, reason }) => ({
      message: { zh: `“${wrong}”意思重复`, en: `"${wrong}" says a thing twice` },
      hint: {
        zh: `${right.startsWith('去掉') ? right : `改成“${right}”`}：${reason}`,
        en: 'Say it once',
      },
    })),
  );
