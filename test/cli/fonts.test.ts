import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/base/role.ts';
import { GOOD, makeFolder, run } from './support.ts';

interface FontsReport {
  readonly ok: boolean;
  readonly roles: { role: string; faces: { file: string }[]; coverage: { gb2312: number; gbk: number } }[];
  readonly diagnostics: { code: string; line: number }[];
}
const reportOf = ({ stdout }: { stdout: string }): FontsReport => JSON.parse(stdout) as FontsReport;

describe('fonts', () => {
  it('lists every role with its files and what they cover', async () => {
    const { code, stdout, stderr } = await run(['fonts']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['刊名', '标注', '期号行', '标题', '正文', '加粗', '版记', '页码']) {
      expect(stdout).toMatch(new RegExp(`^${name} +\\S+ \\(.+\\.(otf|ttf)\\)$`, 'm'));
    }
    expect(stdout).toContain('笔画加粗');
  });

  it('covers GB 2312 in every role', async () => {
    const { roles } = reportOf(await run(['fonts', '--json']));
    expect(roles.map(({ role }) => role)).toEqual(ROLES);
    for (const { coverage } of roles) {
      expect(coverage.gb2312).toBe(6763);
      expect(coverage.gbk).toBeGreaterThan(20_900);
    }
  });

  it.each([
    ['a publication alone', 'masthead: {title: 河湾快报}\nfonts: {body: 楷体}\n'],
    ['nothing but fonts', '字体: {正文: 楷体}\n'],
    ['a whole issue', `${GOOD}fonts: {body: 楷体}\n`],
  ])('reads the choices of %s', async (_, text) => {
    const cwd = makeFolder({ 'a b.yaml': text });
    const result = await run(['fonts', 'a b.yaml', '--json'], { cwd });
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    const body = reportOf(result).roles.find(({ role }) => role === 'body');
    expect(body?.faces[0]?.file).toMatch(/Kai/);
    expect((await run(['fonts', '-', '--json'], { cwd, stdin: text })).stdout).toBe(result.stdout);
  });

  it('writes a report also where a choice cannot be honoured', async () => {
    const cwd = makeFolder({ 'a.yaml': 'fonts: {body: 不存在体}\n' });
    const result = await run(['fonts', join(cwd, 'a.yaml'), '--json'], { cwd });
    expect(result.code).toBe(1);
    expect(reportOf(result)).toMatchObject({ ok: false, diagnostics: [{ code: 'font-not-found', line: 1 }] });
    expect(reportOf(result).roles).toHaveLength(ROLES.length);
  });

  it('writes a report also where there is no such file', async () => {
    const result = await run(['fonts', 'none.yaml', '--json'], { cwd: makeFolder() });
    expect(result.code).toBe(1);
    expect(reportOf(result)).toMatchObject({
      ok: false,
      roles: [],
      diagnostics: [{ code: 'input-missing' }],
    });
  });

  it('says that no installed font is called so', async () => {
    const result = await run(['fonts', '--installed', '没有这样的字体名', '--json']);
    expect(result.code).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({ ok: true, fonts: [] });
    expect(result.stderr).toContain('没有安装这样的字体');
  });
});

describe('schema', () => {
  it('is JSON with the keys of both languages', async () => {
    const { code, stdout } = await run(['schema']);
    expect(code).toBe(0);
    const keys = Object.keys((JSON.parse(stdout) as { properties: object }).properties);
    expect(keys).toEqual(expect.arrayContaining(['extends', '刊物', 'items', '内容']));
  });
});
