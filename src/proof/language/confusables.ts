/** Words and characters that are taken for each other again and again: 反映 and 反应, 未 and 末. */

import { once } from '../../base/remember.ts';
import { followingFrom, type Lattice, leadingTo, type Step } from './lattice.ts';
import type { Language } from './likelihood.ts';
import { LONGEST_WORD, UNKNOWN, type Word } from './vocabulary.ts';

/** Words that are both right somewhere, two by two. */
const WORDS =
  '反映反应 权利权力 必须必需 报到报道 侦查侦察 检查检察 启用起用 启事启示 形式形势 法制法治 登录登陆 度过渡过 ' +
  '界限界线 品味品位 质疑置疑 截留截流 暴发爆发 终止中止 推脱推托 效率效力 效益效应 功夫工夫 化妆化装 包含包涵 申述申诉 申明声明 ' +
  '收集搜集 统率统帅 学历学力 营利盈利 预定预订 原形原型 震动振动 正规正轨 指使指示 自律自立 自制自治 会合汇合 汇集会集 记录纪录 ' +
  '简洁简捷 接受接收 经济经纪 决议决意 内含内涵 平行平衡 期间其间 情节情结 设施设置 水利水力 提名题名 题材体裁 停止停滞 吸取汲取 ' +
  '现时现实 须要需要 宣誓宣示 增值增殖 职能智能 主题主体 资助自助 总结终结 事业失业 势力视力 实力势力 事实实施 实行施行 实践时间 ' +
  '失效实效 时机实际 公正公证 公式公示 公事公示 核实合适 核算合算 合力合理 机制机智 技术计数 计生寄生 计量剂量 ' +
  '建议检疫 监管兼管 节约解约 进展紧张 经营精英 联系练习 名义名誉 排查盘查 批准批注 启动起动 其实歧视 签订签定 认识人士 入住入驻 ' +
  '升级生机 师范示范 食用实用 使用适用 适用试用 试用实用 实用适用 适宜事宜 试验实验 受益收益 私立公立 损坏毁坏 体质体制 调节条件 ' +
  '推行退行 物资物质 误解无解 现金先进 相应响应 心理心里 新型新兴 仪式意识 异议意义 饮水引水 印发引发 有力有利 援助原著 暂住站住 ' +
  '占地战地 账目帐目 正式正视 指标治标 志愿支援 治理智力 中心忠心 种植终止 重点终点 主办主板 注重著重 自然自燃 做法作法 ' +
  '条纹条文 食量食粮 考查考察 以至以致 既使即使 即时及时 处世处事 实时适时 过渡过度 终生终身 生源声援 植物职务 治理自理 驻守住手 着力助力 ' +
  '着手助手 自主自助 综合总和 工会公会 公用功用 功效工效 具备俱备 勘查勘察 截止截至 经历精力 精力经理 激烈激励 疾病急病 纪念记念 克服客服 ' +
  '花卉花会 合约和约 汇款回款 喷撒喷洒 出生出身 防治防止 复员复原 灌注贯注 决口缺口 平定评定 树立竖立 委曲委屈 心律心率 休养修养 正直正值 ' +
  '指责职责 受权授权 抚养扶养 淹没湮没 传诵传颂 谋取牟取 监察检察 回复恢复 分布分部 出示出事 编制编织 配制配置 分辨分辩 不至不致 发觉发掘 ' +
  '涉及设计 进城进程 终结总结 自愿志愿 通行同行 地址地质 产地场地 诚信诚心 次序秩序 程序秩序 作客做客 伏法服法 查访察访 成型成形 扶植扶持 ' +
  '交汇交会 消逝消失 报复抱负 变换变幻 国事国是 行使行驶 流失流逝 精简精减 中介终结 医务义务 职称支撑 设施实施 抵制地质 案件按键 效应效益 ' +
  '气象迹象 实物食物 事物事务 意图以图 原料原谅 整体政体 职业置业 注意主意 结余节余 泄漏泄露 定金订金 电气电器 连接联接 清净清静 处置处治 会聚汇聚 记取汲取 接合结合 流传留传 震慑镇慑 总揽总览 缘由原由 常年长年 ' +
  '融化熔化 辨认辨别 调剂调节 引导引道 异地易地 权限全线 税源水源 视察失察';

