import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDocx, p } from '../../helpers/make-docx.ts';
import { makeFolder, ROOT, run } from '../support.ts';

const TITLE = '县科技局精准服务科技型企业';
const BODY = '近日，该局抽调业务骨干26人，组成4个服务小组，深入企业和村组宣讲政策、解决难题，受到群众欢迎。';
const COPY = `${TITLE}\n　　${BODY}（科技局）\n`;
const OTHER =
  '县商务局办好秋季消费节\n　　活动期间组织展销会12场，带动消费3400万元，惠及群众2.6万人次。（商务局）\n';

const LAYOUTS = join(ROOT, 'test/import/layouts');

/** A contribution of a title and a table. */
const table = (rain: number): string =>
  `# 县气象局一周数据\n\n| 乡镇 | 雨量 |\n| --- | --- |\n| 柳林镇 | ${rain} |\n| 石门镇 | 7 |\n\n（气象局）\n`;

/** With CRLF, comments and odd spacing: nothing of it may change. */
const ISSUE = [
  '# 每周五出',
  '报头: {刊名: 河湾快报}   # 不要改',
  '期号:   12',
  '日期: 2025-09-19',
  '内容:',
  '  - 标题: 早先的一条',
  '    正文: 早先的正文。 # 已核',
  '',
  '# 尾注',
  '',
].join('\r\n');

const ADDED = ['', `  - 标题: ${TITLE}`, `    正文: ${BODY}`, '    来源: [科技局]'].join('\r\n');

