import { beforeAll, describe, expect, it } from 'vitest';
import { GOOD, GOOD_NAME } from '../cli/support.ts';
import { makeFont } from '../font/make-font.ts';
import { haveWindows, runClerk } from './run-clerk.ts';

/** A thing that happens to a clerk on Windows, and what the program says to it. */
interface Mishap {
  readonly title: string;
  /** By name, in the folder or where a variable of Windows says, beside an issue that is there already. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Commands run before anything is locked. */
  readonly before?: readonly (readonly string[])[];
  /** Files that another program keeps to itself. */
  readonly locked?: readonly string[];
  readonly readOnly?: readonly string[];
  readonly cwd?: string;
  readonly args?: readonly string[];
  /** What follows `kuaibao` on the line of cmd.exe, in place of `args`. */
  readonly line?: string;
  readonly lang?: 'zh' | 'en';
  readonly code: 0 | 1 | 2;
  /** All that is said; sizes and times are left out. */
  readonly said: string;
  /** The PDFs that are there afterwards. */
  readonly made?: readonly string[];
}

const FOLDER = 'C:\\快报 文件';
const PDF = `${FOLDER}\\${GOOD_NAME}`;
const SECOND = GOOD.replace('number: 1', 'number: 2');
const SECOND_NAME = GOOD_NAME.replace('第1期', '第2期');
const DEEP =
  '很深的文件夹'
    .repeat(40)
    .match(/.{1,48}/gu)
    ?.join('\\') ?? '';
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const built = (path: string): string => `已生成：${path}（1 页，N KB，N 秒）\n`;
const batch = (count: number): string => `生成 ${count} 期，未变 0 期，失败 0 期，用时 N 秒\n`;
const refused = (what: string, why: string, code: string, remedy: string): string =>
  `${what}：错误 ${why} [${code}]\n  改法：${remedy}\n没有生成：${what}\n`;

const CLOSE = '请先在 Excel、WPS 或者别的开着它的程序里关掉它，再试一次';
const PLUG = 'U 盘要插好，网络盘要先在“此电脑”里打开；用管理员身份运行时看不到网络盘';
const CONNECT = '检查网络，在“此电脑”的地址栏里先打开它；还是打不开，问管网络的人';
const OPEN = '文件正被别的程序打开，或者不许改，写不进去';
const READERS = '请先关掉正在看这个 PDF 的程序（WPS、Acrobat，或者文件夹的预览窗格），再试一次';

