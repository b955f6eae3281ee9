import { expect, it } from 'vitest';
import { takenTwice } from '../../src/import/copy-problems.ts';

it('warns of characters that went to two places', () => {
  expect(takenTwice(0, 'a.docx')).toEqual([]);
  expect(takenTwice(12, 'a.docx')).toMatchObject([
    {
      code: 'copy-twice',
      severity: 'warning',
      message: { zh: '有 12 个字写到了两个地方', en: '12 characters were written to two places' },
      hint: {
        zh: '对着原文查一遍写出的文件，多出来的删掉',
        en: 'Check the file against the original and delete what is too much',
      },
      span: { source: { path: 'a.docx' } },
    },
  ]);
});
