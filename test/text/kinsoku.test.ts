import { describe, expect, it } from 'vitest';
import { mayBreak, tailOfOneCharacter } from '../../src/text/kinsoku.ts';
import type { LineOptions } from '../../src/text/options.ts';
import type { Cluster } from '../../src/text/shape.ts';
import { body, clustersOf } from './support.ts';

/** Whether a line may end at the bar. */
function breaks(marked: string, level: LineOptions['level'] = 'gb'): boolean {
  const [before = '', after = ''] = marked.split('|');
  const a = clustersOf(before).at(-1) as Cluster;
  const clusters = clustersOf(before + after);
  const index = clusters.findIndex(
    (_, i) =>
      clusters
        .slice(0, i)
        .map((c) => c.text)
        .join('') === before,
  );
  if (index < 0) return false; // inside a cluster
  return a !== undefined && mayBreak(clusters[index - 1] as Cluster, clusters[index] as Cluster, level);
}

describe('not at a line start (CLREQ 3.1.4; GB/T 15834 5.1)', () => {
  it.each([...'，、；：。．？！‼⁇⁈⁉”’）》〉」』】〗〕］｝—～〜–·/／%‰°℃℉％,.;:!?)]}'])('%s', (mark) => {
    expect(breaks(`甲|${mark}`)).toBe(false);
    expect(breaks(`甲|${mark}`, 'basic')).toBe(false);
  });
  it.each(['——', '……', '⸺'])('%s only in strict', (mark) => {
    expect(breaks(`甲|${mark}`)).toBe(true);
    expect(breaks(`甲|${mark}`, 'strict')).toBe(false);
  });
});

describe('what Word adds (ISO 29500-1 17.3.1.16, zh-CN)', () => {
  it.each(['甲|……', '甲|…', '甲·|乙', '甲|‖', '甲|ˇ'])('%s', (marked) => {
    expect(breaks(marked)).toBe(true);
    expect(breaks(marked, 'word')).toBe(false);
  });
  it('and nothing less than GB', () => {
    expect(breaks('甲|——', 'word')).toBe(true);
    expect(breaks('甲|—乙', 'word')).toBe(false);
    expect(breaks('甲/|乙', 'word')).toBe(false);
    expect(breaks('甲|乙', 'word')).toBe(true);
  });
});

describe('not at a line end', () => {
  it.each([...'“‘（《〈「『【〖〔［｛([{'])('%s', (mark) => {
    expect(breaks(`甲${mark}|乙`)).toBe(false);
    expect(breaks(`甲${mark}|乙`, 'basic')).toBe(false);
  });
  it('solidus from GB on', () => {
    expect(breaks('甲/|乙', 'basic')).toBe(true);
    expect(breaks('甲/|乙')).toBe(false);
    expect(breaks('甲/|乙', 'strict')).toBe(false);
  });
});

describe('unbreakables (rule sheet B)', () => {
  it.each([
    'It|’s',
    'Ex|cel',
    '3|.14',
    '3.|14',
    '1,|234',
    '14:|30',
    '14|:30',
    '2026-|03-05',
    '2026|-03-05',
    '1/|2',
    '50|%',
    '50|‰',
    '25|℃',
    '25|°C',
    '25°|C',
    '¥|50',
    '$|50',
    '＋|50'.replace('＋', '+'),
    '−|5',
    '±|5',
    '-|5',
    '−|¥5',
    '5|+',
    '5%|～8%',
    '—|—',
    '…|…',
    'a\u00a0|b',
    'a|\u00a0b',
    'm|\u0300',
    '甲|\u0300',
    '丙|²',
    '甲-|乙',
    '12′|30″',
    '30″|N',
    '1∶|500',
    '7·|20',
    '＄|5',
    '№|5',
    '－|25',
    '5G|＋',
    'Fe(OH|)3',
    'Fe(|OH)3',
    '.|NET',
    ':|80',
    '―|―',
    'X\u0301|Y',
  ])('%s', (marked) => {
    expect(breaks(marked)).toBe(false);
    expect(breaks(marked, 'basic')).toBe(false);
  });

  it.each([
    '甲|乙',
    '甲|5',
    '5|年',
    '50%|的',
    '5%～|8%',
    '——|——',
    '……|乙',
    '甲·|乙',
    '甲—|乙',
    '）|（',
    '，|（',
    '，|甲',
    'in |China',
    '%|甲',
    '甲|¥5',
    '甲|.NET',
    '甲|:80',
    '＋|工业',
    '甲|＋',
    '甲|"乙',
    '“甲”|“乙”',
  ])('but %s breaks', (marked) => {
    expect(breaks(marked)).toBe(true);
  });

  it.each([
    '。|。。',
    '.|..',
    '-|-',
    '甲|々',
    '甲|〃',
    '$|伍佰',
    '￥|伍佰',
    '甲|-乙',
    '》|-丁',
    '甲"乙|"',
    "甲'乙|'",
  ])('%s: not between', (marked) => {
    expect(breaks(marked)).toBe(false);
    expect(breaks(marked, 'basic')).toBe(false);
  });

  it('never starts a line with a space', () => {
    expect(breaks('in| China')).toBe(false);
  });

  it('keeps a name together, but not two neighbouring names', () => {
    const clusters = clustersOf([
      body('马庄乡', { together: true }),
      body(' ', { gap: 0.5 }),
      body('工信局', { together: true }),
      body('水利局', { together: true }),
    ]);
    const places = clusters.slice(1).map((next, i) => mayBreak(clusters[i] as Cluster, next, 'basic'));
    expect(places).toEqual([false, false, false, true, false, false, true, false, false]);
  });
});

describe('the tail of one character (CLREQ 3.4.4)', () => {
  it.each<[string, number]>([
    ['甲乙丙丁', 3],
    ['甲乙丙丁。', 3],
    ['甲乙丙（丁）。”', 3],
    ['甲乙ab', 3],
    ['甲乙5', 2],
    ['甲乙50%', 3],
  ])('%s: no break from cluster %i on', (text, index) => {
    expect(tailOfOneCharacter(clustersOf(text))).toBe(index);
  });

  it.each(['', '！！！', '“——”', '甲。'])('forbids nothing where there is no more than one: %s', (text) => {
    const clusters = clustersOf(text);
    expect(tailOfOneCharacter(clusters)).toBe(clusters.length);
  });
});
