import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mm } from '../../src/base/units.ts';
import { loadIssue } from '../../src/issue/load.ts';
import { encode, GOOD, issueOf, load, loadText, summarise } from './support.ts';

const PUBLICATION = `报头:
  刊名: 河湾快报
  编发单位: 河湾县人民政府办公室
  标注: 内部资料
版式: {断行: 兼容Word, 页数: 4, 页码: {位置: 居中, 样式: 数字}}
字体:
  正文: {字体: 仿宋_GB2312, 西文: Times New Roman}
乡镇: [柳河镇, 清水乡]
本期发: 县委常委，副县长。
签批: {责任编辑: 李 勉, 审核: 路 帅}
`;
const ISSUE = 'extends: 刊物.yaml\nnumber: 44\ndate: 2025/9/19\nitems: [{title: 题, body: 文。}]\n';
const together = (extra: string, publication = PUBLICATION) =>
  load({ 'issue.yaml': ISSUE + extra, '刊物.yaml': publication });

describe('publication and issue', () => {
  it('reads what only the publication gives', () => {
    const issue = issueOf(together(''));
    expect(issue.masthead.title[0].text).toBe('河湾快报');
    expect(issue.masthead.title[0].span.source.path).toBe('刊物.yaml');
    expect(issue.items[0]?.title?.span.source.path).toBe('issue.yaml');
    expect(issue.townships).toEqual(['柳河镇', '清水乡']);
    expect(issue.signoff.map(({ role, names }) => [role.text, ...names.map((name) => name.text)])).toEqual([
      ['责任编辑', '李勉'],
      ['审核', '路帅'],
    ]);
  });

  it('merges masthead and layout key by key, the issue winning', () => {
    const issue = issueOf(
      together('masthead: {mark: 秘密}\nlayout: {pages: 6, pageNumber: {form: dashes}}\n'),
    );
    expect(issue.masthead.marks[0]?.text).toBe('秘密');
    expect(issue.masthead.issuers[0]?.text).toBe('河湾县人民政府办公室');
    expect(issue.layout).toEqual({ mode: 'word', pages: 6, pageNumber: { place: 'center', form: 'dashes' } });
  });

  it('replaces lists, distribution, sign-off and a role’s font whole', () => {
    const issue = issueOf(
      together('townships: [石门镇]\ndistribution: [甲, 乙]\nsignoff: {签发: 范晓宇}\nfonts: {body: 仿宋}\n'),
    );
    expect(issue.townships).toEqual(['石门镇']);
    expect(issue.distribution[0]?.recipients.text).toBe('甲，乙。');
    expect(issue.signoff.map(({ role }) => role.text)).toEqual(['签发']);
    expect(issue.fonts.body?.font?.text).toBe('仿宋');
    expect(issue.fonts.body?.western).toBeUndefined();
  });

  it('lets an empty value take the publication’s away', () => {
    const issue = issueOf(together('masthead: {mark: }\n本期发:\nlayout:\n'));
    expect(issue.masthead.marks[0]).toBeUndefined();
    expect(issue.distribution).toEqual([]);
    expect(issue.layout.mode).toBe('word');
  });

  it('follows a publication’s own publication, nearest first', () => {
    const loaded = load({
      'issue.yaml': ISSUE,
      '刊物.yaml': 'extends: base/县.yaml\nmasthead: {title: 近}\n',
      [join('base', '县.yaml')]: 'masthead: {title: 远, issuer: 县政府}\ncopies: 5\n',
    });
    expect(issueOf(loaded).masthead).toMatchObject({
      title: [{ text: '近' }],
      issuers: [{ text: '县政府' }],
    });
    expect(issueOf(loaded).copies).toBe(5);
    expect(loaded.files.map(({ path }) => path)).toEqual([
      'issue.yaml',
      '刊物.yaml',
      join('base', '县.yaml'),
    ]);
    expect(loaded.sources.map(({ path }) => path)).toEqual(loaded.files.map(({ path }) => path));
  });

  it.each([
    ['beside the issue', '2025/044.yaml', 'p.yaml', join('2025', 'p.yaml')],
    ['a folder up', '2025/044.yaml', '../p.yaml', 'p.yaml'],
    ['by Windows backslashes', '2025/044.yaml', '..\\p.yaml', 'p.yaml'],
    ['from standard input', '-', 'p.yaml', 'p.yaml'],
    ['by an absolute path', '2025/044.yaml', '/k/p.yaml', join('/k/p.yaml')],
  ])('resolves a publication %s', (_, path, written, expected) => {
    const asked: string[] = [];
    loadIssue({ path, bytes: encode(`extends: ${written}\n${GOOD}`) }, (name) => {
      asked.push(name);
      return { problem: 'missing' };
    });
    expect(asked).toEqual([expected]);
  });

  it('finds and reads the publication even where the issue has a syntax error', () => {
    const loaded = load({ 'a.yaml': 'extends: b.yaml\nnumber 1\n', 'b.yaml': 'copeis: 1\n' });
    expect(summarise(loaded)).toEqual(['missing-colon 2:1', 'unknown-key b.yaml:1:1']);
  });

  it('does not call the masthead missing when the publication cannot be read', () => {
    expect(summarise(load({ 'i.yaml': ISSUE }))).toEqual(['publication-missing 1:10']);
  });
});