describe('import --into', () => {
  it('adds an item and leaves every other character alone', async () => {
    const cwd = makeFolder({ '稿件/科技局.txt': COPY, '第12期.yaml': ISSUE });
    const { code, stderr } = await run(['import', '稿件', '--into', '第12期.yaml'], { cwd });
    expect(stderr).toContain('已加进 第12期.yaml：1 条');
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, '第12期.yaml'), 'utf8');
    expect(text).toBe(ISSUE.replace('# 已核', `# 已核\r\n${ADDED}`));
  });

  it('keeps the encoding of the issue', async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('number: 1\ndate: 2025-09-19\nmasthead: {title: '),
      // 快报 in GB 18030
      ...[0xbf, 0xec, 0xb1, 0xa8],
      ...Buffer.from('}\n'),
    ]);
    const cwd = makeFolder({ 'a.txt': COPY, 'i.yaml': bytes });
    expect((await run(['import', 'a.txt', '--into', 'i.yaml'], { cwd })).code).toBe(0);
    const written = readFileSync(join(cwd, 'i.yaml'));
    expect(written.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const text = new TextDecoder('gb18030').decode(written);
    expect(text).toContain(`  - title: ${TITLE}\n    body: ${BODY}\n    sources: [科技局]\n`);
  });

  it('says of a character that the encoding lacks', async () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('number: 1\ndate: 2025-09-19\nmasthead: {title: '),
      ...[0xbf, 0xec, 0xb1, 0xa8],
      ...Buffer.from('}\n'),
    ]);
    const cwd = makeFolder({ 'a.txt': COPY.replace('该局', '𬱖局'), 'i.yaml': bytes });
    const { code, stderr } = await run(['import', 'a.txt', '--into', 'i.yaml', '-q'], { cwd });
    expect(stderr).toBe(
      'i.yaml：错误 稿件里有这个期刊文件的编码（GB18030）写不下的字，没有加进去 [into-encoding]\n' +
        '  改法：用“记事本”打开期刊文件，另存为 UTF-8 编码，再导入\n',
    );
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'i.yaml')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('adds nothing twice: not the same, and not nearly the same', async () => {
    const cwd = makeFolder({
      'a.txt': COPY,
      'b.txt': COPY.replace('26人', '２６ 人'),
      'c.txt': COPY.replace('受到群众欢迎', '受到了群众欢迎'),
      'i.yaml': ISSUE,
    });
    await run(['import', 'a.txt', '--into', 'i.yaml'], { cwd });
    const before = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    const { code, stderr } = await run(['import', 'a.txt', 'b.txt', 'c.txt', '--into', 'i.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'i.yaml'), 'utf8')).toBe(before);
    expect(stderr).toContain(
      'a.txt：已经有了，没有再加（i.yaml 第 9 行）\nb.txt：已经有了，没有再加（i.yaml 第 9 行）\n',
    );
    expect(stderr).toContain(
      `i.yaml 第 9 行第 9 列：警告 稿件“${TITLE}”与这一条差不多，没有再加（在 c.txt） [item-alike]`,
    );
    expect(stderr).toContain('没有新的稿件，i.yaml 没有改动');
    expect(code).toBe(0);
  });

  it('tells items apart by the cells of their tables', async () => {
    const cwd = makeFolder({ 'a.md': table(12), 'b.md': table(3456), 'i.yaml': ISSUE });
    await run(['import', 'a.md', 'b.md', '--into', 'i.yaml'], { cwd });
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    expect(text).toContain('12');
    expect(text).toContain('3456');
    const { stderr } = await run(['import', 'a.md', 'b.md', '--into', 'i.yaml'], { cwd });
    expect(stderr).toContain('没有新的稿件，i.yaml 没有改动');
  });

  it('reads the cells of a table that is written in lines', async () => {
    const issue = `${ISSUE.split('  - 标题')[0]}  - 标题: 县气象局一周数据\r\n    正文:\r\n      - 表格: |\r\n          乡镇 | 雨量\r\n          柳林镇 | 12\r\n          石门镇 | 7\r\n`;
    const cwd = makeFolder({ 'a.md': table(12), 'i.yaml': issue });
    const { stderr } = await run(['import', 'a.md', '--into', 'i.yaml'], { cwd });
    expect(stderr).toContain('没有新的稿件，i.yaml 没有改动');
  });

  it('tells items apart by their pictures, and says so', async () => {
    const cwd = makeFolder({ 'a.docx': readFileSync(join(LAYOUTS, '稿-picture.docx')), 'i.yaml': ISSUE });
    const args = ['import', 'a.docx', '--into', 'i.yaml'];
    await run(args, { cwd });
    expect((await run(args, { cwd })).stderr).toContain('没有新的稿件，i.yaml 没有改动');
    writeFileSync(join(cwd, 'i-图1.jpg'), readFileSync(join(ROOT, 'test/picture/files/grey.png')));
    const { stderr, code } = await run(args, { cwd });
    expect(stderr).toContain(
      'i.yaml 第 9 行第 9 列：警告 稿件“柳林镇“红马甲”服务队忙抢收”与这一条文字一样，图不一样，照样加了（在 a.docx） [item-pictures]',
    );
    expect(stderr).toContain('  改法：对照看一看；是同一条的，删掉其中一条\n');
    expect(stderr).toContain('已加进 i.yaml：1 条');
    expect(code).toBe(0);
  });

  it('adds what two units wrote after one pattern', async () => {
    const copy = (unit: string): string =>
      `${unit}开展防汛\n　　${unit}各部门要提高政治站位，强化责任担当，细化工作举措，狠抓工作落实，确保各项任务落地见效。全县上下要凝心聚力，攻坚克难，以更加昂扬的斗志推动高质量发展。要坚持问题导向，聚焦短板弱项，逐项抓好整改。\n（${unit}）\n`;
    const cwd = makeFolder({ 'a.txt': copy('柳林镇'), 'b.txt': copy('石门镇'), 'i.yaml': ISSUE });
    const { stderr } = await run(['import', 'a.txt', 'b.txt', '--into', 'i.yaml'], { cwd });
    expect(stderr).not.toContain('item-alike');
    expect(stderr).toContain('已加进 i.yaml：2 条');
  });

  it.each([
    [
      'number: 1\ndate: 2025-09-19\nmasthead: {title: A}\nitems: [{title: A, body: B}]\ncopies: 5\n',
      'items:\n  - {title: A, body: B}\n\n',
    ],
    ['number: 1\nmasthead: {title: A}\nitems: []\ndate: 2025-09-19\n', 'items:\n'],
    ['number: 1\nmasthead: {title: A}\ndate: 2025-09-19\nitems:\n', 'items:\n'],
  ])('adds to items in brackets in lines of their own: %j', async (issue, before) => {
    const cwd = makeFolder({ 'a.txt': COPY, 'i.yaml': issue });
    expect((await run(['import', 'a.txt', '--into', 'i.yaml'], { cwd })).code).toBe(0);
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    const added = `${before}  - title: ${TITLE}\n    body: ${BODY}\n    sources: [科技局]\n`;
    expect(text).toBe(issue.replace(/items:.*\n/, added));
  });

  it('takes the place of what a new issue is filled with', async () => {
    const cwd = makeFolder({ 'a.txt': COPY });
    expect((await run(['import', 'a.txt', '--into', '第12期.yaml'], { cwd })).code).toBe(0);
    const text = readFileSync(join(cwd, '第12期.yaml'), 'utf8');
    expect(text).toMatch(/\n期号: 12\n/);
    expect(text).not.toContain('第一条的标题');
    expect(text).toContain(`内容:\n  - 标题: ${TITLE}\n    正文: ${BODY}\n    来源: [科技局]\n`);
  });

  it('orders files by name, numerals as numbers, or by time, or as given', async () => {
    const titles = (text: string): string[] =>
      [...text.matchAll(/标题: (\S+)/g)].map(([, title]) => title as string);
    const copy = (name: string): string => COPY.replace(TITLE, `${name}推进工作`).replace('26', name);
    const cwd = makeFolder({
      'd/10乙局.txt': copy('县乙局'),
      'd/2甲局.txt': copy('县甲局'),
    });
    const byName = await run(['import', 'd', '-q'], { cwd });
    expect(titles(byName.stdout)).toEqual(['县甲局推进工作', '县乙局推进工作']);
    const given = await run(['import', 'd/10乙局.txt', 'd/2甲局.txt', '--order', '先后', '-q'], { cwd });
    expect(titles(given.stdout)).toEqual(['县乙局推进工作', '县甲局推进工作']);
  });

  it('leaves comments below the item that they are about, run after run', async () => {
    const copy = (name: string, unit: string): string =>
      `${OTHER.replace('商务局', name).replace('12', name)}联系人：${unit}\n`;
    const files = {
      '1.txt': copy('甲局', '张三'),
      '2.txt': copy('乙局', '李四'),
      '3.txt': copy('丙局', '王五'),
    };
    const issue =
      '报头: {刊名: 甲}\n期号: 1\n日期: 2025-09-19\n内容:\n  - 标题: 早先的一条\n    正文: 话\n    # 注意\n';
    const cwd = makeFolder({ ...files, 'i.yaml': issue });
    for (const name of Object.keys(files)) {
      expect((await run(['import', name, '--into', 'i.yaml'], { cwd })).code).toBe(0);
    }
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    const lines = text.split('\n').filter((line) => /标题:|#/.test(line));
    expect(lines.map((line) => line.trim())).toEqual([
      '- 标题: 早先的一条',
      '# 注意',
      '- 标题: 县甲局办好秋季消费节',
      '# 未归类（1.txt 第 3 行）：联系人：张三',
      '- 标题: 县乙局办好秋季消费节',
      '# 未归类（2.txt 第 3 行）：联系人：李四',
      '- 标题: 县丙局办好秋季消费节',
      '# 未归类（3.txt 第 3 行）：联系人：王五',
    ]);
    expect(text.startsWith(`${issue}\n  - 标题`)).toBe(true);
  });

  it('shows what it would do with --dry-run, and writes nothing', async () => {
    const cwd = makeFolder({ 'a.txt': COPY, 'i.yaml': ISSUE });
    const { stdout, stderr, code } = await run(['import', 'a.txt', '--into', 'i.yaml', '--dry-run'], { cwd });
    expect(stdout).toContain(`  - 标题: ${TITLE}`);
    expect(stderr).toContain('会加进 i.yaml：1 条');
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'i.yaml'), 'utf8')).toBe(ISSUE);
  });

  it.each([
    [
      '报头:\n  刊名: 河湾快报\n本期发: 各单位\n',
      'i.yaml：错误 这是刊物文件，各期共用，稿件不能加在这里 [into-publication]\n' +
        '  改法：先新建一期，例如 kuaibao new 12 --from 刊物.yaml，再导入到那一期\n',
    ],
    [
      '期号: 1\n内容:\n  - 标题: "甲\n',
      /这个期刊文件的写法有错，稿件没有加进去 \[into-unsound\]\n {2}改法：先按上面的提示改好，用 kuaibao check i\.yaml 看一看，再导入\n$/,
    ],
    [
      '报头: {刊名: 甲}\n期号: 1\n日期: 2025-09-19\n内容:\n  标题: 甲\n  正文: 话\n',
      'i.yaml 第 5 行第 3 列：错误 列表里的这一项缺少开头的“- ” [missing-dash]\n' +
        '  5 │   标题: 甲\n' +
        '    │   ^^^^\n' +
        '  改法：把“标题”前面的两个空格换成“- ”\n' +
        'i.yaml：错误 这个期刊文件的写法有错，稿件没有加进去 [into-unsound]\n' +
        '  改法：先按上面的提示改好，用 kuaibao check i.yaml 看一看，再导入\n',
    ],
    [
      '报头: {刊名: 甲}\n期号: 1\n日期: 2025-09-19\n内容:\n  - 标题: 甲\n    正文: 话\n  -\n',
      'i.yaml 第 7 行第 4 列：错误 内容第 2 项是空的，后面加不上 [wrong-kind]\n' +
        '  7 │   -\n' +
        '    │    ^\n' +
        '  改法：把这个“-”删掉，或者在它后面写上内容\n' +
        'i.yaml：错误 这个期刊文件的写法有错，稿件没有加进去 [into-unsound]\n' +
        '  改法：先按上面的提示改好，用 kuaibao check i.yaml 看一看，再导入\n',
    ],
    [
      '报头: {刊名: 甲}\n期号: 1\n日期: 2025-09-19\n内容:\n  - 标题: 甲\n    正文: 话\n      - 标题: 乙\n',
      'i.yaml 第 7 行第 7 列：错误 这一行的缩进和上下文对不齐 [bad-indent]\n' +
        '  7 │       - 标题: 乙\n' +
        '    │       ^^\n' +
        '  改法：与上面的“- ”左对齐（2 个空格）\n' +
        'i.yaml：错误 “内容”现在的写法接不上稿件，加进去就读不对了，没有加 [into-unsound]\n' +
        '  改法：把“内容”写成一条一条的：每条另起一行，以“- 标题: ”开头，左边对齐，再导入\n',
    ],
    [
      '报头: {刊名: 甲}\n期号: 1\n日期: 2025-09-19\n? 内容\n: - 标题: 甲\n    正文: 话\n',
      'i.yaml 第 5 行第 3 列：错误 这里的写法放不下“内容第 2 项” [wrong-kind]\n' +
        '  5 │ : - 标题: 甲\n' +
        '    │   ^^^^^^^^^^\n' +
        '  改法：先把这一项删掉或改成一项一项的写法\n' +
        'i.yaml：错误 这个期刊文件的写法有错，稿件没有加进去 [into-unsound]\n' +
        '  改法：先按上面的提示改好，用 kuaibao check i.yaml 看一看，再导入\n',
    ],
  ])('adds nothing to %j', async (issue, said) => {
    const cwd = makeFolder({ 'a.txt': COPY, 'i.yaml': issue });
    const { stderr, code } = await run(['import', 'a.txt', '--into', 'i.yaml', '-q'], { cwd });
    if (typeof said === 'string') expect(stderr).toBe(said);
    else expect(stderr).toMatch(said);
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'i.yaml'), 'utf8')).toBe(issue);
  });
});

