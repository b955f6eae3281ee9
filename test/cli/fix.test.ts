import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, makeFolder, run, swap } from './support.ts';

const ISSUE = `# 第一期
刊物: 刊物.yaml
期号: 1
日期: 2025-09-19
内容:
  - 标题: 全县"推进会"召开   # 头条
    正文: |
      全县有企业12家,同比增长12.5%, 比去年(2024年)多3家。
      新增"小巨人"企业3家...
  - 标题: "说\\"好\\"的话"
    正文: '他说''好''了,好。'
`;
const MENDED = `# 第一期
刊物: 刊物.yaml
期号: 1
日期: 2025-09-19
内容:
  - 标题: 全县“推进会”召开   # 头条
    正文: |
      全县有企业12家，同比增长12.5%，比去年（2024年）多3家。
      新增“小巨人”企业3家……
  - 标题: "说“好”的话"
    正文: '他说“好”了，好。'
`;
const BASE = `报头:
  刊名: 河湾快报
本期发: 各乡镇,县直各单位
`;
const BASE_MENDED = BASE.replace(',', '，');
const folderOf = (issue: string | Uint8Array = ISSUE): string =>
  makeFolder({ 'a.yaml': issue, '刊物.yaml': BASE });
const textOf = (folder: string, name = 'a.yaml'): string => readFileSync(join(folder, name), 'utf8');

