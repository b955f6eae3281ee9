import { expect, it } from 'vitest';
import { isBorder, isSingle } from '../../../src/proof/language/word-borders.ts';
import { paragraph } from '../words/support.ts';

it('tells where words meet, behind a character of two code units too', () => {
  const passage = paragraph('𠮷家，开展检查。');
  const at = passage.text.indexOf('检');
  expect(isBorder(passage, at)).toBe(true);
  expect(isBorder(passage, at + 1)).toBe(false);
  expect(isSingle(passage, at + 1)).toBe(false);
  expect(isSingle(passage, passage.text.indexOf('。'))).toBe(true);
});