describe('import --into of what cannot be added', () => {
  it('adds no title without a body', async () => {
    const cwd = makeFolder({ 'a.txt': `${TITLE}\n`, 'i.yaml': ISSUE });
    const { stderr, code } = await run(['import', 'a.txt', '--into', 'i.yaml'], { cwd });
    expect(stderr).toBe(
      'a.txt：错误 看不出这是一条稿件 [copy-nothing]\n  改法：要有标题和正文；只有标题的，补上正文再导入\n',
    );
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'i.yaml'), 'utf8')).toBe(ISSUE);
  });

  it('keeps a title without a body beside other items, as a comment', async () => {
    const cwd = makeFolder({ 'a.txt': `${COPY}\n县教育局开学检查\n`, 'i.yaml': ISSUE });
    const { stderr, code } = await run(['import', 'a.txt', '--into', 'i.yaml', '-q'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const said = await run(['import', 'a.txt'], { cwd });
    expect(said.stderr).toContain(
      'a.txt 第 4 行第 1 列：警告 只有标题，没有正文，写在了注释里 [copy-no-body]\n',
    );
    expect(said.stderr).toContain('  改法：补上正文，作为一条写进期刊文件；不是标题的，移到上一条的正文里\n');
    expect(said.stderr).not.toContain('copy-left');
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    expect(text).toContain('    # 未归类（a.txt 第 4 行）：县教育局开学检查\r\n');
    expect(text.match(/标题/g)).toHaveLength(2);
  });

  it('says once of a document without text that it has none', async () => {
    const cwd = makeFolder({ 'a.docx': makeDocx({ body: p('') }), 'i.yaml': ISSUE });
    const { stderr, code } = await run(['import', 'a.docx', '--into', 'i.yaml'], { cwd });
    expect(stderr).toBe('a.docx：错误 文件里没有文字。 [docx-no-text]\n  改法：看看是不是选错了文件。\n');
    expect(code).toBe(1);
  });
});

