/** Settings of a run go into the PDF with its sources: what is extracted builds the same PDF again. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isError } from '../src/base/diagnostic.ts';
import type { FileContent } from '../src/base/input-file.ts';
import type { Setting } from '../src/issue/settings.ts';
import { typeset } from '../src/typeset.ts';
import { extractSources } from '../src/verify/extract-sources.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { encode, GOOD, makeFolder } from './cli/support.ts';

const readFile = (path: string): FileContent => ({ bytes: readFileSync(path) });
const settings: readonly Setting[] = [
  { key: '期号', value: '45' },
  { key: '日期', value: '2025-09-26' },
  { key: '内容.1.标题', value: '关于“某事”: 又及' },
  { key: '内容.1.正文', value: '第一段。\n\n第二段。' },
  { key: '版式.页码.位置', value: '居中' },
];

describe.each([
  ['beside its publication', '第44期.yaml', '刊物.yaml'],
  ['in a folder of its own', '2025/第44期.yaml', '刊物/河湾.yaml'],
  ['without an extension', '第44期', '刊物.yaml'],
])('an issue %s', (_, issue, publication) => {
  const up = issue.includes('/') ? '../' : '';
  const files = {
    [issue]: GOOD.replace(/^masthead:\n.*\n/, `extends: ${up}${publication}\n`),
    [publication]: 'masthead:\n  title: 河湾快报\n',
  };

  it('with settings gives them back with its sources, and they the same PDF', async () => {
    const path = join(makeFolder(files), issue);
    const first = await typeset({ path, bytes: readFileSync(path) }, { readFile, settings });
    expect(first.diagnostics.filter(isError)).toEqual([]);
    expect(first.name).toBe('河湾快报2025年第45期.pdf');
    const pdf = first.pdf as Uint8Array;
    const extracted = extractSources(pdf);
    expect(extracted.diagnostics).toEqual([]);
    expect(extracted.files.map((file) => file.issue)).toEqual([true, false, false]);

    const folder = makeFolder();
    for (const { segments, bytes } of extracted.files) {
      mkdirSync(dirname(join(folder, ...segments)), { recursive: true });
      writeFileSync(join(folder, ...segments), bytes);
    }
    const entry = join(folder, ...(extracted.files[0]?.segments ?? []));
    const again = await typeset({ path: entry, bytes: readFileSync(entry) }, { readFile });
    expect(again.diagnostics.filter(isError)).toEqual([]);
    expect(Buffer.compare(again.pdf as Uint8Array, pdf)).toBe(0);

    const { findings } = await verifyPdf(pdf);
    expect(findings.find(({ check }) => check === 'reproducible')?.status).toBe('ok');
  });
});

describe('settings of a library call', () => {
  it('work on a mere text, and leave the PDF alone when there are none', async () => {
    const { name, files } = await typeset(GOOD, { settings });
    expect(name).toBe('河湾快报2025年第45期.pdf');
    expect(files.map(({ path }) => path)).toEqual(['issue（设定）.yaml', 'issue.yaml']);
    const [plain, empty] = [await typeset(GOOD), await typeset(GOOD, { settings: [] })];
    expect(Buffer.compare(plain.pdf as Uint8Array, empty.pdf as Uint8Array)).toBe(0);
  });

  it('name font files from the folder of the issue', async () => {
    const folder = makeFolder({ 'a/issue.yaml': GOOD });
    const set = [{ key: '字体.正文', value: '字体/没有.ttf' }];
    const { diagnostics } = await typeset(
      { path: join(folder, 'a/issue.yaml'), bytes: encode(GOOD) },
      { settings: set },
    );
    expect(diagnostics.map(({ code, span }) => [code, span?.source.path])).toEqual([
      ['font-not-found', '--set 字体.正文=字体/没有.ttf'],
    ]);
    expect(diagnostics[0]?.message.zh).toContain(join(folder, 'a/字体/没有.ttf'));
  });

  it('are where later stages find fault', async () => {
    const { diagnostics } = await typeset(GOOD, {
      settings: [
        { key: '内容.1.标题', value: '\u{1F600}' },
        { key: '版式.页数', value: '3' },
      ],
    });
    const placed = diagnostics.map(({ code, span }) => `${code} ${span?.source.path}`);
    expect(placed).toEqual(['missing-glyph --set 内容.1.标题=\u{1F600}', 'pages-misfit --set 版式.页数=3']);
  });
});
