import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFindNeighbours } from '../../src/build/inputs/neighbourhood-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuaibao-'));
afterAll(() => rmSync(folder, { recursive: true }));

const issue = (number: number): string =>
  `刊物: 刊物.yaml\n期号: ${number}\n日期: 2026-03-1${number}\n内容: [{标题: 春灌, 正文: 甲}]\n`;
const save = (name: string, text: string): void => writeFileSync(join(folder, name), text);

it('finds the issues of a folder, and neither publications nor what is no issue', async () => {
  save('刊物.yaml', '报头: {刊名: 青禾快报}\n');
  save('2.yaml', issue(2));
  save('1.yaml', issue(1));
  save('坏.yaml', '内容: [');
  save('别的.yaml', 'name: compose\nservices: {}\n');
  save('说明.txt', issue(3));
  const path = join(folder, '2.yaml');
  const { own, all } = await makeFindNeighbours()({ name: '2.yaml', path });
  expect(own).toBe(path);
  expect(all.map(({ name, title, year, number, date }) => ({ name, title, year, number, date }))).toEqual(
    [1, 2].map((n) => ({
      name: `${n}.yaml`,
      title: '青禾快报',
      year: 2026,
      number: { first: n, last: n },
      date: { year: 2026, month: 3, day: 10 + n },
    })),
  );
});