describe('import to standard output', () => {
  it('reads standard input', async () => {
    const { stdout, code, stderr } = await run(['import', '-'], { stdin: COPY });
    expect(stdout).toBe(`内容:\n  - 标题: ${TITLE}\n    正文: ${BODY}\n    来源: [科技局]\n`);
    expect(stderr).toContain('标准输入');
    expect(code).toBe(0);
  });

  it('weighs what came in against what went out', async () => {
    const cwd = makeFolder({ 'a.txt': `${COPY}联系人：张三\n` });
    const { stderr } = await run(['import', 'a.txt'], { cwd });
    expect(stderr).toContain('a.txt：读入 72 字 = 写入 64 + 不再需要 2（来源的括号和标点 2）+ 注释 6');
  });

  it('says of several files what long lines it took out of the text', async () => {
    const short = `${OTHER}联系人：李勉\n`;
    const long = `${COPY}联系地址：河湾县城关镇人民路与建设路交叉口向东二百米路北\n`;
    const cwd = makeFolder({ 'a.txt': short, 'b.txt': long });
    const { stderr } = await run(['import', 'a.txt', 'b.txt'], { cwd });
    expect(stderr.match(/^ {2}第 .*$/gm)).toEqual([
      '  第 3 行：联系人、审核、日期一类的话不排，写在注释里（1 处）',
    ]);
    expect(stderr).toMatch(/^b\.txt：.*\n {2}第 3 行/m);
  });

  it('reports for programs', async () => {
    const cwd = makeFolder({ 'a.txt': COPY, 'b.txt': OTHER });
    const { stdout } = await run(['import', 'a.txt', 'b.txt', '--json', '-q'], { cwd });
    const { totals, inputs } = JSON.parse(stdout);
    expect(totals).toMatchObject({ inputs: 2, read: 2, failed: 0 });
    for (const { balance } of inputs) {
      const dropped = Object.values(balance.dropped as Record<string, number>).reduce((a, b) => a + b, 0);
      expect(balance.written + dropped + balance.commented).toBe(balance.read);
    }
  });
});