const MISHAPS: readonly Mishap[] = [
  {
    title: 'the PDF is open in a reader',
    before: [['build', '第1期.yaml']],
    locked: [GOOD_NAME],
    args: ['build', '第1期.yaml'],
    code: 1,
    said: refused('第1期.yaml', `${OPEN}：${PDF}`, 'output-in-use', READERS),
    made: [GOOD_NAME],
  },
  {
    title: 'the PDF of one of many is open in a reader',
    files: { '第2期.yaml': SECOND },
    before: [['build', '第1期.yaml']],
    locked: [GOOD_NAME],
    args: ['build', '.'],
    code: 1,
    said: `${refused('第1期.yaml', `${OPEN}：${PDF}`, 'output-in-use', READERS)}${built(`${FOLDER}\\${SECOND_NAME}`)}生成 1 期，未变 0 期，失败 1 期，用时 N 秒\n`,
    made: [GOOD_NAME, SECOND_NAME],
  },
  {
    title: 'an extracted file is open in an editor',
    before: [
      ['build', '第1期.yaml'],
      ['extract', GOOD_NAME, '-o', '取出'],
    ],
    locked: ['取出\\第1期.yaml'],
    args: ['extract', GOOD_NAME, '-o', '取出', '--force'],
    code: 1,
    said: `${GOOD_NAME}：错误 ${OPEN}：${FOLDER}\\取出\\第1期.yaml [output-in-use]\n  改法：请先关掉正在看这个文件的程序，再试一次\n`,
  },
  {
    title: 'the PDF is read-only',
    before: [['build', '第1期.yaml']],
    readOnly: [GOOD_NAME],
    args: ['build', '第1期.yaml'],
    code: 1,
    said: refused(
      '第1期.yaml',
      `已有的文件是只读的，没有动它：${PDF}`,
      'output-read-only',
      '在这个文件上按右键，选“属性”，去掉“只读”；或用 -o 另取一个名字',
    ),
    made: [GOOD_NAME],
  },
  {
    title: 'the issue is open in a program that keeps it to itself',
    locked: ['第1期.yaml'],
    args: ['build', '第1期.yaml'],
    code: 1,
    said: refused('第1期.yaml', '这个文件正被别的程序打开，读不了', 'input-in-use', CLOSE),
  },
  {
    title: 'a table is open in Excel',
    files: {
      '第1期.yaml': GOOD.replace('    body: 正文。', '    body:\n      - 表格: {文件: 数\\表.csv}'),
      '数\\表.csv': '甲,乙\n1,2\n',
    },
    locked: ['数\\表.csv'],
    args: ['build', '第1期.yaml'],
    code: 1,
    said: `第1期.yaml 第 8 行第 18 列：错误 文件正被别的程序打开，读不了： 数\\表.csv [named-file-in-use]
  8 │       - 表格: {文件: 数\\表.csv}
    │                      ^^^^^^^^^
  改法：${CLOSE}
没有生成：第1期.yaml
`,
  },
  {
    title: 'the publication is open elsewhere',
    files: { '第1期.yaml': `刊物: 刊物\\河湾.yaml\n${GOOD}`, '刊物\\河湾.yaml': '印数: 60\n' },
    locked: ['刊物\\河湾.yaml'],
    args: ['build', '第1期.yaml'],
    code: 1,
    said: `第1期.yaml 第 1 行第 5 列：错误 刊物文件正被别的程序打开，读不了： 刊物\\河湾.yaml [publication-in-use]
  1 │ 刊物: 刊物\\河湾.yaml
    │       ^^^^^^^^^^^^^^
  改法：${CLOSE}
没有生成：第1期.yaml
`,
  },
  {
    title: 'a path with Chinese, spaces and an emoji',
    args: ['build', `${FOLDER}\\第1期.yaml`, '-o', `${FOLDER}\\成 品\\😀.pdf`],
    cwd: 'C:\\',
    code: 0,
    said: built(`${FOLDER}\\成 品\\😀.pdf`),
    made: ['成 品\\😀.pdf'],
  },
  {
    title: 'a drive that is not there',
    args: ['build', 'D:\\第1期.yaml', '第1期.yaml'],
    code: 1,
    said: `${refused('D:\\第1期.yaml', '找不到这个文件', 'input-missing', `没有 D: 盘：${PLUG}`)}${built(PDF)}生成 1 期，未变 0 期，失败 1 期，用时 N 秒\n`,
  },
  {
    title: 'a drive that is not there, without a backslash, to write to',
    args: ['build', '第1期.yaml', '-o', 'd:x.pdf'],
    code: 1,
    said: refused('第1期.yaml', '没有 D: 盘：d:\\x.pdf', 'output-bad-path', PLUG),
  },
  {
    title: 'a network share that cannot be reached',
    args: ['build', '\\\\server\\share\\第1期.yaml'],
    code: 1,
    said: refused(
      '\\\\server\\share\\第1期.yaml',
      '找不到这个文件',
      'input-missing',
      `连不上网络上的 \\\\server\\share：${CONNECT}`,
    ),
  },
  {
    title: 'a pattern on a network share that cannot be reached',
    args: ['build', '\\\\server\\share\\*.yaml'],
    code: 1,
    said: refused(
      '\\\\server\\share\\*.yaml',
      '没有文件合这个样式',
      'glob-no-match',
      `连不上网络上的 \\\\server\\share：${CONNECT}`,
    ),
  },
  {
    title: 'a network share that cannot be reached, to write many to',
    args: ['build', '.', '-o', '\\\\server\\share\\成品'],
    code: 1,
    said: `错误 连不上网络上的 \\\\server\\share：\\\\server\\share\\成品 [output-bad-path]
  改法：${CONNECT}
写不进要放 PDF 的文件夹，没有排：生成 0 期，未变 0 期，失败 0 期，没有排 1 期，用时 N 秒
`,
  },
  {
    title: 'a folder with a backslash before the quote',
    files: { '期\\第2期.yaml': SECOND },
    line: `build "${FOLDER}\\期\\"`,
    code: 0,
    said: built(`${FOLDER}\\期\\${SECOND_NAME}`) + batch(1),
    made: [`期\\${SECOND_NAME}`],
  },
  {
    title: 'a folder with a backslash before the quote, and more behind it',
    line: `build "${FOLDER}\\" -o 成品`,
    code: 2,
    said: `引号前面不要写 \\，不然后面的内容都会被当成文件夹的名字：写成 "${FOLDER}"\n`,
    made: [],
  },
  {
    title: 'a pattern that cmd.exe leaves alone',
    files: { '期\\第2期.yaml': SECOND },
    line: 'build 期\\*.yaml --name {刊名}\\{期号:3} -o 成品\\',
    code: 0,
    said: built(`${FOLDER}\\成品\\河湾快报\\002.pdf`) + batch(1),
    made: ['成品\\河湾快报\\002.pdf'],
  },
  {
    title: 'the device NUL as output',
    args: ['build', '第1期.yaml', '-o', 'NUL'],
    code: 1,
    said: refused(
      '第1期.yaml',
      `“NUL”是 Windows 留给设备的名字，不能用：${FOLDER}\\NUL\\${GOOD_NAME}`,
      'output-bad-path',
      '只检查、不要 PDF，用 kuaibao check；要 PDF，用 -o 另取一个名字',
    ),
    made: [],
  },
  {
    title: 'a name that Windows keeps for a device',
    args: ['build', '第1期.yaml', '-o', 'con.pdf'],
    code: 1,
    said: refused(
      '第1期.yaml',
      `“con.pdf”是 Windows 留给设备的名字，不能用：${FOLDER}\\con.pdf`,
      'output-bad-path',
      '用 -o 另取一个名字',
    ),
    made: [],
  },
  {
    title: 'such a name for a new issue',
    args: ['new', '2', '-o', 'aux.yaml'],
    code: 1,
    said: `错误 “aux.yaml”是 Windows 留给设备的名字，不能用：${FOLDER}\\aux.yaml [output-bad-path]\n  改法：用 -o 另取一个名字\n`,
  },
  {
    title: 'a colon in a name, which would write into a stream of another file',
    args: ['build', '第1期.yaml', '-o', '第1期.yaml:付印.pdf'],
    code: 1,
    said: refused(
      '第1期.yaml',
      `名字里不能有“:”：${FOLDER}\\第1期.yaml:付印.pdf`,
      'output-bad-path',
      '用 -o 另取一个名字；冒号只能写在盘符后面，例如 D:\\快报',
    ),
    made: [],
  },
  {
    title: 'a sign that no name has',
    args: ['build', '第1期.yaml', '-o', '定稿?.pdf'],
    code: 1,
    said: refused(
      '第1期.yaml',
      `名字里不能有“?”：${FOLDER}\\定稿?.pdf`,
      'output-bad-path',
      '用 -o 另取一个名字；名字里不能有 : * ? " < > |',
    ),
  },
  {
    title: 'a placeholder of the instructions as a name',
    args: ['build', '<文件名>.yaml'],
    code: 1,
    said: refused('<文件名>.yaml', '找不到这个文件', 'input-missing', '名字里不能有“<”：写文件真正的名字'),
  },
  {
    title: 'a name that ends in a dot or a space',
    args: ['build', '第1期.yaml.', '-o', '成品. '],
    code: 0,
    said: built(`${FOLDER}\\成品\\${GOOD_NAME}`),
    made: [`成品\\${GOOD_NAME}`],
  },
  {
    title: 'typographic quotes pasted into the command',
    args: ['build', '第1期.yaml', '-o', '“成品”'],
    code: 2,
    said: '-o 后面要用英文引号 "…"，不能用中文引号\n',
    made: [],
  },
  {
    title: 'a path typed by an input method',
    files: { '期\\第2期.yaml': SECOND },
    args: ['build', 'C：、快报 文件、期、第2期。yaml'],
    code: 1,
    said: refused(
      'C：、快报 文件、期、第2期。yaml',
      '找不到这个文件',
      'input-missing',
      `名字里的标点要用英文的：${FOLDER}\\期\\第2期.yaml`,
    ),
  },
  {
    title: 'a path of more than 259 characters',
    files: { [`${DEEP}\\第1期.yaml`]: GOOD },
    args: ['build', '第1期.yaml'],
    cwd: DEEP,
    code: 0,
    said: `第1期.yaml：警告 PDF 的路径长 ${`${FOLDER}\\${DEEP}\\${GOOD_NAME}`.length} 个字，WPS、Acrobat 和文件夹窗口可能打不开它 [output-path-long]
  改法：路径不要超过 259 个字：用 -o 换一个浅一些的文件夹，例如 D:\\快报
${built(`${FOLDER}\\${DEEP}\\${GOOD_NAME}`)}`,
    made: [`${DEEP}\\${GOOD_NAME}`],
  },
  {
    title: 'a name of more than 255 characters',
    args: ['build', '第1期.yaml', '-o', `${'长'.repeat(252)}.pdf`],
    code: 1,
    said: refused(
      '第1期.yaml',
      `文件名太长，写不进去：${'长'.repeat(252)}.pdf`,
      'output-name-too-long',
      '用 -o 另取一个短一些的名字',
    ),
    made: [],
  },
  {
    title: 'a list that dir /b has written, in GBK',
    files: { '清单.txt': Buffer.from([0xb5, 0xda, 0x31, 0xc6, 0xda, ...Buffer.from('.yaml\r\n')]) },
    args: ['build', '--list', '清单.txt'],
    code: 0,
    said: built(PDF) + batch(1),
  },
  {
    title: 'a list that PowerShell has written, in UTF-16',
    files: { '期\\第2期.yaml': SECOND, '清单.txt': utf16('第1期.yaml\r\n期\\第2期.yaml\r\n') },
    args: ['build', '--list', '清单.txt', '--exclude', '期\\第2期.yaml'],
    code: 0,
    said: built(PDF) + batch(1),
  },
  {
    title: 'an issue from Notepad, in UTF-16 with the line ends of Windows',
    files: { '第1期.yaml': utf16(GOOD.replaceAll('\n', '\r\n')) },
    args: ['build', '第1期.YAML'],
    code: 0,
    said: built(PDF),
  },
  {
    title: 'an issue whose ending Notepad has hidden',
    files: { '第12期.yaml.txt': GOOD },
    args: ['build', '第12期.yaml'],
    code: 1,
    said: refused('第12期.yaml', '找不到这个文件', 'input-missing', '是不是：第12期.yaml.txt'),
  },
  {
    title: 'the same in a folder of issues',
    files: { '第12期.yaml.txt': GOOD },
    args: ['build', '.'],
    code: 0,
    said: `警告 第12期.yaml.txt 没有排：扩展名其实是 .txt [ending-hidden]
  改法：在文件夹的“查看”里勾选“文件扩展名”，把末尾的 .txt 去掉
${built(PDF)}${batch(1)}`,
  },
  {
    title: 'a shortcut in the place of a file',
    files: {
      '第1期.lnk': Buffer.concat([
        Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
        Buffer.alloc(56),
      ]),
    },
    args: ['build', '第1期.lnk'],
    code: 1,
    said: refused(
      '第1期.lnk',
      '这是快捷方式，不是期刊文件（.yaml 文本文件）',
      'file-not-yaml',
      '在它上面按右键，选“打开文件所在的位置”，用那里的文件',
    ),
  },
  {
    title: 'a file opened inside an archive',
    files: { 'Temp1_快报.zip\\第1期.yaml': GOOD },
    cwd: 'Temp1_快报.zip',
    args: ['check', '第1期.yaml'],
    code: 0,
    said: `第1期.yaml：警告 这个文件是在压缩包里直接打开的：旁边的刊物文件、图片多半没有解出来，排出的 PDF 也会和临时文件夹一起消失 [input-in-archive]
  改法：先把压缩包全部解压到一个文件夹里，再排那里的文件
没有错误，有 1 处警告：第1期.yaml（1 页）
`,
  },
  {
    title: 'a picture on the drive of the one who wrote the issue',
    files: { '第1期.yaml': GOOD.replace('    body: 正文。', '    body:\n      - 图片: D:照片.jpg') },
    args: ['check', '第1期.yaml'],
    code: 1,
    said: `第1期.yaml 第 8 行第 13 列：错误 找不到文件 .\\D:照片.jpg [named-file-missing]
  8 │       - 图片: D:照片.jpg
    │               ^^^^^^^^^^
  改法：把这个文件复制到本期的文件旁边，只写“照片.jpg”
有 1 处错误：第1期.yaml
`,
  },
  {
    title: 'a name in other capitals',
    files: { '第2期.yaml': SECOND },
    args: ['build', '.', '--name', '{文件}', '--exclude', '第1期.YAML', '-o', '成品'],
    code: 0,
    said: built(`${FOLDER}\\成品\\第2期.pdf`) + batch(1),
  },
  {
    title: 'two PDFs whose names differ in case alone',
    files: {
      '第1期.yaml': GOOD.replace('河湾快报', 'ABC快报'),
      '第2期.yaml': GOOD.replace('河湾快报', 'abc快报'),
    },
    args: ['build', '.', '-o', '成品'],
    code: 1,
    said: `${[
      ['第1期.yaml', '第2期.yaml', 'ABC快报2025年第1期.pdf'],
      ['第2期.yaml', '第1期.yaml', 'abc快报2025年第1期.pdf'],
    ]
      .map(([one = '', other, pdf]) =>
        refused(
          one,
          `与 ${other} 要生成同一个文件“${pdf}”，都没有生成`,
          'output-collision',
          '检查这几期的刊名、期号和日期；本来就不同的，排版时加 --name "{文件}"，用文件的名字做 PDF 的名字',
        ),
      )
      .join('')}生成 0 期，未变 0 期，失败 2 期，用时 N 秒\n`,
    made: [],
  },
  {
    title: 'a publication, a table and a list by the paths of Windows',
    files: {
      '河湾.yaml': 'masthead:\n  title: 河湾快报\n',
      '期\\2期\\第2期.yaml': SECOND.replace(/masthead:\n.*\n/u, '刊物: ..\\..\\河湾.yaml\n').replace(
        '    body: 正文。',
        '    body:\n      - 正文。\n      - 表格: {文件: .\\表.csv}',
      ),
      '期\\2期\\表.csv': '甲,乙\r\n1,2\r\n',
      '清单.txt': `"${FOLDER}\\期\\2期\\第2期.yaml"\r\n`,
    },
    args: ['build', '--list', '清单.txt', '-o', 'C:\\'],
    code: 0,
    said: built(`C:\\${SECOND_NAME}`) + batch(1),
  },
  {
    title: 'the PDF is open in a reader, in English',
    before: [['build', '第1期.yaml']],
    locked: [GOOD_NAME],
    args: ['build', '第1期.yaml'],
    lang: 'en',
    code: 1,
    said: `第1期.yaml: error The file is open in another program, or may not be changed: ${PDF} [output-in-use]
  fix: Close the program that shows this PDF (the preview of a folder is one) and try again
Not built: 第1期.yaml
`,
  },
  {
    title: 'fonts of the system and of the user, called by their Chinese names',
    files: {
      '%WINDIR%\\Fonts\\kuaibao-test.ttf': makeFont({
        family: 'Kuaibao One',
        chinese: '快报试体甲',
        inked: '甲',
      }),
      '%LOCALAPPDATA%\\Microsoft\\Windows\\Fonts\\kuaibao-test.ttf': makeFont({
        family: 'Kuaibao Two',
        chinese: '快报试体乙',
        inked: '乙',
      }),
    },
    args: ['fonts', '--installed', '快报试体'],
    code: 0,
    said: '快报试体乙\t%LOCALAPPDATA%\\Microsoft\\Windows\\Fonts\\kuaibao-test.ttf\n快报试体甲\t%WINDIR%\\Fonts\\kuaibao-test.ttf\n',
  },
  {
    title: 'another drive than that of the file',
    args: ['new', '2', '--from', `${FOLDER}\\第1期.yaml`, '-o', `${FOLDER}\\第2期.yaml`],
    cwd: 'Z:\\',
    code: 0,
    said: `已新建：${FOLDER}\\第2期.yaml\n填上内容后运行：kuaibao build "${FOLDER}\\第2期.yaml"\n`,
  },
];

interface Played {
  readonly code: number;
  readonly said: string;
  readonly made: readonly string[];
}

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');

const withoutFigures = (said: string): string =>
  said.replace(/\d+ KB，/g, 'N KB，').replace(/\d+\.\d 秒/g, 'N 秒');

const windows = haveWindows();

describe.skipIf(!windows)('what happens to a clerk on Windows', () => {
  let played: readonly Played[] = [];
  beforeAll(() => {
    const list = MISHAPS.map(({ files = {}, ...one }) => ({
      ...{ before: [], locked: [], readOnly: [], cwd: '.', lang: 'zh', ...one },
      files: Object.fromEntries(
        Object.entries({ '第1期.yaml': GOOD, ...files }).map(([name, content]) => [name, base64(content)]),
      ),
    }));
    played = runClerk(list) as readonly Played[];
  }, 180_000);

  it.each(MISHAPS.map((mishap, i) => ({ ...mishap, i })))('$title', ({ i, code, said, made }) => {
    const result = played[i] as Played;
    expect(withoutFigures(result.said)).toBe(said);
    expect(result.code).toBe(code);
    if (made) expect(result.made).toEqual(made);
  });
});