describe('values', () => {
  const issueWith = (extra: string) => issueOf(loadText(GOOD + extra));

  it('keeps a number or a date written as a text', () => {
    expect(issueOf(loadText(GOOD.replace('title: 标题', 'title: 2025'))).items[0]?.title?.text).toBe('2025');
    expect(issueOf(loadText(GOOD.replace('title: 标题', 'title: 007'))).items[0]?.title?.text).toBe('007');
  });

  it('lets a supplement do without a number', () => {
    const loaded = loadText(`${GOOD.replace('number: 1\n', '')}增刊: 是\n`);
    expect(issueOf(loaded)).toMatchObject({ supplement: true });
    expect(issueOf(loaded).number).toBeUndefined();
    expect(summarise(loadText(`${GOOD.replace('number: 1\n', '')}增刊: 否\n`))).toEqual(['missing-key 1:1']);
  });

  it('converts the layout to points', () => {
    const { layout } = issueWith(
      '版式: {字号: 小三, 行距: 28磅, 上边距: 37, 左边距: 28毫米, 每行字数: 28}\n',
    );
    expect(layout).toEqual({ bodySize: 15, pitch: 28, marginTop: mm(37), marginLeft: mm(28), columns: 28 });
  });

  it.each([
    ['内部资料 注意保存', '内部资料　注意保存'],
    ['秘 密', '秘　密'],
    ['特　急', '特　急'],
    ['  秘密★１年  ', '秘密★1年'],
    ['Internal use only', 'Internal use only'],
  ])('keeps the gap that is meant in the mark %j', (written, expected) => {
    const { masthead } = issueOf(loadText(GOOD.replace('masthead:', `masthead:\n  mark: ${written}`)));
    expect(masthead.marks[0]?.text).toBe(expected);
  });

  it('reads Chinese choices', () => {
    const { layout } = issueWith(
      'layout: {预设: 国标, 断行: 规范, 页码: {样式: 第几页, 位置: 外侧, 起始: 3, 首页显示: 否}}\n',
    );
    expect(layout).toEqual({
      preset: 'gbt9704',
      mode: 'clreq',
      pageNumber: { form: 'chinese', place: 'outer', start: 3, onFirstPage: false },
    });
  });

  it('keeps spaces in font names and paths', () => {
    const { fonts } = issueWith(
      'fonts:\n  title: 方正小标宋简体\n  body: {字体: 我的 字体/a.ttc, 成员: 1}\n',
    );
    expect(fonts.title?.font?.text).toBe('方正小标宋简体');
    expect(fonts.body).toMatchObject({ font: { text: '我的 字体/a.ttc' }, member: '1' });
  });

  it('joins a list of recipients and keeps a text as it is', () => {
    expect(issueWith('distribution: [县委常委，, 副县长。]\n').distribution[0]?.recipients.text).toBe(
      '县委常委，副县长。',
    );
    expect(issueWith('distribution: 县委常委\n').distribution[0]).toMatchObject({
      label: { text: '本期发' },
      recipients: { text: '县委常委' },
    });
    const labelled = issueWith('本期发: {名称: "分送：", 对象: [甲, 乙]}\n').distribution[0];
    expect([labelled?.label.text, labelled?.recipients.text]).toEqual(['分送', '甲，乙。']);
  });

  it.each([
    ['[工信局, 商务局]', ['工信局', '商务局']],
    ['工信局', ['工信局']],
    ['工信局、商务局，水利局', ['工信局', '商务局', '水利局']],
    ['公路事业发展中心 马庄乡 魏邱乡', ['公路事业发展中心', '马庄乡', '魏邱乡']],
    ['[工信局，商务局]', ['工信局', '商务局']],
    ['[党政办（综治办、应急办）, 县 工信局]', ['党政办（综治办、应急办）', '县工信局']],
    ['县 工信局', ['县工信局']],
    ['[]', []],
    ['', []],
  ])('reads the sources %s', (written, expected) => {
    const { items } = issueWith(`    sources: ${written}\n`);
    expect(items[0]?.sources.map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['李 勉', ['李勉']],
    ['李　勉、路　帅', ['李勉', '路帅']],
    ['范晓宇 路 帅', ['范晓宇', '路帅']],
    ['[周敏, 欧阳文博]', ['周敏', '欧阳文博']],
    ['欧阳 修', ['欧阳修']],
    ['李 勉 路 帅', ['李勉', '路帅']],
    ['周敏 路 帅', ['周敏', '路帅']],
    ['𠮷 喆', ['𠮷喆']],
    ['John Smith', ['John Smith']],
  ])('reads the names %s', (written, expected) => {
    const { signoff } = issueWith(`signoff:\n  审核: ${written}\n`);
    expect(signoff[0]?.names.map(({ text }) => text)).toEqual(expected);
  });

  it('keeps the order of roles, digits among them, and warns of one without a name', () => {
    const loaded = loadText(`${GOOD}signoff:\n  签 发: 甲乙\n  2: 丙丁\n  审核:\n`);
    expect(issueOf(loaded).signoff.map(({ role, names }) => [role.text, names.length])).toEqual([
      ['签发', 1],
      ['2', 1],
      ['审核', 0],
    ]);
    expect(summarise(loaded)).toEqual(['empty-signoff 11:3']);
  });

  it('warns of sources the register lacks, naming the nearest', () => {
    const loaded = loadText(`${GOOD}    sources: [工信居, 马庄乡, 工信局]\n单位: [工信局]\n乡镇: [马庄乡]\n`);
    expect(summarise(loaded)).toEqual(['unknown-source 8:15']);
    expect(loaded.diagnostics[0]).toMatchObject({
      severity: 'warning',
      hint: { zh: expect.stringContaining('工信局') },
    });
    expect(summarise(loadText(`${GOOD}    sources: [工信居]\n`))).toEqual([]);
  });
});

describe('text that only looks like a slip', () => {
  it.each<[string, string, string[]]>([
    ['a full-width colon in a block', '|\n      日期：9月19日。\n      － 一是。\n      -二是\n', []],
    ['a full-width colon on a continued line', '会议议程\n      日期：9月19日\n', []],
    ['a value on the next line', '\n      标题：新闻\n', ['key-in-text 8:7']],
  ])('%s', (_, body, said) => {
    expect(summarise(loadText(GOOD.replace('body: 正文。\n', `body: ${body}`)))).toEqual(said);
  });

  it('goes on past a slip and finds the mistakes after it', () => {
    const text = GOOD.replace('number: 1', 'number：1').replace('2025-09-19', '2025-13-19');
    expect(summarise(loadText(`${text}copeis: 3\n`))).toEqual([
      'fullwidth-colon 3:7',
      'bad-date 4:7',
      'unknown-key 8:1',
    ]);
  });
});
