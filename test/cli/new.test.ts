import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, listAll, makeFolder, run, summarise } from './support.ts';

const PUBLICATION = 'masthead:\n  title: 河湾快报\n';

describe('new', () => {
  it.each(['zh', 'en'] as const)('writes an issue that builds at once (%s)', async (lang) => {
    const cwd = makeFolder();
    const created = await run(['new', '45'], { cwd, lang });
    expect(created.code).toBe(0);
    const [name = ''] = listAll(cwd);
    expect(name).toBe(lang === 'zh' ? '第45期.yaml' : 'issue-45.yaml');
    expect(created.stderr).toContain(`kuaibao build ${name}`);
    const built = await run(['build', name], { cwd, lang });
    expect(built.stderr).toContain('.pdf');
    expect(built.code).toBe(0);
  });

  it.each([
    ['河湾.yaml', '河湾.yaml'],
    ['../刊 物/a: b.yaml', `'../刊 物/a: b.yaml'`],
    ["it's.yaml", `'it''s.yaml'`],
  ])('extends the publication %s, and builds', async (from, written) => {
    const root = makeFolder({ [join('今年', from)]: PUBLICATION });
    const cwd = join(root, '今年');
    const { code } = await run(
      ['new', '第４５期', '--from', from, '--date', '2025年9月19日', '-o', 'i.yaml'],
      { cwd },
    );
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    expect(text).toMatch(/number: 45\ndate: 2025-09-19\n/);
    expect(text.split('\n')[1]).toBe(`extends: ${written}`);
    const built = await run(['build', 'i.yaml'], { cwd });
    expect(built.stderr).toMatch(/^已生成：.*河湾快报2025年第45期\.pdf/m);
  });

  it('starts from the issue before: same publication, same folder, same language of keys', async () => {
    const cwd = makeFolder({
      'y/刊.yaml': '报头:\n  刊名: 河湾快报\n',
      'y/44.yaml': '刊物: "刊.yaml" # 每期都一样\n期号: 44\n日期: 2025-09-12\n',
    });
    expect((await run(['new', '45', '--from', 'y/44.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'y/第45期.yaml'), 'utf8')).toMatch(
      /^#.*\n刊物: 刊\.yaml\n期号: 45\n日期: \d{4}-\d\d-\d\d\n/,
    );
  });

  it('says which editor checks the file by what, and keeps that beside it', async () => {
    const cwd = makeFolder();
    await run(['new', '45', '-o', '今年/45.yaml'], { cwd });
    const [first = ''] = readFileSync(join(cwd, '今年/45.yaml'), 'utf8').split('\n');
    const path = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
    const schema = readFileSync(join(cwd, '今年', path), 'utf8');
    expect(schema).toBe((await run(['schema'])).stdout);
    // One of an older version gives way.
    writeFileSync(join(cwd, '今年', path), '{}');
    await run(['new', '46', '-o', '今年/46.yaml'], { cwd });
    expect(readFileSync(join(cwd, '今年', path), 'utf8')).toBe(schema);
    const built = await run(['build', '今年', '-o', 'out'], { cwd });
    expect(built.stderr).toContain('生成 2 期，未变 0 期，失败 0 期，');
  });

  it('keeps the numerals that the date is given in', async () => {
    const cwd = makeFolder();
    const { code } = await run(['new', '第四十五期', '--date', '二〇二六年三月十二日'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, '第45期.yaml'), 'utf8')).toContain(
      '期号: 45\n日期: 二〇二六年三月十二日\n',
    );
    const built = await run(['build', '第45期.yaml', '--name', '{期号:3}-{日期}'], { cwd });
    expect(built.stderr).toMatch(/已生成：.*045-2026-03-12\.pdf/);
  });

  it('never touches an existing file', async () => {
    const cwd = makeFolder({ '第45期.yaml': 'mine' });
    const { code, stderr } = await run(['new', '45'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('已经有同名文件，没有覆盖它');
    expect(readFileSync(join(cwd, '第45期.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    ['没有.yaml', '找不到这个文件'],
    ['a.docx', 'Word'],
    ['.', '这是一个文件夹'],
  ])('says what is wrong with --from %s', async (from, words) => {
    const cwd = makeFolder({ 'a.docx': 'PK\x03\x04....word/document.xml' });
    const { code, stderr } = await run(['new', '45', '--from', from], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(listAll(cwd)).toEqual(['a.docx']);
  });
});

/** What was written, without the line for editors. */
const readNew = (cwd: string, name: string): string =>
  readFileSync(join(cwd, name), 'utf8').replace(/^# yaml-language-server.*\n/, '');
const BLANK = /# 每条信息以[\s\S]*?( {4}(?:来源|sources): \[来源单位\]\n)[\s\S]*?\1/;

describe('new --from an issue that holds everything', () => {
  const WHOLE = `# 河湾快报，每周五
报头: # 红头
  刊名: 河湾快报
  编发单位: '河湾县人民政府办公室'

期号: 17 # 本期
总期号: 总第326期
增刊: 是
日期: 2025年6月27日

# 国标版式
版式:
  预设: 国标
  # 正好四页
  页数: 4
  页码: { 位置: 居中 }
印数: 120

乡镇: [柳河镇, 清水乡]

内容:
  - 标题: 甲
    正文: |
      旧文。
      # 不是注释

# 发到各乡镇
本期发: >
  县委常委，
  各乡镇
签批:
  审核: 何 立
`;
  const NEXT = `# 河湾快报，每周五
报头: # 红头
  刊名: 河湾快报
  编发单位: '河湾县人民政府办公室'

期号: 18
总期号: 327
日期: 2025-07-04

# 国标版式
版式:
  预设: 国标
  页码: { 位置: 居中 }

乡镇: [柳河镇, 清水乡]

ITEMS

# 发到各乡镇
本期发: >
  县委常委，
  各乡镇
签批:
  审核: 何 立
`;
  const COUNTED = WHOLE.replace('增刊: 是\n', '');

  it.each([
    ['{ 机关: 文印室, 日期: 2025-06-28 }', '印发: { 机关: 文印室 }\n'],
    ['\n  机关: 文印室\n  日期: 2025-06-28', '印发:\n  机关: 文印室\n'],
    ['{ 日期: 2025-06-28 }', ''],
    ['2025-06-28', ''],
    ['是', '印发: 是\n'],
  ])('copies no day of printing: %s', async (value, copied) => {
    const cwd = makeFolder({
      '第17期.yaml': COUNTED.replace('印数: 120', `印发: ${value}`.replace(/ $/m, '')),
    });
    const { code } = await run(['new', '18', '--from', '第17期.yaml', '--date', '2025-07-04'], { cwd });
    expect(code).toBe(0);
    expect(readNew(cwd, '第18期.yaml').replace(BLANK, 'ITEMS\n')).toBe(
      NEXT.replace('  页码: { 位置: 居中 }\n', `  页码: { 位置: 居中 }\n${copied}`),
    );
  });

  it('copies what both share word for word, and leaves out what is of that issue alone', async () => {
    const cwd = makeFolder({ '第17期.yaml': COUNTED });
    const { code, stderr } = await run(['new', '18', '--from', '第17期.yaml', '--date', '2025-07-04'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(readNew(cwd, '第18期.yaml').replace(BLANK, 'ITEMS\n')).toBe(NEXT);
    expect(stderr).toBe(
      [
        '已新建：第18期.yaml',
        '总期号写的是 327，接着 第17期.yaml；不对就改',
        '没有照搬 第17期.yaml 里的 页数、印数：这一期也要的话，自己写上',
        '填上内容后运行：kuaibao build 第18期.yaml\n',
      ].join('\n'),
    );
    const built = await run(['build', '第18期.yaml', '--json'], { cwd });
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('河湾快报2025年第18期.pdf（1 页');
  });

  it.each([
    ['with the line ends of Windows', COUNTED.replaceAll('\n', '\r\n')],
    ['in GB18030', undefined],
    ['with an end of the document', `${COUNTED}...\n`],
  ])('the same %s', async (_, content) => {
    const gbk = Buffer.from(spawnSync('iconv', ['-t', 'GB18030'], { input: COUNTED }).stdout);
    const cwd = makeFolder({ '第17期.yaml': content ?? gbk });
    await run(['new', '18', '--from', '第17期.yaml', '--date', '2025-07-04'], { cwd });
    expect(readNew(cwd, '第18期.yaml').replace(BLANK, 'ITEMS\n')).toBe(NEXT);
  });

  it('leaves the mark of a supplement, and counts on from the issues', async () => {
    const files = {
      '增1.yaml': WHOLE.replace('期号: 17 # 本期\n', ''),
      '第40期.yaml': COUNTED.replace('17 # 本期', '40'),
    };
    const cwd = makeFolder(files);
    const { stderr } = await run(['new', '--from', '增1.yaml', '--date', '2025-07-04'], { cwd });
    expect(stderr).toContain('期号写的是 41，接着 第40期.yaml');
    expect(stderr).toContain('没有照搬 增1.yaml 里的 增刊、页数、印数');
    const text = readNew(cwd, '第41期.yaml');
    expect(text).not.toContain('增刊');
    expect(text).toContain('期号: 41\n');
    expect((await run(['build', '第41期.yaml'], { cwd })).stderr).toContain('河湾快报2025年第41期.pdf');
  });

  it.each([
    [
      'one line of braces',
      `{报头: {刊名: 河湾快报}, 期号: 17, 日期: 2025-06-27, 版式: {页数: 1, 行距: 28},
  内容: [{标题: 甲, 正文: 乙}], 本期发: [甲,
  乙]}
`,
    ],
    [
      'dotted keys',
      '报头.刊名: 河湾快报\n期号: 17\n日期: 2025-06-27\n版式.页数: 1\n版式.行距: 28\n内容:\n- 标题: 甲\n  正文: 乙\n本期发: 甲\n',
    ],
    [
      'pages first in braces',
      '报头: {刊名: 河湾快报}\n期号: 17\n日期: 2025-06-27\n版式: {行距: 28, 页数: 1}\n内容:\n- {标题: 甲, 正文: 乙}\n本期发: 甲\n',
    ],
    [
      'nothing but pages',
      '报头: {刊名: 河湾快报}\n期号: 17\n日期: 2025-06-27\n版式:\n  页数: 1\n内容:\n- {标题: 甲, 正文: 乙}\n本期发: 甲\n',
    ],
  ])('reads %s', async (_, content) => {
    const cwd = makeFolder({ '17.yaml': content });
    expect((await run(['new', '--from', '17.yaml', '--date', '2025-07-04'], { cwd })).stderr).toContain(
      '期号写的是 18，接着 17.yaml',
    );
    const text = readNew(cwd, '第18期.yaml');
    expect(text).not.toContain('页数');
    expect(text).toContain('本期发');
    const checked = await run(['build', '第18期.yaml', '--json'], { cwd });
    expect(summarise(checked).map((line) => line.split(' ')[0])).toEqual(['template-text', 'template-text']);
    expect(checked.stderr).toContain('河湾快报2025年第18期.pdf');
  });

  it.each<[string, string, string | undefined]>([
    ['要目: 自动', '要目: 自动\n', undefined],
    ['要目: {页码: 是, 条目: [甲]}', '要目: {页码: 是}\n', '条目'],
    ['要目:\n  页码: 是\n  条目:\n    - 甲', '要目:\n  页码: 是\n', '条目'],
    ['要目: [甲]', '', '要目'],
    ['要目: {条目: [甲]}', '', '要目'],
    ['要目.条目: [甲]', '', '要目.条目'],
  ])('takes over no titles that are listed: %j', async (contents, kept, left) => {
    const cwd = makeFolder({
      '17.yaml': `报头: {刊名: 河湾快报}\n期号: 17\n日期: 2025-06-27\n${contents}\n内容:\n- {标题: 甲, 正文: 乙}\n`,
    });
    const { stderr } = await run(['new', '--from', '17.yaml', '--date', '2025-07-04'], { cwd });
    const text = readNew(cwd, '第18期.yaml');
    expect(text).toContain(kept);
    expect(text.includes('要目')).toBe(kept !== '');
    expect(text).not.toContain('条目:');
    if (left === undefined) expect(stderr).not.toContain('没有照搬');
    else expect(stderr).toContain(`没有照搬 17.yaml 里的 ${left}`);
  });

  it('finds font files from where the new issue is', async () => {
    const fonts = '字体:\n  刊名: 字体/甲.ttf\n  正文: {字体: ./乙.ttf, 西文: 仿宋}\n  版记: 仿宋_GB2312\n';
    const cwd = makeFolder({ 'a/17.yaml': COUNTED + fonts });
    await run(['new', '18', '--from', 'a/17.yaml', '-o', 'b/18.yaml'], { cwd });
    expect(readNew(cwd, 'b/18.yaml')).toContain(
      '字体:\n  刊名: ../a/字体/甲.ttf\n  正文: {字体: ../a/乙.ttf, 西文: 仿宋}\n  版记: 仿宋_GB2312\n',
    );
    await run(['new', '18', '--from', 'a/17.yaml', '-o', 'a/18.yaml'], { cwd });
    expect(readNew(cwd, 'a/18.yaml')).toContain(fonts);
  });
});

describe('new --from an issue that extends a publication', () => {
  const FILES = {
    '刊/河湾.yaml': '报头:\n  刊名: 河湾快报\n',
    '刊/2025/第44期.yaml':
      '刊物: ..\\河湾.yaml\n期号: 44\n总期号: 344\n日期: 2025-09-12\n印数: 90\n内容: [{标题: 甲, 正文: 乙}]\n',
  };

  it.each([
    ['刊/2025/第45期.yaml', [], '../河湾.yaml'],
    ['明年/45.yaml', ['-o', '明年/45.yaml'], '../刊/河湾.yaml'],
  ])('extends the same, from where it is: %s', async (path, more, written) => {
    const cwd = makeFolder(FILES);
    const { code, stderr } = await run(['new', '45', '--from', '刊/2025/第44期.yaml', ...more], { cwd });
    expect(code).toBe(0);
    const text = readNew(cwd, path);
    expect(text).toMatch(new RegExp(`^刊物: ${written}\n期号: 45\n总期号: 345\n日期: `));
    expect(text).not.toMatch(/印数|第44期/);
    expect(stderr).toContain('没有照搬 刊/2025/第44期.yaml 里的 印数');
    expect((await run(['check', path], { cwd })).code).toBe(0);
  });

  it('says what is wrong where the publication is gone', async () => {
    const cwd = makeFolder({
      '44.yaml': '刊物: 没有.yaml\n期号: 44\n日期: 2025-09-12\n内容: [{标题: 甲, 正文: 乙}]\n',
    });
    const { code, stderr } = await run(['new', '--from', '44.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('44.yaml 第 1 行第 5 列：错误 找不到刊物文件 没有.yaml');
    expect(listAll(cwd)).toEqual(['44.yaml']);
  });

  it('says what is wrong with an issue that cannot be read', async () => {
    const cwd = makeFolder({ '44.yaml': '报头: {刊名: 甲\n期号: 44\n' });
    const { code, stderr } = await run(['new', '45', '--from', '44.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^44\.yaml 第 \d 行/);
  });

  it('takes no other file', async () => {
    const cwd = makeFolder({ 'ci.yaml': 'jobs: [a]\n' });
    const { code, stderr } = await run(['new', '45', '--from', 'ci.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('--from 后面要写刊物文件，或以前某一期的文件；“ci.yaml”都不是\n');
  });
});

describe('new without a number', () => {
  const issue = (number: number, date: string, base = '河湾.yaml'): string =>
    `刊物: ${base}\n期号: ${number}\n日期: ${date}\n内容: [{标题: 甲, 正文: 乙}]\n`;
  const PUB = '报头:\n  刊名: 河湾快报\n';

  it.each([
    ['the highest', { '第9期.yaml': issue(9, '2025-03-01'), '第10期.yaml': issue(10, '2025-02-01') }, 11],
    ['that of the last year', { 'a.yaml': issue(52, '2024-12-27'), 'b.yaml': issue(1, '2025-01-03') }, 2],
    [
      'not that of a supplement',
      { 'a.yaml': issue(3, '2025-01-17'), 'b.yaml': `${issue(9, '2025-01-20')}增刊: 是\n` },
      4,
    ],
    ['not that of another file', { 'a.yaml': issue(3, '2025-01-17'), 'ci.yaml': 'number: 99\n' }, 4],
  ])('takes the one after %s', async (_, files, number) => {
    const cwd = makeFolder({ '河湾.yaml': PUB, ...files });
    for (const from of [[], ['--from', '河湾.yaml']]) {
      const { code, stderr } = await run(
        ['new', '--date', '2025-10-10', ...from, '-o', `${from.length}.yaml`],
        { cwd },
      );
      expect(code).toBe(0);
      expect(stderr).toContain(`期号写的是 ${number}，接着 `);
      expect(readNew(cwd, `${from.length}.yaml`)).toMatch(new RegExp(`^刊物: 河湾.yaml\n期号: ${number}\n`));
      rmSync(join(cwd, `${from.length}.yaml`));
    }
  });

  it('tells what it went by, and what a new year may ask for', async () => {
    const cwd = makeFolder({ '河湾.yaml': PUB, '第52期.yaml': issue(52, '2024-12-27') });
    const { stderr } = await run(['new', '--date', '2025-01-03'], { cwd });
    expect(stderr).toBe(
      [
        '已新建：第53期.yaml',
        '照着 第52期.yaml 新建',
        '期号写的是 53，接着 第52期.yaml；新的一年从 1 编起的，删掉它，再运行：kuaibao new 1',
        '填上内容后运行：kuaibao build 第53期.yaml\n',
      ].join('\n'),
    );
    const named = await run(['new', '--from', '河湾.yaml', '--date', '2026-01-03', '-o', 'x.yaml'], { cwd });
    expect(named.stderr).toContain('再运行：kuaibao new 1 --from 河湾.yaml\n');
    rmSync(join(cwd, 'x.yaml'));
    const english = await run(['new', '--date', '2025-01-03', '-o', 'x.yaml'], { cwd, lang: 'en' });
    expect(english.stderr).not.toMatch(/[，。；：]/);
  });

  it('uses the one publication of the folder, and says so', async () => {
    const cwd = makeFolder({ '河湾.yaml': `刊物: 县.yaml\n${PUB}`, '县.yaml': '乡镇: [甲镇]\n' });
    const { code, stderr } = await run(['new', '45'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('刊物用的是 河湾.yaml\n');
    expect(readNew(cwd, '第45期.yaml')).toMatch(/^刊物: 河湾\.yaml\n期号: 45\n/);
  });

  it.each([
    ['publications', { 'a.yaml': PUB, 'b.yaml': PUB }],
    ['bulletins', { 'a.yaml': GOOD, 'b.yaml': GOOD.replace('河湾', '青禾') }],
  ])('does not choose between %s', async (_, files) => {
    const cwd = makeFolder(files);
    const { code, stderr } = await run(['new', '45'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      '这个文件夹里不止一种刊物（a.yaml、b.yaml），请用 --from 写明照哪一个新建，例如：kuaibao new --from a.yaml\n',
    );
    expect(listAll(cwd)).toEqual(['a.yaml', 'b.yaml']);
  });

  it.each([[{}], [{ '河湾.yaml': PUB }]])('asks for a number where nothing tells it: %j', async (files) => {
    const cwd = makeFolder(files);
    const { code, stderr } = await run(['new'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('少写了期号，例如：kuaibao new 45\n用法见：kuaibao --help\n');
  });
});

describe('the name of a publication', () => {
  it.each([
    ...[
      'a\nitems: x.yaml',
      '\u001b[31m.yaml',
      'a\u0085b\u2028.yaml',
      'x\u200b.yaml',
      '\u{e0001}.yaml',
      'a"b\n.yaml',
    ],
    ...[
      "it's.yaml",
      'a: b.yaml',
      '# a.yaml',
      '- a.yaml',
      '&a.yaml',
      '.nan',
      'null',
      '12',
      '0x1f',
      '~',
      'a b.yaml',
      '刊物.yaml',
    ],
  ])('is written so that it is read again: %j', async (name) => {
    const cwd = makeFolder({ [name]: 'masthead: {title: 河湾快报}\n' });
    const made = await run(['new', '45', '--from', name, '-o', 'new.yaml'], { cwd });
    expect(made.stderr).toContain('已新建：new.yaml');
    const text = readFileSync(join(cwd, 'new.yaml'), 'utf8');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u200b]/);
    expect(text.split('\n')[1]).toMatch(/^extends: /);
    const { stderr } = await run(['check', 'new.yaml'], { cwd });
    expect(stderr).not.toMatch(/publication-(?!renamed)|找不到刊物文件|YAML/);
  });
});
