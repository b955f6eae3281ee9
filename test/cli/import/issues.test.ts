import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAll, makeFolder, ROOT, run } from '../support.ts';

const YANJIN = readFileSync(join(ROOT, 'test/yanjin-044.txt'), 'utf8');

/** A printed issue of one item. */
const issue = (number: number, date = '2025年9月19日', item = '秋收'): string =>
  [
    '河湾快报',
    `第${number}期`,
    `河湾县人民政府办公室　　　　　　　　${date}`,
    '',
    `县农业农村局抓好${item} 全县组织农机手1200人，投入收割机340台，已收玉米26.8万亩，完成应收面积的93%。（农业农村局）`,
    '',
    '本期发：县委常委，各乡（镇）政府。',
    '责任编辑：王三　审核：李四　签发：赵五',
    '',
  ].join('\n');

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('import -o', () => {
  it('makes an issue file that builds of a printed issue', async () => {
    const cwd = makeFolder({ '往期/44.txt': YANJIN });
    const { code, stderr } = await run(['import', '往期', '-o', 'issues'], { cwd });
    expect(stderr).toContain('往期/44.txt：读入 2 293 字 = 写入 2 271 + 不再需要 22');
    expect(code).toBe(0);
    expect(listAll(cwd)).toEqual(['issues/第44期.yaml', '往期/44.txt']);
    const built = await run(['build', 'issues/第44期.yaml', '--set', '版式.断行=兼容Word'], { cwd });
    expect(built.code).toBe(0);
  });

  it('puts what issues share into a publication', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1), 'b.txt': issue(2, '2025年9月26日', '秋种') });
    const { code } = await run(['import', 'a.txt', 'b.txt', '-o', 'issues', '--publication', '刊物.yaml'], {
      cwd,
    });
    expect(code).toBe(0);
    const publication = read(cwd, '刊物.yaml');
    expect(publication).toContain('刊名: 河湾快报');
    expect(publication).toContain('签发: 赵五');
    const second = read(cwd, 'issues/第2期.yaml');
    expect(second).toMatch(/^刊物: \.\.\/刊物\.yaml\n期号: 2\n日期: 2025年9月26日\n\n内容:\n/);
    expect(second).not.toContain('签发');
    expect((await run(['check', 'issues'], { cwd })).code).toBe(0);
  });

  it('writes issues for a publication that is there, and says what they get from it', async () => {
    const old = '# 我们的\n报头: {刊名: 河湾快报}\n乡镇: [柳林镇]\n印数: 50\n签批: {签发: 别人}\n';
    const cwd = makeFolder({ 'a.txt': issue(1), '刊物.yaml': old });
    const { code, stderr } = await run(['import', 'a.txt', '-o', 'o', '--publication', '刊物.yaml'], { cwd });
    expect(stderr).toContain('刊物.yaml：说明 刊物文件已经有了，各期照它写，没有改动它 [publication-kept]');
    expect(stderr).toContain(
      'a.txt：警告 刊物文件里有“印数”，原稿没有，这一期会照刊物文件的印 [copy-inherits]',
    );
    expect(code).toBe(0);
    expect(read(cwd, '刊物.yaml')).toBe(old);
    const text = read(cwd, 'o/第1期.yaml');
    expect(text).toMatch(/^刊物: \.\.\/刊物\.yaml\n/);
    expect(text).not.toContain('刊名');
    expect(text).toContain('签发: 赵五');
  });

  it.each([
    ['期号: 1\n', []],
    ['内容:\n  - {标题: 甲, 正文: 乙。}\n', ['--force']],
  ])('takes no issue for a publication: %j', async (more, options) => {
    const old = `报头: {刊名: 河湾快报}\n日期: 2025年9月19日\n${more}`;
    const cwd = makeFolder({ 'a.txt': issue(1), 'p.yaml': old });
    const { code, stderr } = await run(
      ['import', 'a.txt', '-o', 'o', '--publication', 'p.yaml', '-q', ...options],
      { cwd },
    );
    expect(stderr).toBe(
      'p.yaml：错误 这是一期的期刊文件，不是刊物文件，什么也没有写 [publication-is-issue]\n' +
        '  改法：--publication 后面写刊物文件的名字，例如 刊物.yaml；没有的会新建\n',
    );
    expect(code).toBe(1);
    expect(read(cwd, 'p.yaml')).toBe(old);
    expect(listAll(cwd)).toEqual(['a.txt', 'p.yaml']);
  });

  it('leaves out of an issue no more than issues share', async () => {
    const old = '报头: {刊名: 河湾快报}\n日期: 2025年9月19日\n签批: {签发: 赵五}\n';
    const cwd = makeFolder({ 'a.txt': issue(1), 'p.yaml': old });
    await run(['import', 'a.txt', '-o', 'o', '--publication', 'p.yaml'], { cwd });
    const text = read(cwd, 'o/第1期.yaml');
    expect(text).toContain('日期: 2025年9月19日\n');
    expect(text).not.toContain('刊名');
  });

  it('writes nothing for a publication that cannot be read', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1), 'p.yaml': 'a: [\n' });
    const args = ['import', 'a.txt', '-o', 'o', '--publication', 'p.yaml', '-q'];
    const { code, stderr } = await run(args, { cwd });
    expect(stderr).toMatch(/^p\.yaml 第 1 行.*错误/m);
    expect(stderr).toContain(
      'p.yaml：错误 这个刊物文件的写法有错，什么也没有写 [publication-unsound]\n' +
        '  改法：先按上面的提示改好，再导入；要按这些往期重新写，加 --force\n',
    );
    expect(code).toBe(1);
    expect(listAll(cwd)).toEqual(['a.txt', 'p.yaml']);
    expect((await run([...args, '--force'], { cwd })).code).toBe(0);
    expect(read(cwd, 'p.yaml')).toContain('刊名: 河湾快报');
  });

  it('writes over no file of the same run, even with --force', async () => {
    const own = (text: string): string =>
      `报头: {刊名: 河湾快报}\n期号: 1\n日期: 2025-09-19\n内容:\n  - {标题: 甲, 正文: ${text}}\n`;
    const cwd = makeFolder({ 'a/第1期.yaml': own('乙。'), 'b/第1期.yaml': own('丙。'), 'c.txt': issue(1) });
    await run(['build', 'a/第1期.yaml', '-o', 'a.pdf'], { cwd });
    await run(['build', 'b/第1期.yaml', '-o', 'b.pdf'], { cwd });
    await run(['build', 'b/第1期.yaml', '-o', 'd.pdf'], { cwd });
    const { code, stderr } = await run(['import', 'a.pdf', 'b.pdf', '-o', 'o', '--force'], { cwd });
    expect(stderr).toContain(
      'b.pdf：错误 o/第1期.yaml 已经由 a.pdf 写出，内容不同，这个 PDF 里的文件都没有再写 [issue-twice]\n' +
        '  改法：这个 PDF 另外导入一次，用 -o 写到别的文件夹\n',
    );
    expect(code).toBe(1);
    expect(read(cwd, 'o/第1期.yaml')).toBe(own('乙。'));
    const same = await run(['import', 'b.pdf', 'd.pdf', '-o', 'p'], { cwd });
    expect(same.stderr).toContain(
      'd.pdf：警告 p/第1期.yaml 已经由 b.pdf 写出，内容相同，没有再写 [issue-twice]',
    );
    expect(same.code).toBe(0);
    const mixed = await run(['import', 'c.txt', 'a.pdf', '-o', 'q', '--force'], { cwd });
    expect(mixed.stderr).toContain('a.pdf：错误 q/第1期.yaml 已经由 c.txt 写出');
    expect(read(cwd, 'q/第1期.yaml')).toContain('秋收');
  });

  it('names issues by their year where there are several', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1), 'b.txt': issue(1, '2024年9月26日', '秋种') });
    await run(['import', 'a.txt', 'b.txt', '-o', 'o'], { cwd });
    expect(listAll(join(cwd, 'o'))).toEqual(['2024年第1期.yaml', '2025年第1期.yaml']);
  });

  it('names issues by their titles where several bulletins have one of a number', async () => {
    const other = issue(1).replace('河湾快报', '河湾信息');
    const cwd = makeFolder({ 'a.txt': issue(1), 'b.txt': other, 'c.txt': issue(2) });
    await run(['import', 'a.txt', 'b.txt', 'c.txt', '-o', 'o'], { cwd });
    expect(listAll(join(cwd, 'o'))).toEqual(['河湾信息第1期.yaml', '河湾快报第1期.yaml', '第2期.yaml']);
  });

  it('says once what an issue lacks, and at the head of its file', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1).replace(/.*2025年9月19日\n/, '') });
    const { code, stderr } = await run(['import', 'a.txt', '-o', 'o'], { cwd });
    expect(stderr.match(/日期/g)).toHaveLength(2);
    expect(stderr).toContain('警告 没有找到日期 [import-date-missing]\n');
    expect(stderr).not.toContain('missing-key');
    expect(code).toBe(0);
    expect(read(cwd, 'o/第1期.yaml')).toMatch(/^# 原件里没有找到日期，要补上才能排\n报头:\n/);
  });

  it('takes two files that differ in blanks alone for the same', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1), 'b.txt': issue(1).replace('1200人', '1200 人') });
    const { code, stderr } = await run(['import', 'a.txt', 'b.txt', '-o', 'o'], { cwd });
    expect(stderr).toContain('b.txt：警告 第1期.yaml 已经由 a.txt 写出，内容相同，没有再写 [issue-twice]');
    expect(code).toBe(0);
  });

  it('writes one issue once, and over no other file', async () => {
    const cwd = makeFolder({
      'a.txt': issue(1),
      'b.txt': issue(1),
      'c.txt': issue(1, '2025年9月19日', '秋种'),
      'o/第2期.yaml': '别的\n',
      'd.txt': issue(2),
    });
    const args = ['import', 'a.txt', 'b.txt', 'c.txt', 'd.txt', '-o', 'o'];
    const { code, stderr } = await run(args, { cwd });
    expect(stderr).toContain('b.txt：警告 第1期.yaml 已经由 a.txt 写出，内容相同，没有再写 [issue-twice]');
    expect(stderr).toContain('c.txt：错误 第1期.yaml 已经由 a.txt 写出，内容不同，没有再写 [issue-twice]');
    expect(stderr).toContain(
      'd.txt：错误 已经有同名而内容不同的文件，没有覆盖它：o/第2期.yaml [output-exists]',
    );
    expect(code).toBe(1);
    expect(read(cwd, 'o/第2期.yaml')).toBe('别的\n');
    expect(read(cwd, 'o/第1期.yaml')).toContain('秋收');
    await run(['import', 'd.txt', '-o', 'o', '--force'], { cwd });
    expect(read(cwd, 'o/第2期.yaml')).toContain('河湾快报');
  });

  it('names the rest of many files that were left alone in one line', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    const cwd = makeFolder(Object.fromEntries(numbers.map((n) => [`${n}.txt`, issue(n)])));
    await run(['import', '.', '-o', 'o'], { cwd });
    for (const n of numbers) writeFileSync(join(cwd, `o/第${n}期.yaml`), '改过\n');
    const { code, stderr } = await run(['import', '.', '-o', 'o', '--exclude', 'o'], { cwd });
    expect(stderr.match(/没有覆盖它/g)).toHaveLength(5);
    expect(stderr).toContain('同样的还有 3 个 [output-exists]：6.txt、7.txt、8.txt\n');
    expect(stderr).not.toContain('已写出');
    expect(code).toBe(1);
  });

  it('gives back the sources of a PDF of ours, byte for byte', async () => {
    const text =
      '# 我的注释\n报头: {刊名: 河湾快报}\n期号: 3\n日期: 2025-09-19\n内容:\n  - 标题: 甲\n    正文: 乙。\n';
    const cwd = makeFolder({ '三.yaml': text });
    await run(['build', '三.yaml', '-o', '三.pdf'], { cwd });
    const { code, stderr } = await run(['import', '三.pdf', '-o', 'o'], { cwd });
    expect(stderr).toContain(
      '三.pdf：说明 这是快报排出的 PDF，里面附着期刊文件，一字不差地取了出来 [copy-sources]',
    );
    expect(code).toBe(0);
    expect(read(cwd, 'o/三.yaml')).toBe(text);
    const item = await run(['import', '三.pdf', '--into', '三.yaml'], { cwd });
    expect(item.stderr).toContain('三.pdf：错误 这是快报排出的一整期，不是一条稿件 [copy-whole]');
    expect(item.code).toBe(1);
  });

  it('compares a PDF with what is made of it again, set as that was', async () => {
    const cwd = makeFolder({ '44.txt': YANJIN, 'a.txt': issue(1) });
    await run(['import', '44.txt', '-o', 'o'], { cwd });
    await run(['build', 'o/第44期.yaml', '--set', '版式.断行=兼容Word', '--no-source', '-o', '44.pdf'], {
      cwd,
    });
    const { code, stderr } = await run(['import', '44.pdf', 'a.txt', '-o', 'p', '--compare'], { cwd });
    expect(stderr).toContain('44.pdf 对照：88 行里有 88 行断在同一处，并排画在 p/第44期-对照.pdf');
    expect(stderr).toContain('a.txt：警告 不是 PDF，没有页可以对照 [compare-not-pdf]');
    expect(code).toBe(0);
    expect(read(cwd, 'p/第44期.yaml')).toContain('版式:\n  断行: 兼容Word\n');
    expect(read(cwd, 'p/第44期-对照.pdf')).toMatch(/^%PDF/);
  });

  it('says of a contribution that it is no issue, and of an issue that it is no item', async () => {
    const cwd = makeFolder({
      'a.txt': '县科技局服务企业\n　　组成4个服务小组，深入企业解决难题。\n',
      'b.txt': issue(1),
    });
    const wrong = await run(['import', 'a.txt', '-o', 'o'], { cwd });
    expect(wrong.stderr).toContain('a.txt：错误 看不出这是一期快报 [copy-nothing]');
    expect(wrong.code).toBe(1);
    expect(existsSync(join(cwd, 'o'))).toBe(false);
    const whole = await run(['import', 'b.txt'], { cwd });
    expect(whole.stderr).toContain(
      'b.txt 第 2 行第 1 列：错误 这像是印好的一整期，不是一条稿件，没有读 [copy-issue]\n',
    );
    expect(whole.stderr).toContain(
      '  改法：要把整期读进来，写 -o：kuaibao import 文件 -o issues；确是稿件的，删掉开头的期号再导入\n',
    );
    expect(whole.stdout).toBe('');
    expect(whole.code).toBe(1);
  });

  it('writes nothing with --dry-run', async () => {
    const cwd = makeFolder({ 'a.txt': issue(1) });
    const { stderr, code } = await run(
      ['import', 'a.txt', '-o', 'o', '--publication', 'p.yaml', '--dry-run'],
      { cwd },
    );
    expect(stderr).toContain('会写出 2 个文件到 o');
    expect(code).toBe(0);
    expect(listAll(cwd)).toEqual(['a.txt']);
  });
});
