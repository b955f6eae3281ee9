/** Where a short Chinese text, such as a title, can be divided into lines without cutting a word. */

import { onceHere } from '../base/remember.ts';

/** Its dictionary takes a while to load, and most titles are never parted. */
const segmenter = onceHere(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Words that the dictionary takes for two: the names of offices and of their papers. */
const COMPOUNDS = [
  '领导小组',
  '工作专班',
  '人民政府',
  '人民代表',
  '党委政府',
  '乡村振兴',
  '营商环境',
  '工作简报',
  '工作专报',
  '工作通报',
  '工作快报',
];
const LONGEST_COMPOUND = 4;

/** Single characters that end a name: 青禾县, 办公室, 指挥部. */
const ENDS = '省市县区州盟旗镇乡村局厅部委办会院室处科组所站队团社司厂校园届次期年月日';
/** Single characters that join two names, and stay with the second: 生态保护与乡村振兴. */
const JOINS = '和与及暨';

const isSingle = (segment: string): boolean => /^\p{Script=Han}$/u.test(segment);

/**
 * Offsets at which the words of a text start, without the first. The dictionary splits names that it lacks into single
 * characters; these are kept together up to one that usually ends a name.
 */
export function wordStarts(text: string): ReadonlySet<number> {
  const segments = joinCompounds([...segmenter().segment(text)].map(({ segment }) => segment));
  const starts = new Set<number>();
  let at = 0;
  segments.forEach((segment, i) => {
    const before = segments[i - 1];
    if (before !== undefined && mayPart(segments, i)) starts.add(at);
    at += segment.length;
  });
  return starts;
}

function joinCompounds(segments: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < segments.length; ) {
    let count = 1;
    for (let more = 2; more <= LONGEST_COMPOUND; more++) {
      if (COMPOUNDS.includes(segments.slice(i, i + more).join(''))) count = more;
    }
    joined.push(segments.slice(i, i + count).join(''));
    i += count;
  }
  return joined;
}

function mayPart(segments: readonly string[], i: number): boolean {
  const before = segments[i - 1] as string;
  const after = segments[i] as string;
  if (JOINS.includes(before)) return false;
  if (JOINS.includes(after)) return true;
  if (isSingle(after) && !(isSingle(before) && ENDS.includes(before) && !ENDS.includes(after))) return false;
  if (!isSingle(before)) return true;
  const inRun = i >= 2 && isSingle(segments[i - 2] as string);
  return inRun || ENDS.includes(before);
}
