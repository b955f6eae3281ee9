/** What the labels of parts tell of their whole. */

/** Parts that are all there can be of a whole, two by two. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城/u, /乡|农/u],
  [/夏/u, /秋/u],
  [/出口/u, /进口/u],
  [/线上/u, /线下/u],
  [/税收/u, /非税/u],
  [/旱/u, /水田|水浇/u],
  [/正式/u, /预备/u],
  [/投诉/u, /举报/u],
  [/新建/u, /改建|续建|扩建|改造/u],
  [/县直|机关/u, /乡镇/u],
  [/公办/u, /民办/u],
  [/一般/u, /重大/u],
  [/县内/u, /县外/u],
  [/省内/u, /省外/u],
  [/本[省市县村镇地]/u, /外/u],
  [/以上/u, /以下/u],
  [/上半年/u, /下半年/u],
  [/已/u, /未|限期/u],
  [/合格/u, /不合格/u],
  [/脱贫|低保|贫困|监测/u, /一般|普通/u],
  [/[存成]活/u, /死/u],
  [/国家/u, /区域|地方|省/u],
  [/内$/u, /外$/u],
  [/上午|白天|日间/u, /下午|夜间|晚/u],
  [/常住|户籍/u, /流动|外来/u],
  [/文科|历史/u, /理科|物理/u],
  [/应届/u, /往届/u],
  [/党员/u, /群众/u],
  [/在职/u, /退休/u],
  [/专职/u, /兼职/u],
  [/汉族/u, /少数民族/u],
  [/客/u, /货/u],
  [/一线|前线/u, /后勤|后方/u],
  [/个人/u, /单位|集体/u],
  [/正式|在编|编制/u, /合同|聘用|编外|劳务/u],
  [/新能源|电动/u, /燃油/u],
  [/地上/u, /地下/u],
  [/室内/u, /室外/u],
  [/境内/u, /境外/u],
  [/直接/u, /间接/u],
  [/自有/u, /租/u],
  [/长期/u, /短期|临时/u],
  [/公益/u, /商品/u],
  [/民事/u, /刑事/u],
  [/刑事/u, /行政|治安/u],
  [/^实/u, /^[停缺未误漏]/u],
];

/** Ends of labels that tell classes apart: 国家级, 县级; 东部, 西部. */
const CLASS = /(?:级|类|等奖|部|片|年级|产业|业|标段|期|批)$/u;

const lengthOf = (text: string): number => [...text].length;

/** True of labels of one build: 一类村, 二类村; 男党员, 女党员. */
export const areAlike = (labels: readonly string[]): boolean =>
  new Set(labels.map((label) => label.slice(-1))).size === 1 &&
  (new Set(labels.map(lengthOf)).size === 1 || labels.every((label) => CLASS.test(label)));

export const isPair = ([one, other, ...more]: readonly string[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  more.length === 0 &&
  (PAIRS.some(
    ([first, second]) => (first.test(one) && second.test(other)) || (first.test(other) && second.test(one)),
  ) ||
    [`未${one}`, `不${one}`, `非${one}`, `半${one}`].includes(other));

/** Ends of labels of parts that a whole is cut into, of which none is left out: 城关片, 一年级, 二标段. */
export const CUT = /(?:片区?|[东南西北中]部|级|类|标段|年级|等奖|[一二三四五六七八九]期|[一二三四]季度)$/u;

/** Properties of one kind, of which each has one. */
const DIMENSIONS = [
  /女|男|妇/u,
  /民族|汉族/u,
  /党员|党外|群众|团员|党派/u,
  /学历|博士|硕士|研究生|本科|专科|大专|高中|中专/u,
  /岁/u,
  /职称/u,
  /干部|职工|工人|农民|教师|医|学生|居民|村民|军人|技术人员/u,
  /国家|省|市级|县级|一级|二级|三级/u,
  /低保|特困|脱贫|监测|困难|残疾/u,
];

/** True of labels that tell of one property, of which each thing has one value. */
export const areOfOneKind = (labels: readonly string[]): boolean =>
  DIMENSIONS.some((kind) => labels.every((one) => kind.test(one)));
