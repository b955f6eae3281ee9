/** 批示 as a single value: whether there is a box, or what is written in it. */

import { type Reader, readFlag, tidyValue } from '../values.ts';

/** Lines of the grid that a box may be high. */
export const BOX_LINES = { fewest: 1, most: 12 } as const;

/** Reads 是 or 否, or a text as it is; a number alone is meant as lines. */
export const readInstruction: Reader<boolean | string> = (written) => {
  const flag = readFlag(written);
  if ('value' in flag) return flag;
  const [, lines] = /^(\d{1,3})行?$/.exec(tidyValue(written)) ?? [];
  if (lines === undefined) return { value: written };
  return {
    problem: {
      code: 'bad-flag',
      complaint: { zh: '像是行数', en: 'looks like a number of lines' },
      expected: {
        zh: `“是”，或一段文字；要定行数，写成“批示: {行数: ${lines}}”`,
        en: `true or a text; a number of lines is written "instruction: {lines: ${lines}}"`,
      },
    },
  };
};