describe('check --fix', () => {
  it('mends what is certain in an issue and its publication, and leaves the rest as it was typed', async () => {
    const cwd = folderOf();
    const { code, stderr } = await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    expect(textOf(cwd)).toBe(MENDED);
    expect(textOf(cwd, '刊物.yaml')).toBe(BASE_MENDED);
    expect(stderr).toContain('改好了 14 处：a.yaml');
    expect(code).toBe(0);
  });

  it('finds nothing more the second time', async () => {
    const cwd = folderOf(MENDED);
    writeFileSync(join(cwd, '刊物.yaml'), BASE_MENDED);
    const { stderr } = await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    expect(stderr).toContain('没有能自动改的');
  });

  it('shows what it would do and writes nothing with --dry-run', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD.replace('正文。', '全县有"小巨人"企业12家,居全市首位。') });
    const { code, stderr } = await run(['check', 'a.yaml', '--fix', '--dry-run'], { cwd });
    expect(stderr.slice(0, stderr.indexOf('可以改'))).toBe(
      [
        'a.yaml',
        '  7 │ -     body: 全县有"小巨人"企业12家, 居全市首位。',
        '    │ +     body: 全县有“小巨人”企业12家，居全市首位。',
        '    │                   ^      ^        ^^',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('可以改 3 处；这次没有改');
    expect(code).toBe(0);
    expect(textOf(cwd)).toContain('"小巨人"');
  });

  it('says what to do where it cannot ask', async () => {
    const cwd = folderOf();
    const { code, stderr } = await run(['check', 'a.yaml', '--fix'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '这里不是终端，没法先问您：加 --dry-run 只看要改什么，加 --yes 不问就改\n',
    });
    expect(textOf(cwd)).toBe(ISSUE);
  });

  it('changes no standard input', async () => {
    const { code, stderr } = await run(['check', '-', '--fix', '--yes'], { stdin: GOOD });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '标准输入改不了：--fix 后面写文件名\n' });
  });

  it.each(['--yes', '--dry-run'])('says that %s goes with --fix', async (option) => {
    const cwd = folderOf();
    const { code, stderr } = await run(['check', 'a.yaml', option], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${option} 要和 --fix 一起用\n` });
  });
});

describe('check --fix asks', () => {
  const asking = (answers: readonly (string | undefined)[]) => {
    const asked: string[] = [];
    const left = [...answers];
    const ask = async (question: string): Promise<string | undefined> => {
      asked.push(question);
      return left.shift();
    };
    return { ask, asked };
  };

  it.each(['y', '是', 'ｙ', 'Yes'])('%s means all', async (answer) => {
    const cwd = folderOf();
    const { ask, asked } = asking([answer]);
    await run(['check', 'a.yaml', '--fix'], { cwd, ask });
    expect(textOf(cwd)).toBe(MENDED);
    expect(asked).toEqual(['改这 15 处吗？y 全改，n 不改，e 一处一处问： ']);
  });
  it.each([['n'], [undefined], ['什么？', '不改']])('%s means none', async (...answers) => {
    const cwd = folderOf();
    await run(['check', 'a.yaml', '--fix'], { cwd, ...asking(answers) });
    expect(textOf(cwd)).toBe(ISSUE);
  });
  it('e asks line by line', async () => {
    const cwd = folderOf();
    const answers = ['e', 'n', 'y'];
    await run(['check', 'a.yaml', '--fix'], { cwd, ...asking(answers) });
    const [, , , , , , , eighth] = MENDED.split('\n');
    const lines = ISSUE.split('\n');
    lines[7] = eighth as string;
    expect(textOf(cwd)).toBe(lines.join('\n'));
  });
});

describe('check --fix keeps', () => {
  const fix = async (bytes: Uint8Array): Promise<Buffer> => {
    const cwd = folderOf(bytes);
    await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    return readFileSync(join(cwd, 'a.yaml'));
  };
  it('line ends and a byte order mark', async () => {
    const crlf = (text: string): Buffer => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(await fix(crlf(ISSUE))).toEqual(crlf(MENDED));
  });
  it('UTF-16', async () => {
    const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await fix(utf16(ISSUE))).toEqual(utf16(MENDED));
  });
  it('GBK', async () => {
    const before = Buffer.from('d5aa', 'hex');
    const rest = Buffer.from('b1eacce23a20bcd72cd2d20a', 'hex');
    const head = Buffer.from('masthead: {title: T}\nnumber: 1\ndate: 2025-09-19\nitems:\n  - ');
    const bytes = Buffer.concat([
      head,
      rest,
      Buffer.from('    body: '),
      before,
      before,
      Buffer.from(','),
      before,
      Buffer.from('\n'),
    ]);
    const after = await fix(bytes);
    const comma = Buffer.from('a3ac', 'hex');
    const at = bytes.indexOf('bcd72c', 0, 'hex') + 2;
    const last = bytes.lastIndexOf(',');
    expect(after).toEqual(
      Buffer.concat([
        bytes.subarray(0, at),
        comma,
        bytes.subarray(at + 1, last),
        comma,
        bytes.subarray(last + 1),
      ]),
    );
  });
  it.skipIf(process.platform === 'win32')('permissions, and a link a link', async () => {
    const cwd = folderOf();
    chmodSync(join(cwd, 'a.yaml'), 0o640);
    symlinkSync('a.yaml', join(cwd, 'b.yaml'));
    await run(['check', 'b.yaml', '--fix', '--yes'], { cwd });
    expect(textOf(cwd)).toBe(MENDED);
    expect(statSync(join(cwd, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'b.yaml')).isSymbolicLink()).toBe(true);
  });
});

describe('check --fix writes nothing', () => {
  it('where an issue would have an error that it has not now', async () => {
    const text = `${GOOD.replace('正文。', `全县${'工作,'.repeat(150)}完成。`)}layout: {pages: 1}\n`;
    const cwd = makeFolder({ 'a.yaml': text });
    const { code, stderr } = await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    expect(stderr).toContain(
      [
        'a.yaml：错误 改了以后会出新的错误，所以一个字也没有改：排不进 1 页：每页 26 行也要 2 页，多出 1 行 [fix-worse]',
        '  改法：照下面的提示自己改；也可以用 --fix 的 e 一处一处挑着改',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(textOf(cwd)).toBe(text);
  });

  it('where an error says that what stands there is no text', async () => {
    const issue = swap('正文。', `["截至3月,好。", '他说:"好"。']`);
    const cwd = makeFolder({ 'a.yaml': issue });
    const { code, stderr } = await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('没有能自动改的');
    expect(stderr).toContain('文字不能以英文方括号 [ 开头 [bad-start]');
    expect(textOf(cwd)).toBe(issue);
  });

  it('over what somebody has changed meanwhile', async () => {
    const cwd = folderOf();
    const ask = async (): Promise<string> => {
      writeFileSync(join(cwd, 'a.yaml'), `${ISSUE}# 别人加的\n`);
      return 'y';
    };
    const { code, stderr } = await run(['check', 'a.yaml', '--fix'], { cwd, ask });
    expect(stderr).toContain(
      'a.yaml：错误 这个文件刚才被别人或别的程序改过，没有动它 [fix-changed]\n  改法：再运行一次\n',
    );
    expect(code).toBe(1);
    expect(textOf(cwd)).toBe(`${ISSUE}# 别人加的\n`);
  });

  it('over a table in a file of its own', async () => {
    const table = '乡镇,备注\n石桥乡,"雨后再收,抓紧晾晒"\n';
    const cwd = makeFolder({
      'a.yaml': GOOD.replace('body: 正文。', 'body: [正文。, {table: {file: t.csv}}]'),
      't.csv': table,
    });
    const { stderr } = await run(['check', 'a.yaml', '--fix', '--yes'], { cwd });
    expect(stderr).toContain('没有能自动改的');
    expect(textOf(cwd, 't.csv')).toBe(table);
  });
});
