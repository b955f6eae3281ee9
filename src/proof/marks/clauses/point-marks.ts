/** The marks between points within a paragraph, which are of one kind. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { type Finding, finding } from '../../rule.ts';

/** Ways to number points within a paragraph, each up to the next. */
const POINTS: readonly RegExp[] = [
  /(?<=^|[。；：])[一二三四五六七八九十]是/gu,
  /(?<=^|[。；：])第[一二三四五六七八九十]，/gu,
  /(?<=^|[。；：])（[一二三四五六七八九十\d]{1,2}）/gu,
  /(?<=^|[。；：])[①-⑨]/gu,
  /(?<=^|[。；：])\d[.．](?!\d)/gu,
];

/** A semicolon between points of which one has a stop inside, or of which others end in a stop (GB/T 15834 4.6.3.3). */
export function checkPoints({ text, place }: Passage): Finding[] {
  if (!text.includes('；')) return [];
  for (const pattern of POINTS) {
    const starts = matchesOf(text, pattern).map(({ index }) => index);
    const points = starts.slice(0, -1).map((from, i) => text.slice(from, starts[i + 1]));
    const at = points.findIndex((point) => point.endsWith('；'));
    if (at < 0) continue;
    const end = starts[at + 1] as number;
    const hasStop = points.some((point) => point.slice(0, -1).includes('。'));
    if (!hasStop && points.every((point) => !point.endsWith('。'))) continue;
    return [
      finding(
        'semicolon-use',
        {
          zh: hasStop ? '分项里已经有句号，各项之间用了分号' : '各项之间有的用分号，有的用句号',
          en: 'A semicolon between points that have stops',
        },
        {
          span: place(end - 1, end),
          hint: { zh: '各项末尾都改成句号', en: 'End each of the points with 。' },
        },
      ),
    ];
  }
  return [];
}

/** The heads of points with the mark before them; words of one kind in each. */
const HEADS: readonly RegExp[] = [
  /(?<=([：；，。]))[一二三四五六七八九]是/gu,
  /(?<=([：；，。])|^)[一二三四五六七八九]要(?!是|么|素|[点件害])/gu,
  /(?<=([：；，。])|^)第[一二三四五六七八九]，/gu,
  /(?<=([：；，。])|^)（[一二三四五六七八九\d]）/gu,
  /(?<=([：；，。])|^)[①-⑨]/gu,
  /(?<=([：；，。])|^)[一二三四五](?:类|级|期|档|等)[区段地户村点线]/gu,
  /(?<=([：；，。])|^)(?:论|说|看|讲|比)\p{Script=Han}{2,3}(?=，)/gu,
  /(?<=([：；，。])|^)[春夏秋冬]{1,2}季?(?=，)/gu,
  /(?<=([：；，。])|^)第[一二三四五](?:阶段|步|类|批|梯队|方阵)/gu,
];

/** A ， before a point, where another of its row is parted by ； and has ， inside: 一要……；二要……，三要……. */
export function checkMixed({ text, place }: Passage): Finding[] {
  if (!text.includes('；')) return [];
  for (const pattern of HEADS) {
    const heads = matchesOf(text, pattern).slice(1);
    const parted = heads.filter(([, mark]) => mark === '；').length;
    const odd = heads.find(([, mark]) => mark === '，' || mark === '：');
    if (!odd || parted === 0 || heads.length < 2) continue;
    const at = odd.index - 1;
    return [
      finding(
        'semicolon-use',
        { zh: '各项之间有的用分号，有的用逗号', en: 'Points parted by ； and by ，' },
        { span: place(at, at + 1), hint: { zh: '改成分号', en: 'Use ；' } },
      ),
    ];
  }
  return [];
}
