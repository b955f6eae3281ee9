/** Words of trades and of offices that no dictionary has, and that are right where others seem likelier. */

import { once } from '../../../base/remember.ts';

const TRADE_WORDS = [
  // Offices, documents and campaigns.
  '问暖 水引 水抽 抓示范 会议定 办发 政办 府办 党办 委办 两办 督办 函告 函复 电报 其间 逐乡 逐村 逐镇 逐社 逐企 逐校 粮储 职校 技校 几方 多方 返困 因困 特扶 低边 监测户 初发 复发 接待 试用 以晴 以阴 以多云 时价 打私 打非 扫保 涉稳 涉诉 涉法 涉农 涉企 涉氨 涉爆 涉水 涉河 涉军 涉外 涉税 涉众 涉校 涉老 涉未 信访件 包案 领办 交办 转办 承办 协办 督导 晾晒 亮晒 路演 揭榜 挂帅 点题 解题 答题 阅卷 破题 赋分 赋码 扫码 亮码 亮证 持证 补录 核减 核增 调增 调减 列支 结转 盘活 腾退 拆违 控违 治违 治超 治堵 治欠 治酒 查酒 清网 清湾 净网 护网 断卡 反诈 拒执 执保 执结 结案 诉前 诉源 庭前 庭后 送检 留观 日结 表报 已下达 适用普通程序 适用简易程序 扫码即可 其中 月结 周调度 月通报 季评比 半年评',
  // Field, wood, stable and water.
  '专架 鱼货 渔获 通导 机舱 舱室 网箱 围网 拖网 张网 刺网 鱼排 塘口 塘租 塘基 堤脚 堤顶 堤身 坝脚 坝顶 坝坡 坝肩 渠首 渠尾 渠系 灌面 灌片 灌季 管涌 散浸 漫堤 退赔 退补 退垦 补播 补植 补造 补苗 间苗 定苗 齐苗 壮苗 弱苗 苗情 墒情 虫情 灾情 汛情 农情 林情 雨情 水情 工情 险情 旱情 疫源 蜂农 菌农 茶农 果农 菜农 棉农 烟农 药农 蔗农 稻农 粮农 花农 林农 渔农 粮企 茶企 药企 车企 酒企 房企 纺企 菌棒 菌包 菌种 菌菇 菌草 出菇 采菇 养菌 发菌 育苗 炼苗 移栽 扦插 嫁接 压条 疏果 套袋 摘袋 铺反光膜 残膜 地膜 棚膜 揭膜 盖膜 回膜 秧盘 秧田 秧龄 插期 播期 收期 机收 机插 机播 机耕 机防 飞防 统防 深翻 深松 旋耕 耙地 整地 起垄 覆膜 滴灌 喷灌 漫灌 沟灌 畦灌 冬灌 春灌 秋灌 浇灌 返青 拔节 抽穗 扬花 灌浆 腊熟 蜡熟 乳熟 完熟 收储 轮储 轮换 烘储 仓容 仓房 库点 粮库 粮站 粮堆 熏蒸 通风 出库 入库 散粮 圈舍 圈养 舍饲 散养 补饲 育肥 出栏 存栏 能繁 仔畜 幼畜 种畜 接羔 保畜 转场 牧道 牧户 牧场 草场 草库伦 打草 饲草 青贮 黄贮 畜位 栏位 栏舍 防疫 免疫 检疫 驱虫 剪毛 药浴 养起 种起 种上 栽上 喂上 汇到 流到 淌到 盐渍 滩晒 储草 清储 坎土曼 长调 大到暴雨 大到特大 潮汛 配肥 浇完 竹杖 侗乡 苗乡 瑶乡 壮乡 彝乡 羌乡 水乡 逐餐 逐船 逐棚 逐井 逐桥 逐塘 逐场 逐库 逐站 逐班',
  // Works, roads, towns and plants.
  '铣刨 摊铺 碾压 压实 找平 抹面 浇筑 现浇 预制 支模 拆模 绑扎 吊装 合龙 合拢 顶推 顶管 盾构 掘进 衬砌 锚杆 锚索 喷浆 注浆 灌浆 打桩 成桩 试桩 承台 墩柱 盖梁 箱梁 架梁 桥面 桥台 桥墩 路基 路床 路面 路肩 边沟 边坡 护坡 护栏 标线 限高 限宽 限速 限行 断行 改道 借道 并线 潮汐车道 掉头 匝道 主线 支线 辅道 辅路 便道 便桥 桩基 基坑 管廊 管网 管沟 管径 干管 支管 入户管 立管 阀井 窨井 检查井 井盖 泵房 泵站 水厂 配水 输水 引水 提水 补水 蓄水 净水 供水 中水 尾水 排口 排污口 截污 纳管 雨污 清淤 清疏 疏浚 厂区 厂房 产线 中试 试产 量产 投料 开机 停机 检修 抢修 技改 扩产 达产 满产 复产 扩能 增容 用能 节能 能耗 碳汇 碳排 绿电 储能 并网 上网 输变电 配变 台区 线损 供热 换热站 热源 热网 热耗 室温 排气 打压 试压 试水 注水 首站 气化 气源 调压 入户 充电桩 换电 公交 首末班 班线 班次 客渡 渡船 趸船 锚地 泊位 岸电 航标 航道 船闸 待闸 过闸 自燃点 街段 路段',
  // Health, schools, law and money.
  '义诊 巡诊 坐诊 会诊 转诊 首诊 接诊 出诊 导诊 候诊 复诊 随访 签约 建档 筛查 初筛 复筛 普筛 查体 体检 采血 送血 用血 献血 补种 接种 留观 陪护 陪诊 助浴 助餐 助洁 助急 助医 助行 康养 医养 托养 托育 日照 日间照料 失能 半失能 失智 失独 空巢 独居 帮办 代办 跑办 容缺 秒批 智批 即办 马上办 校服 校餐 校车 延时 课后 走教 送教 支教 轮岗 交流 跟岗 顶岗 培优 教研 研训 研学 劳动课 控辍 学位 学籍 招录 补录 分流 助学 贷免 贴息 展期 续贷 转贷 过桥 授信 增信 征信 用信 放款 担保 再担保 代偿 保费 承保 理赔 投保 退保 定损 出险 核保 减征 免征 缓缴 退税 留抵 税源 税负 征管 入统 纳统 入规 升规 上规 规上 规下 限上 限下 达限 小升规 个转企 新开 注销 迁入 迁出 落户 落地 签约率 开工率 投产率 达效 亩均 亩产 亩耗 腾笼 换鸟 拆零 去化 招租 出租 承租 竞租 竞拍 流拍 起拍 成交 挂牌 摘牌 揭牌 授牌 摘帽 摘冠 售完 售罄',
].join(' ');

const words = once((): ReadonlySet<string> => new Set(TRADE_WORDS.split(' ')));
const LONGEST = 5;

/** Matches what a document number begins with: 沅政办发〔2024〕. */
const NUMBERED = /\p{Script=Han}{2,10}(?=〔\d{4}〕)/gu;

/** A stretch of a text, in UTF-16 indexes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a text has words of trades and the letters of document numbers. */
export function tradeWordsIn(text: string): Stretch[] {
  const found: Stretch[] = text.includes('〔')
    ? Array.from(text.matchAll(NUMBERED), ({ 0: { length }, index }) => ({ from: index, to: index + length }))
    : [];
  for (let from = 0; from < text.length; from++)
    for (let to = Math.min(text.length, from + LONGEST); to > from + 1; to--)
      if (words().has(text.slice(from, to))) found.push({ from, to });
  return found;
}
