import { describe, expect, it } from 'vitest';
import { checkConfusions, checkRedundant, checkVariants } from '../../../src/proof/words/confused.ts';
import { paragraph, pointedAt } from './support.ts';

describe('words taken for others', () => {
  it.each([
    ['我们以经完成任务。', ['以经']],
    ['截止目前，全县完成12万亩。截止9月底，完成率85%。', ['截止目前', '截止']],
    ['县财政拔款20万元，用于按装水表。', ['拔款', '按装']],
    ['他自已动手，己经完成。', ['自已', '己经']],
    ['全体千部加人合作社。', ['千部', '加人']],
    ['这是群众的迫切需要，群众反应的问题要解决。', ['群众反应']],
    ['即要抓好生产，又要抓好安全。', ['即']],
    ['成效显着，群众过的安心。', ['显着', '过的安心']],
    ['抓好关健环节，严查弄虚做假，落实领道责任。', ['关健', '弄虚做假', '领道']],
    ['报名截至时间为8月1日，防止死灰复然，积及争取资金。', ['截至时间', '积及', '死灰复然']],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkConfusions(paragraph(text)))).toEqual(wrong);
  });

  it('gives the reason and the source', () => {
    const [found] = checkConfusions(paragraph('截止目前，完成过半。'));
    expect(found?.message.zh).toBe('“截止目前”应当写作“截至目前”');
    expect(found?.hint?.zh).toBe(
      '改成“截至目前”：“截至”后面接时间，“截止”是到期停止（《现代汉语词典》第7版）',
    );
    expect(found?.message.en).toBe('"截止目前" should be "截至目前"');
    expect(found?.hint?.en).toBe('Write "截至目前", by 《现代汉语词典》第7版');
  });

  it('says a thing once a passage, and finds it behind a place where it is right', () => {
    const text = '可以经过培训上岗。人员以经到位，资金以经到位。';
    const found = checkConfusions(paragraph(text));
    expect(found.map(({ span }) => span.start)).toEqual([text.indexOf('以经到位')]);
  });
});

it('mends all of what is certain, and nothing else', () => {
  const found = checkConfusions(paragraph('这些帐目要核对，旧的帐目要封存；他自已动手。'));
  expect(found.map(({ repair }) => repair?.map(({ span, text }) => [span.start, text]))).toEqual([
    [
      [2, '账目'],
      [10, '账目'],
    ],
    undefined,
  ]);
});

describe('characters of two words are none', () => {
  it.each([
    '这件事可以经过协商解决，难以经常化。',
    '增加人员编制，三千部手机，四千警力，两千干群。',
    '来自已建成的项目，亲自已经到场，知己经历丰富。',
    '报名截止9月30日，申报时间截止到月底，已于3月截止。',
    '投资询问，提高效率，最高效益，全面绩效管理。',
    '在校为学生，党校为干部，比校园更大。',
    '工程监理陪同检查，管理陪护人员。',
    '发表章程，申请单位，邀请单独谈话。',
    '不得已往返两地，早已往来密切。',
    '计划拔除杂草，挑拔草能手；海上海关。',
    '问题前期排查，专题出版，主题高度凝练，课题供参考。',
    '物质亮相，乡镇摄影，方便宣传政策，有效区域。',
    '他不能自己决定，由其所在单位出具证明。',
    '象征着丰收，大象一样，对象明确。',
    '发放帐篷120顶，入住帐篷。',
    '法律已经规定，纪律已经明确，规律已被掌握。',
    '按照权利义务对等的原则，保障群众权利。',
    '经济形势和就业形式，形式多样。',
    '彰显着新气象，凸显着活力。',
    '得到了极大的改善，有了极大的提高。',
    '立即要求整改，随即又赶到现场。',
    '吃的放心肉、买的放心菜。',
  ])('%s', (text) => {
    expect(pointedAt(checkConfusions(paragraph(text)))).toEqual([]);
  });
});

describe('ways of writing', () => {
  it.each([
    ['其它部门做出贡献。', ['其它', '做出贡献']],
    ['制订《青禾县河道管理办法》。', ['制订']],
    ['制订工作方案，其他部门作出贡献，吉他它也行。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkVariants(paragraph(text)))).toEqual(wrong);
  });

  it('names the source', () => {
    const [found] = checkVariants(paragraph('选拔人材。'));
    expect(found?.message.zh).toBe('“人材”现在写作“人才”');
    expect(found?.hint?.zh).toBe(
      '改成“人才”：这是异形词，推荐另一种写法（《第一批异形词整理表》（GF 1001-2001））',
    );
  });
});

describe('things said twice', () => {
  it.each([
    ['大约30人左右参加。', ['大约30人左右']],
    ['约5公里左右。', ['约5公里左右']],
    ['涉及到12个部门，目的是为了方便群众。', ['涉及到', '目的是为了']],
    ['多达300余人，超过一半以上。', ['多达300余', '超过一半以上']],
    ['节约20万元左右，大约30人参加，左右两侧。', []],
    ['约30人参加，其余20人留守；涉及到位资金。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkRedundant(paragraph(text)))).toEqual(wrong);
  });

  it('says what to leave', () => {
    const [found] = checkRedundant(paragraph('大约30人左右参加。'));
    expect(found?.message.zh).toBe('“大约30人左右”意思重复');
    expect(found?.hint?.zh).toBe('改成“大约…，或者…左右”：约数的说法前后重复');
  });
});

describe('set phrases with a mistaken character', () => {
  it.each([
    ['持续优化营商环镜，加快工程进渡。', ['进渡', '营商环镜']],
    ['抢抓施工黄金季节，倒排工其。', ['倒排工其']],
    ['落实四方责仁，不打折扣。', ['四方责仁']],
    ['人民防空工作，正规化建设，企业文化已产生影响。', []],
    ['汲取教训，吸取教训；现场察看，现场查看。', []],
  ])('%s', (text, wrong) => {
    expect(pointedAt(checkConfusions(paragraph(text))).sort()).toEqual([...wrong].sort());
  });

  it('says the phrase', () => {
    const [found] = checkConfusions(paragraph('优化营商环镜。'));
    expect(found?.message.zh).toBe('“营商环镜”应当写作“营商环境”');
    expect(found?.hint?.zh).toBe('改成“营商环境”：形近、音近的字写错了（公文惯例）');
  });
});
