/** The figures of a sentence in the unit of one of them. */

import { measureOf } from '../sums/each.ts';
import { isRelative } from '../sums/quantity.ts';
import { type Figure, type Reading, unitOf } from './relation.ts';

/** Posts and seats, which people take. */
const POST = /岗位?$|名额|编制|席位?/u;

/** The figures behind a whole in its unit: 1.2公里, 400米 and 500米; 个 of posts, 人 of who has them. */
export function inUnitOf(whole: Figure, reading: Reading): Reading {
  const [measure, worth] = measureOf(whole.unit);
  const isOfPosts = whole.unit === '个' && (POST.test(whole.lead) || POST.test(whole.noun));
  const figures = reading.figures.map((one): Figure => {
    if (isOfPosts && unitOf(one) === '人') return { ...one, unit: whole.unit };
    const [own, by] = measureOf(one.unit);
    if (one === whole || own !== measure || one.unit === whole.unit || isRelative(one)) return one;
    const factor = by / worth;
    return { ...one, value: one.value * factor, step: one.step * factor, unit: whole.unit };
  });
  return { ...reading, figures };
}
