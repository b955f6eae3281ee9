/** What an item numbers, and numbers otherwise later: 国道G345, 国道G354; 第五届刺梨文化节, 第四届刺梨文化节; 白果村6组, 白果村9组. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from '../again/renamed.ts';
import { type Named, otherwise } from './otherwise.ts';

/** 国道G345, 收割机4LZ-5: what is numbered with a letter. */
const CODED = /(?<![A-Za-z\d-])[A-Z]{1,4}-?\d{2,5}(?![A-Za-z\d.%-])/gu;

const codesIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, CODED).map(({ index, 0: written }) => ({ written, kind: '', passage, at: index }));

/** G354, where it was G345. */
const isOneCode = ({ written: one }: Named, { written: other }: Named): boolean =>
  [...one].sort().join('') === [...other].sort().join('');

/** 第五届刺梨文化节, and whether it opens a sentence. */
const EDITION = /第([一二三四五六七八九十\d]{1,3})([届次期批轮]\p{Script=Han}{3})/gu;

const editionsIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, EDITION).map(({ index: at, 0: written, 2: kind = '' }) => ({
    written,
    kind,
    passage,
    at,
  }));

const OTHER_TIME = /[去前上往历]年|上一?[届次期批轮]|曾|以来|首[届次]|\d年/u;

/** 第四届, where it was 第五届, which a sentence begins with that tells of no other time. */
function isOneEdition({ passage: { text }, at, kind }: Named, { kind: other }: Named): boolean {
  const sentence = /^[^。！？]*/u.exec(text.slice(at))?.[0] ?? '';
  return (
    kind === other &&
    /(?:^|[。！？”])$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    !OTHER_TIME.test(sentence)
  );
}

/** 白果村6组: a part of a village. */
const PART =
  /(\p{Script=Han}{2}[村屯寨])(?:第)?[一二三四五六七八九十\d]{1,3}(?:村民小组|[组社队])(?![、和])/gu;

const partsIn = (passage: Passage): Named[] =>
  matchesOf(passage.text, PART).map(({ index: at, 0: written, 1: kind = '' }) => ({
    written,
    kind: kind + written.replace(/^.*[一二三四五六七八九十\d]/u, ''),
    passage,
    at,
  }));

/** 白果村9组, where an item told of 白果村6组 and of no other. */
const otherPart = (passages: readonly Passage[]): Renamed[] =>
  passages.flatMap(partsIn).length === 2
    ? otherwise(passages, partsIn, (one, { kind }) => one.kind === kind)
    : [];

/** What is numbered otherwise in an item. */
export const renumbered = (passages: readonly Passage[]): Renamed[] => [
  ...otherwise(passages, codesIn, isOneCode),
  ...otherwise(passages, editionsIn, isOneEdition),
  ...otherPart(passages),
];
