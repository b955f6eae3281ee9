/**
 * One person under two posts that nobody has together: 司法所所长宋大勇, 司法所站长宋大勇; 财政局局长, 审计局局长. Who has several
 * posts is introduced with all of them.
 */

import type { Passage } from '../../passage.ts';
import { introducedIn, lengthOfName } from '../find-persons.ts';
import type { Renamed } from './renamed.ts';

/** Posts that lead an office, a school or a troop, and so tell what it is. */
const LEADS =
  /^(?:县长|市长|区长|镇长|乡长|局长|部长|院长|校长|站长|所长|队长|组长|科长|股长|处长|厅长|会长|社长|园长|馆长|行长|场长|厂长|主席|主任|检察长)$/u;
/** Of a place of one kind: a village has no 镇长 and 乡长 at once. */
const PLACES = /^(?:县长|市长|区长|镇长|乡长)$/u;
const OTHER_TIME = /(?:时任|曾任|新任|前任|历任|升任|改任|原|前|任|拟|当选为?)\p{Script=Han}{0,6}$/u;

interface Post {
  readonly post: string;
  readonly name: string;
  /** The post with all that stands before it in its run. */
  readonly title: string;
  /** Two characters of what the post is in. */
  readonly office: string;
  /** True of one of several posts: 县委副书记、县长. */
  readonly isListed: boolean;
  readonly passage: Passage;
  /** Where the name ends. */
  readonly to: number;
}

function postsIn(passage: Passage): Post[] {
  const { text } = passage;
  return introducedIn(text).flatMap(({ post, text: behind, from }): Post[] => {
    const name = behind.slice(0, lengthOfName(behind));
    const title = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, from - 16), from))?.[0] ?? '';
    const before = title.slice(0, -post.length);
    if (name.length < 3 || OTHER_TIME.test(before)) return [];
    const isListed = text[from - title.length - 1] === '、';
    return [{ post, name, title, office: before.slice(-2), isListed, passage, to: from + name.length }];
  });
}

/** Posts of which nobody has two, each by how it is called: the first of a county's bodies, its courts and its departments. */
const ALONE: readonly (readonly [string, RegExp])[] = [
  ['书记', /(?:县|市|区|州|旗)委书记$/u],
  ['副书记', /(?:县|市|区|州|旗)委(?:常务|专职)?副书记$/u],
  ['县长', /(?:^|[^副])[县市区州旗]长$/u],
  ['副县长', /副[县市区州旗]长$/u],
  ['人大', /人大(?:常委会)?主任$/u],
  ['政协', /政协主席$/u],
  ['法院', /法院院长$/u],
  ['检察院', /检察院检察长$/u],
  ['纪委', /纪委书记$/u],
  ['政法委', /政法委书记$/u],
  ['组织部', /组织部部?长$/u],
  ['宣传部', /宣传部部?长$/u],
  ['统战部', /统战部部?长$/u],
];
/** Posts that go together: 县委副书记、县长. */
const TOGETHER =
  /^(?:副书记 (?:县长|政法委|统战部)|副县长 政法委|政法委 (?:副书记|副县长)|(?:县长|统战部) 副书记)$/u;
/** The head of an office: 财政局局长. */
const HEAD = /(\p{Script=Han}{2}局)(?:党组书记、)?局长$/u;

const aloneIn = (title: string): string | undefined =>
  ALONE.find(([, pattern]) => pattern.test(title))?.[0] ?? HEAD.exec(title)?.[1];

/** True of two single titles, of which one person has but one. */
function areTwo(one: Post, other: Post): boolean {
  if (one.isListed || other.isListed) return false;
  const [a, b] = [aloneIn(one.title), aloneIn(other.title)];
  if (a === undefined || b === undefined || a === b) return false;
  const isDeputy = `副${a}` === b || a === `副${b}`;
  return a.endsWith('局') === b.endsWith('局') && !isDeputy && !TOGETHER.test(`${b} ${a}`);
}

/** True where both posts are in one office, or one of a township or county that is of one kind. */
const areOfOne = (one: Post, other: Post): boolean =>
  one.post !== other.post &&
  [one, other].every(({ post }) => LEADS.test(post)) &&
  ((one.office.length === 2 && one.office === other.office) ||
    [one, other].every(({ post, office }) => PLACES.test(post) && !office.endsWith('副')));

/** The persons of an item with a post that is not the one they had before. */
export function changedPosts(passages: readonly Passage[]): Renamed[] {
  const all = passages.flatMap(postsIn).slice(0, 60);
  return all.flatMap((one, at): Renamed[] => {
    const same = all.slice(0, at).filter(({ name }) => name === one.name);
    const other = same.find((before) => areOfOne(one, before) || areTwo(one, before));
    if (!other || same.some(({ title }) => title.includes(one.title))) return [];
    const shown = (post: Post): string => post.title.slice(-6) + post.name;
    const written = shown(one);
    return [{ written, before: shown(other), passage: one.passage, from: one.to - written.length }];
  });
}
