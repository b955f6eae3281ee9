import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GOOD, makeFolder, run } from '../support.ts';

const WRONG = GOOD.replace('正文。', '全县有"小巨人"企业12家,居全市首位，100%完成。。');
const FOLDER = { '我的 快报.yaml': WRONG };

describe('check --format', () => {
  const check = (format: string, ...more: readonly string[]) =>
    run(['check', '我的 快报.yaml', '--format', format, ...more], { cwd: makeFolder(FOLDER) });

  it('short: a line each, as compilers write it', async () => {
    const { code, stdout, stderr } = await check('short');
    expect(stdout).toBe(
      [
        '我的 快报.yaml:7:14: warning: 用了英文直引号 "（这一段还有 1 处） [straight-quote]',
        '我的 快报.yaml:7:24: warning: 汉字旁边用了半角标点“,” [halfwidth-mark]',
        '我的 快报.yaml:7:37: warning: 标点连用：。。 [doubled-mark]',
        '',
      ].join('\n'),
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '没有错误，有 3 处警告：我的 快报.yaml（1 页）\n',
    });
  });

  it('short: of a file that is not there', async () => {
    const { code, stdout } = await run(['check', 'x.yaml', '--format', 'short', '--lang', 'en'], {
      cwd: makeFolder(),
      lang: 'en',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'x.yaml: error: No such file [input-missing]\n' });
  });

  it('github: commands of a workflow, with % , : and line ends escaped', async () => {
    const { stdout } = await check('github');
    expect(stdout.split('\n').slice(1, 2)).toEqual([
      '::warning file=我的 快报.yaml,line=7,endLine=7,col=24,endColumn=25,title=halfwidth-mark::汉字旁边用了半角标点“,”%0A改成“，”',
    ]);
    const folder = makeFolder({ 'a,b%.yaml': GOOD.replace('number', 'numbre') });
    const wrong = await run(['check', 'a,b%.yaml', '--format', 'github'], { cwd: folder });
    expect(wrong.stdout).toContain('::error file=a%2Cb%25.yaml,line=3,');
  });

  it('json: the report of --json', async () => {
    const { stdout } = await check('json');
    const { inputs } = JSON.parse(stdout);
    expect(inputs[0].diagnostics[1]).toMatchObject({
      code: 'halfwidth-mark',
      repair: [{ file: '我的 快报.yaml', text: '，' }],
    });
  });

  it('sarif: a log by the rules of SARIF 2.1.0', async () => {
    const { stdout } = await check('sarif');
    const log = sarif.parse(JSON.parse(stdout));
    const [only] = log.runs;
    expect(only?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['straight-quote', 'warning'],
      ['halfwidth-mark', 'warning'],
      ['doubled-mark', 'warning'],
    ]);
    expect(only?.results[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '%E6%88%91%E7%9A%84%20%E5%BF%AB%E6%8A%A5.yaml' },
      region: { startLine: 7, startColumn: 24, endLine: 7, endColumn: 25 },
    });
    expect(only?.results[1]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 7, startColumn: 24, endLine: 7, endColumn: 25 },
        insertedContent: { text: '，' },
      },
    ]);
    const known = only?.tool.driver.rules.map(({ id }) => id);
    expect(known).toEqual([...new Set(only?.results.map(({ ruleId }) => ruleId))].sort());
  });

  it('sarif: nothing to say is a log without results', async () => {
    const { stdout } = await run(['check', 'a.yaml', '--format', 'sarif'], {
      cwd: makeFolder({ 'a.yaml': GOOD }),
    });
    expect(sarif.parse(JSON.parse(stdout)).runs[0]?.results).toEqual([]);
  });

  it('says what forms there are', async () => {
    const { code, stderr } = await check('xml');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '--format 后面写 short、json、sarif、github 里的一个；现在是“xml”\n',
    });
    const both = await check('short', '--json');
    expect(both.stderr).toBe('--json 就是 --format json，不能再写 --format short\n');
  });
});

/** What of the schema of SARIF 2.1.0 a log of ours can have; it knows no other members, and lines and columns are from 1. */
const message = z.strictObject({ text: z.string().min(1) });
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[\w./:%~()'!*-]+$/) });
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message.optional(),
              fullDescription: message.optional(),
            }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-zA-Z]{2}$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          locations: z
            .array(
              z.strictObject({
                physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
              }),
            )
            .optional(),
          fixes: z
            .array(
              z.strictObject({
                description: message,
                artifactChanges: z
                  .array(
                    z.strictObject({
                      artifactLocation,
                      replacements: z
                        .array(
                          z.strictObject({
                            deletedRegion: region,
                            insertedContent: z.strictObject({ text: z.string() }),
                          }),
                        )
                        .min(1),
                    }),
                  )
                  .min(1),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
});
