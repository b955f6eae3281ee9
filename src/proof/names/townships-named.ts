/** Townships that the register of administrative divisions does not have in the county of the issue. */

import type { Span } from '../../base/diagnostic.ts';
import { isFrame } from '../passage.ts';
import { type Check, type Copy, type Finding, finding } from '../rule.ts';
import { type County, countyOf } from './divisions.ts';
import { findUnknownTownships } from './find-townships.ts';
import { YEAR_OF_NAMES } from './township-data.ts';

const HAS_TOWNSHIP = /[镇乡]|街道|苏木/u;

/** A name that the county does not have, at the first of its places. */
interface Place {
  readonly name: string;
  readonly nearest: string | undefined;
  readonly span: Span;
}

function checkTownships({ issue, passages }: Copy): Finding[] {
  const texts = passages.filter((passage) => !isFrame(passage) && HAS_TOWNSHIP.test(passage.text));
  const sources = issue.items.flatMap((item) => item.sources).filter(({ text }) => HAS_TOWNSHIP.test(text));
  if (texts.length + sources.length === 0) return [];
  const county = countyOf(issue.masthead);
  if (!county) return [];
  const find = (text: string) => findUnknownTownships(text, county, issue.townships);
  const inTexts = texts.flatMap(({ text, place }) =>
    find(text).map(({ from, to, nearest }) => ({
      name: text.slice(from, to),
      nearest,
      span: place(from, to),
    })),
  );
  const inSources = sources.flatMap(({ text, span }) => {
    const [found] = find(text);
    return found?.to === text.length ? [{ name: text, nearest: found.nearest, span }] : [];
  });
  const places = new Map<string, Place>();
  for (const one of [...inTexts, ...inSources]) if (!places.has(one.name)) places.set(one.name, one);
  return [...places.values()].map((one) => unknownTownship(one, county));
}

const unknownTownship = ({ name, nearest, span }: Place, { name: county }: County): Finding =>
  finding(
    'unknown-township',
    {
      zh: `${county}没有“${name}”（按 ${YEAR_OF_NAMES} 年的行政区划）`,
      en: `${county} has no "${name}" (divisions of ${YEAR_OF_NAMES})`,
    },
    {
      span,
      hint: nearest
        ? {
            zh: `是不是“${nearest}”？近年新设、改名的，或者外地的，就不用改；写进“乡镇”，以后不再提示`,
            en: `Did you mean "${nearest}"? If it is new or elsewhere, leave it; list it under "townships" to hear no more of it`,
          }
        : {
            zh: '核对名称；近年新设、改名的，或者外地的，就不用改；写进“乡镇”，以后不再提示',
            en: 'Check the name. If it is new or elsewhere, leave it; list it under "townships" to hear no more of it',
          },
    },
  );

export const TOWNSHIPS: Check = {
  rules: [
    {
      code: 'unknown-township',
      family: 'names',
      about: { zh: '本县没有的乡镇、街道', en: 'townships that the county does not have' },
      source: { zh: '统计用区划代码（2023 年）', en: 'Division codes of statistics, 2023' },
    },
  ],
  find: checkTownships,
};
