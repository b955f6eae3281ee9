import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Typeset, TypesetOptions } from '../../src/typeset.ts';
import { EXAMPLES, typesetExample, typesetText } from '../helpers/examples.ts';
import { haveTools } from '../helpers/tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where `.ci/run` puts the validator's jars: mvn -f test/conformance/pom.xml dependency:copy-dependencies */
const jars = process.env.VERAPDF_LIB ?? join(root, 'node_modules/.cache/verapdf');

function haveValidator(): boolean {
  if (existsSync(jars) && haveTools('java')) return true;
  if (process.env.CI) throw new Error(`CI lacks veraPDF in ${jars}`);
  console.warn('skipped: veraPDF not fetched (needs Java and Maven; see .ci/run)');
  return false;
}

const profile = {
  name: 'FOGRA39',
  bytes: new Uint8Array(readFileSync(join(root, 'profiles/FOGRA39L_coated.icc'))),
};
const VARIANTS: Readonly<Record<string, { options: TypesetOptions; flavours: readonly string[] }>> = {
  archive: { options: {}, flavours: ['3a', 'ua1'] },
  'no source': { options: { sources: false }, flavours: ['2a', 'ua1'] },
  booklet: { options: { booklet: true }, flavours: ['3a', 'ua1'] },
  press: { options: { press: { profile, cropMarks: false } }, flavours: ['2a', 'ua1'] },
  'press with a spot plate': {
    options: { press: { profile, cropMarks: true, spot: '专色红 PANTONE 485 C' } },
    flavours: ['2a', 'ua1'],
  },
};

/** Titles that break careless writers: markup, quotes, astral characters, brackets that PDF strings escape. */
const AWKWARD = `
masthead: { title: 'R&D <政务> "快"(报)', issuer: "某某\\\\办公室 & <𠮷>" }
number: 1
date: 2025-01-01
items:
  - title: '“A&B” <b>𠮷𬭎</b> (括号) \\ 反斜杠'
    body: '𠮷野家 & <script> "引号" )('
    sources: ['A&B 局']
`;

/** Every kind of picture, turned, side by side, with and without a caption. */
const PICTURES = `
masthead: { title: 青禾简报 }
number: 8
date: 2026-03-19
items:
  - title: 清淤
    body:
      - 甲。
      - picture: { file: turned-8.jpg, caption: 渠 & <闸>, width: 40% }
      - picture: [{ file: rgb.jpg, caption: 左 }, { file: alpha.png, caption: 右 }, { file: grey.png, alt: 灰 }]
      - 乙。
      - picture: [cmyk.jpg, progressive.jpg, palette-keyed.png, sixteen-alpha.png]
      - picture: grey.jpg
`;

/** Columns, contents with links, titles of every form, an item without one. */
const COLUMNS = `
报头: { 刊名: 青禾简报, 编发单位: 青禾县人民政府办公室 }
期号: 7
日期: 2026-03-12
要目: { 页码: 是 }
内容:
  - { 标题: 春灌进展顺利, 正文: 全县已浇麦田18.4万亩。 }
  - 栏目: 部门动态
  - { 标题: 校车检查全覆盖, 副标题: 两所学校的做法, 标题样式: 居中, 正文: 检查校车64辆。 }
  - 正文: 县气象局开展人工增雨作业，全县平均降水6.2毫米。
  - { 标题: 小麦春灌用水紧张应引起重视并采取措施加以解决的情况反映, 标题样式: 单行, 正文: 文。 }
`;

const make: Readonly<Record<string, (options: TypesetOptions) => Promise<Typeset>>> = {
  ...Object.fromEntries(
    EXAMPLES.map((name) => [name, (options: TypesetOptions) => typesetExample(name, options)]),
  ),
  pictures: (options) => typesetText(PICTURES, join(root, 'test/picture/files/issue.yaml'), options),
  'columns and contents': (options) => typesetText(COLUMNS, 'issue.yaml', options),
  'awkward titles': (options) => typesetText(AWKWARD, 'issue.yaml', options),
};

describe.runIf(haveValidator()).each(Object.entries(VARIANTS))('%s', (_, { options, flavours }) => {
  const files = new Map<string, string>();
  const reports = new Map<string, string>();
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kuaibao-'));
    for (const [name, typeset] of Object.entries(make)) {
      const { pdf, diagnostics } = await typeset(options);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const file = join(folder, `${files.size}.pdf`);
      writeFileSync(file, pdf as Uint8Array);
      files.set(name, file);
    }
    for (const flavour of flavours) {
      const main = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
      const args = [...main, '--format', 'text', '-v', '--flavour', flavour, ...files.values()];
      reports.set(flavour, spawnSync('java', args, { maxBuffer: 1 << 26 }).stdout.toString());
    }
  }, 180_000);

  it.each(Object.keys(make))('%s conforms', (name) => {
    for (const [flavour, report] of reports) {
      const file = files.get(name) as string;
      const from = report.split('\n').findIndex((line) => line.includes(file));
      expect(
        report
          .split('\n')
          .slice(from, from + 8)
          .join('\n'),
      ).toContain(`PASS ${file} ${flavour}`);
    }
  });
});
