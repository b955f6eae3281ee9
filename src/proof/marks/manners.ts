/** Marks of another kind than the sentence asks for: a stop behind a whole quotation, round brackets around a year, a question mark where nothing is asked. */

import { type Check, finding, readEach } from '../rule.ts';
import { findFirst, markRule } from './search.ts';

/** Matches 说：“……。”。 and 说：“……”。 — the end of a sentence that is quoted whole. */
const QUOTED =
  /。”(?=的[\p{Script=Han}])(?<=“[^“”]{2,40}。”)|”。(?<=(?:说|道|表示|介绍|告诉[^，。：“”]{1,10}|感慨|感叹|指出|强调|写道|回答|坦言|直言|笑言|说起[^，。：“”]{1,10})：“[^“”]{4,200}[^“”。！？…，]”。)|”[？！](?<=(?:问|说|道|喊|大喊|追问|询问)[^，。：“”]{0,10}：“[^“”]{4,200}[^“”。！？…，]”[？！])/gu;

/** Matches the stop of 确保“一江清水向东流。”: what is quoted is a part of the sentence, and nobody is said to say it. */
const QUOTED_PART =
  /。(?<=\p{Script=Han}(?<![说道问答喊曰云写念唱叹讲称言语])“[^“”。！？…\n]{1,60}。)(?=”(?:\p{Script=Han}|$))|[，；](?<=\p{Script=Han}(?<![说道问答喊曰云写念唱叹讲称言语])“[^“”。！？…\n]{1,40}[，；])(?=”(?:[，。；、]|(?!\p{Script=Han}{0,10}(?:说|道|问|表示|介绍|感慨|坦言|指出|强调|回忆|告诉|笑|喊))\p{Script=Han}))/uy;

/** Matches 政办（2026）18号 and 〔2026〕in other brackets. */
const YEAR = /(?<=\p{Script=Han})[（［【]((?:19|20)\d{2})[）］】](?=第?\d{1,4}号)/uy;

const ASKS =
  '(?:有没有|有无|是不是|能不能|会不会|够不够|好不好|行不行|该不该|愿不愿|是否|能否|可否|如何|怎样|怎么|为什么|为何|哪|谁|什么|多少|何时|几时|啥时|几[个户次人天])';
const WITHIN = '[^。！？；：“”]';

/** Matches a question that is not asked but told of: 就如何破题展开了讨论？, 了解取暖有没有困难？, 围绕谁来管？提出建议. */
const TOLD = new RegExp(
  [
    `(?<=(?:研究|讨论|探讨|分析|交流|明确|总结)了?${WITHIN}{0,10}(?:如何|怎样|怎么|为什么|为何|哪些)${WITHIN}{0,40})？`,
    '？(?=还是)',
    '？(?=(?:一直|始终|已|也|都|正)?(?:是[^，。；？”]{0,18}(?:问题|难题|关键|心事|话题|焦点|课题|大事|考题|牵挂)|成了|成为|关系[到着]|直接影响|决定着))',
    `(?<=(?:想知道|想不通|想不明白|弄不明白|不明白|不解|纳闷|不知道|说不清|弄不清|搞不清|拿不准|取决于|关键看|就看|全看|告诉[^，。：；？“”]{1,6})，?${WITHIN}{0,24}${ASKS}[^。！？；：“”，吗呢]{0,20})？(?!”)`,
    `(?<=(?:围绕|就|对|针对|关于)[^。！？；]{0,60}(?:如何|怎样|怎么|什么|是否|能否)[^。！？；]{0,60}(?:展开|进行|交换|作了?|做了?|提出|达成|部署|交流|说明|解答|讲解|介绍)[^。！？；]{0,24})？`,
    `(?<=(?:围绕|就|针对|关于|对于|对)${WITHIN}{0,40}${ASKS}${WITHIN}{0,20})(?<![吗呢])？(?=(?:等[^。，]{0,12})?[^。！？；，]{0,10}(?:展开|进行|交换|作了|作出|做了|提出|达成|部署|说明|解答|讲解|介绍|协商|讨论|商讨|研究|听取|制定|给出|开展|建言|发言))`,
    `(?<=(?:^|[。！？；，：])[^。！？；，：“”你您]{0,16}问(?:起|清|明|了?)(?![题责卷询诊计政需，：])[^。！？；，：“”你您吗呢]{1,24}?${ASKS}[^。！？；：“”，吗呢]{0,20})？(?!”)`,
    `(?<=(?:^|[。！？；，：])[^。！？；，：“”你您问]{0,16}(?:了解|询问|查看|讨论|探讨|协商|核实|摸清|弄清|掌握|商量|商议|研判|研究|检查|打听|摸排|核查|确认|查清|查明|问清|调查|评估|关注|关心|反思|思考|琢磨|不知道?|不清楚|说不清|讲清|说清|讲明|讲透|弄懂|搞懂|厘清|理清|看清)楚?了?${WITHIN}{0,24}${ASKS}[^。！？；：“”，]{0,20})(?<![吗呢])？(?!”)`,
  ].join('|'),
  'uy',
);

