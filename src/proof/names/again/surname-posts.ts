/**
 * A person who is called by the surname and a post that is not the one before the name: 副局长方世通, 方局长; 校长巩俊, 巩主任; and by a
 * surname that nobody with this post has: 代表褚云芳, 诸代表.
 */

import { isSingle } from '../../language/word-borders.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import { isSurname } from '../find-persons.ts';
import { isSlip } from '../likeness.ts';
import { hasPost, isSaid, type Post, titlesOf } from './post-titles.ts';
import type { Renamed } from './renamed.ts';

/** Posts behind a surname. */
const CALLED =
  /(?<=^|[^\p{Script=Han}]|[在到由对向与和及为让把将被给跟找请问随复见])(\p{Script=Han})(副?)([县市区镇乡局部院校站所会社园馆行场厂庭队组科股处厅]长|主[席任委]|检察长|书记|经理|董事长|理事长|秘书长|代表|委员|老师|医生|护士|教授|工程师|律师|法官|检察官|教练)(?!们|[办级助])/gu;
/** Posts that tell what somebody is, and are called by no other one. */
const PLAIN =
  /(?:[县市区镇乡局部院校站所会社园馆行场厂庭队科股处厅]长|主[席任委]|检察长|书记|经理|董事长|理事长|秘书长|医生|护士|律师|法官|检察官|教练)$/u;
/** 任组长, 常主任: more often no surname. */
const NO_SURNAME = /[任和时方向全单从何还来都有成常管计程项段费支该原前各本省市县区现新老总副]/u;

/** Who is called by a surname and a post in an item, and has another of both. */
export function surnameWithPost(known: readonly Post[], passages: readonly Passage[]): Renamed[] {
  if (known.length === 0) return [];
  return passages.flatMap((passage) =>
    matchesOf(passage.text, CALLED).flatMap(
      ({ index: from, 0: written, 1: surname = '', 2: deputy = '', 3: main = '' }) => {
        if (!isSurname(surname) || !isSingle(passage, from)) return [];
        const before = known.filter((post) => post.passage !== passage || post.at < from);
        const other = otherOf(before, surname, deputy, main, isSaid(passage.text, from));
        return other ? [{ written, before: other.title.slice(-8) + nameOf(other), passage, from }] : [];
      },
    ),
  );
}

const nameOf = ({ called }: Post): string => called.slice(0, 1);

/** Who is meant by a surname with a post that is not the one of this person. */
function otherOf(
  known: readonly Post[],
  surname: string,
  deputy: string,
  main: string,
  said: boolean,
): Post | undefined {
  const own = known.filter(({ called }) => called.startsWith(surname));
  if (own.length > 0) {
    const titles = own.flatMap(titlesOf);
    const isHis = titles.some((title) => hasPost(title, deputy, main) || (said && title.includes(main)));
    return isHis || !PLAIN.test(main) || !own.every(({ post }) => PLAIN.test(post)) ? undefined : own.at(-1);
  }
  if (NO_SURNAME.test(surname)) return undefined;
  const such = known.filter((post) => titlesOf(post).some((title) => hasPost(title, deputy, main)));
  const [one] = such;
  return such.length === 1 && one && isSlip(one.called.charAt(0), surname) ? one : undefined;
}
