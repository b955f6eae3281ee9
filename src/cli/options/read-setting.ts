/** `--set 期号=45`: a key set for one run. */

import { isSettable, type Setting } from '../../issue/settings.ts';
import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';

/**
 * Reads the argument of one `--set`.
 *
 * @throws UsageError where there is no `=`, no key before it, or a key that cannot be set
 */
export function readSetting(argument: string, { lang }: Pick<Terminal, 'lang'>): Setting {
  const at = argument.indexOf('=');
  const key = argument.slice(0, Math.max(0, at)).trim();
  if (key === '') {
    const wide = /^\s*[^\s＝：:]+\s*[＝：:]/.test(argument);
    throw new UsageError(
      text(
        `--set 后面要写“名称=内容”，${wide ? '用英文的等号，' : ''}例如 --set 期号=45；现在是“${argument}”`,
        `--set takes key=value, such as --set number=45, not ${argument}`,
      )[lang],
    );
  }
  if (!isSettable(key)) {
    throw new UsageError(
      text(
        `“${key}”不能用 --set 改：要换刊物文件，改期刊文件里的“刊物”`,
        `${key} cannot be set: change it in the issue file`,
      )[lang],
    );
  }
  return { key, value: argument.slice(at + 1) };
}
