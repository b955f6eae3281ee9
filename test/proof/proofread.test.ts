import { describe, expect, it } from 'vitest';
import { locate } from '../../src/base/diagnostic.ts';
import { proofread } from '../../src/proof/proofread.ts';
import { GOOD, issueOf, loadText } from '../issue/support.ts';

/** What is said of a body: the code and the very characters. */
function said(body: string, more = ''): string[] {
  const source =
    more + GOOD.replace('body: 正文。', `body: |\n      ${body.split('\n').join('\n\n      ')}\n`);
  return proofread(issueOf(loadText(source))).map(
    ({ code, span }) => `${code} ${span?.source.text.slice(span.start, span.end)}`,
  );
}

it('reads anew what was typed otherwise, though it is printed the same', () => {
  expect(said('食堂48家。')).toEqual([]);
  expect(said('食堂４８家。')).toEqual(['fullwidth-digit ４８']);
  expect(said('基层医务人员。')).toEqual([]);
  expect(said('基层医务⼈员。')).toEqual(['compatibility-character ⼈']);
});

it('says once what a rule knows and another takes for likely', () => {
  expect(said('居民多次反应的抽水机故障问题已全部解决，为夺取夏粮丰收打下坚实基础。')).toEqual([
    'ill-matched-words 居民多次反应',
  ]);
  expect(said('法院依法予以拘流。')).toEqual(['near-word 拘流']);
});

it('says what is likely where the rule that knows it is off', () => {
  expect(
    said(
      '居民多次反应的抽水机故障问题已全部解决，为夺取夏粮丰收打下坚实基础。',
      'proof: { off: [ill-matched-words] }\n',
    ),
  ).toEqual(['near-word 反应']);
});

describe('what is wrong', () => {
  it.each<[string, string[]]>([
    ['推行“一站式服务，群众满意。', ['unpaired-mark “']],
    ['推行一站式”服务。', ['unpaired-mark ”']],
    ['推行”阳光食堂“项目。', ['unpaired-mark ”']],
    ['食堂12家（其中乡镇9家，占75%。', ['unpaired-mark （']],
    ['推行“一站式服务（其中9家。', ['unpaired-mark “', 'unpaired-mark （']],
    ['共3）户。', ['unpaired-mark ）']],
    ['印发《关于加强管理的通知。', ['unpaired-mark 《']],
    ['印发《〈条例》〉释义。', ['crossed-marks 》〉']],
    ['**“加粗**一句。', ['unpaired-mark “']],
    ['推行"一站式"服务。', ['straight-quote "']],
    ["实行'统一采购'。", ["straight-quote '"]],
    ['看望老人46名,送去。其他,还有。', ['halfwidth-mark ,']],
    ['老人们说:他很好。', ['halfwidth-mark :']],
    ['物资;同时排查。', ['halfwidth-mark ;']],
    ['排查用电隐患!', ['halfwidth-mark !']],
    ['吃得放心.', ['halfwidth-mark .']],
    ['敬老院(位于镇区)看望。', ['halfwidth-mark (']],
    ['9家，，占。', ['doubled-mark ，，']],
    ['75%。。2月完成。', ['doubled-mark 。。']],
    ['完成，。', ['doubled-mark ，。']],
    ['为什么？。', ['doubled-mark ？。']],
    ['水够用...不愁。', ['loose-ellipsis ...']],
    ['好。。。真好。', ['loose-ellipsis 。。。']],
    ['盼了多少年…总算盼到。', ['loose-ellipsis …']],
    ['石桥--柳林段完工。', ['loose-dash --']],
    ['2月30日完成。', ['impossible-date 2月30日']],
    ['13月1日起。', ['impossible-date 13月1日']],
    ['2026年3月45日止。', ['impossible-date 2026年3月45日']],
    ['2025年2月29日。', ['impossible-date 2025年2月29日']],
    ['惠及l00户。', ['letter-in-number l00']],
    ['共O5个，1O0元。', ['letter-in-number O5', 'letter-in-number 1O0']],
    ['全角２月３０日完成。', ['impossible-date ２月３０日', 'fullwidth-digit ２']],
    ['第一段没有问题。\n第二段，，有。', ['doubled-mark ，，']],
  ])('%s', (body, wrong) => {
    expect(said(body)).toEqual(wrong);
  });

  it.each(['加强管理。', '加强管理，', '加强管理；'])('the title %s', (title) => {
    const issue = issueOf(loadText(GOOD.replace(/- title: .*/gu, `- title: ${title}`)));
    expect(proofread(issue).map(({ code }) => code)).toEqual(['title-mark']);
  });

  it('the masthead is read', () => {
    const source = GOOD.replace('title: 河湾快报', 'title: 河湾,快报\n  issuer: 河湾县人民政府办公室。');
    const places = proofread(issueOf(loadText(source))).map(
      ({ code, span }) => `${code} ${span && locate(span).line}`,
    );
    expect(places).toEqual(['halfwidth-mark 2', 'title-mark 3']);
  });

  it('a line by itself is called that', () => {
    const issue = issueOf(loadText(`${GOOD}signature: {by: 水利局，}\n`));
    expect(proofread(issue).map(({ message }) => message.zh)).toEqual(['这一行末尾有“，”']);
  });
});

describe('what is right', () => {
  it.each([
    '他说：“好！”她问：“真的？！”',
    '“‘两不愁’三保障”落实。',
    '“第一段引文。\n“第二段引文。”',
    '（一）水源。（1）渠系。',
    '1）水源。2）渠系；a）干渠。',
    '1）水源…… 2）渠系 12）干渠。',
    '会议9:30开始，11:05结束，比分3∶1。',
    '见www.qinghe.gov.cn，邮箱a.b@c.cn，网址https://a.cn/b?c=1。',
    '执行GB/T 9704—2012，版本1.2.3，增长3.5%，共1,234户。',
    'It is fine, he said: “yes”. A (small) test; done!',
    '全县GDP（不变价）以（GDP）计。',
    '“3·15”活动，O型血，I级响应，Q235钢，G20峰会，H7N9。',
    '第1—2版，北京—上海，7—9月，2025—2026年。',
    '2024年2月29日，2月29日，12月31日，13个月，2.5月均值。',
    '水来了——渠通了……麦子绿了。',
    '盼了……总算盼到了……他说。',
    '东经114°12′30″，身高5\'30"。',
    '读《〈论语〉译注》、【通知】、〔2026〕7号。',
    '太好了！！真的吗？？',
    'it’s ok，Tom’s book。',
    '共5O3胶、O2O模式。',
    '联系人：张明，电话：0373-7651234。',
    '“谁来种地？”（怎么种地？）三问。',
    '温度-5℃～8℃，100%达标。',
    '单位：亿元；注：数据截至3月10日。',
  ])('%s', (body) => {
    expect(said(body)).toEqual([]);
  });
});
