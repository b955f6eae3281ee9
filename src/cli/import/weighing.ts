/** The balance of a file, in words. */

import type { Lang } from '../../base/diagnostic.ts';
import type { Balance } from '../../import/balance.ts';
import { DROP_RULES, type DropRule } from '../../import/element.ts';

/** 3 210 */
const group = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');

const sum = (counts: Balance['dropped']): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** 读入 3 210 字 = 写入 3 102 + 不再需要 88（页码 12、页眉页脚 76）+ 注释 20 */
export function sayBalance({ read, placed, dropped, commented }: Balance, lang: Lang): string {
  const rules = (Object.entries(dropped) as [DropRule, number][])
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => `${DROP_RULES[rule][lang]} ${group(count)}`);
  const left = sum(dropped);
  if (lang === 'zh') {
    const why = rules.length > 0 ? `（${rules.join('、')}）` : '';
    const rest = `${left > 0 ? ` + 不再需要 ${group(left)}${why}` : ''}${commented > 0 ? `${why === '' ? ' ' : ''}+ 注释 ${group(commented)}` : ''}`;
    return `读入 ${group(read)} 字 = 写入 ${group(placed)}${rest}`;
  }
  const why = rules.length > 0 ? ` (${rules.join(', ')})` : '';
  const rest = `${left > 0 ? ` + ${group(left)} not needed${why}` : ''}${commented > 0 ? ` + ${group(commented)} in comments` : ''}`;
  return `${group(read)} characters read = ${group(placed)} written${rest}`;
}
