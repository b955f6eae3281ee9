import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAll, makeFolder, ROOT } from '../support.ts';

const BIN = join(ROOT, 'bin/kuaibao.js');
const COUNT = 60;

/** A printed issue whose number its file is named by. */
const issue = (number: number): string =>
  [
    '河湾快报',
    `第${number}期`,
    '河湾县人民政府办公室　　　　　　　　2025年9月19日',
    '',
    `县农业农村局抓好第${number}批秋收 全县组织农机手1200人，投入收割机340台，已收玉米26.8万亩。（农业农村局）`,
    '',
    '本期发：县委常委，各乡（镇）政府。',
    '责任编辑：王三　审核：李四　签发：赵五',
    '',
  ].join('\n');

describe('the installed command', () => {
  it('reads many files in threads, with the same result as in one', () => {
    const files = Object.fromEntries(
      Array.from({ length: COUNT }, (_, i) => [`往期/${i + 1}.txt`, issue(i + 1)] as const),
    );
    const cwd = makeFolder({ ...files, '往期/坏.docx': 'PK\x03\x04word/' });
    const runs = ['1', '2'].map((jobs) =>
      spawnSync(
        process.execPath,
        [
          BIN,
          'import',
          '往期',
          '-o',
          `o${jobs}`,
          '--publication',
          `刊物${jobs}.yaml`,
          '--jobs',
          jobs,
          '--json',
        ],
        { cwd, encoding: 'utf8' },
      ),
    );
    for (const { status, stdout } of runs) {
      expect(status).toBe(1);
      expect(JSON.parse(stdout).totals).toMatchObject({
        ...{ inputs: COUNT + 1, read: COUNT, failed: 1, outputs: COUNT + 1, items: COUNT },
      });
    }
    expect(listAll(join(cwd, 'o2'))).toEqual(listAll(join(cwd, 'o1')));
    expect(listAll(join(cwd, 'o2'))).toHaveLength(COUNT);
    expect(listAll(join(cwd, 'o2'))).toContain('第7期.yaml');
  });
});