/** Characters of like shape or sound. */
const CHARACTERS =
  '未末 己已 干千 人入 帐账 在再 即既 带戴 座坐 付副 份分 采彩 竟竞 侯候 土士 大太 间问 目日 今令 拔拨 折拆 撤撒 陪赔 练炼 型形 ' +
  '费废 度渡 复覆 幅副 检捡 届界 决绝 拟似 情清 请情 券卷 任认 象像 由田 于与 到道 以已 及级 和合 为位 名明 后候 见建 里理 户护 ' +
  '至致 才材 又叉 白自 北比 不部 长常 其期 之只 园圆 晋普 厂广 历厉 元原 园原 载栽 练链 沿延 代待 受授 止址 气汽 作做 事势 相向 应因 ' +
  '成呈 交缴 连联 迁牵 迁签 生升 收首 实时 报抱 杨扬 板版 点店 式试 权全 直值 植值';

/** Characters that hardly ever are a word by themselves, each with the one that is meant where they seem to be. */
const LONE =
  '己已 曰日 帖贴 坐座 乘呈 干千 末未 以已 合和 未末 卷券 付副 侯候 采彩 份分 幅副 拔拨 折拆 级及 型形 迁签 陪赔 辩辨 复覆 历厉 旧归 夺奋 ' +
  '巳已 戍戌 土士 练炼 令今 间问 圆园 日目 式试 报抱 座坐';