describe('import of what is no copy', () => {
  it.each([
    ['a.docx', 'PK\x03\x04xl/workbook.xml', '这是电子表格，读不出文字 [copy-kind]'],
    ['a.txt', '', '文件里没有文字 [copy-empty]'],
    ['a.txt', ' \n\n', '文件里没有文字 [copy-empty]'],
    ['a.doc', '\x89PNG\r\n', '这是图片，读不出文字 [copy-kind]'],
    ['a.docx', '<!DOCTYPE html><p>字', '这是网页文件，读不出文字 [copy-kind]'],
  ])('says what %s is that holds %j', async (name, content, said) => {
    const cwd = makeFolder({ [name]: Uint8Array.from(content, (sign) => sign.charCodeAt(0)) });
    const { stderr, code } = await run(['import', name], { cwd });
    expect(stderr).toContain(`${name}：错误 ${said}`);
    expect(stderr).toContain('改法：');
    expect(code).toBe(1);
  });

  it('passes over the files of an open Word, and says so', async () => {
    const cwd = makeFolder({ 'd/a.txt': COPY, 'd/~$a.docx': 'x' });
    const { stderr, code } = await run(['import', 'd'], { cwd });
    expect(stderr).toContain('另有 1 个是 Word 或 WPS 打开文件时的临时文件');
    expect(code).toBe(0);
  });

  it('says what in a folder is of a kind that is not read', async () => {
    const cwd = makeFolder({ 'd/a.txt': COPY, 'd/b/c.rar': 'x', 'd/图.png': 'x', 'd/Thumbs.db': 'x' });
    const { stderr, code } = await run(['import', 'd', '--exclude', '*.png'], { cwd });
    expect(stderr).toContain(
      '警告 文件夹里有 1 个文件读不了，没有导入：d/b/c.rar [copies-passed-over]\n  改法：压缩包先解压；',
    );
    expect(code).toBe(0);
  });

  it('begins no issue where nothing can be added', async () => {
    const cwd = makeFolder({ 'a.txt': COPY });
    expect((await run(['import', '没有.txt', '--into', '第4期.yaml'], { cwd })).code).toBe(1);
    const { stdout, stderr } = await run(['import', 'a.txt', '--into', '第4期.yaml', '--dry-run'], { cwd });
    expect(stdout).toContain(`  - 标题: ${TITLE}`);
    expect(stderr).toContain('会新建 第4期.yaml，加进 1 条');
    expect(existsSync(join(cwd, '第4期.yaml'))).toBe(false);
  });

  it('says that no issue was begun where the one before it is wrong', async () => {
    const cwd = makeFolder({
      'a.txt': COPY,
      '第3期.yaml':
        '报头: {刊名: 甲}\n期号: 3\n日期: 2025-09-19\n内容: [{标题: 甲, 正文: [{图片: 没有.png}]}]\n',
    });
    const { stderr, code } = await run(['import', 'a.txt', '--into', '第4期.yaml'], { cwd });
    expect(stderr).toContain(
      '第4期.yaml：错误 没有新建成，稿件没有加进去 [into-not-begun]\n' +
        '  改法：先按上面的提示改好，再导入；或者先用 kuaibao new 新建一期\n',
    );
    expect(stderr).not.toContain('已加进');
    expect(code).toBe(1);
  });

  it('says of a file without a command how to read it', async () => {
    const { stderr, code } = await run(['稿件/工信局.docx']);
    expect(stderr).toBe('少写了命令；要读进来请写：kuaibao import 稿件/工信局.docx\n');
    expect(code).toBe(2);
  });

  it('says of an issue file that it needs no import', async () => {
    const cwd = makeFolder({ '第1期.yaml': ISSUE });
    const { stderr, code } = await run(['import', '第1期.yaml', '-o', 'x'], { cwd });
    expect(stderr).toContain('第1期.yaml：错误 这是期刊文件，不用导入 [copy-kind]');
    expect(code).toBe(1);
  });

  it('says of a folder that there is nothing in it', async () => {
    const cwd = makeFolder({ 'd/a.zip': 'x' });
    const { stderr, code } = await run(['import', 'd'], { cwd });
    expect(stderr).toContain('d：错误 这个文件夹里没有能导入的稿件 [folder-no-copy]');
    expect(code).toBe(1);
  });

  it.each([
    [['a.txt', '--into', 'i.yaml', '-o', 'x'], '--into 和 -o 只能写一个'],
    [['a.txt', '--publication', 'p.yaml'], '--publication 与 -o 一起用'],
    [['a.txt', '--order', '大小'], '--order 后面写“名称”“时间”或“先后”；现在是“大小”'],
    [['a.txt', '--force'], '--force 与 -o 一起用：kuaibao import 往期 -o issues --force'],
    [['a.txt', '-o', 'x', '--order', '时间'], '--order 是稿件在一期里的先后，不与 -o 一起用'],
    [['a.txt', '--into', '--dry-run'], '--into 后面少了名字，例如 --into 第12期.yaml'],
    [
      ['a.txt', '-o', 'a.txt'],
      '-o 后面写文件夹的名字，各期都写在里面，例如 -o issues；“a.txt”已经是一个文件。',
    ],
    [['a.txt', '-o', '第4期.yaml'], '“第4期.yaml”像是文件的名字。稿件加进一期用 --into'],
    [['a.txt', '-o', 'x', '--publication', '刊物'], '--publication 后面写刊物文件的名字，以 .yaml 结尾'],
    [['a.txt', '--into', '没有.yaml'], '没有 没有.yaml 这个文件，名字里也看不出是第几期，不能新建'],
    [['a.txt', '--into', '第4期'], '没有 第4期 这个文件；期刊文件的名字以 .yaml 结尾'],
    [['a.txt', '--jobs', 'x'], '--jobs 后面写同时读几个'],
  ])('refuses %j', async (args, said) => {
    const cwd = makeFolder({ 'a.txt': COPY });
    const { stderr, code } = await run(['import', ...args], { cwd });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  it('adds to what has been changed since the last import', async () => {
    const cwd = makeFolder({ 'a.txt': COPY, 'b.txt': OTHER, 'i.yaml': ISSUE });
    await run(['import', 'a.txt', '--into', 'i.yaml'], { cwd });
    const edited = readFileSync(join(cwd, 'i.yaml'), 'utf8').replace(TITLE, '改过的标题');
    writeFileSync(join(cwd, 'i.yaml'), edited);
    await run(['import', 'b.txt', '--into', 'i.yaml'], { cwd });
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    expect(text).toContain('改过的标题');
    expect(text).toContain('县商务局办好秋季消费节');
  });
});
