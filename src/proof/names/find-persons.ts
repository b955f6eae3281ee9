/** Finds persons in running text: by the post before their name, or by what they say behind it. */
import { rememberObject } from '../../base/remember.ts';
import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { finderOf, placesOfWords } from './find-words.ts';

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴车冉房边辜吉饶瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻窦迟宇敖糜鄢冷卓花仇艾蓝都巩邝楼乐冼佟仝阚闫敬逯缪亓訾麻应尚桑尉鞠练揭智暴仲芮展闻乜臧菅薄郏酆滑岑昝鹿经牧糟幸操轩战矫户修丰回占茆鄂颛栗银禹匡笪厉谌鲜赫肖付蔺佘郦甯亢璩缑蒲贠谯粟岩冶嵇逄仉揣阙汲荆尧湛巫郗裘储冼荀茅危骆虞贲杭诸钮羿邴隗宓邰胥莘雍濮扈浦宦茹戈庾寇夔晁巢蒯竺桓刁闻戎沙朴咸玄郗弓浑巨甫羊银铁官寿暨'.split(
    '',
  ),
);
/** Surnames of two characters, and what the names of other peoples begin with, as if it were one: 达瓦次仁, 娜仁花. */
const COMPOUND = new Set(
  '欧阳 上官 司马 诸葛 皇甫 令狐 尉迟 东方 司徒 慕容 夏侯 端木 宇文 达瓦 次仁 扎西 卓玛 多吉 才让 尼玛 巴桑 旺堆 旺姆 顿珠 格桑 仁青 拉姆 央金 平措 洛桑 丹增 索朗 索南 贡布 益西 白玛 罗布 边巴 普布 米玛 拉巴 次旦 次旺 旦增 强巴 土登 阿旺 桑杰 桑吉 嘉央 德吉 德庆 群培 其美 久美 晋美 才旦 才仁 华旦 更登 巴图 娜仁 乌云 斯琴 朝鲁 朝克 苏日 苏和 那仁 那顺 格日 图雅 萨仁 萨日 敖登 哈斯 呼格 布和 布仁 恩和 宝音 吉日 满都 孟和 孟克 莫日 牧仁 特木 铁木 通拉 托娅 买买 阿依 古丽 艾合 艾尼 艾力 吐尔 阿不 阿布 阿迪 阿卜 玉素 玉山 热合 努尔 哈力 库尔 肉孜 木合 麦麦 依明 帕提 帕尔 沙吾 赛买 叶尔 巴合 吉克 阿都 沙马 吉木 阿苦 曲木 俄木 尔古 阿衣 阿西 勒伍 海来'.split(
    ' ',
  ),
);

/** Posts and callings that stand right before a name. */
const POSTS =
  '书记 县长 市长 区长 镇长 乡长 省长 主任 主席 主委 局长 部长 院长 校长 站长 所长 队长 组长 科长 股长 处长 厅长 会长 社长 园长 馆长 行长 检察长 秘书长 总经理 经理 董事长 理事长 负责人 支书 大户 委员 代表 常委 村民 居民 农民 群众 队员 社员 职工 员工 工人 教师 老师 学生 医生 护士 民警 干部 党员 老人 技术员 农艺师 工程师 专家 教授 研究员 志愿者 创业者 经营者 业主 场长 厂长 厂主 网格员 护林员 讲解员 乡贤 老板 司机 师傅 记者 主播 模范 楷模 标兵 同志 县委常委 调研员 巡视员 督导员 厂家 摊主 店主 户主 会计 保洁员 管理员 安全员 饲养员 驾驶员 机手 匠人 传承人 带头人 军人 老兵 能手 牧民 渔民 果农 茶农 菜农 青年 少年 姑娘 小伙 烈士 英雄 战士 班长 连长 排长 村医 大夫 馆员 讲师 大学生 毕业生 画家 作家 木匠 石匠 铁匠 厨师 设计师 法官 检察官 律师 辅警 消防员 骑手 环卫工 水管员 调解员 客商 合伙人 创始人 法人 法定代表人 被执行人 被告人 被告 原告 申请人 受害人 失主 车主 选手 运动员 教练 五保户 监测户 脱贫户 贫困户 低保户 村干部 宣讲员 辅导员 采购员 放映员 信息员 保管员 河长 林长 田长 人员 茶艺师 面点师 理发师 药剂师 邮递员 快递员 投递员 船老大 船长 机长 列车长 护士长 班主任 指导员 教导员 书记员 公证员 仲裁员 监督员 协管员 统计员 特派员 裁判员 飞手 劳模 侨领 民兵 法医 药师 电工 焊工 矿工 钳工 技工 歌手 裁缝 董事 监事 楼长 总工 政委 社工 护工 母亲 父亲 妻子 丈夫 儿子 女儿'.split(
    ' ',
  );
