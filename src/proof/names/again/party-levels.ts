/** The party organisation of one place under two names: 石坎村党总支, 石坎村党委; and that of a 街道, which is a 党工委. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSameSentence, type Place, type Renamed } from './renamed.ts';

const ORGANISATION =
  /(\p{Script=Han}{0,3}?)(街道|镇|乡|村|社区|嘎查|局|学校|医院|公司|合作社)(党委|党工委|党总支|党支部|党组)(?!织)/gu;
/** What a place has instead of the other: an office has a 党组, and a 党支部 besides. */
const OF_KIND: readonly (readonly [owners: RegExp, organisations: RegExp])[] = [
  [/^(?:村|社区|嘎查|学校|医院|合作社|公司)$/u, /^(?:党委|党总支|党支部)$/u],
  [/^(?:街道|镇|乡)$/u, /^(?:党委|党工委|党组|党总支)$/u],
  [/^局$/u, /^(?:党委|党组)$/u],
];
/** Of firms and schools both the whole and its parts have one. */
const HAS_PARTS = /^(?:学校|医院|公司)$/u;
/** What became another. */
const BECAME = /升格|改设|改建|换届|组建|[设成]立|撤销|调整为|各|所属|下属/u;

interface Organisation extends Place {
  readonly name: string;
  readonly owner: string;
  readonly kind: string;
}

const organisationsIn = (passage: Passage): Organisation[] =>
  passage.text.includes('党')
    ? matchesOf(passage.text, ORGANISATION).map(({ index, 1: name = '', 2: owner = '', 3: kind = '' }) => ({
        passage,
        at: index + name.length,
        name: name.slice(-2),
        owner,
        kind,
      }))
    : [];

/** True of a name that stands by itself, as what the item is about does later. */
const isBare = ({ passage: { text }, at }: Organisation): boolean =>
  at === 0 || !/\p{Script=Han}/u.test(text.charAt(at - 1));

function areOne(one: Organisation, other: Organisation): boolean {
  const isKind = OF_KIND.some(
    ([owners, kinds]) => owners.test(one.owner) && kinds.test(one.kind) && kinds.test(other.kind),
  );
  if (!isKind || one.owner !== other.owner || one.kind === other.kind || isSameSentence(other, one))
    return false;
  return one.name === other.name ? one.name !== '' : isBare(one) && !HAS_PARTS.test(one.owner);
}

/** The party organisations of an item that are of another kind than before. */
export function otherParty(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(organisationsIn);
  if (all.length < 2 || passages.some(({ text }) => BECAME.test(text))) return [];
  return all.flatMap((one, i): Renamed[] => {
    const before = all.slice(0, i);
    const isKnown = before.some(({ owner, kind }) => owner === one.owner && kind === one.kind);
    const other = isKnown ? undefined : before.find((known) => areOne(one, known));
    if (!other) return [];
    const written = (isBare(one) ? '' : one.name) + one.owner + one.kind;
    const from = one.at - (written.length - one.owner.length - one.kind.length);
    return [{ written, before: other.name + other.owner + other.kind, passage: one.passage, from }];
  });
}