/** Matches a question that ends in a stop: 为什么迟迟不能落地。 */
const ASKED =
  /(?<=(?:^|[。！？；“])(?:为什么|为何|凭什么|难道)[^，。！？；：“”、]{4,30})(?<![的因])。|(?<=(?:^|[。！？；，“])(?:请问|岂能)[^，。！？；：“”]{3,30})。|(?<=吗)。/uy;

/** Matches the stop of a question that somebody is quoted to ask, and of one in several parts: 谁来管、怎么管。 */
const ASKED_ALOUD = new RegExp(
  [
    `(?<=“[^“”。！？]{0,30}${ASKS}[^“”。！？]{0,20})。(?=”[^，。：；“”]{1,8}问道?[。，])`,
    `(?<=问[^。！？“”]{0,12}：“[^“”。！？]{0,30}(?:${ASKS}[^“”。！？]{0,20}|[吗呢]))。(?=”)`,
    '(?<=(?:^|[。！？])(?:(?:谁|怎么|如何|什么|哪|能不能|是不是|该不该|钱从哪|人往哪)\\p{Script=Han}{1,8}[、，]){1,4}\\p{Script=Han}{0,6}(?:谁|怎么|如何|什么|哪|多少|几)\\p{Script=Han}{0,6})。',
  ].join('|'),
  'uy',
);

/** Matches 获评《示范社区》, 颁发《敬老证》: honours and certificates are no books. */
const HONOUR =
  /(?<=(?:命名为|评为|评选为|认定为|授予|获评|确定为|评定为|变成了?|变身|当起|当好|吃上|下好|架起|筑牢|织密|戴上|端上|走上|按下|拧紧|啃下|跑出|铺就|做活|摘掉|撕掉)[^，。；《》]{0,6})《[^《》]{2,12}》|(?<=(?:获评|荣获|获得|授予|评为|命名为|认定为|入选|荣膺)[^，。；《》]{0,16})《[^《》]{2,20}(?:示范\p{Script=Han}{1,3}|称号|先进\p{Script=Han}{1,4}|单位|个人|组织奖|[一二三优]等?奖|社区|村|县|镇|乡|企业|集体|标兵|能手|模范|基地|品牌)》|(?<=(?:开展|举办|组织|举行|启动|参加)[^，。；《》]{0,12})(?<!(?:电影|影片|话剧|歌剧|戏|片|观看|收看|阅读|学习|宣讲|诵读|欣赏)[^，。；《》]{0,2})《[^《》“”]{1,15}[^《》“”法典例定见要程度划则约案册书集传记]》(?=”?(?:主题|宣传|实践|系列|文艺|创建|志愿){0,2}(?:活动|行动|大赛|比赛|竞赛))|(?<=(?:授予|授|获|获得|荣获|获评|评为|评选|荣膺|颁发|摘得|夺得)[^，。；《》]{0,20})《[^《》]{2,20}》(?=(?:荣誉)?(?:称号|奖项|奖牌|奖杯|荣誉))|(?<=(?:颁发|发放|办理|补办|持有?|领取|换发|核发|发给|取得|吊销|出示|考取|申领|注销|拿到|拿出|领到|领了|办[好妥出到]|送上|递上|收到|发出|办了)了?[^，。；《》]{0,12})《[^《》]{1,16}(?:证|证书|执照|聘书|奖状)》|(?<!电影|小说|小品|话剧|短片|作品|情景剧|戏曲|歌曲|微电影|题为|文章|一文|专题片)《[^《》]{0,12}(?:营业执照|许可证|身份证|驾驶证|行驶证|资格证书?|产权证书?|不动产权证书?|居住证|执业证书?|上岗证|合格证书?|登记证书?|老年证|残疾人?证|准考证|毕业证书?|结婚证|健康证|准生证|房产证|经营权证书?|聘书|奖状|荣誉证书|工作证|监督卡|明白卡)》(?!的?(?:格式|样式|式样|管理办法|印制|文本))/uy;