/** Characters of which one is rare, or of like shape: where what stands there is no word, the other one is meant. */
const SLIPS =
  '弋戈 因困 他地 厍库 猊貌 元园 首手 锋峰 汇汜 祥样 详样 陕峡 狭陕 嵩高 膏高 予矛 予子 茅矛 朿束 束柬 柬束 炼拣 诛株 殊株 珠株 茱株 侏株 ' +
  '堆推 没设 捎消 稍消 卑痹 枝肢 侧测 陆路 论沦 论轮 抡轮 伦论 捡检 险检 俭检 讲构 购讲 构购 构沟 抱饱 泡炮 跑炮 爆瀑 曝爆 未末 己已 干千 遂逐 遂隧 竟竞 誉誊 誉眷 稼嫁 毫亳 毫豪 ' +
  '枯祜 枯祐 窖窨 蜇蛰 蜇浙 园圆 茶荼 崇祟 粱梁 戍戌 赢羸 赢嬴 肓盲 炙灸 晴睛 萍苹 辍缀 辍掇 祛怯 却怯 沏彻 澈彻 彻撤 撤辙 贷货 货贸 贫贪 缉辑 揖辑 楫辑 籍藉 籍簿 薄簿 蔽敝 弊敝 弊蔽 ' +
  '毙弊 幕墓 募幕 募慕 暮幕 墓募 暮募 侯候 喉猴 徒徙 徙陡 蹉磋 磋搓 搓蹉 磨摩 摩魔 抹沫 末抹 沫末 沃妖 妖跃 沽估 估怙 沾玷 拈沾 坑炕 炕抗 杭航 抗杭 慢漫 漫蔓 慢幔 谩漫 渡镀 狼狠 狠垦 ' +
  '恳垦 限眼 根跟 狼粮 娘酿 裁载 栽裁 戴载 截载 戳截 哉载 裹裸 棵裸 棵颗 颗裸 课棵 稞棵 揭竭 竭碣 谒竭 渴竭 遏揭 塌榻 塌蹋 踏塌 榻蹋 塔搭 嗒搭 瘩搭 铺辅 捕辅 捕铺 埔浦 脯辅 敷傅 缚傅 ' +
  '傅博 博搏 搏膊 穑墙 嘴咀 淹掩 掩腌 奄掩 庵掩 俺掩 摊瘫 瘫滩 漓璃 缭潦 潦燎 燎缭 僚撩 撩潦 瞭嘹 嘹潦 獠缭 缝逢 烽峰 蜂峰 锋峰 蓬篷 倚椅 畸崎 骑崎 淙综 棕综 粽综 踪综 墟虚 嘘虚 趋驱 ' +
  '驱躯 岖驱 枢抠 呕殴 怄讴 鸥欧 瑕暇 暇遐 遐瑕 霞瑕 假暇 峡挟 挟狭 狭峡 侠狭 荚颊 颊挟 夹荚 待侍 峙待 寺侍 诗侍 缰疆 僵疆 姜疆 藏脏 赃脏 桩脏 赃桩 妆装 妆壮 状妆 桩妆 庄桩 沧苍 疮创 ' +
  '怆创 枪抢 伧苍 瞻赡 瞩嘱 睹赌 堵睹 绪睹 渚睹 诸储 褚储 煮著 署暑 曙署 薯署 贻殆 怠殆 怡贻 胎苔 抬胎 迨殆 冶治 饴怡 溶熔 镕熔 蓉溶 榕溶 绒茸 戎绒 洋样 恙羔 羡恙 羡羹 羔羹 膏羔 涸固 ' +
  '痼固 锢固 崮固 沤呕 汲吸 级汲 圾级 汛讯 迅汛 讯迅 讯询 询徇 徇循 殉询 绚询 杆秆 竿秆 杆竿 赶杆 旰杆 焊捍 悍捍 旱焊 汗旱 罕旱 焊悍 岸炭 炭碳 灌罐 坪坯 坯胚 坏坯 丕坯 砰抨 抨评 秤坪 ' +
  '秤称 抨秤 苹坪 栓拴 痊栓 萃荟 粹萃 淬粹 碎粹 瘁粹 悴萃 猝淬 猝瘁 翠萃 醉粹 渎犊 读渎 赎渎 续犊 黩渎 粳梗 埂梗 更梗 埂粳 穗惠 慧穗 蕙穗 耨褥 辱褥 镑磅 磅膀 谤榜 榜镑 膀榜 傍榜 傍膀 ' +
  '滂榜 垛跺 躲垛 剁垛 朵垛 垅拢 笼拢 垄拢 珑拢 陇垄 垄垅 咙拢 聋拢 胧笼 泷拢 墒熵 墒商 摘嘀 嫡滴 嘀滴 敌滴 适嫡 摘滴 蕃藩 潘番 播潘 幡播 翻幡 番播 锹揪 鳅揪 揪秋 锹秋 稚雉 帷惟 惟维 ' +
  '唯惟 氓泯 泯抿 岷泯 珉泯 渑绳 蝇绳 颍颖 倾颍 鄱番 鄢郾 郾堰 堰偃 晏宴 郯剡 邳丕 邱丘 邛印 邗刊 邹绉 鄄甄 鄞靳 汨汩 泪汨 沐汨 汨泊 沭沐 沂祈 沂忻 沅源 沅玩 沣洋 沩为 洮挑 洺名 涪培 ' +
  '涪陪 浈侦 溧栗 溧漂 漯累 濮仆 濉睢 睢雎 亳豪 枞纵 棣隶 楝栋 柘拓 梆绑 棱凌 菱棱 陵棱 枇批 杷把 耙杷 芭笆 疤芭 拮桔 桔秸 诘秸 佶秸 洁秸 吉秸 秸拮 麸敷 麸夫 扶麸 骡螺 驴炉 芦庐 颅芦 ' +
  '护庐 虏掳 瘟温 愠温 蕴温 氲温 疫役 投疫 痰淡 谈痰 毯痰 疹诊 珍疹 趁疹 镐稿 槁镐 搞镐 稿搞 槁稿 篙蒿 嵩蒿 犒搞 敲搞 稿犒 鞍按 胺氨 铵按 辔譬 僻譬 癖僻 劈霹 避僻 璧壁 壁臂 避壁 缎锻 ' +
  '煅锻 段锻 段缎 煅缎 钧钓 均钧 钩钧 钩钓 的钓 约钓 酌钓 灼酌 豹钓 痢俐 莉俐 蜊痢 梨犁 黎犁 荔励 砺励 绊拌 伴拌 畔绊 胖拌 衅畔 叛绊 判畔 叛判 揉蹂 糅揉 鞣揉 柔揉 躏蔺 遴磷 磷鳞 嶙磷 ' +
  '麟鳞 瘴障 漳障 彰障 饶绕 挠绕 侥饶 翘跷 翘绕 浇侥 挠饶 梭俊 汜记 汜汇 示未 彼被 痒氧 痒样 查杏 履覆 冢家 俢修 臧藏 菅营 溯逆 育有 询洵 椒淑 歌哥 波坡 坡披 披拔 玻坡 破坡 被披 皮披 ' +
  '颇坡 洽治 恰洽 给洽 拾恰 拾给 抬拾 始抬 殆抬 台抬 宣宜 宜直 值直 真直 具真 且具 助肋 勒助 动劝 劝功 功攻 巩功 切功 初切 劫劲 劲径 经径 茎经 径轻 轻经 氢轻 神伸 伸绅 坤伸 仲伸 ' +
  '仲种 种钟 钟肿 冲种 冲仲 忠患 患惠 患串 窜串 悲悉 悉番 息悉 恩思 恩惠 忽忍 忿忽 怨怒 怒恕 恳悬 悬县 愚遇 遇偶 偶隅 寓遇 隅遇 喝渴 歇喝 揭喝 遏竭 环坏 坏怀 怀杯 杯环 还环 坏还 否杯 ' +
  '棉绵 绵锦 锦棉 帛棉 绸稠 绸调 调稠 凋调 惆绸 雕凋 壤嚷 嚷攘 壤攘 酿壤 稳隐 稳急 稳穗 隐急 稳稀 希稀 粮梁 粮浪 浪郎 浪狼 郎朗 廊郎 娘粮 眼银 银跟 银根 银很 很狠 很限 限银 限根 ' +
  '退腿 褪退 褪腿 插捅 捅桶 桶通 捅通 踊涌 涌通 勇涌 诵通 痛通 插拔 抽油 油轴 轴抽 袖抽 柚油 油袖 铀油 迪油 庙油 杀刹 剩乘 剩利 利到 倒例 列烈 裂例 割害 割辖 害辖 瞎辖 ' +
  '豁辖 损捐 涓捐 绢捐 娟捐 捐指 指脂 旨指 指拍 拍柏 拍泊 泊柏 迫泊 拍抽 抽押 押鸭 甲押 闸押 挂桂 挂卦 佳桂 佳挂 挂封 鞋桂 硅挂 畦挂 批比 毙批 屁批 毕批 皆批 险验 验剑 签验 签检 签俭 ' +
  '检验 险捡 捡签 脸险 绩债 债责 绩渍 债积 绩续 续读 绩赎 赎续 赎读 绪续 绪著 著着 者著 箸著 署著 著薯 屠署 屠居 居届 届局 局居 屈届 屈掘 掘崛 屏屠 屏屋 屋层 层尝 尸层 屡履 屡数 缕屡 ' +
  '镂屡 楼屡 数缕 楼搂 接楼 挨接 换接 换唤 焕换 挽换 挽免 免晚 勉免 勉挽 兔勉 缆揽 览缆 榄缆 滥缆 滥监 蓝监 篮监 盐监 盘盟 盟盛 盛益 益盖 盖盆 盈盆 盈盛 孟盛 蓄畜 蓄搐 ' +
  '玄畜 抛执 抗坑 坑航 航舰 般航 船航 舶船 舱船 舵船 搬般 般盘 搬盘 舰船 舫航 坊纺 纺访 纺仿 妨坊 芳坊 肪防 肪访 防仿 房防 填镇 慎镇 慎填 颠填 滇填 缜慎 缜镇 镇锁 锁销 销消 ' +
  '稍销 哨消 峭稍 削销 硝消 消肖 销肖 屑消 琐锁 锻销 锐锁 锐税 税脱 说税 悦税 阅税 蜕税 脱悦 脱说 悦说 悦阅 锐悦 蜕脱 荒慌 慌谎 谎荒 流荒 疏流 流琉 硫流 琉硫 梳流 梳疏 蔬疏 梳琉 疏硫 ' +
  '悔海 悔诲 诲海 侮海 侮悔 每海 霉每 霉梅 敏每 敏海 繁敏 繁紧 莓梅 晦悔 晦诲 晦海 ' +
  '粟栗 暧暖 项顷 酒洒 睛清 崇崈 甑甄 敲锹 波薄 拔拨 折拆 坼拆 柝拆 析折 析拆 巳已 己巳 昴昂 孑孓 壸壶 戊戍 戌戊 刺剌 杳杏 杳查 宫官 哀衷 衰哀 衰衷 辟壁 僻辟 券卷 券劵 徒陡 拙掘 绌拙 诎拙 ' +
  '咄拙 茁拙 泄泻 泄洩 冼洗 泠冷 准淮 凌淩 洌冽 汆氽 鸟乌 岛鸟 枭岛 鸣呜 免兔 享亨 卬印 卯卵 爪瓜 孤弧 狐孤 狐弧 风凤 夙凤 几凡 丸凡 九丸 刃刀 办为 力刀 丐丏 斤斥 天夭 夫失 矢失 末朱 未朱 ' +
  '本木 本未 术木 慕暮 墓暮 冀翼 晟盛 陂坡 堤提 堤题 遣遗 谴遣 谬缪 隧逐 燧隧 遂燧 掘倔 磐盘 撒撤 撤澈 辙澈 徽微 徵微 攻政 致到 悌梯 涕梯 剃梯 燥躁 噪燥 澡燥 操燥 噪躁 澡操 捎梢 稍梢 稍捎 ' +
  '悄捎 悄稍 诣旨 眨贬 砭贬 泛贬 沟钩 构钩 浙淅 析淅 折浙 综宗 惋婉 碗惋 腕碗 豌碗 蜿碗 湍喘 揣喘 瑞端 揣端 湍端 埋理 狸理 鲤理 里埋 童重 量重 董重 懂董 憧撞 幢撞 潼撞 瞳幢 吨顿 炖顿 钝顿 ' +
  '纯钝 囤屯 沌屯 盹吨 伎技 技枝 妓技 歧岐 杖仗 丈仗 扙杖 弛驰 池驰 施弛 拖施 沱拖 驼鸵 陀驼 砣驼 舵驼 坨陀 辛幸 莘辛 锌辛 烽锋 蜂锋 矜衿 钤铃 苓铃 龄岭 玲铃 伶怜 冷玲 领岭 令领 颌领 颔领 ' +
  '颂领 颂颁 烦频 颊频 频颇 颓颇 硕顾 颀硕 颐硕 倾顷 项倾 须项 顶项 顶顷 预项 预顶 壮状 庄压 厌压 庆厌 厦夏 厦厢 厕侧 厨厩 廊廓 廓郭 廖寥 庙庇 疵庇 疟疙 疮疤 疫疲 症疫 疾疫 痨捞 捞涝 唠涝 ' +
  '崂涝 牢涝 劳涝 荧莹 萤莹 茕荧 营萤 莺萤 荣莹 荣营 菅管 营管 鲍鲤 鳅鳝 粼磷 璘磷 瓣辨 辫瓣 辨辩 辩辫 鬓鬃 髦髻 纂篡 纂攥 攒赞 赝膺 鹰膺 雁鹰 匾遍 篇匾 煸编 编遍 蝙编 骗编 骗篇 翩篇 囿圃 ' +
  '浦圃 捕埔 铺埔 哺捕 匍葡 萄葡 谐偕 楷揩 阶价 桔洁 洁结 咭结 拮结 诘洁 袖柚 轴柚 釉柚 笛苗 描苗 瞄描 猫描 锚描 锚瞄 茵菌 苗菌 困囤 捆困 茵因 姻因 咽烟 胭烟 田由 申由 甲由 胛岬 呷岬 湃拜 ' +
  '硬埂 便硬 更便 梗硬 哽梗 绠梗 甭苜 苜首 蓿宿 缩宿 洲州 酬洲 训州 驯训 川训 拯丞 承丞 蒸燕 薰熏 勋熏 醺熏 熬傲 熬敖 敖傲 赘赞 遨邀 激邀 缴邀 檄邀 激缴 徼缴 浇绕 挠浇 晓浇 骁晓 侥晓 烧浇 ' +
  '绕烧 砥抵 低抵 邸抵 诋抵 底低 纸底 砌彻 沏砌 窃彻 撑掌 裳掌 赏掌 偿赏 尝偿 党赏 常赏 棠常 堂棠 裳常 侈移 够移 哆够 秒移 炒秒 抄秒 妙秒 纱秒 沙纱 砂纱 渺秒 藐渺 貌藐 豹貌 枢柜 拒柜 矩拒 ' +
  '距矩 钜矩 炬拒 距拒 柩枢 躯枢 沤枢 抛拋 扰抚 抚扶 忧扰 优扰 犹扰 犹优 尤优 优忧 龙尤 垄龙 宠庞 笼宠 聋龚 袭龚 袭聋 砻垄 拢扰';