const postAt = finderOf(POSTS, (post, text, at) =>
  /^\p{Script=Han}{2}/u.test(text.slice(at + post.length, at + post.length + 2)),
);
/** A name that opens a clause, and a word of saying or doing behind it. */
const OPENS =
  /(?:^|[，。；：！？”“\s])(\p{Script=Han}{2,5}?)(?=(?:在|还|又|最后|随后|接着|反复|多次)?(?:强调|指出|要求|表示|介绍|告诉|说道|感慨|坦言|认为|谈到|笑着|高兴地|激动地|说[，：。“]|说$|一行|主持|率队|带队|同志|副?(?:书记|县长|主任|局长|镇长|乡长|院长|校长)))/gu;

/** Begins with a character that is a surname, and is another word. */
const NO_NAME =
  /^(?:成[立功为员效果]|高[度质标效级]|方[面便式可案]|时[间候刻]|全[面部程县]|来[到自]|从[事而]|何[时处]|单位|计划|管[理护控]|项目|支[持部付]|费用|付[出款费清给]|岩[石土溶洞]|危[险房害机重化困旧]|沙[漠滩石土地]|雍容|闻[名讯]|诸[多如]|商[业户]|农[业民村户]|常[态年]|单[独项])/u;

/** A name with its post, and what may still belong to it: 宋明远到柳 behind 书记. */
export interface Introduced {
  readonly post: string;
  /** Up to four characters from the first of the name. */
  readonly text: string;
  readonly from: number;
}

/** A name whose end is known. */
export interface Speaker {
  readonly name: string;
  readonly from: number;
}

const surnameLength = (text: string): number =>
  COMPOUND.has(text.slice(0, 2)) ? 2 : SURNAMES.has(text[0] ?? '') ? 1 : 0;

const COMPOUND_FIRST = new Set(Array.from(COMPOUND, (name) => name.charAt(0)));

/** True of a character that a name may begin with. */
export const beginsName = (character: string): boolean =>
  SURNAMES.has(character) || COMPOUND_FIRST.has(character);

/** True of a character that is a surname. */
export const isSurname = (character: string): boolean => SURNAMES.has(character);

/** True of what may be a whole name, of a surname and one or two more characters. */
export const mayBeName = (text: string): boolean =>
  [1, 2].includes(text.length - surnameLength(text)) && surnameLength(text) > 0;

/** The persons who are named behind a post. */
export const introducedIn = (text: string): readonly Introduced[] =>
  placesOfWords(text, postAt).flatMap(({ at, word: post }): Introduced[] => {
    const from = at + post.length;
    const [name = ''] = /^\p{Script=Han}{2,5}/u.exec(text.slice(from, from + 5)) ?? [];
    return surnameLength(name) > 0 && !NO_NAME.test(name) ? [{ post, text: name, from }] : [];
  });

/** The same of a passage, of which many ask. */
export const introducedOf = rememberObject(({ text }: Passage) => introducedIn(text));

/** The persons who open a clause and say or do something. */
export const speakersIn = (text: string): Speaker[] =>
  matchesOf(text, OPENS).flatMap(({ index, 0: whole, 1: name = '' }): Speaker[] => {
    const surname = surnameLength(name);
    const given = name.length - surname;
    return surname > 0 && given >= 1 && given <= 3
      ? [{ name, from: index + whole.length - name.length }]
      : [];
  });

/** Without the surname. */
export const givenOf = (name: string): string => name.slice(surnameLength(name));

/** How long a name of a surname and two more characters is. */
export const lengthOfName = (text: string): number => surnameLength(text) + 2;