/** Matches 是第23个《安全生产月》 and 实施《雨露计划》: days, drives and brands are no works. */
const CAMPAIGN = new RegExp(
  [
    '(?<=(?:是|为|迎来|正值|适逢|恰逢|庆祝|纪念|喜迎|欢度|第[一二三四五六七八九十百\\d]{1,4}[个届次])了?(?:[^，。；《》]{0,10}(?:个|届|次|全国|国际|世界|中国|全省|全市))?)《[^《》“”]{2,14}(?:日|月|周|节|年|博览会|运动会|艺术节|文化节|旅游节)》(?!歌|特刊|专刊|专版|杂志|报)',
    '(?<=(?:实施|启动|开展|推进|打造|深化|推行|参与|组织|举办|推出|叫响|创建|建设|加入|纳入)了?[^，。；：“”《》]{0,8})《(?:[^《》“”年]{2,3}(?<!行动|发展|建设|保护)计划|[^《》“”年]{2,7}(?<!发展|建设|保护)(?:工程|行动|活动|品牌|项目|专项|讲堂|课堂|驿站|大赛|比赛|联赛|集市|市集|展览|小院|食堂|超市|书屋))》(?!实施|的通知|方案)',
    '《[^《》“”]{2,10}》(?=(?:牌|品牌|商标)(?!法|战略)|(?:获|获得|取得|通过|获批|荣获|入选|成功注册)了?[^，。；《》]{0,12}(?:地理标志|有机认证|绿色食品|商标|名特优新))',
    '(?<=(?:实施|启动|开展|推进|打造|深化|推行|参与|推出|参加|发起|举行|举办)了?)《[^《》“”]{1,9}[^《》“”法典例定见要程度划则约案册书集传记]》(?=(?:工程|行动|计划|活动|品牌|项目)(?!的|实施|方案|规划|管理|建设))',
    '《[^《》“”]{1,11}[^《》“”法典例定见要程度划则约案册书集传记]》(?=品牌(?!战略|管理|建设)|疗法|工作法|模式|工程(?!管理|建设|质量|规划|项目|技术)|行动(?!方案|计划|指南|纲领)|志愿服务?队|小分队|服务队|驿站|工作室|合作社|专柜|专线|(?:主题|宣传|实践|系列|专项|志愿服务|创建|惠民|公益|文艺|品牌|劳动|技能){1,3}(?:活动|行动|竞赛|比赛|大赛|工程))',
  ].join('|'),
  'uy',
);

export const MANNERS: readonly Check[] = [
  {
    rules: [
      markRule('quote-stop', { zh: '整句引用时句号的位置', en: 'the stop of a whole quotation' }, '4.8'),
    ],
    find: readEach((passage) =>
      findFirst(passage, '”', QUOTED, ({ span }) =>
        finding(
          'quote-stop',
          {
            zh: '引的是整句话，句末的标点却在引号外面',
            en: 'A whole sentence is quoted, its stop is outside',
          },
          { span, hint: { zh: '改成“。”在里、引号在外：……。”', en: 'Put the stop inside: 。”' } },
        ),
      ).concat(
        findFirst(passage, '。，；', QUOTED_PART, ({ mark, span }) =>
          finding(
            'quote-stop',
            {
              zh: `引的只是句子的一部分，“${mark}”却在引号里面`,
              en: `A part of the sentence is quoted, its ${mark} is inside`,
            },
            { span, hint: { zh: `把“${mark}”移到引号外面`, en: 'Put it outside' } },
          ),
        ),
      ),
    ),
  },
  {
    rules: [
      {
        code: 'year-brackets',
        family: 'marks',
        about: {
          zh: '发文字号的年份不用六角括号',
          en: 'the year of a document number in other brackets than 〔〕',
        },
        source: { zh: 'GB/T 9704—2012 7.2.5', en: 'GB/T 9704-2012 7.2.5' },
      },
    ],
    find: readEach((passage) =>
      findFirst(passage, '（［【', YEAR, ({ mark, span }) => {
        const right = `〔${/\d{4}/u.exec(mark)?.[0]}〕`;
        return finding(
          'year-brackets',
          { zh: `发文字号的年份用了“${mark}”`, en: `The year of a document number stands in ${mark}` },
          { span, hint: { zh: `改成“${right}”`, en: `Write ${right}` } },
        );
      }),
    ),
  },
  {
    rules: [
      markRule(
        'question-mark',
        { zh: '问号和句号用反了', en: 'a question mark where nothing is asked, or none where something is' },
        '4.2',
      ),
    ],
    find: readEach((passage) =>
      findFirst(passage, '？', TOLD, ({ span }) =>
        finding(
          'question-mark',
          { zh: '这句话没有问，用了问号', en: 'Nothing is asked here' },
          { span, hint: { zh: '句末改成句号，句中改成逗号', en: 'Use 。, or ， within the sentence' } },
        ),
      ).concat(
        [ASKED, ASKED_ALOUD].flatMap((pattern) =>
          findFirst(passage, '。', pattern, ({ span }) =>
            finding(
              'question-mark',
              { zh: '这句话是问句，用了句号', en: 'A question ends in a stop' },
              { span, hint: { zh: '改成问号', en: 'Use ？' } },
            ),
          ),
        ),
      ),
    ),
  },
  {
    rules: [
      markRule(
        'title-for-honour',
        { zh: '称号、活动、节日用了书名号', en: 'honours, drives and days in marks of a book' },
        '4.15',
      ),
    ],
    find: readEach((passage) =>
      [HONOUR, CAMPAIGN]
        .flatMap((pattern) =>
          findFirst(passage, '《', pattern, ({ mark, span }) =>
            finding(
              'title-for-honour',
              {
                zh: `“${mark}”不是作品、文件的名称，用了书名号`,
                en: `${mark} is no work, and stands in marks of a book`,
              },
              {
                span,
                hint: {
                  zh: `改成“${mark.replace('《', '“').replace('》', '”')}”这样的引号`,
                  en: 'Use “ and ”',
                },
              },
            ),
          ),
        )
        .slice(0, 1),
    ),
  },
];
