/** The documents say what is so today: codes, keys, examples, quoted messages and links. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODES } from '../src/base/codes.ts';
import type { Diagnostic, Severity } from '../src/base/diagnostic.ts';
import type { FileContent } from '../src/base/input-file.ts';
import { ROLES } from '../src/base/role.ts';
import { formatDiagnostic } from '../src/cli/report/report.ts';
import { loadIssue } from '../src/issue/load.ts';
import { branchesOf, type Field, fieldsOf } from '../src/schema/keys.ts';
import { fileSchema } from '../src/schema/schema.ts';
import { layOutIssue } from '../src/typeset.ts';
import { bytesOf } from './picture/support.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Paths of the files below a folder whose name ends as given. */
const listFiles = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

/** The cells of a document's table rows, those that begin with a code span. */
const rowsOf = (document: string): string[][] =>
  document
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));

describe('docs/diagnostics.md', () => {
  const NAMES: Readonly<Record<Severity, string>> = {
    error: '错误 error',
    warning: '警告 warning',
    note: '说明 note',
  };
  const nameOf = (severity: Severity | readonly Severity[]): string =>
    typeof severity === 'string' ? NAMES[severity] : '错误或警告 error or warning';
  const codes = Object.entries(CODES).flatMap(([room, own]) =>
    Object.entries(own).map(([code, severity]) => ({ room, code, severity })),
  );
  const rows = rowsOf(read('docs/diagnostics.md'));

  it('lists every code, with its severity, and no other', () => {
    const documented = rows.map(([code, severity]) => `${code} ${severity}`);
    expect(codes.length).toBeGreaterThan(60);
    const wanted = codes.map(({ code, severity }) => `\`${code}\` ${nameOf(severity)}`);
    expect(documented.sort()).toEqual(wanted.sort());
  });

  it('lists no code that its room does not report', () => {
    const paths = listFiles('src', '.ts').filter((path) => path !== 'src/base/codes.ts');
    const textOf = (room: string): string =>
      paths
        .filter((path) => path.startsWith(`src/${room}/`))
        .map(read)
        .join('\n');
    const texts = new Map(Object.keys(CODES).map((room) => [room, textOf(room)]));
    // A place that only compares with a code reports nothing.
    const isReported = (room: string, code: string): boolean =>
      new RegExp(`(?<![=!]== )'${code}'`).test(texts.get(room) as string);
    expect(codes.filter(({ room, code }) => !isReported(room, code))).toEqual([]);
  });

  it('says everything in both languages', () => {
    for (const row of rows) {
      expect(row).toHaveLength(4);
      expect(row[2]).toMatch(/\p{Script=Han}/u);
      expect(row[3]).toMatch(/^[A-Z`]/);
    }
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  describe('its tables of keys', () => {
    interface Key {
      readonly zh: string;
      readonly en: string;
      readonly field: Field;
    }

    /** Every key with its path in both languages; what a font role holds, or a body, is listed once. */
    function listKeys(type: Field['type'], zh: readonly string[], en: readonly string[]): Key[] {
      const inner = branchesOf(type).flatMap((branch) => ('element' in branch ? [branch.element] : [branch]));
      return inner.flatMap((branch) =>
        fieldsOf(branch as Field['type']).flatMap((field) => {
          const isRole = en.length === 1 && en[0] === 'fonts';
          const own = { zh: [...zh, field.zh], en: [...en, field.en] };
          const below = isRole ? { zh: [...zh, '某项'], en: [...en, 'role'] } : own;
          const key = { zh: own.zh.join('.'), en: own.en.join('.'), field };
          const skip = (isRole && field.en !== ROLES[0]) || key.en === 'attachments.body';
          return [key, ...(skip ? [] : listKeys(field.type, below.zh, below.en))];
        }),
      );
    }

    // A key may stand in more than one branch of a union: a line of the title alone, or in a list.
    const all = listKeys(fileSchema, [], []);
    const keys = [...new Map(all.map((key) => [key.en, key])).values()];
    const tables = readme.slice(readme.indexOf('## 全部键'), readme.indexOf('## 命令'));
    const rows = rowsOf(tables);

    it('have every key of the schema in both languages, and no other', () => {
      const listed = rows.map(([zh, en]) => `${zh} ${en}`);
      expect(keys.length).toBeGreaterThan(40);
      expect([...listed].sort()).toEqual(keys.map(({ zh, en }) => `\`${zh}\` \`${en}\``).sort());
    });

    it('name every accepted value and the limits of every number', () => {
      for (const { zh, field } of keys) {
        const [, , , values = ''] = rows.find(([first]) => first === `\`${zh}\``) ?? [];
        for (const branch of branchesOf(field.type)) {
          const { enum: choices, minimum, maximum } = branch.meta() ?? {};
          for (const choice of (choices ?? []) as unknown[]) expect(values).toContain(`\`${choice}\``);
          if (minimum !== undefined) expect(values).toContain(`${minimum}–${maximum}`);
        }
      }
    });
  });

  const blocks = [...`${readme}\n${read('README.en.md')}`.matchAll(/^```yaml\n(.*?)^```/gms)].map(
    ([, text]) => text as string,
  );
  /** The files that it has the reader save: what is copied begins at line 1. */
  const files = new Map(
    [...readme.matchAll(/存成 `(\S+\.yaml)`：\n\n```yaml\n(.*?)^```/gms)].map(
      ([, name, block]) => [name as string, block as string] as const,
    ),
  );
  const [, wordList = ''] = /存成 `词表\.txt`：\n\n```\n(.*?)^```/ms.exec(readme) ?? [];
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  /** Reads the publications that the README shows, and one text besides. */
  const reader =
    (fragment = '') =>
    (path: string): FileContent => {
      if (path.endsWith('.jpg')) return { bytes: bytesOf('rgb.jpg') };
      if (path === '词表.txt') return { bytes: bytes(wordList) };
      const text = path === 'fragment.yaml' ? fragment : files.get(path);
      return text === undefined ? { problem: 'missing' } : { bytes: bytes(text) };
    };

  /** A piece of a publication, made into an issue. */
  const WRAP =
    'extends: fragment.yaml\nmasthead: {title: x}\nnumber: 1\ndate: 2025-01-01\nitems: [{title: x, body: x}]\n';

  const HEAD = 'masthead: {title: x}\nnumber: 1\ndate: 2025-01-01\n';

  it('has examples that load without a word', () => {
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) {
      const hasItems = /^(内容|items):/m.test(block);
      const isWhole = hasItems && /^(期号|number):/m.test(block);
      const entry = { path: 'example.yaml', bytes: bytes(isWhole ? block : hasItems ? HEAD + block : WRAP) };
      const { issue, diagnostics } = loadIssue(entry, reader(block));
      expect(diagnostics).toEqual([]);
      expect(issue).toBeDefined();
    }
  });

  const ISSUE = '第12期.yaml';
  const example = files.get(ISSUE) ?? '';
  const noFonts = { folders: [] };

  it('has samples to save, with nothing in them but the file', () => {
    expect([...files.keys()]).toEqual(['青禾快报.yaml', ISSUE]);
    for (const block of blocks) expect(block).not.toMatch(/^#/);
  });

  it('has a complete example that sets on one page', () => {
    const environment = { readFile: reader(), fonts: noFonts };
    const { pages, name, diagnostics } = layOutIssue({ path: ISSUE, bytes: bytes(example) }, environment);
    expect(diagnostics).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(readme).toContain(`\`${name}\``);
  });

  const quotes = [...readme.matchAll(/^```text\n(.*?)\n```/gms)].map(([, text]) => text as string);
  const format = (diagnostic: Diagnostic): string =>
    formatDiagnostic(diagnostic, { lang: 'zh', colour: false });

  it.each([
    ['fullwidth-colon', '期号: 12', '期号：12'],
    ['missing-space', '期号: 12', '期号:12'],
    ['text-not-indented', '      采取', '    采取'],
    ['text-after-end', '标题: 县教体局检查学校食堂', '标题: "阳光食堂"检查全面展开'],
    ['unknown-key', '来源: [教体局]', '来原: [教体局]'],
    ['pages-misfit', /$/, '版式:\n  页数: 2\n'],
    ['font-not-found', /$/, '字体:\n  正文: 仿宋_GB2312\n'],
  ])('quotes what is said of %s', (code, from, to) => {
    const text = example.replace(from, to);
    const environment = { readFile: reader(), fonts: noFonts };
    const { diagnostics } = layOutIssue({ path: ISSUE, bytes: bytes(text) }, environment);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(quotes).toContain(format(diagnostics[0] as Diagnostic));
  });

  it('quotes what is said of a rare character', () => {
    const folder = join(ROOT, 'examples/rare-names');
    const input = { path: 'issue.yaml', bytes: readFileSync(join(folder, 'issue.yaml')) };
    const readFile = (path: string): FileContent => ({ bytes: readFileSync(join(folder, path)) });
    const { diagnostics } = layOutIssue(input, { readFile, fonts: noFonts });
    expect(diagnostics).toHaveLength(1);
    expect(quotes).toContain(format(diagnostics[0] as Diagnostic).split('\n')[0]);
  });
});

describe('links', () => {
  const documents = ['README.md', 'README.en.md', 'fonts/README.md', ...listFiles('docs', '.md')];

  /** The anchor a heading gets: lower case, marks gone, spaces to hyphens. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (document: string): string[] =>
    [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf((heading as string).trim()));

  it.each(documents)('of %s lead somewhere', (path) => {
    const text = read(path).replace(/^```.*?^```/gms, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
    for (const link of links.filter((target) => !/^[a-z]+:/.test(target))) {
      const [file = '', anchor] = decodeURI(link).split('#');
      const target = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(ROOT, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(target)), link).toContain(anchor);
    }
  });
});
