/** How a printed issue was set, as keys of its file. */

import type { LayoutValues } from '../measure/measure-layout.ts';
import { given, mappingOf, type Pair } from './key-pairs.ts';

/** Choices by their names in Chinese. */
const NAMES: Readonly<Record<string, string>> = {
  gbt9704: '国标',
  word: '兼容Word',
  clreq: '规范',
  plain: '数字',
  chinese: '第几页',
  total: '第几页共几页',
  none: '无',
  center: '居中',
  right: '居右',
};

const written = (value: string | number | undefined): string | undefined =>
  typeof value === 'number' ? String(value) : value && (NAMES[value] ?? value);

/** The keys below `layout`, in the order of the schema. */
export function layoutPairs({ pageNumber, ...values }: LayoutValues): readonly Pair[] {
  const { preset, mode, bodySize, columns, lines, pitch, marginTop, marginLeft } = values;
  const own = { preset, mode, bodySize, columns, lines, pitch, marginTop, marginLeft };
  const number = Object.entries(pageNumber ?? {}).flatMap(([key, value]) => given(key, written(value)));
  return [
    ...Object.entries(own).flatMap(([key, value]) => given(key, written(value))),
    ...(number.length > 0 ? [['pageNumber', mappingOf(number)] as const] : []),
  ];
}
