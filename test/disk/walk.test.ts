import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { walkFolder } from '../../src/disk/walk.ts';

it('looks once through folders that all link to each other', () => {
  const root = mkdtempSync(join(tmpdir(), 'kuaibao-'));
  const folders = Array.from({ length: 14 }, (_, i) => String.fromCharCode(97 + i));
  for (const folder of folders) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, `${folder}.yaml`), '');
  }
  for (const from of folders) {
    for (const to of folders) symlinkSync(join(root, to), join(root, from, `to-${to}`), 'junction');
  }
  symlinkSync(join(root, 'a'), join(root, 'a', 'deeper'), 'junction');
  let asked = 0;
  const { names, closed } = walkFolder(root, {
    enter: () => {
      asked += 1;
      return true;
    },
    take: (name) => name.endsWith('.yaml'),
  });
  expect([...names].sort()).toEqual(folders.map((folder) => `${folder}/${folder}.yaml`));
  expect(closed).toEqual([]);
  expect(asked).toBeLessThan(250);
});
