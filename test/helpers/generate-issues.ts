/** Issues made up by a seed, with all that bulletins hold: what import is held to. */

import { type Random, randomOf, times } from '../../fuzz/random.ts';
import { makeAttachment, makeParts, ofTownships, PICTURE_FILE, toBody } from './import/make-body.ts';
import { makePng } from './import/make-png.ts';
import { paragraph, person, sentence, title } from './import/prose.ts';
import { BODIES, BULLETINS, COLUMNS, COUNTIES, RECIPIENTS, TOWNSHIPS, UNITS } from './import/words.ts';

/** A file of an issue, and what it names. */
export interface MadeIssue {
  readonly yaml: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

type Values = Readonly<Record<string, unknown>>;

/** So many of the keys, each with a value of its own. */
function someOf(
  random: Random,
  chances: Readonly<Record<string, readonly [percent: number, make: () => unknown]>>,
): Values {
  const chosen = Object.entries(chances).filter(([, [percent]]) => random.chance(percent));
  return Object.fromEntries(chosen.map(([key, [, make]]) => [key, make()]));
}

/** So many different ones, in their order. */
function severalOf<T>(random: Random, values: readonly T[], most: number): T[] {
  const from = random.below(values.length);
  return times(1 + random.below(most), (i) => values[(from + i * 3) % values.length] as T).filter(
    (value, i, all) => all.indexOf(value) === i,
  );
}

const HAN = [...'一二三四五六七八九'];
const numeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HAN[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones - 1] : ''}`;
};

function makeNumber(random: Random): unknown {
  const own = 1 + random.below(90);
  return random.pick([
    () => own,
    () => own,
    () => `${own}-${own + 1}`,
    () => `〔2026〕${own}`,
    () => `第${numeral(own)}期`,
    () => numeral(own),
  ])();
}

function makeDate(random: Random): string {
  const [month, day] = [1 + random.below(12), 1 + random.below(28)];
  return random.pick([
    () => `2026-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`,
    () => `2026年${month}月${day}日`,
    () => `2026年${month}月`,
    () => `二〇二六年${numeral(month)}月${numeral(day)}日`,
  ])();
}

function makeMasthead(random: Random, county: string): Values {
  const bodies = severalOf(random, BODIES, random.chance(75) ? 1 : 3).map((body) => `${county}县${body}`);
  const name = random.chance(80) ? `${county}${random.pick(BULLETINS)}` : random.pick(BULLETINS);
  return {
    title: random.chance(25) ? [{ text: bodies[0], size: '二号' }, name] : name,
    issuer: bodies.length === 1 ? bodies[0] : bodies,
    ...someOf(random, {
      mark: [30, () => random.pick(['内部资料　注意保存', ['机密★1年', '特　急'], '内部刊物'])],
      serial: [20, () => `编号：000${100 + random.below(800)}`],
    }),
  };
}

function makeItem(random: Random): Values {
  const townships = random.chance(25) ? severalOf(random, TOWNSHIPS, 3) : [];
  const parts = [...makeParts(random), ...(townships.length > 0 ? [ofTownships(townships, random)] : [])];
  const sources = [...severalOf(random, UNITS, random.chance(80) ? 1 : 3), ...townships];
  return {
    ...(random.chance(6) && { editorNote: paragraph(random) }),
    title: title(random),
    ...(random.chance(8) && { subtitle: `——来自${random.pick(TOWNSHIPS)}的调查` }),
    body: toBody(parts),
    ...(random.chance(85) && { sources }),
  };
}

/** A short notice, which has no title and ends with who sent it. */
const makeNotice = (random: Random): Values => ({
  body: sentence(random) + sentence(random),
  sources: [random.pick(UNITS)],
});

function makeItems(random: Random): Values[] {
  if (random.chance(55)) return times(1 + random.below(8), () => makeItem(random));
  return severalOf(random, COLUMNS, 3).flatMap((column) => [
    { column },
    ...times(1 + random.below(3), () => (column === '简　讯' ? makeNotice(random) : makeItem(random))),
  ]);
}

const joined = (random: Random, names: readonly string[]): string =>
  `${severalOf(random, names, 4).join(random.pick(['，', '、']))}。`;

function makeDistribution(random: Random): unknown {
  const { above, beside, below } = RECIPIENTS;
  if (random.chance(40)) return joined(random, [...beside, ...below]);
  return {
    报: joined(random, above),
    ...(random.chance(60) && { 送: joined(random, beside) }),
    [random.pick(['发', '抄送'])]: joined(random, below),
  };
}

const ROLES = ['总编', '副总编', '责任编辑', '编辑', '校对', '审核', '签发'];

function makeSignoff(random: Random): Values {
  const roles = severalOf(random, ROLES, 5);
  return Object.fromEntries(
    roles.map((role) => [role, random.chance(12) ? [person(random), person(random)] : person(random)]),
  );
}

const makeLayout = (random: Random): Values =>
  someOf(random, {
    preset: [20, () => 'gbt9704'],
    mode: [30, () => 'word'],
    titles: [45, () => random.pick(['单行', '居中'])],
    levels: [10, () => '不分'],
    colophon: [10, () => '偶数页'],
    pageNumber: [20, () => ({ form: random.pick(['第几页共几页', '数字']) })],
  });

/** The issue of a seed: the same for the same seed. */
export function makeIssue(seed: number): MadeIssue {
  const random = randomOf(seed, 'round trip', 0);
  const county = random.pick(COUNTIES);
  const masthead = makeMasthead(random, county);
  const items = makeItems(random);
  const issue = {
    masthead,
    number: makeNumber(random),
    ...(random.chance(30) && { total: 100 + random.below(300) }),
    date: makeDate(random),
    townships: TOWNSHIPS,
    ...someOf(random, {
      instruction: [
        10,
        () => ({ lines: 4, ...(random.chance(50) && { text: '请各有关单位抓紧研究落实。' }) }),
      ],
      contents: [20, () => (random.chance(50) ? '自动' : { pageNumbers: true })],
      editorNote: [12, () => paragraph(random)],
    }),
    items,
    ...someOf(random, {
      note: [12, () => (random.chance(60) ? sentence(random) : [sentence(random), sentence(random)])],
      attachments: [20, () => times(1 + random.below(3), () => makeAttachment(random))],
      signature: [15, () => ({ by: masthead.issuer, date: `2026年${1 + random.below(12)}月8日` })],
      distribution: [85, () => makeDistribution(random)],
      printed: [20, () => ({ by: [masthead.issuer].flat()[0], date: '2026年3月26日' })],
      signoff: [75, () => makeSignoff(random)],
      contact: [15, () => ({ 电话: '0373-7651234', 邮箱: 'bianji@example.gov.cn' })],
      copies: [30, () => 20 + random.below(300)],
    }),
    layout: makeLayout(random),
  };
  // Every JSON text is a YAML text.
  const yaml = JSON.stringify(issue, undefined, 1);
  return { yaml, files: yaml.includes(PICTURE_FILE) ? { [PICTURE_FILE]: makePng() } : {} };
}
