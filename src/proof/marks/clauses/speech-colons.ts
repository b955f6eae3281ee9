/** Colons behind what leads nothing in, and other marks, or none, behind what does. */

import type { Passage } from '../../passage.ts';
import type { Finding } from '../../rule.ts';
import { HAN } from '../search.ts';
import { type Seek, seek } from './seek.ts';

const SPEECH = '(?:指出|强调|要求|认为|表示|反映|提出|介绍|说明|建议|坦言|透露|获悉|了解到|希望|呼吁)';
/** Who speaks, right before the word. */
const SPEAKER =
  '(?:会议|全会|大会|[组会局委办院部]|书记|县长|市长|镇长|乡长|局长|主任|部长|院长|校长|主席|专家|代表|委员|群众|村民|居民|负责人|干部|员|企业|普遍|一致|纷纷|上|中|时)';

/** Matches the colon of 会议强调：各级要, where nothing is quoted and no points follow. */
const SPEECH_COLON: Seek = {
  starts: '：',
  quick: '：',
  pattern: new RegExp(
    `(?<=(?:^|[。！？；，])(?!(?!会议|全会|大会)[^，。：]{0,3}(?:要求|建议|说明|决定|介绍)：)[^。！？；：“”，]{0,24}(?:${SPEAKER}${HAN}{0,4}|${HAN}{2,4})${SPEECH})(?<!(?:^|[。！？；，])(?!会议|全会|大会)${HAN}{0,4}|(?:工作|报名|具体|总体|基本|任职|质量|技术|有关|相关|主要|目标|纪律|时间|的)${HAN}{0,2})：(?!“|‘|《|$|\\n|\\s|[一二三四五六七八九十]|[（(]?[一1１①]|第一|首先|其一|\\d|[^。！？]{0,40}：|[^。；]{2,60}；)`,
    'uy',
  ),
};

/** Matches a colon that breaks a sentence off before what its subject goes on to do: 带队：到3家企业. */
const BREAKING: Seek = {
  starts: '：',
  quick: '：',
  pattern: new RegExp(
    `(?<=(?:带队|率队|率领${HAN}{1,8}|带领${HAN}{1,8}|陪同|一行|会同${HAN}{2,10}|联合${HAN}{2,10}|组织${HAN}{2,10}|出席|牵头|安排${HAN}{2,8}|发动${HAN}{2,8}|以来|期间|之际|之后|以后|的时候|[^，。：]{6}[时后]))：(?=(?:到|赴|前往|深入|先后|分别|逐|在|对|向|把|将|已|共|为|也|都|就|通过|县|全县|镇|开展|进行|实施|采取))`,
    'uy',
  ),
};

/** Matches 公布咨询方式：电话：0839, two colons with one short word between. */
const TWICE: Seek = {
  starts: '：',
  quick: '：',
  pattern: new RegExp(
    `：(?<=[^。！？：；\\n]{3}：)(?=${HAN}{2,4}：)(?!${HAN}{2,4}：(?:“|[^，。：]{0,24}[；，]?${HAN}{2,6}：))`,
    'uy',
  ),
};

/** Things that are listed behind a word for them. */
const THINGS =
  '(?:材料|条件|要求|措施|内容|任务|问题|事项|情形|程序|步骤|规定|情况|工作|方面|特点|标准|原则|资料|手续|证件|几点|几项|几类|方式|途径|做法|因素|信息|证明|建议|意见|人员|单位|项目)';

/** Matches ，一是 behind 采取三项措施, and the 。 of 提交以下材料。 before the list of them. */
const LEADING: Seek = {
  starts: '，。；',
  quick: '',
  pattern: new RegExp(
    [
      `[，；](?<=(?:[两二三四五六七八九十]|[2-9])(?:项|个方面|条|点|步|大${HAN}|个${HAN}|方面|招|法|种|件)[^，。；：]{0,14}[，；])(?<!(?:第|每|前|后|其中|首)[^，。；：]{0,18})(?=一是|一要|第一，|首先，|其一，)`,
      `。(?<=(?:以下|下列|如下)(?:[一二三四五六七八九十两几\\d]+[项个类种条点])?(?:${HAN}{0,4}${THINGS}|${HAN}{2,6}之一的${HAN}{2,6})。)(?=(?:[^，。；：、]{2,20}、){2,10}[^，。；：、]{2,20}。)`,
      `[，。；](?<=(?:包括|分别是|分别为|主要有|具体是|名单如下|如下|要求是|做法是|原因是|目标是)[，。；])(?=(?:[^，。；：、]{2,20}、){2,10}[^，。；：、]{2,20}[，。])`,
    ].join('|'),
    'uy',
  ),
};