/** Which of those that a word may be taken for are meant more often than what the language says, as `prior` of a rival. */
const PRIOR = { word: 2.8, character: 0.4, slip: 3.6, lone: 2.6 } as const;

/** A character that hardly stands by itself is no other where this is as much likelier. */
const LEAST_OF_LONE = 1;

/** What makes a word is meant where it is this much likelier than what makes none. */
const LEAST_OF_SLIPS = 2.2;

/**
 * Each word or character with those that it may be taken for.
 *
 * @param isMutual true where the second of a pair may be taken for the first as well
 */
function pairsOf(list: string, isMutual = true): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const known = pairs.get(one) ?? [];
    if (!known.includes(other)) pairs.set(one, [...known, other]);
  };
  for (const both of list.split(' ')) {
    const [one, other] = [both.slice(0, both.length / 2), both.slice(both.length / 2)];
    add(one, other);
    if (isMutual) add(other, one);
  }
  return pairs;
}

const words = once(() => pairsOf(WORDS));
const characters = once(() => pairsOf(CHARACTERS));
const slips = once(() => pairsOf(SLIPS));
const lone = once(() => pairsOf(LONE, false));

/** A word that is likelier than what stands there, which it is often taken for. */
export interface Confusable {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
  readonly prior: number;
  /** True of two words that are both right somewhere. */
  readonly isPair: boolean;
}

