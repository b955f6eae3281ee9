import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/cli/report-schema.ts';
import { GOOD, makeFolder, ROOT, type Run, run, swap } from './support.ts';

const STORED = join(ROOT, 'schema/report.schema.json');

/** A report that obeys the definition, which allows no key besides its own. */
const parsed = ({ stdout }: Run) => reportSchema.parse(JSON.parse(stdout));

describe('the schema of reports', () => {
  it('is stored as it is defined, and printed', async () => {
    const { stdout, code } = await run(['schema', '--report']);
    if (process.env.UPDATE_GOLDEN) writeFileSync(STORED, stdout);
    expect(stdout).toBe(readFileSync(STORED, 'utf8'));
    expect(code).toBe(0);
    const { $schema, properties, required } = JSON.parse(stdout);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(properties.schema).toMatchObject({ const: 1 });
    expect(required).toContain('totals');
    // Later versions may add keys.
    expect(stdout).not.toContain('additionalProperties');
  });

  it('holds of all that is reported', async () => {
    const cwd = makeFolder({
      'issues/good.yaml': GOOD,
      'issues/warned.yaml': `${swap('number: 1', 'number: 2')}signoff: {审核: }\n`,
      'issues/broken.yaml': swap('number: 1', 'number：3'),
      'issues/同.yaml': GOOD.replace('number: 1', 'number: 4'),
      'issues/同2.yaml': GOOD.replace('number: 1', 'number: 4'),
      'issues/刊物.yaml': 'masthead: {title: 河湾快报}\n',
      'issues/emoji.yaml': swap('正文。', '正文😀。').replace('number: 1', 'number: 5'),
    });
    const args = ['build', 'issues', 'no.yaml', 'no/*.yaml', '-o', 'out', '--json'];
    const [first, second] = [parsed(await run(args, { cwd })), parsed(await run(args, { cwd }))];
    const count = { inputs: 9, checked: 0, failed: 6, skipped: 1 };
    expect(first.totals).toMatchObject({ ...count, built: 2, unchanged: 0, pages: 2 });
    expect(second.totals).toMatchObject({
      ...count,
      built: 0,
      unchanged: 2,
      pages: 2,
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
});
