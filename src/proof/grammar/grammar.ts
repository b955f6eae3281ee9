/** The grammar of sentences: measure words, constructions of which a part is missing, 的 地 得 了. */

import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { findFrames } from './frames.ts';
import { findMeasures } from './measures.ts';
import { findParticles } from './particles.ts';
import { findSynonyms } from './synonyms.ts';

/** What is wrong with the grammar of a passage: `ill-matched-words`. */
export function checkGrammar({ kind, text, place }: Passage): Finding[] {
  const frames = kind === 'paragraph' ? findFrames(text) : [];
  return [...findMeasures(text), ...frames, ...findParticles(text)].map(({ from, to, message, hint }) =>
    finding('ill-matched-words', message, { span: place(from, to), hint }),
  );
}

/** Words of one sense side by side: `redundant-words`. */
export const checkSynonyms = ({ text, place }: Passage): Finding[] =>
  findSynonyms(text).map(({ from, to, message, hint }) =>
    finding('redundant-words', message, { span: place(from, to), hint }),
  );
