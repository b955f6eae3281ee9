/** Which characters and words are rightly written twice, one after the other. */

/** Characters that make a word by themselves when doubled, 常常 人人 听听, or that ABB words end in, 绿油油. */
export const MAY_DOUBLE: ReadonlySet<string> = new Set(
  '常往稳仅刚恰偏渐慢缓悄偷暗默静轻重深高远厚满足好多少稍略紧牢死狠细密每屡统样种频连纷层处户村人事件个条家时天年月日代世方步节环丝口心息头井比面斤念津循孜欣蒸滚熊茫绵匆区楚历切殷谆拳翩冉姗洋彬娓煌灼闪亮油甸彤压堂乎灿裸晃邦荡呵眯赳昂茵喷巴辣大早白明草急哥姐妹弟爸妈爷奶叔伯婶舅姑太公婆宝娃星试看想谈说讲问听走转坐聊学帮等查管补某几两辈岁字句段篇本阵串团片块根粒朵座幢栋栏排行列队群对双副套批期次回遍趟番顿场届级门项款笔份张支只匹尾棵株哈嘿呵啊嘻哗咚叮咕隆呜哇喳吱嗡飘潺淙袅翘熠奕凛赫浩渺苍莽坦匀楞怔郁侃喋叨絮嗷汪泛芸攘嚷朗锵依脉徐冷热凉暖甜酸苦咸香脆嫩绿红黑黄青紫灰蓝硬软绷巍瑟簌淅沥涓滔汩漾葱勃凄惴战兢业勤恳实强浓长跃济圆弯吟摇缕仆滋杠换尝画读睽簇扑见装圈县乡校班路网盏顶单打改咬分把解开小',
);

/** Bodies and things whose names meet words that begin with the same character: 财政局局长, 用水水质. */
export const NAMES_MEET: ReadonlySet<string> = new Set(
  '部局会市省司馆县党院委厂科所课署厅州社乡镇校站班组台室军剧关国京城报网病奖职任税灾水收港湖河江山区点线路桥楼园店街村庄湾屯营旗团系级期届年月日号度量费金款证书单表品机车船队员库渠沟坝堤闸林场矿井田地院庭家户门口岗树花草粮煤油电气药酒茶果菜肉鱼羊猪牛鸡房屋堂商贸歌画书诗戏武教斯骨镜',
);

/** Nouns that double as a word only before a verb: 人人有责; before a noun of two characters with it they are typed twice. */
export const NOUNS_DOUBLE = /[人家面事世方处步口心头](?!身)/u;

/** Words of grammar, never said twice in a row but by mistake. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  '的了是在和与及对为将把被由从向到就都也还又已以于而或并但不有我们他她它这那其所之着过得能可要应须让使给',
);

/** A word of grammar after a word that ends in the same character: 目的的, 人才才, 反对对. */
export const GRAMMAR_MEETS =
  /^(?:民工工|[目标]的的|[实天喜]地地|[可得予难所]以以|[主需]要要|人才才|[认作成以因行称]为为|[现存所正内实潜]在在|[应针面相反]对对|参与与|[即必]将将|[成造]就就|[服自]从从|[成首古]都都|[还就都也凡但不]是是|[通经超]过过|[具所拥享]有有|[达得看想]到到|[取获]得得|[功可]能能|.见见|[为除]了了|作作)/u;

/** Words that the dictionary does not know, behind one that ends in their first character, 学习习近平, 工人工资, and a wave of the hand: 摆摆手. */
export const MEET_BEHIND =
  /播播[报放出]|钉钉子|在在[建校册岗职押逃编线途营位用研]|习习近|生生[源病物态产]|师师[德资风]|工工[资伤]|划划[拨定分转归]|务务[工实]|立立[案体户]|放放[心权管]|确确[权保]|大大数|实实名|育育[人苗种肥]|道道[口班]|查查[实处办]|理理[赔财事]|持持证|贫贫困|麦麦[种田苗]|稻稻[种谷]|米米价|豆豆种|虫虫[情口]|织织[补机]|别别类|了了[解不却然]|议议[案事题政定程]|联联[络席合动系防盟网]|和和[平谐睦美善解]|名名[师校牌家企品优]|行行[长业]|人人[身大]|疫疫[苗情病点区]|(.)\1[手头眼脸脚嘴脉]/u;

/** Verbs of two characters that are doubled to say: a little. */
export const VERBS_DOUBLE =
  /^(?:研究|讨论|商量|考虑|学习|了解|交流|体验|感受|锻炼|休息|参观|琢磨|合计|谋划|比较|调整|放松|热闹|活动|整理|收拾|打听|打扫|介绍|宣传|教育|帮助|照顾|关心|提醒|见识|鉴定|鼓励|意思|如何|怎样|加油)$/u;

/** What opens longer words that are rightly doubled: 一个一个, 很多很多, 大片大片, 碧绿碧绿. */
export const OPENS_DOUBLE =
  /^(?!通过)[一二三四五六七八九十几半每某多很非好许大老最极那黑碧细墨崭雪冰滚通笔上忽香]/u;
