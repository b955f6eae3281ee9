/** Bodies of items: paragraphs, levels, tables and pictures. */

import { type Random, times } from '../../../fuzz/random.ts';
import { paragraph, sentence, styledParagraph, title } from './prose.ts';
import { DEEDS, HEADINGS, THINGS, TOWNSHIPS } from './words.ts';

/** A part of a body as an issue file has it. */
export type BodyValue = string | { readonly table: object } | { readonly picture: object };

/** The file that pictures of made issues are in. */
export const PICTURE_FILE = '现场.png';

const HAN_NUMBERS = [...'一二三四五六七八九十'];

const figures = (random: Random): string => `${1 + random.below(900)}.${random.below(10)}`;

/** A table of figures by township or by thing, with whatever may stand around it. */
export function makeTable(random: Random): BodyValue {
  const names = random.chance(60) ? TOWNSHIPS : THINGS;
  const from = random.below(names.length - 6);
  const columns = 2 + random.below(3);
  const head = ['名称', '计划数', '完成数', '完成率', '备注'].slice(0, columns + 1);
  const rows = names
    .slice(from, from + 3 + random.below(4))
    .map((name) => [
      name,
      ...times(columns, (i) => (i === 2 ? `${10 + random.below(89)}.5%` : figures(random))),
    ]);
  const spanned = random.chance(20) && columns === 3;
  return {
    table: {
      ...(random.chance(70) && { title: `${random.pick(THINGS)}工作进度` }),
      ...(random.chance(60) && { unit: random.pick(['万亩', '个', '万元', '户']) }),
      head: spanned
        ? [
            ['名称', '本年', '<', '<'],
            ['^', '计划数', '完成数', '完成率'],
          ]
        : [head],
      rows,
      ...(random.chance(30) && { note: '数据由各单位提供，为初步统计数。' }),
    },
  };
}

export const makePicture = (random: Random): BodyValue => ({
  picture: { file: PICTURE_FILE, ...(random.chance(80) && { caption: `${random.pick(THINGS)}整治现场` }) },
});

/** Paragraphs under numbered headings: 一、 on a line of its own or run in, （一） and 1. below it. */
export function makeLevels(random: Random): string[] {
  const alone = random.chance(50);
  return [
    paragraph(random),
    ...times(2 + random.below(3), (i) => {
      const heading = `${HAN_NUMBERS[i]}、${HEADINGS[(i + random.below(3)) % HEADINGS.length]}`;
      if (!alone) return [`${heading}。${paragraph(random)}`];
      return [
        heading,
        ...(random.chance(40) ? [paragraph(random)] : []),
        ...times(
          1 + random.below(2),
          (j) => `（${HAN_NUMBERS[j]}）${random.pick(DEEDS)}。${paragraph(random)}`,
        ),
        ...(random.chance(25) ? times(2, (j) => `${j + 1}. ${random.pick(DEEDS)}。${sentence(random)}`) : []),
      ];
    }).flat(),
  ];
}

/** Sentences of townships, each of which its name opens. */
export const ofTownships = (names: readonly string[], random: Random): string =>
  names.map((name) => `${name}${random.pick(DEEDS)}，${sentence(random)}`).join('');

/** A body, as one text where it is text alone. */
export function toBody(parts: readonly BodyValue[]): unknown {
  const texts = parts.filter((part) => typeof part === 'string');
  return texts.length === parts.length ? texts.join('\n\n') : parts;
}

/** The usual body of an item: one paragraph or a few, perhaps with a table or a picture between them. */
export function makeParts(random: Random): BodyValue[] {
  const kind = random.below(100);
  if (kind < 12) return makeLevels(random);
  const parts: BodyValue[] = times(random.chance(60) ? 1 : 2 + random.below(2), () =>
    styledParagraph(random),
  );
  if (kind < 24) parts.splice(1, 0, makeTable(random));
  else if (kind < 31) parts.splice(1, 0, makePicture(random));
  return parts;
}

/** An attachment: its name alone, or with a text or a table. */
export function makeAttachment(random: Random): unknown {
  const name = `${title(random).replace(/[\u3000“”：、]/gu, '')}${random.pick(['一览表', '实施办法', '任务清单'])}`;
  if (random.chance(55)) return name;
  const body: BodyValue[] = [
    paragraph(random),
    ...(random.chance(50) ? [makeTable(random)] : [paragraph(random)]),
  ];
  return { title: name, body: toBody(body) };
}
