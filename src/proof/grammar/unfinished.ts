/** Edits that were left half done: the verb of the old wording stands again behind that of the new, 研究决定研究, 安排部署安排. */

import { matchesOf } from '../matches.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

const VERBS = new Set(
  (
    '研究 决定 审议 通过 安排 部署 组织 开展 实施 推进 落实 检查 督查 督导 指导 调度 印发 下发 召开 举办 举行 制定 出台 ' +
    '完成 建立 成立 加强 强化 提升 提高 要求 强调 指出 讨论 听取 汇报 传达 学习 贯彻 宣传 培训 排查 整治 整改 处理 办理 ' +
    '受理 调查 核查 审核 审查 批准 同意 确定 明确 参加 参与 配合 协调 支持 帮助 走访 慰问 调研 考察 巡查 验收 改造 新建 ' +
    '修建 投入 安装 发放 拨付 种植 推广 引进 签订 选派 抽调 抽查 通报 反馈 公示 公布 发布 报送 上报 提交 提出 征求 修订 ' +
    '修改 完善 健全 优化 推动 促进 保障 确保 落地 执行 宣布 表彰 奖励 动员 号召 邀请 介绍 交流 参观 察看 查看 了解 分析 ' +
    '研判 会商 协商 进行 实行 采取 启动 发动 联合 牵头 负责 承担 建成 投用 竣工 开工 清理 拆除 收缴 查处 立案 移送 ' +
    '下达 采购 销售 征收 缴纳 兑付 兑现 申报 申请 评选 评审 认定 命名 授予 任命 招聘 招录 聘任 培育 扶持 资助 捐赠 救助 收治 接待 ' +
    '收集 征集 汇总 统计 登记 核实 核对 核定 测量 勘察 设计 编制 起草 拟定 铺设 搭建 更换 维修 检修 疏浚 疏通 播种 防治 监测 监督 ' +
    '监管 巡逻 抓获 破获 审理 调解 化解 消除 解决 抢修 转移 安置 疏散 救援 扑救'
  ).split(' '),
);

/** What makes a noun of the verb before it: 督促整改落实整改措施. */
const NOUN =
  /^(?:措施|任务|方案|责任|要求|清单|台账|计划|情况|工作|问题|意见|内容|资金|项目|制度|机制|单位|人员|对象|力量|材料|资料|现场|结果|成果|标准|目标|经费|活动|部门|会|班|员|队|组|者|费|权|率|量|书|图|表|点|站|村|户|区|式|性|法|的)/u;

/** Two characters, two others and the first two again; the second copy is found ahead, so that no start is passed over. */
const AGAIN = /(?=(\p{Script=Han}{2})(\p{Script=Han}{2})\1)\p{Script=Han}/gu;

/** Verbs that stand again behind another with nothing between: `doubled-word`. */
export const checkUnfinished = ({ text, place }: Passage): Finding[] =>
  matchesOf(text, AGAIN).flatMap(({ 1: verb = '', 2: other = '', index }): Finding[] => {
    const to = index + 6;
    const isEdit =
      verb !== other && VERBS.has(verb) && VERBS.has(other) && !NOUN.test(text.slice(to, to + 2));
    if (!isEdit || text.startsWith(other, to)) return [];
    return [
      finding(
        'doubled-word',
        {
          zh: `“${text.slice(index, to)}”像是改了一半，“${verb}”重复了`,
          en: `"${text.slice(index, to)}" looks like an edit left half done`,
        },
        { span: place(index, to), hint: { zh: `删掉一个“${verb}”`, en: `Delete one "${verb}"` } },
      ),
    ];
  });
