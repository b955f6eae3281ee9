/** Which kind of Han face a font is, by any of the names that writers and PDFs give it. */

import type { FaceKind } from './manuscript.ts';

/** The first that matches; 仿宋 and 小标宋 contain 宋. Names are in lower case, without blanks, hyphens and underscores. */
const KINDS: readonly (readonly [FaceKind, RegExp])[] = [
  // 华文中宋 is set where there is no 小标宋, as is the semibold Noto of this program's own pages.
  [
    'xiaobiaosong',
    /[小大]?标宋|中宋|biaosong|^fz[xd]bs|zhongsong|(?:notoserif(?:cjk)?|sourcehanserif)(?:sc|cn|hans)?semibold|思源宋体?semibold/u,
  ],
  ['fangsong', /仿宋|仿体|fangsong|^simfang|^fzfs|fandolfang|^stfangso|^zhuque|朱雀|^cwtexfs/u],
  ['kaiti', /楷|kaiti|^simkai|^fz[xcz]?k(?:t|ai)|fandolkai|wenkai|dfkai|biaukai|^ukai|arpluk?kai|^gbkai/u],
  [
    'heiti',
    /黑|heiti|simhei|^fz[a-z]*ht|fandolhei|xihei|yahei|lantinghei|苹方|pingfang|sourcehansans|notosans(?:cjk|sc|tc|hk|hans|mono)|wenquanyi|文泉驿|hiraginosansgb|droidsansfallback|jhenghei|gothic|ゴシック|^gbhei|dahei/u,
  ],
  [
    'songti',
    /宋|simsun|song|^fz(?:ss|shusong|baosong|bs)|notoserif(?:cjk|sc|tc|hk|hans)|sourcehanserif|mingliu|明[體体朝]|mincho|^uming|arplsungti|sungti/u,
  ],
];

const BOLD = /bold|heavy|black|粗|特黑|超黑/u;

/** Names in PDFs are often the bytes of GBK, which a reader shows as Latin-1: `ºÚÌå` is 黑体. */
const fromGbk = (name: string): string =>
  /^[\0-\xff]*$/u.test(name) && /[\x81-\xfe]{2}/u.test(name)
    ? new TextDecoder('gb18030').decode(Uint8Array.from(name, (unit) => unit.charCodeAt(0)))
    : name;

/** Without the tag of a subset (`ABCDEF+`), the `@` of vertical setting, case and what parts words. */
const plain = (name: string): string =>
  fromGbk(name)
    .normalize('NFKC')
    .replace(/^[A-Z]{6}\+|^@/u, '')
    .toLowerCase()
    .replace(/[\s_,-]/gu, '');

/**
 * The kind of a font's Han characters.
 *
 * @param name a family, full or PostScript name, in Chinese or English, as it stands in a document or a PDF:
 *   仿宋_GB2312, STFangsong, ABCDEF+SimHei, FZXBSJW--GB1-0
 * @returns `other` for Western faces and those not known
 */
export function faceKindOf(name: string): FaceKind {
  const known = plain(name);
  return KINDS.find(([, pattern]) => pattern.test(known))?.[0] ?? 'other';
}

/** Whether the name of a font says that it is bold by itself: SimHei,Bold; NotoSansSC-Bold. SemiBold does not count, 黑体 neither. */
export const isBoldFace = (name: string): boolean => BOLD.test(plain(name).replace(/semibold|demibold/u, ''));
