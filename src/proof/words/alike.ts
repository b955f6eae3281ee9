/** Characters that are taken for each other. */

import { once, remember } from '../../base/remember.ts';
import { PARTS } from './parts.ts';
import { SOUNDS } from './sounds.ts';

/** Of like shape, in groups. */
export const SHAPES =
  '捣掏 科料 撂摞 穗穟 餐歺 己已巳 人入八 末未 干千于 土士 拔拨 侯候 陪赔培 徇循 冒昌 园圆 即既 竞竟 辨辩辫 幅福副富 慨概溉 博搏膊 孪挛 朔溯塑 徒徙 署暑曙 燥躁噪澡 烂滥 渲宣 泻泄 憾撼感 读渎 杜社 裁栽载 折拆析 削消 微徽 糟遭 帐账 杆秆 讯汛 竣峻骏俊 赡瞻 瞩嘱 沟勾钩构购 漫慢蔓 碳炭 扭纽 籍藉 蓝篮 揽览 缀辍 拙茁 缮膳擅善 查察 拥涌踊 植值殖 弈奕 采彩 绩迹积 识织职 责则测侧 决绝诀 却确缺 诊珍 摄慑 弊蔽敝 犷旷矿 扩括 填添 押压 驰弛 贪贫 带戴 叠迭 妨防访仿 提题堤 付副 连联 辑缉 炼练 治冶 密蜜 奖浆将 辛幸 晴睛清情请 抄炒钞吵 检捡俭险验 睹堵赌 储诸绪 序续 货贷 赢羸嬴 延廷庭 免兔 鸣呜 斥斤 戍戌戊戎戒 刺剌 券卷 准淮 翼冀 瓜爪 享亨 矢失 今令 伐代 优伏犹 待侍持 倒到 遍编偏骗篇 端瑞 搭塔 幕募慕墓暮 效郊较校 簿薄 篷蓬 涨胀 畸崎 恰洽 咨资 蕴酝 喧宣宜 寥廖 盲肓 饶绕挠浇 没设 木本末 目日自 贝见 大太犬 天夫 王主玉 办为 从丛 刀力 鸟乌 厂广 风凤 历厉 几九 田由甲申 处外 归旧 业叶 史吏 白自 术木 母毋 问间 句旬 仓仑 折拆 抑仰 沐休 休体 技枝 拉垃 圾极级 育肓 教孝 任仁 责贵 劳荣 垫势 执热 热势 烈列 裂列 素索 紧素 意义 隔融 监临 恻侧 菅管 姿咨资 虑滤 燃然 糸系 拖施 汲吸级 淘掏 坚竖 紧坚 稳隐 隐稳 抓扒 狠狼 恳垦 基墓 其共 具真 直真 县具 且县 孤狐 狐弧 哀衷 衰衷 崇祟 梁粱 洒酒 哄洪 候侯 撒撤 云去 叙述 扰拢 秧殃 扬杨 涸固 瞒满 钓钩 讷纳 损捐 衬衫 袒坦 讨付 滑猾 阁阂 闯阔 闭闲 坝坎 垢诟 奖桨 委季 孟盂 审宙 寨塞 尘尖 岗岚 币市 庄压 废度 快决 怡恰 恶惩 惠慧 截载 抚扶 挖控 授援 掘握 探深 支文 故放 旅族旋 旱早 杂朵 材村 枕忱 枢抠 栋拣 次欢 款疑 段假 毁毅 沉沈 泊拍 浓农 浸侵 漆膝 灌罐 爱受 牧收 环坏 现观规 疫役 监盐 盘盆 研砚 穴空突 策刺 终络 绿缘录 缓暖 耕耘 获荻 菌茵 营莹 衔街 补扑 触独 计汁针 详祥 语话 员负 财材 败贩 贸贺 赈账 赛寒 赶起 趋超 轨轧 软饮 达迁迂 过边 运远 近进 返迫 退迟 送迭 逐遂随 途徒 逮录 遗遣 部陪 配酌 量里 金全 锁琐 阳阴 陈阵 降隆 难准 雨两 雪雷 零雾 面而 顶项 顺须 预颂 领颁 撮撒 渠梁 塘搪 堰偃 捎梢 域城 昼尽 竖竪 遏揭竭 谒竭 凌陵棱 疮沧 峭俏消 沏砌 灼约 犊渎 殴欧 抠枢 炬拒 栅删 涤条 惕踢 拄柱 祸锅 挫锉 绽淀 硅桂 烯稀 铵胺 氨胺 磷鳞 苗笛 茬荏 茸耸 蔓漫 麝射 蚌蜂 骏俊 糙燥 秆杆杄 穗惠 籽好 粒拉 粳梗 糯懦 豌碗 蒿篙 薯著 榨炸 渍绩 墒熵 犁梨 锄锯 镰廉 耙粑 畦哇 垅拢 闸间闻 涵函 泵汞 圩坪 渗掺 淤於 浚竣 汊叉 堵绪 溃馈 涝捞 漳障 淹掩 汛迅 潮湖 洼哇 泻写 漂飘 沥历 桩柱庄 衍衔衙 话活括 腿退 谦歉兼嫌 贷袋 赚嫌 淡谈炎 誊腾滕 撤彻辙 待侍诗 拖施 担胆但 肠畅场扬 良粮 排徘俳 歉欠';

/**
 * Tells whether two characters stand in one of some groups. All groups of a character are looked up when it is first asked for.
 * @param groups with a space between them; asked for when the first pair is
 */
export function inOneOf(groups: () => string): (one: string, other: string) => boolean {
  const all = once(() => ` ${groups()} `);
  const likes = remember((unit) => {
    const [text, one] = [all(), String.fromCharCode(unit)];
    let found = '';
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1))
      found += text.slice(text.lastIndexOf(' ', at) + 1, text.indexOf(' ', at));
    return found;
  });
  return (one, other) => likes(one.charCodeAt(0)).includes(other);
}

/** Whether two characters sound or look alike. */
export const areAlike = inOneOf(() => `${SOUNDS} ${SHAPES} ${PARTS}`);
