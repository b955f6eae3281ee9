/** One unit in two forms in one paragraph: ㎡ and 平方米, 公里 and km. */

import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Check, type Finding, finding, readEach } from '../rule.ts';

/** The forms of each unit; the first is the one to keep. */
const FORMS: readonly (readonly string[])[] = [
  ['平方米', '㎡', 'm²', 'm2', '平米'],
  ['立方米', 'm³', '㎥', 'm3'],
  ['公里', 'km', '千米', '㎞'],
  ['米', 'm'],
  ['厘米', 'cm', '公分', '㎝'],
  ['毫米', 'mm', '㎜'],
  ['吨', 't'],
  ['公斤', '千克', 'kg', '㎏'],
  ['克', 'g'],
  ['毫克', 'mg'],
  ['升', 'L'],
  ['毫升', 'mL', 'ml'],
  ['℃', '摄氏度'],
  ['千瓦时', 'kW·h', 'kWh', '千瓦小时'],
  ['千瓦', 'kW'],
  ['兆瓦', 'MW'],
  ['千伏', 'kV'],
  ['公顷', 'hm²', 'hm2', 'ha'],
  ['平方公里', 'km²', 'km2', '平方千米'],
  ['分贝', 'dB'],
];
const KINDS = new Map(FORMS.flatMap((forms, kind) => forms.map((form) => [form, kind] as const)));
const ALL = [...KINDS.keys()].sort((one, other) => other.length - one.length).join('|');
/** Matches a unit right behind its figure, alone: not the km of km/h. */
const UNIT = new RegExp(
  `(?<=\\d[万亿千百]{0,2}[多余]?[ \\u2009\\u202f\\u00a0]?)(?:${ALL})(?![A-Za-z\\d²³·/])`,
  'gu',
);

/** The first use of each unit in another form than before. */
function findForms(passage: Passage): Finding[] {
  if (!/\d/u.test(passage.text)) return [];
  const first = new Map<number | undefined, string>();
  const said = new Set<number | undefined>();
  return matchesOf(passage.text, UNIT).flatMap(({ 0: form, index: from }): Finding[] => {
    const kind = KINDS.get(form);
    const before = first.get(kind) ?? form;
    first.set(kind, before);
    if (before === form || said.has(kind)) return [];
    said.add(kind);
    return [
      finding(
        'unit-mixed',
        { zh: `前面写“${before}”，这里写“${form}”`, en: `"${before}" before, "${form}" here` },
        {
          span: passage.place(from, from + form.length),
          hint: { zh: `统一写“${before}”或“${form}”`, en: 'Write the unit in one way' },
        },
      ),
    ];
  });
}

export const UNIT_FORMS: Check = {
  rules: [
    {
      code: 'unit-mixed',
      family: 'figures',
      about: { zh: '一个单位两种写法', en: 'one unit in two forms' },
      source: { zh: 'GB 3100—1993', en: 'GB 3100-1993' },
    },
  ],
  find: readEach(findForms),
};
