/** Points of a row that leave its way to count: 一方面……；二是……, a last one without a number, 第一组 第二组 第四组, A组 and 乙组. */

import { numeralOf } from '../../issue/opening.ts';
import { valueOfNumeral } from '../../schema/numerals.ts';
import { matchesOf } from '../matches.ts';
import { type Finding, finding } from '../rule.ts';
import type { Line } from './numbered.ts';

const say = ({ place }: Line, from: number, to: number, written: string, hint: string): Finding =>
  finding(
    'point-order',
    { zh: `序号不是一套：${written}`, en: `Points that are not counted in one way: ${written}` },
    { span: place(from, to), hint: { zh: hint, en: 'Count all of them in one way' } },
  );

/** Matches 一方面……；二是, the second point of another row. */
const ONE_SIDE =
  /一方面(?:[^一。]|一(?!方面)){4,120}?((?:[；，。])(?:[二三两]是|[二三]要|其二|第二，|其次))/u;

function findOneSide(line: Line): Finding[] {
  if (!line.text.includes('一方面') || /[另又二]一?方面/u.test(line.text)) return [];
  const match = ONE_SIDE.exec(line.text);
  const odd = match?.[1];
  if (!match || odd === undefined || /一是|其一|首先|第一/u.test(line.text)) return [];
  const to = match.index + match[0].length;
  return [say(line, to - odd.length + 1, to, `前面是“一方面”，这里是“${odd.slice(1)}”`, '改成“另一方面”')];
}

const NUMBERED =
  /^(?:[一二三四五六七八九十](?:是|要|抓)|第[一二三四五六七八九十]|其[一二三四]|（?[一二三四五六七八九\d]{1,2}）|[①-⑨]|\d[.．])/u;

/** A last point that has no number, behind others that have: 一是……；二是……；公开……. */
function findUnnumbered(line: Line): Finding[] {
  const { text } = line;
  if (!text.includes('；')) return [];
  for (const { 0: sentence, index } of matchesOf(text, /[^。！？\n]{20,600}/gu)) {
    const parts = sentence.split('；');
    const first = (parts[0] as string).search(/(?<=^|[，：])(?:一是|一要|第一|其一|（[一1]）|①|1[.．])/u);
    const last = parts.at(-1) as string;
    const between = parts.slice(1, -1);
    if (first < 0 || between.length === 0 || last === '' || NUMBERED.test(last)) continue;
    if (
      !between.every((part) => NUMBERED.test(part)) ||
      /^(?:最后|此外|另外|同时|还|并|其他|再|以及|确保|切实|做到|力争|从而)/u.test(last)
    )
      continue;
    const at = index + sentence.length - last.length;
    const due = numeralOf(parts.length);
    return [say(line, at, at + Math.min(4, last.length), `最后一项没有序号`, `补上序号，如“${due}是”`)];
  }
  return [];
}

/** A number of a batch, a group or a stage at the head of a clause, with what is counted. */
const ORDINAL =
  /(?<=^|[，。；：、])第([一二三四五六七八九十])(批次?|组|标段|期|站|场|轮|小组|梯队|片区|类|档|联|队|节|篇|件|名|位|种|步)(?!期)/gu;

/** Ordinals that go up by one from the first and leave one out, or have one twice: 第一批……，第三批……. */
function findGaps(line: Line): Finding[] {
  const { text } = line;
  if (!text.includes('第一')) return [];
  const all = matchesOf(text, ORDINAL).map(({ 0: written, 1: digits = '', 2: unit = '', index }) => ({
    ...{ written, unit, at: index },
    count: valueOfNumeral(digits),
  }));
  for (const unit of new Set(all.map((one) => one.unit))) {
    const row = all.filter((one) => one.unit === unit);
    if (row[0]?.count !== 1 || row.length < 2) continue;
    const at = row.findIndex((one, i) => i > 0 && one.count !== (row[i - 1]?.count ?? 0) + 1);
    const odd = row[at];
    if (
      !odd ||
      odd.count === 1 ||
      odd.count > (row[at - 1]?.count ?? 0) + 2 ||
      odd.count < (row[at - 1]?.count ?? 0)
    )
      continue;
    const due = `第${numeralOf(at + 1)}${unit}`;
    return [
      say(
        line,
        odd.at,
        odd.at + odd.written.length,
        `这里写的是“${odd.written}”，按顺序应当是“${due}”`,
        `改成“${due}”`,
      ),
    ];
  }
  return [];
}

const LETTERED = /(?<=^|[，。；：、为])([A-D甲乙丙丁])(组|类|级|标段|队|档|区)/gu;
const STEMS = '甲乙丙丁';

/** A组 beside 乙组: the order is told in two ways. */
function findStems(line: Line): Finding[] {
  if (!/[甲乙丙丁][组类级标队档区]/u.test(line.text)) return [];
  const all = matchesOf(line.text, LETTERED);
  const stems = all.filter(([, sign = '']) => STEMS.includes(sign));
  const odd = stems.length * 2 > all.length ? all.find(([, sign = '']) => !STEMS.includes(sign)) : stems[0];
  if (!odd || stems.length === all.length || stems.length === 0) return [];
  const other = all.find((one) => one !== odd && one[2] === odd[2]);
  return other
    ? [
        say(
          line,
          odd.index,
          odd.index + odd[0].length,
          `“${odd[0]}”和“${other[0]}”`,
          '改成一套：甲乙丙，或者ABC',
        ),
      ]
    : [];
}

/** What is said of such points of a line. */
export const checkOddPoints = (line: Line): Finding[] => [
  ...findOneSide(line),
  ...findUnnumbered(line),
  ...findGaps(line),
  ...findStems(line),
];
