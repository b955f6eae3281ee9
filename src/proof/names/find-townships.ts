/** Finds names of townships in running text that a county does not have. */

import { matchesOf } from '../matches.ts';
import type { County } from './divisions.ts';
import { isOneApart } from './likeness.ts';

/** A name that a county does not have. */
interface Unknown {
  readonly from: number;
  readonly to: number;
  /** The township that was probably meant. */
  readonly nearest: string | undefined;
}

type Kind = '乡' | '镇' | '街道' | '苏木';

const ENDING = /街道|苏木|[镇乡]/gu;

/** Behind it, other words: 乡村 (but 某某乡村民), 镇江, 乡（镇、街道）. */
const OTHER_WORDS: Readonly<Record<Kind, RegExp>> = {
  乡: /^(?:村(?!民)|[镇风亲愁贤情土音邻间约野里试]|[（、](?:镇|街道))/u,
  镇: /^(?:村(?!民)|[江海静定雄赉宁沅痛压乡区]|[平安坪原远康]县|市|[（、](?:乡|街道))/u,
  街道: /^[两旁边上]/u,
  苏木: /^$/u,
};

/** Behind it, a list of kinds: 乡（镇、街道）, 镇、村两级. */
const KINDS_FOLLOW = /^[（(、/／](?:镇|乡|街道?|村|办事处)/u;

/** What one does with any township: 联合乡（镇）, 责成镇政府. */
const DOINGS =
  /(?:组织|联合|指导|协调|要求|责成|督促|推动|会同|动员|安排|支持|帮助|引导|鼓励|依托|通过|结合|围绕|带领|发动|配合|服务|包括|以及|涉及|覆盖|撤销|建成|打造|建设|全面|同时|其中|目前|部分|有关|相关|所在|所属|周边|沿线|邻近|偏远|全部|任何|一些|这些|选派|选定|确定|提请|报请|压实|强化|明确|落实|构建|完善|深化|推进|实施|开展|实行|整合|统筹|采取|坚持|形成|建立|制定|负责|参照|按照|根据|针对)$/u;

const COUNTED = '各全该本我两三几个多数每百十一二四五六七八九';
/** Before it, the ends of common words: 城镇, 全镇, 下乡, 主要街道. */
const COMMON: Readonly<Record<Kind, RegExp>> = {
  乡: new RegExp(
    `[${COUNTED}城县市区级族下返回还离故家水同异外他侨思恋之爱兴入归送助务包联驻跨到在镇与]$`,
    'u',
  ),
  镇: new RegExp(`[${COUNTED}城县市区级村乡集小重古名强坐冰制心色范点业大老到在]$|景德$`, 'u'),
  街道: new RegExp(`[${COUNTED}要条区城县镇村干路面修沿临背净治洗占扫洁业华旧主次段巷成]$`, 'u'),
  苏木: /^$/u,
};

/** Where a name may begin: behind a mark, or a word that leads to a place. */
const BEGINS =
  /(?:^|[\s，。；：、！？“”‘’（）()《》【】—…到在赴往向从由经至自和与及对给让为去进驻]|[我全该本]县)$/u;
const NOT_IN_NAMES = /[^\p{Script=Han}]|^[到在从经至为让给]|[的了是有等及其这那们由把被财费届乡镇]/u;

/** 王楼 of 王楼镇. */
export const stemOf = (township: string): string => township.replace(/(?:街道(?:办事处)?|苏木|[镇乡])$/u, '');

/** Where a name begins whose stem ends at an index, by what stands before it. */
function beginOf(text: string, end: number, county: string): number | undefined {
  for (let length = 2; length <= 4 && length <= end; length++) {
    const from = end - length;
    const stem = text.slice(from, end);
    if (NOT_IN_NAMES.test(stem)) return undefined;
    const before = text.slice(Math.max(0, from - county.length), from);
    if (BEGINS.test(before) || before === county) return from;
  }
  return undefined;
}

/** The township that a text ends in at an index but for one character, which is not the first. */
function slipAt(text: string, to: number, kind: Kind, { townships }: County): Unknown | undefined {
  for (const nearest of townships) {
    const { length } = nearest;
    for (const from of [to - length, to - length + 1, to - length - 1]) {
      const written = text.slice(Math.max(0, from), to);
      if (written.length < 3 || written[0] !== nearest[0] || !isOneApart(written, nearest)) continue;
      const stem = stemOf(written);
      if (!COMMON[kind].test(stem) || stemOf(nearest).endsWith(stem.slice(-1))) return { from, to, nearest };
    }
  }
  return undefined;
}

function nearestTo(written: string, { townships }: County): string | undefined {
  const stem = stemOf(written);
  return townships.find((name) => stemOf(name) === stem || isOneApart(name, written));
}

/**
 * The names of townships in a text that a county does not have, and no list of the office.
 * @param known names that are right whatever the register says
 */
export function findUnknownTownships(text: string, county: County, known: readonly string[]): Unknown[] {
  const names = [...county.townships, ...known];
  return matchesOf(text, ENDING).flatMap((match): Unknown[] => {
    const kind = match[0] as Kind;
    const end = match.index;
    const to = end + kind.length;
    if (names.some((name) => text.endsWith(name, to))) return [];
    const behind = text.slice(to, to + 4);
    if (OTHER_WORDS[kind].test(behind) || KINDS_FOLLOW.test(behind)) return [];
    const slip = slipAt(text, to, kind, county);
    if (slip) return [slip];
    const from = beginOf(text, end, county.name);
    if (from === undefined || DOINGS.test(text.slice(from, end))) return [];
    const nearest = nearestTo(text.slice(from, to), county);
    return COMMON[kind].test(text.slice(from, end)) && nearest === undefined ? [] : [{ from, to, nearest }];
  });
}
