import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layOutIssue, typeset } from '../src/index.ts';
import { ruleOf } from '../src/proof/registry.ts';
import { makeFolder } from './cli/support.ts';
import { SEEDS } from './proof/seeds.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/kuaibao.js');
const EXAMPLES = readdirSync(join(ROOT, 'examples'));

/** What the installed command makes of an issue. */
function build(path: string, ...more: string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'build', path, '-o', '-', ...more], {
    maxBuffer: 1 << 26,
  });
  expect(stderr.toString()).not.toMatch(/错误/);
  expect(status).toBe(0);
  return stdout;
}

const BUNDLE = join(ROOT, 'dist/bundle');

it.each(['kuaibao', 'typeset', 'others', 'import'])(
  'its part %s is ASCII, as it is read undecoded',
  (part) => {
    expect(readFileSync(join(BUNDLE, `${part}.js`)).every((byte) => byte < 0x80)).toBe(true);
  },
);

it('lists of words and names are in none of its parts', () => {
  const parts = readdirSync(BUNDLE).filter((name) => name.endsWith('.js'));
  const code = parts.map((name) => readFileSync(join(BUNDLE, name), 'latin1')).join('');
  expect(code.length).toBeLessThan(3_600_000);
  const [words = ''] = readdirSync(join(BUNDLE, 'data')).filter((name) => name.includes('confusions'));
  expect(readFileSync(join(BUNDLE, 'data', words), 'utf16le')).toContain('权利');
});

describe('the installed command', () => {
  it.each(EXAMPLES)('writes the same bytes as the sources: %s', async (example) => {
    const path = join(ROOT, 'examples', example, 'issue.yaml');
    const readFile = (file: string) => ({ bytes: readFileSync(file) });
    const { pdf } = await typeset({ path, bytes: readFileSync(path) }, { readFile });
    expect(build(path).equals(pdf as Uint8Array)).toBe(true);
  });

  it('knows Chinese where its sources match it', () => {
    const issue =
      '报头:\n  刊名: 青禾快报\n期号: 12\n日期: 2025年9月19日\n内容:\n  - 标题: 秋收\n    正文: 全县秋收过半。\n    来源: 农业农村局、柳林镇\n';
    const cwd = makeFolder({ 'a.yaml': issue });
    const pdf = build(join(cwd, 'a.yaml'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(build(join(cwd, 'a.yaml'), '--set', '日期=2025年9月19日').length).toBeGreaterThan(pdf.length);
  });
});

/** Paragraphs with planted mistakes, so many an issue that all is said of each. */
const MISTAKEN = SEEDS.filter(({ at = 'body', wrong }) => at === 'body' && !wrong.includes('\n')).map(
  ({ wrong }) => wrong.replaceAll(/[⟦⟧]/gu, ''),
);
const AN_ISSUE = 100;

// Patterns of ideographs are not the same text in the bundle as in the sources.
it('the installed command proofreads as the sources do', () => {
  const issues = Array.from({ length: Math.ceil(MISTAKEN.length / AN_ISSUE) }, (_, i) => {
    const own = MISTAKEN.slice(i * AN_ISSUE, (i + 1) * AN_ISSUE);
    const items = own.map((text) => `  - 标题: 工作开展\n    正文: ${JSON.stringify(text)}\n`).join('');
    return `报头:\n  刊名: 青禾快报\n期号: ${i + 1}\n日期: 2026-03-${10 + i}\n内容:\n${items}`;
  });
  const cwd = makeFolder(Object.fromEntries(issues.map((text, i) => [`${i}.yaml`, text])));
  for (const [i, text] of issues.entries()) {
    const { stdout } = spawnSync(process.execPath, [BIN, 'check', `${i}.yaml`, '--format', 'json'], { cwd });
    const [{ diagnostics }] = JSON.parse(stdout.toString()).inputs;
    const ofText = ({ code }: { code: string }): boolean =>
      ![undefined, 'neighbours'].includes(ruleOf(code)?.family);
    const said = diagnostics
      .filter(ofText)
      .map(({ code, start }: { code: string; start: number }) => `${code} ${start}`);
    const wanted = layOutIssue(text)
      .diagnostics.filter(ofText)
      .map(({ code, span }) => `${code} ${span?.start}`);
    expect(said.toSorted()).toEqual(wanted.toSorted());
  }
});
