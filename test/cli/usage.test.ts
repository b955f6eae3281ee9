import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseColour, chooseLanguage } from '../../src/cli/language.ts';
import { version } from '../../src/cli/version.ts';
import { GOOD, GOOD_NAME, listAll, makeFolder, run } from './support.ts';

const COMMANDS = ['build', 'open', 'check', 'new', 'fonts', 'schema', 'doctor'];

describe('help', () => {
  it.each(COMMANDS)('of %s has examples, in both languages', async (command) => {
    const zh = await run([command, '--help']);
    expect(zh.code).toBe(0);
    expect(zh.stderr).toBe('');
    expect(zh.stdout).toMatch(new RegExp(`^用法： kuaibao ${command} `));
    expect(zh.stdout).toContain(`例子：\n  kuaibao ${command}`);
    expect(zh.stdout).not.toMatch(/Usage|Options|\[options\]|<issue|<path>/);
    const en = await run([command, '--help'], { lang: 'en' });
    expect(en.stdout).toMatch(new RegExp(`^Usage: kuaibao ${command} `));
    expect(en.stdout).toContain(`Examples:\n  kuaibao ${command}`);
    expect(await run(['help', command])).toEqual(zh);
  });

  it('lists every command, in columns that a terminal aligns', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} [选项]`);
    const starts = stdout
      .split('\n')
      .filter((line) => /^ {2}(build|new|fonts) /.test(line))
      .map((line) => {
        const [term = ''] = /^ {2}.*? {2,}/.exec(line) ?? [];
        return [...term].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
      });
    expect(new Set(starts).size).toBe(1);
  });

  it('offers standard output where it can be written to', async () => {
    expect((await run(['build', '--help'])).stdout).toContain('写到这个文件或文件夹；- 表示标准输出');
    const { stdout } = await run(['watch', '--help']);
    expect(stdout).toContain('写到这个文件或文件夹');
    expect(stdout).not.toContain('标准输出\n');
  });

  it('answers a bare kuaibao with the help, as wrong usage', async () => {
    const { code, stdout, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe((await run(['--help'])).stdout);
  });

  it('tells the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('wrong usage', () => {
  const SEE = '\n用法见：kuaibao --help\n';
  it.each([
    [['bild', 'a.yaml'], `没有“bild”这个命令，是不是“build”？${SEE}`],
    [['排版'], `没有“排版”这个命令${SEE}`],
    [['第44期.yaml'], '少写了命令；要排版请写：kuaibao build 第44期.yaml\n'],
    [['C:\\我的 文件\\a.yaml'], '少写了命令；要排版请写：kuaibao build "C:\\我的 文件\\a.yaml"\n'],
    [['build'], `少写了期刊文件的名字，例如：kuaibao build 045.yaml${SEE}`],
    [['check'], `少写了期刊文件的名字，例如：kuaibao build 045.yaml${SEE}`],
    [['build', 'a.yaml', '--jsn'], `没有“--jsn”这个选项，是不是“--json”？${SEE}`],
    [['build', 'a.yaml', '-x'], `没有“-x”这个选项${SEE}`],
    [['build', 'a.yaml', '-o'], `选项 -o 后面少了内容${SEE}`],
    [['build', 'a.yaml', '-out', 'a.pdf'], '没有“-out”这个选项；请写 -o 或 --output\n'],
    [['build', 'a.yaml', '-output=a.pdf'], '没有“-output”这个选项；请写 -o 或 --output\n'],
    [['build', 'a.yaml', '-ouput', 'a.pdf'], '没有“-ouput”这个选项；请写 -o 或 --output\n'],
    [['check', 'a.yaml', '-json'], '没有“-json”这个选项；请写 --json\n'],
    [['watch', 'a.yaml', '-name', '{期}'], '没有“-name”这个选项；请写 --name\n'],
    [['-version'], '没有“-version”这个选项；请写 -V 或 --version\n'],
    [['build', 'a.yaml', '--lang', 'fr'], `选项 --lang 不能写“fr”，只能写 zh 或 en${SEE}`],
    [['fonts', '我的', '文件.yaml'], `内容写多了；文件名里有空格时，两边要加英文引号${SEE}`],
    [['build', 'a.yaml', 'b.yaml', '-o', 'x.pdf'], '几期一起排时，-o 后面要写文件夹的名字，例如 -o out\n'],
    [['build', 'a.yaml', 'b.yaml', '-o', '-'], '标准输出（-o -）一次只能写一期\n'],
    [['build', 'a.yaml', '--json', '-o', '-'], '--json 与 -o - 都要写标准输出，只能用一个\n'],
    [['build', 'a.yaml', '-o', ' '], '-o 后面少了文件或文件夹的名字\n'],
    [['build', 'a.yaml', '-o', '打印.docx'], '-o 后面要写 .pdf 文件名或文件夹的名字；现在是“打印.docx”\n'],
    [['build', 'a.yaml', '-o', 'a.yaml'], '-o 后面要写 .pdf 文件名或文件夹的名字；现在是“a.yaml”\n'],
    [['build', 'a.yaml', '-o', 'README'], '-o 后面要写 .pdf 文件名或文件夹的名字；现在是“README”\n'],
    [['build', '-', '-'], '标准输入（-）只能写一次\n'],
    [['check', '-', '-'], '标准输入（-）只能写一次\n'],
    [
      ['new', '四十五份'],
      '期号“四十五份”看不懂；应当是从 1 到 99999 的整数，写成 44、第44期 或 第四十四期；合刊写 44-45，例如 kuaibao new 45\n',
    ],
    [['new', '45', '-o', ''], '-o 后面少了文件的名字\n'],
    [
      ['new', '45', '--date', '2025-02-30'],
      '日期要写成 2025-09-19 或 2025年9月 的样子，并且日历上有这一天；现在是“2025-02-30”\n',
    ],
  ])('%j', async (args, message) => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'b.yaml': GOOD, README: '' });
    const { code, stdout, stderr } = await run(args, { cwd });
    expect(stderr).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(listAll(cwd)).toEqual(['README', 'a.yaml', 'b.yaml']);
    const english = await run(args, { cwd, lang: 'en' });
    expect(english.code).toBe(2);
    expect(english.stderr.replace(args.join(' '), '').replace(/[“”]|\p{Script=Han}{2,}[^ ]*/gu, '')).toMatch(
      /[A-Za-z]{3}/,
    );
    expect(english.stderr).not.toMatch(/写|期号要|用法/);
  });
});

describe('an option with one dash', () => {
  it.each([
    [['-oout'], 'out'],
    [['-ooutput'], 'output'],
    [['-qo', 'out'], 'out'],
    [['-o', '-out'], '-out'],
    [['-o成品'], '成品'],
  ])('may have its value right behind it: %j', async (args, folder) => {
    const cwd = makeFolder({ 'a.yaml': GOOD });
    expect((await run(['build', 'a.yaml', ...args], { cwd })).code).toBe(0);
    expect(listAll(cwd)).toContain(join(folder, GOOD_NAME));
  });

  it('is no concern behind --', async () => {
    const cwd = makeFolder({ '-out.yaml': GOOD });
    expect((await run(['check', '--', '-out.yaml'], { cwd })).code).toBe(0);
  });
});

describe('a name with spaces that is not quoted', () => {
  const NAME = '第44期 定稿（3） 李勉.yaml';
  it.each(['build', 'check', 'watch', 'verify'])('is told from several names by %s', async (command) => {
    const cwd = makeFolder({ [NAME]: GOOD, 'a.yaml': GOOD });
    for (const args of [NAME.split(' '), ['a.yaml', ...NAME.split(' ')]]) {
      const { code, stderr } = await run([command, ...args], { cwd });
      expect(stderr).toBe(`文件名里有空格，两边要加英文引号：kuaibao ${command} "${NAME}"\n`);
      expect(code).toBe(2);
    }
  });

  it('is not taken for what several files that are there may be called together', async () => {
    const cwd = makeFolder({ a: GOOD, b: GOOD.replace('number: 1', 'number: 2'), 'a b': '' });
    expect((await run(['check', 'a', 'b'], { cwd })).code).toBe(0);
    expect((await run(['check', 'a', 'c'], { cwd })).stderr).toContain('找不到这个文件');
  });

  it('may be a folder', async () => {
    const cwd = makeFolder({ '我的 往期/a.yaml': GOOD });
    expect((await run(['check', '我的', '往期'], { cwd, lang: 'en' })).stderr).toBe(
      'A name with spaces must stand in quotes: kuaibao check "我的 往期"\n',
    );
  });
});

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [undefined, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '0' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ])('on a screen: %s, with %j: %s', (isScreen, env, expected) => {
    expect(chooseColour(isScreen, env)).toBe(expected);
  });
});

describe('the language', () => {
  it.each([
    [[], {}, 'zh'],
    [[], { KUAIBAO_LANG: 'en_US.UTF-8' }, 'en'],
    [[], { KUAIBAO_LANG: 'EN' }, 'en'],
    [[], { KUAIBAO_LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { KUAIBAO_LANG: '' }, 'zh'],
    [[], { KUAIBAO_LANG: 'fr_FR' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['build', 'a', '--lang', 'en'], {}, 'en'],
    [['--lang=en', 'build'], {}, 'en'],
    [['build', '--lang', 'zh'], { KUAIBAO_LANG: 'en' }, 'zh'],
    [['build', '--lang'], {}, 'zh'],
  ] as const)('%j with %j is %s', (args, env, expected) => {
    expect(chooseLanguage(args, env)).toBe(expected);
  });
});
