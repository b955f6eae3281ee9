import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAll, makeFolder, run } from './support.ts';

const PUBLICATION = 'masthead:\n  title: 河湾快报\n';

describe('new', () => {
  it.each(['zh', 'en'] as const)('writes an issue that builds at once (%s)', async (lang) => {
    const cwd = makeFolder();
    const created = await run(['new', '45'], { cwd, lang });
    expect(created.code).toBe(0);
    const [name = ''] = listAll(cwd);
    expect(name).toBe(lang === 'zh' ? '第45期.yaml' : 'issue-45.yaml');
    expect(created.stderr).toContain(`kuaibao build ${name}`);
    const built = await run(['build', name], { cwd, lang });
    expect(built.stderr).toContain('.pdf');
    expect(built.code).toBe(0);
  });

  it.each([
    ['河湾.yaml', '河湾.yaml'],
    ['../刊 物/a: b.yaml', `'../刊 物/a: b.yaml'`],
    ["it's.yaml", `'it''s.yaml'`],
  ])('extends the publication %s, and builds', async (from, written) => {
    const root = makeFolder({ [join('今年', from)]: PUBLICATION });
    const cwd = join(root, '今年');
    const { code } = await run(
      ['new', '第４５期', '--from', from, '--date', '2025年9月19日', '-o', 'i.yaml'],
      { cwd },
    );
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, 'i.yaml'), 'utf8');
    expect(text).toMatch(/number: 45\ndate: 2025-09-19\n/);
    expect(text.split('\n')[0]).toBe(`extends: ${written}`);
    const built = await run(['build', 'i.yaml'], { cwd });
    expect(built.stderr).toMatch(/^已生成：.*河湾快报2025年第45期\.pdf/);
  });

  it('starts from the issue before: same publication, same folder, same language of keys', async () => {
    const cwd = makeFolder({
      'y/刊.yaml': '报头:\n  刊名: 河湾快报\n',
      'y/44.yaml': '刊物: "刊.yaml" # 每期都一样\n期号: 44\n',
    });
    expect((await run(['new', '45', '--from', 'y/44.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'y/第45期.yaml'), 'utf8')).toMatch(
      /^刊物: 刊\.yaml\n期号: 45\n日期: \d{4}-\d\d-\d\d\n/,
    );
  });

  it('never touches an existing file', async () => {
    const cwd = makeFolder({ '第45期.yaml': 'mine' });
    const { code, stderr } = await run(['new', '45'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('已经有同名文件，没有覆盖它');
    expect(readFileSync(join(cwd, '第45期.yaml'), 'utf8')).toBe('mine');
  });

  it.each([
    ['没有.yaml', '找不到这个文件'],
    ['a.docx', 'Word'],
    ['.', '这是一个文件夹'],
  ])('says what is wrong with --from %s', async (from, words) => {
    const cwd = makeFolder({ 'a.docx': 'PK\x03\x04....word/document.xml' });
    const { code, stderr } = await run(['new', '45', '--from', from], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(listAll(cwd)).toEqual(['a.docx']);
  });
});
