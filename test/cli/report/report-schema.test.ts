import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importSchema } from '../../../src/cli/report/import-schema.ts';
import { extractSchema, reportSchema, verifySchema } from '../../../src/cli/report/report-schema.ts';
import { GOOD, makeFolder, ROOT, type Run, run, swap } from '../support.ts';

const STORED = join(ROOT, 'schema/report.schema.json');

/** A report that obeys the definition, which allows no key besides its own. */
const parsed = ({ stdout }: Run) => reportSchema.parse(JSON.parse(stdout));

describe('the schema of reports', () => {
  it('is stored as it is defined, and printed', async () => {
    const { stdout, code } = await run(['schema', '--report']);
    if (process.env.UPDATE_GOLDEN) writeFileSync(STORED, stdout);
    expect(stdout).toBe(readFileSync(STORED, 'utf8'));
    expect(code).toBe(0);
    const { $schema, anyOf } = JSON.parse(stdout);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const { properties } of anyOf) expect(properties.schema).toMatchObject({ const: 1 });
    expect(anyOf[0].required).toContain('totals');
    // A program that holds a report in its hands knows which of these it is.
    const kinds = anyOf.map(({ properties }: { properties: Record<string, object> }) =>
      JSON.stringify(properties.command ?? properties.event),
    );
    expect(new Set(kinds).size).toBe(anyOf.length);
    // Later versions may add keys.
    expect(stdout).not.toContain('additionalProperties');
  });

  it('holds of all that is reported', async () => {
    const cwd = makeFolder({
      'issues/good.yaml': GOOD,
      'issues/warned.yaml': `${swap('number: 1', 'number: 2')}signoff: {审核: }\n`,
      'issues/broken.yaml': swap('number: 1', 'number：3'),
      'issues/同.yaml': GOOD.replace('number: 1', 'number: 4'),
      'issues/同2.yaml': `${GOOD.replace('number: 1', 'number: 4')}# 另一份\n`,
      'issues/刊物.yaml': 'masthead: {title: 河湾快报}\n',
      'issues/emoji.yaml': swap('正文。', '正文😀。').replace('number: 1', 'number: 5'),
    });
    const args = ['build', 'issues', 'no.yaml', 'no/*.yaml', '-o', 'out', '--json'];
    const [first, second] = [parsed(await run(args, { cwd })), parsed(await run(args, { cwd }))];
    const count = { inputs: 9, checked: 0, failed: 6, skipped: 1 };
    expect(first.totals).toMatchObject({ ...count, built: 2, unchanged: 0, pages: 4 });
    expect(second.totals).toMatchObject({
      ...count,
      built: 0,
      unchanged: 2,
      pages: 4,
      bytes: first.totals.bytes,
    });
    expect(second.inputs.map(({ diagnostics }) => diagnostics)).toEqual(
      first.inputs.map(({ diagnostics }) => diagnostics),
    );
    const [emoji] = first.inputs.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ code }) => code === 'missing-glyph'),
    );
    expect(emoji).toMatchObject({ line: 7, column: 13, length: 1, endLine: 7, endColumn: 14 });
    expect((emoji?.end ?? 0) - (emoji?.start ?? 0)).toBe(2);
    parsed(await run(['check', 'issues', '--json', '--shard', '1/2'], { cwd }));
    parsed(await run(['check', '-', '--json'], { cwd, stdin: GOOD }));
    parsed(await run(['build', 'issues/good.yaml', '--json', '--lang', 'en'], { cwd, lang: 'en' }));
  });
  it('holds of what is reported of PDFs', async () => {
    const cwd = makeFolder({ 'a.yaml': GOOD, 'no.pdf': 'no PDF' });
    await run(['build', 'a.yaml', '-o', 'a.pdf'], { cwd });
    const verified = await run(['verify', 'a.pdf', 'no.pdf', 'missing.pdf', '--json'], { cwd });
    const report = verifySchema.parse(JSON.parse(verified.stdout));
    expect(report.inputs.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(report.inputs[0]).toMatchObject({ ours: true, pages: 1 });
    for (const pdf of ['a.pdf', 'no.pdf', 'missing.pdf']) {
      const extracted = await run(['extract', pdf, '-o', 'out', '--json'], { cwd });
      const { ok, files = [], inputs } = extractSchema.parse(JSON.parse(extracted.stdout));
      expect(ok).toBe(pdf === 'a.pdf');
      expect(inputs[0]?.files).toEqual(files);
      expect(files.map(({ name, issue }) => ({ name, issue }))).toEqual(
        ok ? [{ name: 'a.yaml', issue: true }] : [],
      );
    }
  });

  it('holds of what is reported of imports', async () => {
    const copy = '县科技局精准服务科技型企业\n　　近日，该局组成4个服务小组，深入企业解决难题。（科技局）\n';
    const printed = readFileSync(join(ROOT, 'test/yanjin-044.txt'), 'utf8');
    const cwd = makeFolder({
      '稿件/a.txt': copy,
      '稿件/图.png': 'x',
      '稿件/~$a.docx': 'x',
      '44.txt': printed,
      'i.yaml': GOOD,
    });
    const reported = async (...args: string[]) =>
      importSchema.parse(JSON.parse((await run(['import', ...args, '--json'], { cwd })).stdout));
    const added = await reported('稿件', '没有.txt', '--into', 'i.yaml');
    expect(added.totals).toMatchObject({ inputs: 2, read: 1, failed: 1, locks: 1, outputs: 1, items: 1 });
    expect(added.diagnostics.map(({ code }) => code)).toContain('copies-passed-over');
    const again = await reported('稿件', '--into', 'i.yaml');
    expect(again.outputs).toMatchObject([{ items: 0, there: 1 }]);
    expect(again.diagnostics.map(({ code }) => code)).toContain('item-there');
    const issues = await reported('44.txt', '-o', 'issues', '--publication', '刊物.yaml', '--compare');
    expect(issues.totals).toMatchObject({ outputs: 2, items: 8 });
    await reported('稿件', '--lang', 'en');
  });

  it('holds of what is reported of many PDFs', async () => {
    const cwd = makeFolder({
      'a.yaml': GOOD,
      'b.yaml': swap('number: 1', 'number: 2'),
      '成品/no.pdf': 'no PDF',
    });
    await run(['build', '.', '-o', '成品'], { cwd });
    const verified = verifySchema.parse(
      JSON.parse((await run(['verify', '成品', '--json'], { cwd })).stdout),
    );
    expect(verified.totals).toMatchObject({ inputs: 3, good: 2, failed: 1, pages: 2 });
    const args = ['extract', '成品', '-o', '取回', '--json', '--exclude', 'x'];
    const [first, second] = [await run(args, { cwd }), await run(args, { cwd })].map(({ stdout }) =>
      extractSchema.parse(JSON.parse(stdout)),
    );
    expect(first?.totals).toMatchObject({ inputs: 3, extracted: 2, same: 0, failed: 1, files: 2 });
    expect(second?.totals).toMatchObject({ inputs: 3, extracted: 2, same: 2, failed: 1, files: 2 });
    expect(first?.diagnostics.map(({ code }) => code)).toEqual(['exclude-no-match']);
    expect(first).not.toHaveProperty('input');
  });

  it('adds up in check what the inputs have', async () => {
    const cwd = makeFolder({
      'a.yaml': GOOD,
      'b.yaml': swap('number: 1', 'number: 2'),
      'c.yaml': swap('number: 1', 'number：3'),
      '刊物.yaml': 'masthead: {title: 河湾快报}\n',
    });
    const checked = await run(['check', '.', '--json'], { cwd });
    const { totals, inputs } = parsed(checked);
    expect(totals).toMatchObject({ inputs: 4, checked: 2, failed: 1, skipped: 1, pages: 3, bytes: 0 });
    expect(inputs.reduce((sum, { pages = 0 }) => sum + pages, 0)).toBe(totals.pages);
    expect(checked.stderr).toMatch(/共 3 期：2 期正常，1 期有错，另有刊物文件 1 个，不用检查\n$/);
    const english = await run(['check', '.'], { cwd, lang: 'en' });
    expect(english.stderr).toContain('1 error: c.yaml');
    expect(english.stderr).toContain('No errors: a.yaml (1 page)');
    expect(english.stderr).toMatch(/3 issues: 2 good, 1 failed, 1 publication file left out\n$/);
  });
});
