/** Why repairs are not written. */

import { type Diagnostic, error, type Span } from '../base/diagnostic.ts';

const at = (name: string): Span => ({ source: { path: name, text: '' }, start: 0, end: 0 });

/** After the repairs an issue would have errors that it has not now: `fix-worse`. */
export const reportWorse = (name: string, [first]: readonly Diagnostic[]): Diagnostic =>
  error(
    'fix-worse',
    {
      zh: `改了以后会出新的错误，所以一个字也没有改：${first?.message.zh ?? ''}`,
      en: `Once mended this would have a new error, so nothing was changed: ${first?.message.en ?? ''}`,
    },
    {
      span: at(name),
      hint: {
        zh: '照下面的提示自己改；也可以用 --fix 的 e 一处一处挑着改',
        en: 'Mend it by hand as the remarks say, or choose among the changes with e',
      },
    },
  );

/** Somebody has changed a file since it was read: `fix-changed`. */
export const reportChanged = (name: string): Diagnostic =>
  error(
    'fix-changed',
    {
      zh: '这个文件刚才被别人或别的程序改过，没有动它',
      en: 'Somebody changed this file meanwhile; it was left alone',
    },
    { span: at(name), hint: { zh: '再运行一次', en: 'Run the command again' } },
  );
