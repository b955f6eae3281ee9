/** Words that stand again behind a mark, and units behind units: 目前，目前, 水稻、水稻, 2480万元万元. */

import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

/** Words that no clause ends with. */
const OPENING =
  '逐步|逐渐|进一步|积极|不断|及时|同时|目前|近日|日前|因此|但是|由于|为了|通过|根据|按照|并且|而且|以及|对于|关于|随着|其中|如果|虽然|已经|正在|将要|必须|应当|可以|能够|大力|切实|着力|深入|全面|认真|严格|主动|先后|陆续|分别|共同|继续|持续|广泛|充分|有效|加快|尽快';

const PATTERNS: readonly RegExp[] = [
  // What opens a clause is all of the one before: 同时，同时把.
  /(?<=^|[。；！？，：])(\p{Script=Han}{2,8})[，、]\1(?![^，。；]{0,2}再|地|[，！]\1)(?!，还是|，依然|，仍)/gu,
  new RegExp(`(${OPENING})，\\1`, 'gu'),
  // A member of a list stands again as the next: 水稻、水稻、玉米.
  /(\p{Script=Han}{2,8})、\1(?=[、，。；]|[和与及等](?!级|式))/gu,
  // The beginning of a sentence was left before it: 会议由。会议传达.
  /(?<=[。！？])(\p{Script=Han}{2,6})\p{Script=Han}{0,2}(?:由|对|将|把|向|为)。(?=\1)/gu,
  /(?<=[\d万亿千百])(万元|亿元|公里|千米|平方米|公顷|公斤|千克|人次|个百分点|亩|吨|元)\1/gu,
  /(?<=\d)年(年)(?=[，。、；]|全|春|秋|夏|冬|上半|下半|\d)/gu,
  /(?<=[\d次本当每上])月(月)(?=[上中下初末底]|[，。、；]|\d)/gu,
  /(?<=\d)日(日)(?=[，。、；上下]|在|至)/gu,
  /(?<=[、，]\p{Script=Han}{2,10})等(等)(?=\p{Script=Han}{2})(?!问题|原因|情况)/gu,
  /(?<=^|[。；！？，])(县|市|区|乡|镇|省)\1(?=委|人民|政府|直|属|纪委|长)/gu,
  // A long name or the like stands twice: 村民委员会村民委员会, 有限有限公司.
  /(\p{Script=Han}{4,12})\1/gu,
  /(有限|合作|责任|股份|专业|领导|工作|协调|指挥)\1(?=公司|社|小组|委员|专班|部|办公|机制)/gu,
  /(大会|会议|活动|工程|项目|方案|通知|意见|办法)\1$/gu,
];

/** True of what is said over and over: 你追我赶你追我赶 has two halves alike. */
const isSong = (unit: string): boolean => /^(.{1,3})\1+$/u.test(unit);

/** Words and units that were typed twice with a mark or nothing between: `doubled-word`. */
export const checkApart = ({ text, place }: Passage): Finding[] => {
  const found: Finding[] = [];
  let end = 0;
  const hits = PATTERNS.flatMap((pattern) => matchesOf(text, pattern)).sort(
    (one, other) => one.index - other.index,
  );
  for (const { 0: written, 1: unit = '', index } of hits) {
    if (index < end || isSong(unit)) continue;
    end = index + written.length;
    found.push(
      finding(
        'doubled-word',
        { zh: `“${unit}”重复了：${written}`, en: `"${unit}" is written twice` },
        { span: place(index, end), hint: { zh: `删掉一个“${unit}”`, en: `Delete one "${unit}"` } },
      ),
    );
  }
  return found;
};
