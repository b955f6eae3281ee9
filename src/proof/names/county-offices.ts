/** The offices of a county, with the names each of them has and had. */

import { once } from '../../base/remember.ts';

/** A line an office: its names of today, and behind the bar those of before. */
const LINES = `
发展改革委 发展和改革委员会 发展改革委员会 发改委 发展改革局 发展和改革局|发改局 计委 发展计划委员会 物价局
教育体育局 教体局 教育和体育局|教育局
科技局 科学技术局
工业和信息化局 工信局 工业信息化局|工信委 工业和信息化委员会 经信委 经济和信息化委员会
公安局
民政局
司法局
财政局
人力资源社会保障局 人力资源和社会保障局 人社局|劳动局 人事局 劳动和社会保障局 人事劳动局
自然资源局 自然资源和规划局 自然资源规划局|国土资源局 国土局 规划局
生态环境局|环保局 环境保护局
住房城乡建设局 住房和城乡建设局 住建局|建设局 城建局 房管局 城乡建设局
交通运输局|交通局
水利局|水务局
农业农村局|农业局 畜牧局 农牧局 农委 农业委员会
商务局|商业局 外经贸局
文化广电旅游局 文化广电和旅游局 文广旅局|文广新局 文化局 文广局 旅游局 文化广电新闻出版局
卫生健康委 卫生健康委员会 卫健委|卫生局 卫计委 卫生和计划生育委员会 计生委 人口计生委
退役军人事务局 退役军人局
应急管理局 应急局|安监局 安全生产监督管理局
审计局
统计局
市场监督管理局 市场监管局 市监局|工商局 质监局 食药监局 工商行政管理局 质量技术监督局 食品药品监督管理局
医疗保障局 医保局|医保办
信访局
林业局 林业和草原局
城市管理局 城管局 城市管理综合执法局 综合执法局
税务局|国税局 地税局 国家税务局 地方税务局
乡村振兴局|扶贫办 扶贫开发办公室
机关事务服务中心 机关事务中心|机关事务管理局
政务服务和大数据管理局 政务服务大数据管理局 行政审批和政务信息管理局 政数局|政务服务中心 行政服务中心
粮食和物资储备局 粮食和储备局|粮食局
人民防空办公室 人防办
气象局
档案馆
数据局
地方金融管理局|金融办 金融工作局
委办公室 委办
政府办公室 政府办
机构编制委员会办公室 委编办 编办
团委 团县委
体育局
水文局
文物局
民族宗教事务局 民宗局
投资促进局 招商局
地震局
邮政管理局
烟草局 烟草专卖局
园林局
供销合作社 供销社
妇女联合会 妇联
残疾人联合会 残联
工商业联合会 工商联
科学技术协会 科协
人民法院 法院
人民检察院 检察院
消防救援大队 消防大队
`;

interface Office {
  /** Its place among the offices. */
  readonly index: number;
  readonly isFormer: boolean;
}

/** Every name of an office, without that of the county before it. */
export const offices = once((): ReadonlyMap<string, Office> => {
  const rows = LINES.trim().split('\n');
  return new Map(
    rows.flatMap((row, index) =>
      row
        .split('|')
        .flatMap((names, part) =>
          names.split(' ').map((name) => [name, { index, isFormer: part > 0 }] as const),
        ),
    ),
  );
});
