/** Tells names of units and townships from other words in brackets and on lines of their own. */

/** Endings that names of units have and hardly anything else. */
const SURE_ENDING =
  /(?:局|委|委员会|办公室|[县市区政委府人][办]|院|乡|镇|街道|街道办|办事处|苏木|中心|公司|集团|学校|中学|小学|高中|幼儿园|大学|学院|医院|银行|支行|分行|工会|总工会|妇联|残联|文联|科协|侨联|工商联|团委|团县委|政府|党委|党组|党工委|管委会|人大|政协|法院|检察院|专班|领导小组|指挥部|党支部|联社|供电所|海关|林场|农场|电视台|编辑部|武装部|宣传部|组织部|统战部|人武部|工作部|大队|支队|总队|开发区|管理区|示范区|产业园|园区|景区|党校|档案馆|图书馆|文化馆|派出所|司法所|研究所|监测站|推广站|联合社|供销社|合作社|协会|商会|联合会|管理所|管理站|气象台|融媒体)$/u;

/** Endings that other words have as well. */
const WEAK_ENDING =
  /(?:部|会|社|所|站|队|行|馆|台|厅|署|处|科|室|股|校|厂|场|组|网|报|联|办|县|市|区|旗|园|村|社区)$/u;

/** What opens a remark in brackets, and no name. */
const REMARK =
  /^(?:含(?!山)|见[附图表上下第]|包括|其中|下同|注[：:]|简称|以下|截至|截止|不含|详见|附[表件图]|略$|按照|约[\d一二三四五六七八九十]|占|共[计\d]|完$|供.{1,12}(?:参阅|参考|阅研)|待续|作者[系为是]|节选|摘自|下称|统称|又称|亦称|俗称|也称|全称|同比|每|第[\d一二三四五六七八九十]+[章节条款页]|上接|下转|此件|公章|盖章|试行|暂行|草案|修订|例如|今年|去年|目前|同上|不完全统计)/u;
/** What may open a name as well: 经信局, 应急局. */
const REMARK_WORD = /^(?:如|即|指|按|约|比|除|因|为|经|是|可|应|由|已|未|无|有|或|及|和|至)/u;
/** What a picture shows, or who took it: 活动现场, 记者站供图. */
const OF_PICTURE = /(?:现场|供图|配图|资料图|示意图|效果图|图文并茂)$/u;
/** What no name of a unit holds. */
const CLAUSE =
  /[的了]|等$|以上|以下|以内|左右|其他|其余|合计|有关|相关|^全|^各|^本|^我|^该|^多个|^几个|^两个/u;

/** What units do: a headline that happens to end as their names do. */
const DOING =
  /举办|举行|召开|建成|开展|推进|推动|加强|强化|落实|打造|做好|抓好|抓实|实施|助力|启动|走进|走访|参加|全面|扎实|积极|深入|多措|聚焦|优化|提升|完善|赋能|护航|筑牢|织密|激活|擦亮|成立|揭牌|入选|荣获|获评|命名|授予/u;

const HAN_NAME = /^[\p{Script=Han}〇·A-Za-z0-9—-]+$/u;
const TOWNSHIP = /(?:[乡镇]|街道|苏木|街道办事处)$/u;
/** 乡镇, 全镇, 城镇: kinds, and no township. */
const KINDS = /^(?:乡镇|[\p{Script=Han}]?城镇|(?:全|各|该|本)?[各全该本](?:乡|镇|街道)|重点镇|特色小镇)$/u;

/** The name of a township by its look. */
export const isTownship = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 14 &&
  TOWNSHIP.test(name) &&
  HAN_NAME.test(name) &&
  !KINDS.test(name) &&
  !CLAUSE.test(name);

/** How well a text is known as the name of one unit: 2 surely, 1 perhaps, 0 not. */
export function unitLikeness(text: string, known: ReadonlySet<string> = new Set()): 0 | 1 | 2 {
  if (known.has(text) || isTownship(text)) return 2;
  if (text.length < 2 || text.length > 26 || !HAN_NAME.test(text)) return 0;
  if ([REMARK, CLAUSE, DOING, OF_PICTURE].some((one) => one.test(text))) return 0;
  if (SURE_ENDING.test(text)) return 2;
  return text.length > 2 && WEAK_ENDING.test(text) && !REMARK_WORD.test(text) ? 1 : 0;
}

/** True of what cannot be a name in a tag: a remark, a figure, a clause. */
export const isRemark = (text: string): boolean =>
  REMARK.test(text) ||
  REMARK_WORD.test(text) ||
  CLAUSE.test(text) ||
  OF_PICTURE.test(text) ||
  /[。！？：:；;“”‘’%％\d《》]/u.test(text);

const PERSON = /^\p{Script=Han}{2,4}$/u;
export const isPerson = (text: string): boolean => PERSON.test(text) && unitLikeness(text) === 0;
