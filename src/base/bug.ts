/** The message about a defect of the program: enough to find it, without a stack trace. */

import { basename } from 'node:path';
import { type Diagnostic, error } from './diagnostic.ts';

/** Where it was thrown, such as break.js:42: the first frame of the program's own code. */
function placeOf(thrown: Error): string | undefined {
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.find((line) => !/node_modules|node:/.test(line));
  const match = own && /([^\s()]+):(\d+):\d+\)?$/.exec(own);
  return match ? `${basename(match[1] as string)}:${match[2]}` : undefined;
}

/** Name, message and place of something thrown, in one line. */
function describeThrown(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown).split('\n')[0] as string;
  const place = placeOf(thrown);
  const message = thrown.message.split('\n')[0];
  return `${thrown.name}: ${message}${place ? `, ${place}` : ''}`;
}

/** The diagnostic for a bug met with an input: `internal-error`. */
export function reportBug(path: string, thrown: unknown): Diagnostic {
  const detail = describeThrown(thrown);
  return error(
    'internal-error',
    {
      zh: `程序内部出错，不是您的文件的问题（${detail}）`,
      en: `Internal error, not a mistake of yours (${detail})`,
    },
    {
      hint: {
        zh: '请把这个文件和这几行文字一起发给开发者',
        en: 'Please report these lines together with the file',
      },
      span: { source: { path, text: '' }, start: 0, end: 0 },
    },
  );
}
