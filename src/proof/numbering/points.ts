/** The numbers of points in sentences, 一是 二是, 第一 第二, ① ②, go up by one. */

import { numeralOf, openingOf } from '../../issue/opening.ts';
import { SHORT_NUMERAL, valueOfNumeral } from '../../schema/numerals.ts';
import { matchesOf } from '../matches.ts';
import { type Check, type Finding, finding } from '../rule.ts';
import { bodiesOf, type Line } from './numbered.ts';
import { checkOddPoints } from './odd-points.ts';
import { checkOrdinals } from './ordinals.ts';

/** A way to number points. */
interface Series {
  /** Matches a number, with what is typed before and behind it in groups. */
  readonly pattern: RegExp;
  /**
   * How far it goes: over paragraphs, always from the first, so that 二是 needs a 一是; over paragraphs, once it has begun;
   * or within a paragraph, once it has begun.
   */
  readonly reach: 'from first' | 'paragraphs' | 'paragraph';
}

const CLAUSE = '(?<=^|[。；：，！？”）;:,\\s])';
/** To save time, what a pattern begins with is looked for before what stands before it. */
const NUMERAL_AHEAD = '(?=[一二三四五六七八九两十廿卅])';
const POINT = '(?<=^|[。；：，;])';

const SERIES: readonly Series[] = [
  {
    pattern: new RegExp(
      `${NUMERAL_AHEAD}${CLAUSE}()(?!两)(${SHORT_NUMERAL})(是|要)(?!(?<=要)(?:[素务]|[点件害][，。、的齐])|\\2[，。、；”])`,
      'gu',
    ),
    reach: 'from first',
  },
  {
    pattern: new RegExp(
      `(?=第)${CLAUSE}(第)(${SHORT_NUMERAL})(步|阶段|个?方面|点|类|环节|部分|板块)(?=[，：是（(　]|为(?!期)|(?<=步)\\p{Script=Han})`,
      'gu',
    ),
    reach: 'paragraphs',
  },
  { pattern: new RegExp(`(?=第)${CLAUSE}(第)(${SHORT_NUMERAL})(?=[，：是])()`, 'gu'), reach: 'from first' },
  {
    pattern: new RegExp(`(?=其)${CLAUSE}(其)([一二三四五六七八九])(?=[，：是])()`, 'gu'),
    reach: 'paragraph',
  },
  { pattern: /^(附件)(\d{1,2})()(?=[：:])/gu, reach: 'paragraphs' },
  { pattern: /(?<!^)(附件)(\d{1,2})()(?=[为是：])/gu, reach: 'paragraph' },
  { pattern: /(?<=^|[。；：，])([图表])(\d{1,2})()(?=[为是：]|反映|显示)/gu, reach: 'paragraph' },
  { pattern: /(?<=^|[。；：])()([A-H])([.．、])(?=\p{Script=Han})/gu, reach: 'paragraph' },
  {
    pattern: new RegExp(
      `(?<=^|[。；：，])(步骤|方案|环节|举措|措施|任务|问题|亮点|做法|经验|原因|案例|故事|镜头|场景|之)(${SHORT_NUMERAL})()(?=[：，是为　])`,
      'gu',
    ),
    reach: 'paragraphs',
  },
  { pattern: /()([①-⑳])()/gu, reach: 'paragraph' },
  { pattern: new RegExp(`${POINT}([（(])(${SHORT_NUMERAL})([）)])`, 'gu'), reach: 'paragraph' },
  { pattern: new RegExp(`${POINT}([（(])(\\d{1,2})([）)])`, 'gu'), reach: 'paragraph' },
  { pattern: new RegExp(`${POINT}()(\\d{1,2})([）)])`, 'gu'), reach: 'paragraph' },
  { pattern: /(?<=^|[。；：])()(\d{1,2})([.．、])(?!\d)/gu, reach: 'paragraph' },
  { pattern: /(?<=^|[。；：])()([一二三四五六七八九])(、)(?=\p{Script=Han}{2})/gu, reach: 'paragraph' },
];

/** A number as it stands in a paragraph. */
interface Marker {
  readonly at: number;
  readonly written: string;
  readonly count: number;
  /** 是 or 要, by which points within points are told. */
  readonly word: string;
  write(count: number): string;
}

const CIRCLED = 0x2460;
const LETTER = 0x41;

function countOf(digits: string): number {
  if (/^\d/u.test(digits)) return Number(digits);
  if (/^[A-H]/u.test(digits)) return digits.charCodeAt(0) - LETTER + 1;
  const code = digits.codePointAt(0) as number;
  return code >= CIRCLED && code < CIRCLED + 20 ? code - CIRCLED + 1 : valueOfNumeral(digits);
}

function writeLike(digits: string, count: number): string {
  if (/^\d/u.test(digits)) return String(count);
  if (/^[A-H]/u.test(digits)) return String.fromCharCode(LETTER + count - 1);
  return /^[①-⑳]/u.test(digits) ? String.fromCodePoint(CIRCLED + count - 1) : numeralOf(count);
}

function markersOf(text: string, { pattern }: Series): Marker[] {
  return matchesOf(text, pattern).map((match) => {
    const [written, ahead = '', digits = '', word = ''] = match;
    const write = (count: number): string => `${ahead}${writeLike(digits, count)}${word}`;
    return { at: match.index, written, count: countOf(digits), word, write };
  });
}

/** A row of points that has come so far. */
interface Row {
  readonly word: string;
  readonly count: number;
}

