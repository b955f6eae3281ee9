import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TypesetOptions } from '../../../src/typeset.ts';
import { typesetText } from '../../helpers/examples.ts';
import { haveTools, runTool } from '../../helpers/tools.ts';
import { objectsOf } from './read.ts';

const ISSUE = `报头: {刊名: 青禾简报, 编发单位: 青禾县人民政府办公室}
期号: 7
日期: 2026-03-12
要目: {页码: 是, 条目: [春灌进展顺利, 部门动态, 别处的一条]}
内容:
  - {标题: 春灌进展顺利, 正文: ${'全县已浇麦田，墒情良好。'.repeat(45)}}
  - 栏目: 部门动态
  - {标题: 校车检查全覆盖, 正文: 检查校车64辆。}
`;
const profile = {
  name: 'FOGRA39',
  bytes: new Uint8Array(
    readFileSync(fileURLToPath(new URL('../../../profiles/FOGRA39L_coated.icc', import.meta.url))),
  ),
};
const objects = async (options: TypesetOptions = {}, text = ISSUE): Promise<string> => {
  const { pdf } = await typesetText(text, 'issue.yaml', options);
  return objectsOf(pdf as Uint8Array);
};
const numbersOf = (text: string, name: string): number[][] =>
  [...text.matchAll(new RegExp(`/${name} \\[([^\\]]*)\\]`, 'gu'))].map(([, list = '']) =>
    list.split(' ').map(Number),
  );
const annotations = (all: string): string[] => all.match(/\/Type \/Annot\n.*?\n>>/gsu) ?? [];

describe('lines of the contents', () => {
  it('lead to the first lines of their parts', async () => {
    const links = annotations(await objects());
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toContain('/Subtype /Link');
      expect(link).toContain('/F 4');
    }
    const dests = links.map((link) => /\/Dest \[(\d+) 0 R \/XYZ (\S+) (\S+) null\]/u.exec(link)?.slice(1));
    const [first, second] = dests;
    expect(first?.[0]).not.toBe(second?.[0]);
    const pages = links.map((link) => /\/P (\d+) 0 R/u.exec(link)?.[1]);
    expect(pages).toEqual([first?.[0], first?.[0]]);
  });

  it('can be clicked from their first character to their page number', async () => {
    const links = annotations(await objects()).join('\n');
    const [first = [], second = []] = numbersOf(links, 'Rect');
    expect(first[0]).toBeCloseTo(73.64 + 32, 1);
    expect([first[2], second[2]].map((x) => Math.round(x ?? 0))).toEqual([490, 490]);
    expect((first[1] ?? 0) - (second[1] ?? 0)).toBeCloseTo(28, 2);
    expect((first[3] ?? 0) - (first[1] ?? 0)).toBeCloseTo(1.1 * 16, 2);
  });

  it.runIf(haveTools('pdftotext'))('are read as one line each, leader and number too', async () => {
    const { pdf } = await typesetText(ISSUE);
    for (const mode of [[], ['-raw'], ['-layout']]) {
      const text = runTool('pdftotext', [...mode, '-', '-'], pdf as Uint8Array);
      const lines = text.split('\n').filter((line) => line.includes('...'));
      expect(lines.map((line) => line.replace(/[ .]+/gu, ' ').trim())).toEqual([
        '春灌进展顺利 1',
        '【部门动态】 2',
      ]);
    }
  });

  it('are links of the structure, in the list that they are lines of', async () => {
    const all = await objects();
    expect(all.match(/\/S \/TOC\n/gu)).toHaveLength(1);
    expect(all.match(/\/S \/TOCI\n/gu)).toHaveLength(3);
    expect(all.match(/\/S \/Reference\n/gu)).toHaveLength(2);
    expect(all.match(/\/S \/Link\n/gu)).toHaveLength(2);
    expect(all.match(/\/Type \/OBJR/gu)).toHaveLength(2);
    const keys = [...all.matchAll(/\/StructParent (\d+)/gu)].map(([, key]) => Number(key));
    const [, next] = /\/ParentTreeNextKey (\d+)/u.exec(all) ?? [];
    expect(keys).toEqual([Number(next) - 2, Number(next) - 1]);
  });

  it('lie on the right half of the sheet of a booklet', async () => {
    const [first = []] = numbersOf(annotations(await objects({ booklet: true })).join('\n'), 'Rect');
    expect(first[0]).toBeCloseTo(595.28 + 73.64 + 32, 1);
  });

  it('are no links in a file for the press', async () => {
    const all = await objects({ press: { profile, cropMarks: false } });
    expect(annotations(all)).toEqual([]);
    expect(all).not.toContain('/Annots');
    expect(all).not.toMatch(/\/S \/(?:Link|Reference)/u);
    expect(all.match(/\/S \/TOCI\n/gu)).toHaveLength(3);
  });

  it('are the only ones', async () => {
    expect(await objects({}, ISSUE.replace(/^要目.*\n/mu, ''))).not.toContain('/Annots');
  });
});
