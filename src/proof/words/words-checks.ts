/** The family of rules about characters and words. */

import { checkClosings } from '../grammar/closings.ts';
import { checkApart } from '../grammar/double-apart.ts';
import { checkGrammar, checkSynonyms } from '../grammar/grammar.ts';
import { checkUnfinished } from '../grammar/unfinished.ts';
import { checkLacking, checkNearTrade, checkNearWords, checkSurplus } from '../language/near-words.ts';
import { runsOf } from '../language/word-borders.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Copy, type Finding, overlap, readEach } from '../rule.ts';
import { checkCompatible, checkLookAlikes, checkTraditional } from './character-forms.ts';
import { checkConfusions, checkIllMatched, checkRedundant, checkVariants } from './confused.ts';
import { checkDoubled } from './doubled.ts';
import { checkGapped } from './missing.ts';
import { checkRepeated } from './repeated-sentence.ts';
import { checkSwapped } from './swapped.ts';
import { tradeWordsIn } from './terms/trade-words.ts';

const HABIT = { zh: '公文惯例', en: 'House style of official documents' };
const DICTIONARY = {
  zh: '《现代汉语词典》第7版等，每条提示里写着',
  en: '现代汉语词典 (7th edition) and others, named with each word',
};
const CHARACTERS = { zh: '《通用规范汉字表》', en: '通用规范汉字表' };

const readConfusions = readEach(checkConfusions);

const unsaid = (findings: readonly Finding[], said: readonly Finding[]): Finding[] =>
  findings.filter(({ span }) => !said.some((other) => overlap(span, other.span)));

/** Those that are not about a word of a trade; it is looked for only where something is found. */
function aboutNoTrade(findings: readonly Finding[], { text, place }: Passage): readonly Finding[] {
  if (findings.length === 0) return findings;
  const right = tradeWordsIn(text).map(({ from, to }) => place(from, to));
  return findings.filter(({ span }) => !right.some((one) => overlap(span, one)));
}

/** Phrases with a character missing, words turned round and words near a word, each where nothing is said before it. */
function checkLikely({ passages }: Copy, listed: readonly Finding[]): Finding[] {
  const all = passages.map(({ text }) => text).join('\n');
  const isRepeated = (written: string): boolean => all.indexOf(written) !== all.lastIndexOf(written);
  return passages.flatMap((passage) => {
    const runs = runsOf(passage);
    const gapped = unsaid(checkGapped(passage), listed);
    const swapped = unsaid(checkSwapped(passage, runs, isRepeated), [...listed, ...gapped]);
    const near = unsaid(checkNearWords(passage, runs, isRepeated), [...listed, ...gapped, ...swapped]);
    const said = [...gapped, ...swapped, ...near];
    const trade = unsaid(checkNearTrade(passage, runs, isRepeated), [...listed, ...said]);
    const lacking = unsaid(checkLacking(passage, runs, isRepeated), [...listed, ...said, ...trade]);
    const surplus = unsaid(checkSurplus(passage, runs), [...listed, ...said, ...trade, ...lacking]);
    return aboutNoTrade([...said, ...trade, ...lacking, ...surplus], passage);
  });
}

/** Words of the lists, and what is likelier otherwise. */
function checkMistyped(copy: Copy): readonly Finding[] {
  const listed = readConfusions(copy);
  return copy.isOn('near-word') ? [...listed, ...checkLikely(copy, listed)] : listed;
}

const readIllMatched = readEach(checkIllMatched);
const readGrammar = readEach(checkGrammar);

/** Words that do not go together, where the lists and the grammar tell of different places. */
function checkMatching(copy: Copy): readonly Finding[] {
  const listed = readIllMatched(copy);
  return [...listed, ...readGrammar(copy), ...checkClosings(copy.passages)];
}

export const WORDS: readonly Check[] = [
  {
    rules: [
      {
        code: 'confused-word',
        family: 'words',
        about: { zh: '形近、音近的字写错了', en: 'A character or word taken for another' },
        source: DICTIONARY,
      },
      {
        code: 'near-word',
        family: 'words',
        about: {
          zh: '和前后的词不搭，像是音近、形近的词写错了',
          en: 'A word that does not fit where one of like sound or shape would',
        },
        source: HABIT,
      },
    ],
    find: checkMistyped,
  },
  {
    rules: [
      {
        code: 'variant-word',
        family: 'words',
        about: { zh: '异形词没有用推荐的写法', en: 'A word not written as is recommended' },
        source: {
          zh: '《第一批异形词整理表》（GF 1001-2001）、《现代汉语词典》第7版',
          en: 'GF 1001-2001 and 现代汉语词典 (7th edition)',
        },
      },
    ],
    find: readEach(checkVariants),
  },
  {
    rules: [
      {
        code: 'redundant-words',
        family: 'words',
        about: { zh: '意思重复', en: 'A thing said twice' },
        source: HABIT,
      },
    ],
    find: readEach((passage) => {
      const listed = checkRedundant(passage);
      return [...listed, ...unsaid(checkSynonyms(passage), listed)];
    }),
  },
  {
    rules: [
      {
        code: 'ill-matched-words',
        family: 'words',
        about: {
          zh: '词语搭配不当，机关做了不归它做的事',
          en: 'Words, or a body and its deed, that do not go together',
        },
        source: {
          zh: '公文惯例；《刑事诉讼法》等，每条提示里写着',
          en: 'House style, and laws named with each',
        },
      },
    ],
    find: checkMatching,
  },
  {
    rules: [
      {
        code: 'doubled-word',
        family: 'words',
        about: { zh: '字、词打了两遍', en: 'A character or word typed twice' },
        source: HABIT,
      },
    ],
    find: readEach((passage) => {
      const doubled = [...checkDoubled(passage), ...checkUnfinished(passage)];
      return [...doubled, ...unsaid(checkApart(passage), doubled)];
    }),
  },
  {
    rules: [
      {
        code: 'traditional-character',
        family: 'words',
        about: { zh: '繁体字、异体字', en: 'Traditional characters and variants' },
        source: CHARACTERS,
      },
    ],
    find: readEach(checkTraditional),
  },
  {
    rules: [
      {
        code: 'lookalike-character',
        family: 'words',
        about: {
          zh: '看上去像汉字的字母、符号，自造的字',
          en: 'Letters and marks that look like characters, private characters',
        },
        source: CHARACTERS,
      },
    ],
    find: readEach(checkLookAlikes),
  },
  {
    rules: [
      {
        code: 'compatibility-character',
        family: 'words',
        about: { zh: '部首和兼容区的字', en: 'Radicals and compatibility ideographs' },
        source: CHARACTERS,
      },
    ],
    find: readEach(checkCompatible),
  },
  {
    rules: [
      {
        code: 'repeated-sentence',
        family: 'words',
        about: { zh: '同一句话写了两遍', en: 'A sentence that stands twice' },
        source: HABIT,
      },
    ],
    find: checkRepeated,
  },
];