/** Matches 具备以下条件熟练掌握, the lead with no mark behind it. */
const UNMARKED: Seek = {
  starts: '以下如',
  quick: '下',
  pattern: new RegExp(
    `(?:以下|下列|如下)(?:[一二三四五六七八九十两几\\d]+[项个类种条点])?(?:${THINGS}|措施|规定)(?!${THINGS})(?=(?!之一|的|和|及|与|或|并|可|即|不|应|须|需|进|者|中|均|都|方|才|时|为|是|要|在|向|对|由|报|抓|等|已|全|得|予|作|依(?!法)|按(?!时)|有|请|逐|自|另|同|只|也|到|仍|处|提|发|一并|必|必须|属|由|外|内|下|统|执行|实施|办理|处理|落实|整改|开展)${HAN}{2}[^，。；：]{0,20}[，、；])`,
    'uy',
  ),
};

/** Matches 典型案例；某公司, a short head with the mark of a clause behind it. */
const HEAD: Seek = {
  starts: '；。，',
  quick: '',
  pattern: new RegExp(
    `(?<=^(?:典型|主要|工作|存在|下步|下一步|温馨|友情|特别|咨询|联系|举报|监督|报名|开放|活动|会议|培训|办公|办理|服务|受理|时间|地点|参加|责任|完成|整改)${HAN}{0,2}(?:案例|做法|措施|问题|打算|提示|提醒|电话|时间|地点|对象|人员|单位|方式|范围|时限|依据|地址|热线|流程|条件|安排|成效|经验))[；](?=[^；]{4})`,
    'uy',
  ),
};

/** Matches 监督电话；5218800, 联系人章晓斌，联系电话： and 公告如下缴费时间, keys and leads with another mark than ：, or none. */
const KEY: Seek = {
  starts: '；。，、联如平',
  quick: '',
  pattern: new RegExp(
    [
      '(?<=(?:电话|热线|传真|邮编|邮政编码|邮箱|网址))[；。，、](?=\\d|[A-Za-z]{2}|（0)',
      `联系人(?=${HAN}{2,4}[，、；（]${HAN}{0,4}电话[：:])`,
      `如下(?<=(?:通知|公告|通告|报告|通报|函告|公示|规定|批复|部署|安排|答复|意见)如下)(?=(?![的之所内列]|几|[一二两三四五六])${HAN})`,
    ].join('|'),
    'uy',
  ),
};

/** Matches the ； behind the place that a title begins with: 平桥镇；“小积分”兑出“大变化”. */
const TITLE_HEAD: Seek = {
  starts: '；',
  quick: '；',
  pattern: new RegExp(`(?<=^${HAN}{1,8}[镇乡村县局区道院校会])[；、。]`, 'uy'),
};

/** What is said of the colons of a passage: `colon-use`. */
export const checkSpeechColons = (passage: Passage): Finding[] => {
  const { part } = passage;
  if (part === 'cell') return [];
  return [
    ...seek(
      passage,
      [SPEECH_COLON, BREAKING],
      'colon-use',
      { zh: '冒号后面没有引用、没有分项', en: 'A colon with no quotation and no points behind it' },
      { zh: '改成逗号', en: 'Use ，' },
    ),
    ...seek(
      passage,
      [TWICE],
      'colon-use',
      { zh: '一句话里套用了两个冒号', en: 'A colon in what another colon led in' },
      { zh: '去掉一个冒号', en: 'Leave out one of them' },
    ),
    ...seek(
      passage,
      [LEADING, HEAD, UNMARKED, KEY, ...(part === 'title' ? [TITLE_HEAD] : [])],
      'colon-use',
      { zh: '下面是分项或者所列的内容，这里该用冒号', en: 'A colon is due before what is listed' },
      { zh: '改成冒号，或者补上冒号', en: 'Use ：' },
    ),
  ];
};
