/** Finds what an item names by its kind: places, houses, roads, waters, societies, firms, contests; and how they come up in it. */

import { once } from '../../../base/remember.ts';
import { isBorder } from '../../language/word-borders.ts';
import type { Passage } from '../../passage.ts';
import { finderOf, placesOfWords } from '../find-words.ts';
import type { Place } from './renamed.ts';

/** Kinds of which one is written for another of the same name: 慈善总会, 慈善协会; 鉴溪, 鉴江. */
const SISTERS: readonly (readonly string[])[] = [
  ['总会', '协会', '联合会', '商会', '学会', '联谊会', '促进会', '研究会', '基金会'],
  ['保健院', '保健站', '保健所', '保健中心'],
  ['大学', '学院', '学校'],
  ['支队', '大队', '中队', '总队'],
  ['河', '江', '溪', '渠'],
  ['森林公园', '湿地公园', '地质公园', '郊野公园', '公园', '自然保护区', '风景名胜区', '风景区', '景区'],
  ['博物馆', '纪念馆', '陈列馆', '展览馆', '艺术馆', '美术馆'],
  ['大赛', '比赛', '竞赛', '联赛', '锦标赛', '邀请赛'],
  ['论坛', '峰会', '研讨会'],
  ['博览会', '展览会', '交易会', '洽谈会', '推介会', '招聘会', '订货会'],
  ['敬老院', '养老院', '福利院', '养老中心', '养老服务中心'],
  ['产业园', '工业园', '物流园', '科技园', '创业园'],
  ['大道', '大街', '路', '街'],
  ['村', '社区'],
  ['小区', '花园', '家园', '公寓', '新村'],
  ['客运站', '汽车站', '车站', '火车站'],
  ['大厦', '大楼', '广场'],
  ['陵园', '公墓'],
  ['大桥', '桥'],
  ['寺', '庵', '庙', '阁', '塔', '祠'],
  ['公司', '有限公司', '有限责任公司', '股份有限公司', '合作社', '专业合作社', '联合社'],
  ['管理区', '作业区', '生产队', '分场', '连队', '管护站', '作业站'],
  ['人民医院', '中医院', '中医医院', '妇幼保健院', '妇保院', '中西医结合医院', '精神病医院', '骨科医院'],
  ['文化馆', '图书馆', '体育馆', '科技馆', '档案馆', '少年宫', '青少年宫', '大剧院'],
  ['总工会', '妇联', '团委', '工商联', '科协', '残联', '文联', '红十字会'],
  ['法院', '检察院'],
  ['小学', '中学', '高中', '初中', '幼儿园', '实验学校', '职业中学', '托育园', '职教中心', '特殊教育学校'],
  ['交警大队', '刑警大队', '治安大队', '巡特警大队', '消防救援大队', '派出所', '司法所', '法庭'],
  ['卫生院', '卫生室', '社区卫生服务中心', '卫生服务站'],
  ['林场', '农场', '茶场', '果场', '牧场', '渔场'],
  ['水库', '灌区', '电站', '泵站', '水站'],
  ['机械厂', '纺织厂', '食品厂', '水泥厂', '化肥厂', '面粉厂', '水厂', '电厂'],
];
/** Kinds that are taken for no other. */
const ALONE =
  '会议 中心 平台 医院 公路 高速 隧道 机场 港 码头 渡口 银行 开发区 园区 湿地 古镇 古城 古寨 煤矿 联盟 剧院 剧团 艺术团 市场 商场 超市 酒店 饭店 宾馆 驾校 口岸 集团 专线 步道 绿道 面业 矿业 乳业 药业 酒业 铝业 钢业 米业 油业 牧业 渔业 工程 项目 基地 嘎查 苏木 镇 乡 街道 湖 县 大院 祠堂 农家乐 理事会 小流域 书院 故居 遗址 纪念碑 浴场 风电场 水文站 气象站 污水处理厂 净水厂 节 运动会 马拉松 讲堂 课堂 服务队 突击队 救援队 宣讲团 志愿服务队 示范带 旅游带 示范区 保护区'.split(
    ' ',
  );

const GROUPS = new Map(SISTERS.flatMap((kinds, group) => kinds.map((kind) => [kind, `${group}`] as const)));

/** What kinds have behind them in other words: 村民, 县级, 河长. */
const NO_KIND: Readonly<Record<string, string>> = {
  塔: '(?![吊机基])',
  村: '(?![民级组里庄寨])',
  镇: '(?![村区江])',
  乡: '(?![村镇愁亲贤])',
  县: '(?![级直])',
  河: '(?![长段滩道北南])',
  江: '(?![西苏南北])',
  街: '(?!道)',
  路: '(?![线长径段演网面])',
  港: '(?![口区澳])',
  项目: '(?![化部])',
  节: '(?![能约日目点水假奏俭])',
};
/** What they have before them in none. */
const NO_HEAD: Readonly<Record<string, string>> = {
  村: '(?<![农乡])',
  节: '(?<=[化游食术花果茶歌摘收鱼])',
  路: '(?<![公铁道思线网出一半])',
  街: '(?<![上逛])',
  阁: '(?<!内)',
  庙: '(?<!寺)',
  港: '(?<!海)',
  高速: '(?=公路|段|线|路|$|[，。])',
};

const bounded = new Map(
  [...Object.keys(NO_HEAD), ...Object.keys(NO_KIND)].map((kind) => [
    kind,
    once(() => new RegExp(`${NO_HEAD[kind] ?? ''}${kind}${NO_KIND[kind] ?? ''}`, 'uy')),
  ]),
);