/** The likeliest word with `meant` in it that could stand where as many code units from an index on are replaced by it; none where there is none. */
function bestWith(
  lattice: Lattice,
  at: number,
  meant: string,
  kind: keyof typeof PRIOR,
  language: Language,
): Confusable | undefined {
  const { text, starting, ending, best } = lattice;
  const { length } = meant;
  const start = Math.max(0, at - LONGEST_WORD + length);
  const changed = text.slice(start, at) + meant + text.slice(at + length, at + LONGEST_WORD);
  let found: Confusable | undefined;
  const tell = (word: Word, begin: number, end: number): void => {
    const [from, to] = [start + begin, start + end];
    if (to < at + length || (kind === 'slip' && language.wordAt(text, from, to) !== UNKNOWN)) return;
    const gain =
      leadingTo(word, ending[from] as readonly Step[], language) +
      followingFrom(word, starting[to] as readonly Step[], language) -
      best;
    if (!found || gain > found.gain)
      found = { word, from, to, gain, prior: PRIOR[kind], isPair: kind === 'word' };
  };
  const own = at - start;
  for (let begin = 0; begin <= own; begin++)
    language.eachLongWordAt(changed, begin, (word, end) => tell(word, begin, end));
  if (kind === 'character' || kind === 'lone') tell(language.wordAt(changed, own, own + 1), own, own + 1);
  return found;
}

/**
 * What in a run may be taken for something else, if that is hardly less likely.
 *
 * @param alone where single characters stand that are in no longer word
 */
export function confusablesIn(
  lattice: Lattice,
  alone: ReadonlySet<number>,
  language: Language,
  least: number,
): Confusable[] {
  const { text } = lattice;
  const found: Confusable[] = [];
  const look = (at: number, kind: keyof typeof PRIOR, others: readonly string[] = []): void => {
    for (const meant of others) {
      const one = bestWith(lattice, at, meant, kind, language);
      if (one && one.gain >= (kind === 'slip' ? LEAST_OF_SLIPS : kind === 'lone' ? LEAST_OF_LONE : least))
        found.push(one);
    }
  };
  for (let at = 0; at < text.length; at++) {
    look(at, 'character', characters().get(text.charAt(at)));
    if (alone.has(at)) look(at, 'lone', lone().get(text.charAt(at)));
    look(at, 'word', words().get(text.slice(at, at + 2)));
    look(at, 'slip', slips().get(text.charAt(at)));
  }
  return found;
}
