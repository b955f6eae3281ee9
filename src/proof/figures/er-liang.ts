/** 二 before a measure word, and 两 in an ordinal or a fraction. */

import type { Passage } from '../passage.ts';
import { figureCheck, type Remark, remarksOn } from './support.ts';

/** What takes 两 before it, whatever stands around. */
const COUNTERS = [
  '个(?!以上|以下|月(?:内|以)|[别体人])|名(?!著)|天(?!门)|种|亩|位(?!数|一体|于)|位数|家(?![父母])|座|项(?!式|分布)|件(?!套)|张|辆|间|根|块|颗|棵|只|艘|架|袋|箱|盏|幅|篇|册|枚|株|笔|例|户|桩|趟|遍',
  '小时|公里|吨|季稻|侧|岸|昼夜|分钟|平方米|平方公里|立方米|厘米|毫米|公斤|千克|公顷|边(?!形)|地(?!块|方|级|段|主|力|产|道|[理税面下铁])|县(?![长委道])|条(?![街巷胡])|支(?!部|行|付|出|队伍名)|份(?!额)|所(?!长)|周(?![岁年边期])|方面|步(?=走|[，。；])|门(?=课|学|功|技)|面(?=[锦红国彩旗墙鼓])|口(?=[机井塘水，。；、])|眼(?=[机井水泉，。；、])|[尊匹头扇瓶桶捆筐盆顿串孔栋幢顶床双罐盒棚](?=[，。；、])|部(?=电|手机|作品|影|法|汽车|客车)|套(?=[方设办图预应班教管系机，。；])|起(?=[事案火较交安，。；])|台(?=[一-鿿]{0,4}机|[，。；、])|场|千(?!\\d)|万(?!五千里)|亿',
].join('|');
/** Behind these, 二 belongs to another number, to an ordinal or to a name. */
const NOT_AFTER = '[第点十百千万亿零〇一三四五六七八九二两\\d初老星期周月头小大无独唯之其]';
/** Behind what is bought, built or sent, 二 counts whatever it is. */
const MADE =
  '购置|购买|采购|购入|添置|新添|新购|配备|配置|捐赠|捐助|赠送|投放|投入|安装|新建|修建|建成|建起|新增|增设|设立|出动|调集|调派|派出|抽调|组建|成立|查处|查获|查扣|收缴|破获|举办|维修|更换|改造|救出|开设';
const TWO = new RegExp(
  `(?<!${NOT_AFTER})(?<![一二三四五六七八九]、)二(?:${COUNTERS})|(?<=(?:${MADE})了?)二(?:[台套辆架栋座处口眼艘只头匹张把顶副双个名位条起]|支(?!部)|间|所)`,
  'gu',
);
/** 二次, 二处 and 二批 are ordinals too: only where something is done, or found, so many times. */
const TWICE =
  /(?<=[分共了过达曾又先后前这有现]|每[年月周天]|[乡镇县市区村]|连续|先后|累计|隐患|问题|出|修)二(?:次(?![元供污创分加响])|处(?!长|室)|地|批)|(?<=[，。；]|^)二次(?=[召会检到走入派组上])|(?<=分成|分为|分作)二[组类队班路批]|(?<=[，。；、]分)二[期批步](?=[建实完推进施到走])|(?<=历时|连续|近|满|过|了|用|这|为期|达|时间)二年(?![级制])|(?<![第十一三\d])二(?:处(?=[隐问安危险])|(?:省|市|县|乡|镇|村)(?=交界|联|共|之间|结合|合作|签|干部))/gu;
