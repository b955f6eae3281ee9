/** Characters that are taken for each other. */

import { once } from '../../base/remember.ts';
import { PARTS } from './parts.ts';
import { SOUNDS } from './sounds.ts';

/** Of like shape, in groups. */
export const SHAPES =
  '捣掏 科料 撂摞 穗穟 餐歺 己已巳 人入八 末未 干千于 土士 拔拨 侯候 陪赔培 徇循 冒昌 园圆 即既 竞竟 辨辩辫 幅福副富 慨概溉 博搏膊 孪挛 朔溯塑 徒徙 署暑曙 燥躁噪澡 烂滥 渲宣 泻泄 憾撼感 读渎 杜社 裁栽载 折拆析 削消 微徽 糟遭 帐账 杆秆 讯汛 竣峻骏俊 赡瞻 瞩嘱 沟勾钩构购 漫慢蔓 碳炭 扭纽 籍藉 蓝篮 揽览 缀辍 拙茁 缮膳擅善 查察 拥涌踊 植值殖 弈奕 采彩 绩迹积 识织职 责则测侧 决绝诀 却确缺 诊珍 摄慑 弊蔽敝 犷旷矿 扩括 填添 押压 驰弛 贪贫 带戴 叠迭 妨防访仿 提题堤 付副 连联 辑缉 炼练 治冶 密蜜 奖浆将 辛幸 晴睛清情请 抄炒钞吵 检捡俭险验 睹堵赌 储诸绪 序续 货贷 赢羸嬴 延廷庭 免兔 鸣呜 斥斤 戍戌戊戎戒 刺剌 券卷 准淮 翼冀 瓜爪 享亨 矢失 今令 伐代 优伏犹 待侍持 倒到 遍编偏骗篇 端瑞 搭塔 幕募慕墓暮 效郊较校 簿薄 篷蓬 涨胀 畸崎 恰洽 咨资 蕴酝 喧宣宜 寥廖 盲肓 饶绕挠浇 没设 木本末 目日自 贝见 大太犬 天夫 王主玉 办为 从丛 刀力 鸟乌 厂广 风凤 历厉 几九 田由甲申 处外 归旧 业叶 史吏 白自 术木 母毋 问间 句旬 仓仑 折拆 抑仰 沐休 休体 技枝 拉垃 圾极级 育肓 教孝 任仁 责贵 劳荣 垫势 执热 热势 烈列 裂列 素索 紧素 意义 隔融 监临 恻侧 菅管 姿咨资 虑滤 燃然 糸系 拖施 汲吸级 淘掏 坚竖 紧坚 稳隐 隐稳 抓扒 狠狼 恳垦 基墓 其共 具真 直真 县具 且县 孤狐 狐弧 哀衷 衰衷 崇祟 梁粱 洒酒 哄洪 候侯';

/** All groups, with a space on either side of each. They are searched as they stand: few pairs are ever asked for. */
const groups = once(() => ` ${SOUNDS} ${SHAPES} ${PARTS} `);

/** Whether two characters sound or look alike. */
export function areAlike(one: string, other: string): boolean {
  const all = groups();
  for (let at = all.indexOf(one); at >= 0; at = all.indexOf(one, at + 1)) {
    if (all.slice(all.lastIndexOf(' ', at), all.indexOf(' ', at)).includes(other)) return true;
  }
  return false;
}