/** The rows that go on with a number: those up to the innermost of its own word that it follows, or of any word where it has none of its own. */
function goOn(rows: readonly Row[], { word, count }: Marker): readonly Row[] | undefined {
  const hasOwn = rows.some((row) => row.word === word);
  const at = rows.findLastIndex((row) => row.count === count - 1 && (!hasOwn || row.word === word));
  return at < 0 ? undefined : [...rows.slice(0, at), { word, count }];
}

/** More rows than stand in one another, so that a long text is read in one go. */
const DEEPEST = 8;

/** Points that were begun in other words, so that the second is the first that has a number. */
const BEGUN = /首先|第一|其一|一方面|一是|一要|一、/u;

/** What the paragraphs before have come to: in the last with points, and at the head of any. */
interface Carried {
  readonly last: readonly Row[];
  readonly head: readonly Row[];
}

const NOTHING: Carried = { last: [], head: [] };

function checkSeries(lines: readonly Line[], series: Series): Finding[] {
  let carried = NOTHING;
  return lines.flatMap((line) => {
    if (openingOf(line.text) || series.reach === 'paragraph') carried = NOTHING;
    const markers = markersOf(line.text, series);
    const [first] = markers;
    if (!first) return [];
    const isExcerpt = line === lines[0] && first.at === 0 && first.count > 1 && markers.length === 1;
    const { rows, found } = checkLine(line, markers, carried, series.reach === 'from first' && !isExcerpt);
    carried = { last: rows, head: first.at === 0 ? [first] : carried.head };
    return found;
  });
}

/** True of a first that follows a first, where no second comes twice, as one does where points stand in points: 一是 一是 二是. */
function isFirstAgain(markers: readonly Marker[], at: number): boolean {
  const { word, written } = markers[at] as Marker;
  const own = markers.filter((marker) => marker.word === word);
  return (
    markers[at - 1]?.written === written &&
    own.some(({ count }) => count > 1) &&
    own.filter(({ count }) => count === 2).length <= 1
  );
}

/** True of 二要 between 一是 and 三是, and of 三是 behind 一要 and 二要: the row goes on in its word. */
function isOddWord(markers: readonly Marker[], at: number): boolean {
  const [first, before, own, after] = [
    markers[at - 2],
    markers[at - 1],
    markers[at] as Marker,
    markers[at + 1],
  ];
  if (before === undefined || own.word === before.word || before.count !== own.count - 1) return false;
  if (after !== undefined) return before.word === after.word && after.count === own.count + 1;
  return first?.word === before.word && markers.every(({ word }, i) => i === at || word === before.word);
}

/** The points of a paragraph, and the rows that it ends with. */
function checkLine(
  line: Line,
  markers: readonly Marker[],
  { last, head }: Carried,
  fromFirst: boolean,
): { readonly rows: readonly Row[]; readonly found: readonly Finding[] } {
  const found: Finding[] = [];
  let rows: readonly Row[] = [];
  for (const [i, marker] of markers.entries()) {
    const { at, word, count } = marker;
    if (isOddWord(markers, i)) found.push(oddWord(line, marker, markers[i - 1] as Marker));
    if (count === 1 && isFirstAgain(markers, i)) found.push(outOfOrder(line, marker, 2));
    if (count === 1) {
      rows = [...rows.slice(-DEEPEST), { word, count }];
      continue;
    }
    const before = rows.length > 0 ? rows : last;
    const next = goOn(before, marker) ?? (rows.length > 0 ? undefined : goOn(head, marker));
    const begun = rows.length === 0 && count === 2 && BEGUN.test(line.text.slice(0, at));
    if (!next && !begun && (fromFirst || before.length > 0)) {
      found.push(outOfOrder(line, marker, dueAt(before, marker)));
    }
    rows = next ?? [...rows.slice(0, -1), { word, count }];
  }
  return { rows, found };
}

/** The number that is due. */
function dueAt(rows: readonly Row[], { word }: Marker): number {
  const row = rows.findLast((one) => one.word === word) ?? rows.at(-1);
  return (row?.count ?? 0) + 1;
}

function outOfOrder(line: Line, marker: Marker, due: number): Finding {
  const { at, written } = marker;
  const expected = marker.write(due);
  return finding(
    'point-order',
    {
      zh: `序号不连着：这里写的是“${written}”，按顺序应当是“${expected}”`,
      en: `Points out of order: this is "${written}", where "${expected}" is due`,
    },
    {
      span: line.place(at, at + written.length),
      hint: {
        zh: `改成“${expected}”，或者看看前面是不是漏了、重了`,
        en: `Write "${expected}", or see whether one is missing or repeated before it`,
      },
    },
  );
}

function oddWord(line: Line, { at, written, count }: Marker, before: Marker): Finding {
  const expected = before.write(count);
  return finding(
    'point-order',
    {
      zh: `序号不是一套：这里写的是“${written}”，前后用的是“${before.word}”`,
      en: `"${written}" in a row of "${before.word}"`,
    },
    {
      span: line.place(at, at + written.length),
      hint: { zh: `改成“${expected}”`, en: `Write "${expected}"` },
    },
  );
}

export const POINTS: Check = {
  rules: [
    {
      code: 'point-order',
      family: 'numbering',
      about: { zh: '“一是”“第一”等序号不连着', en: 'points in sentences out of order' },
      source: { zh: '行文惯例', en: 'Usage' },
    },
  ],
  find: ({ issue }) =>
    bodiesOf(issue).flatMap((lines) => [
      ...SERIES.flatMap((series) => checkSeries(lines, series)),
      ...lines.flatMap((line) => [...checkOrdinals(line), ...checkOddPoints(line)]),
    ]),
};
