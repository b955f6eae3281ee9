/** A body that is set up for a task, and comes again as another kind of body: 宅基地确权工作专班, 确权工作组. */

import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Renamed } from '../again/renamed.ts';
import { type Named, otherwise } from './otherwise.ts';

const SET_UP =
  /(?:(?<=[^\p{Script=Han}]|^)|[立在由对向据经])?(\p{Script=Han}{2,12}?)(?:工作)?(专班|工作组|领导小组|指挥部|联席会议|工作队|委员会)(?![、和办成员])/gu;
/** Of any task, or before what tells of none. */
const NO_TASK = /[的各该本这每个两]$|驻村|帮扶|党$|常务$|村民$|管理$|居民$|调查$|检查$|考核$|督导$|督查$/u;

const setUpIn = (passage: Passage): Named[] =>
  /专班|工作组/u.test(passage.text)
    ? matchesOf(passage.text, SET_UP).flatMap(({ index, 0: whole, 1: task = '', 2: kind = '' }): Named[] => {
        const of = task.slice(-2);
        if (NO_TASK.test(task) || /成立|组建|设立/u.test(of)) return [];
        const written = whole.slice(whole.lastIndexOf(of));
        return [{ written, kind, passage, at: index + whole.length - written.length }];
      })
    : [];

/** The bodies for a task that come again as of another kind. */
export const otherKinds = (passages: readonly Passage[]): Renamed[] =>
  otherwise(
    passages,
    setUpIn,
    (one, other) =>
      one.kind !== other.kind &&
      one.written.slice(0, 2) === other.written.slice(0, 2) &&
      /专班|工作组/u.test(one.kind) &&
      /专班|工作组/u.test(other.kind),
  );