/** True of a kind that is in no other word there. */
function isKind(kind: string, text: string, at: number): boolean {
  const pattern = bounded.get(kind)?.();
  if (pattern === undefined) return true;
  pattern.lastIndex = at;
  return pattern.test(text);
}

const kindAt = finderOf(
  [...GROUPS.keys(), ...ALONE].sort((one, other) => other.length - one.length),
  isKind,
);
const LONGEST = 16;
/** In no name of one thing; autonomous counties are looked at with the divisions. */
const NO_NAME = /[个每各该本此为哪何两些全我]|自治$|^(?:今年|去年|届时|少数|多数|大多|部分)/u;
const LEADING = /[在到由对向从于让给的了是]/u;

export interface Thing extends Place {
  /** What stands before the kind, so far as it may be of the name. */
  readonly stem: string;
  readonly kind: string;
  /** The kind, or those that are taken for each other. */
  readonly group: string;
  /** Where the kind ends. */
  readonly to: number;
}

/** Where the name begins that ends a run: behind the last word that leads to it, 在, 到. */
function beginOf(passage: Passage, from: number, to: number): number {
  for (let at = to - 2; at >= from; at--)
    if (LEADING.test(passage.text[at] as string) && isBorder(passage, at + 1)) return at + 1;
  return from;
}

/** The things that a passage names. */
export function thingsIn(passage: Passage): Thing[] {
  const { text } = passage;
  return placesOfWords(text, kindAt).flatMap(({ at: index, word: kind }): Thing[] => {
    const [run = ''] = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, index - LONGEST), index)) ?? [];
    const at = beginOf(passage, index - run.length, index);
    const stem = text.slice(at, index).replace(/^全[省市县区镇乡](?=\p{Script=Han}{3})/u, '');
    return stem === '' || stem.endsWith(kind) || NO_NAME.test(stem)
      ? []
      : [
          {
            passage,
            at: index - stem.length,
            stem,
            kind,
            group: GROUPS.get(kind) ?? kind,
            to: index + kind.length,
          },
        ];
  });
}

/** Opens what is said of another thing. */
const OF_OTHER =
  /(?:同时|此外|另外|另|接着|其中|还有|而|相邻|附近|隔壁|邻近|与此同时|截止|相比|同样|相邻的|一旁的)[，]?$/u;

/** True of a thing that begins a clause, or stands behind a word that leads to it. */
export function opening({ passage, at }: Thing): boolean {
  const before = passage.text.slice(Math.max(0, at - 8), at);
  return (
    /(?:^|[，。；！？”]|[在到由对向从于让给的了是]|(?:^|[，。！？])全[省市县区镇乡])$/u.test(before) &&
    !OF_OTHER.test(before)
  );
}

const WHEN =
  /(?:^|[。！？])(?:(?:[今去前明]年|近年|近期|目前|如今|现在|眼下|下一步|接下来|截至|年[底初内]|[上下]半年|[上本]月|当[天日年]|日前|此后|随后|会后|事后|新学期|本学期|[一二两三四五六七八九十半]+(?:个?[月年周天日]|个多月)|\d)[^，。！？]{0,14}|[^，。！？]{1,14}(?:后|前|以来|期间|时|时分|之际|当[天日晚]|中|来|起|底|初|上|半年|一年|两年|一个月|[两三四五六七八九十]个月|一周|[两三十]天)|(?:为|随着|通过|经|据|按照|根据|等?到|直到|每到|每逢|趁|针对)[^，。！？]{2,14}|[^，。！？]{2,16}(?:提示|提醒|介绍|表示|说|指出|强调|要求|明确|透露|预计|通报|建议|决定))，(?:在|到)?$|[，。！？](?:现在|如今|目前|而今)$/u;

/** True where what is told goes on, of the same thing: 今年，; 为解决晒场不足，. */
export const resumes = ({ passage, at }: Place): boolean =>
  WHEN.test(passage.text.slice(Math.max(0, at - 24), at));

/** True where a sentence tells what a thing is, so that the next ones are about it. */
export const introduces = ({ passage: { text }, at, to, stem }: Thing): boolean =>
  stem.length < 10 &&
  /(?:^|[。！？])$/u.test(text.slice(0, at)) &&
  /^(?:全长|地处|位于|是(?!否)|下?辖|占地|总[投面库长]|[现共]?有|[始新扩]?建于|成立于|流经|面积)/u.test(
    text.slice(to, to + 4),
  );

/** Behind a name, what is done besides by the one that was told of: 还安排了护学岗. */
export const doesMore = ({ passage: { text }, to }: Thing): boolean =>
  /^(?:\p{Script=Han}{0,2}还(?!有)|的?\p{Script=Han}{0,3}(?:再也|从此|终于)|期间|通报了|先后|累计)/u.test(
    text.slice(to, to + 4),
  );

/** True where who is of a thing says something: 县第三中学校长卓玛措说. */
export const speaks = ({ passage: { text }, to }: Thing): boolean =>
  /^\p{Script=Han}{0,6}(?:校长|主任|院长|园长|站长|所长|馆长|队长|局长|工作人员|庭长|会长|场长|社长|负责人|书记|经理|医生|教师|老师|护士长|法官|民警)\p{Script=Han}{0,4}(?:说|表示|介绍|告诉|坦言|算|指着|站在|感慨|提醒)/u.test(
    text.slice(to, to + 18),
  );

/** True of one of several: 县人民医院、县中医院. */
export const isListed = ({ passage: { text }, at, to }: Thing): boolean =>
  text[at - 1] === '、' || text[to] === '、';