/** 第两季度, 百分之两, 两等奖, 两十个, 十两个. */
const SECOND =
  /第两(?![百千万亿])|两(?=[氧硫氯氟甲]化|噁英|甲苯|维码)|(?<=(?:百|千|万|[一二三四五六七八九十])分之)两|(?<![一-鿿\d])两月份|(?<=[一、得获了奖])两等奖|(?<![一二三四五、分设共])两等[奖功]|两把手(?![枪术电工])|(?<![省市县区乡镇村上下校院队厂这前后])两级(?=(?:应急)?响应|预警|警报|甲等|[伤残]残|保护动物|运动员|公路|资质|劳动防护)|(?<=小学|初中|高中|[到读上升])两年级|(?<!斤)(?<![一二三四五六七八九十半\d])两十(?=[一二三四五六七八九余多个名家户位条项件天次年月万亿亩])|(?<=星期)两(?=[上下晚中，。）])|(?<!\d)[一二三四五六七八九]?十两(?=[个名家户位条项件天次年月座辆台])/gu;
/** 两月上旬, 主楼两楼会议室, 一百零两万, 初两: what is named by a number or ends one. */
const ORDINAL =
  /(?<![\p{Script=Han}\d])两月(?=[上中下]旬|初|底|\d|[一二三十])|(?<=[年，。；、（])两月(?=[上中下]旬|初|底)|(?<=[楼厦院馆心店厅校场域区])两楼(?![之间上上下]|梯)|两楼(?=(?:西侧|东侧|南侧|北侧)?(?:会议|办公|大厅|多功能|报告厅|服务|食堂|阅览))|(?<=[馆楼厦店院心厅])两层(?=大厅|会议|办公|餐厅|展厅|报告厅|多功能|窗口|服务)|(?<=[百千万]零)两(?=[万亿]?\p{Script=Han})|(?<=正月|腊月|农历[一二三四五六七八九十冬]{1,2}月)初两|(?<=周|礼拜)两(?=[上下晚中，。）])(?<!\d周两)|(?<=[第\d])两(?=等奖|名(?:，|。))|两号(?=[楼门线机井泵路院线馆厅桥车])|(?<=[百千万]分之\p{Script=Han}?十)两/gu;
/** 经过二轮协商, 先后二批: done so many times. */
const SO_MANY =
  /(?<=经过|历经|先后|连续|累计|前后|分成|分为|分作|共分|接连|一连|已经|进行了|开展了|组织了|召开了|举行了|举办了|完成了|走访了|修改了|征求了|实施了|相隔|每隔|仅用|只用|用了|整整)二(?:[轮场期回遍趟组队班路层级天周代道关步类项端方头晚夜季节站])(?!承包|延包|供|污|创|加工|战|工程|地块|元|人转|转|胎|孩|建设|项目)/gu;
/** Statutes and contracts count 二个月, 二年. */
const STATUTE = /依照|根据|依据|法》|条例》|办法》|规定/u;

const remark = (written: string, right: string): Pick<Remark, 'message' | 'hint'> => ({
  message: { zh: `“${written}”应当是“${right}”`, en: `"${written}" should be "${right}"` },
  hint: { zh: `改成“${right}”`, en: `Write "${right}"` },
});

const toLiang = ([written]: RegExpExecArray): Pick<Remark, 'message' | 'hint'> =>
  remark(written, `两${written.slice(1)}`);

function findTwos({ text }: Passage): Remark[] {
  if (!/[二两]/u.test(text)) return [];
  return [
    ...remarksOn(text, TWO, (match) =>
      match[0] === '二个' && STATUTE.test(text) ? undefined : toLiang(match),
    ),
    ...remarksOn(text, TWICE, toLiang),
    ...remarksOn(text, SO_MANY, toLiang),
    ...remarksOn(text, ORDINAL, ([written]) => remark(written, written.replace('两', '二'))),
    ...remarksOn(text, SECOND, ([written]) => remark(written, written.replace('两', '二'))),
  ];
}

export const ER_LIANG = figureCheck(
  'er-liang',
  { zh: '“二”和“两”用错', en: '二 for 两, and 两 for 二' },
  { zh: '《现代汉语八百词》', en: 'Usage of modern Chinese' },
  findTwos,
);
