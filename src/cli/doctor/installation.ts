/** What is to be said of how the program is installed. */

import { text } from '../language.ts';
import type { Examined, Machine } from './examine.ts';

/** Which Node.js the program runs on. */
export function examineRuntime({ version, platform, arch, path, ours }: Machine['runtime']): Examined {
  return {
    check: 'runtime',
    health: 'info',
    said: text(
      `${ours ? '自带的' : '另外装的'} Node.js ${version}，${platform} ${arch}，在 ${path}`,
      `Node.js ${version} ${ours ? 'of its own' : 'installed apart'}, ${platform} ${arch}, at ${path}`,
    ),
  };
}

/** Whether `kuaibao` starts this program; an older one that is found before it is the commonest trouble of all. */
export function examineCommand({ own, found }: Machine['command']): Examined[] {
  const check = 'command';
  const [first, ...others] = found;
  if (!first) {
    return [
      {
        check,
        health: 'info',
        said: text('PATH 里没有 kuaibao 命令', 'there is no command kuaibao in PATH'),
        remedy: text(`要在命令行里用，写全：${own}`, `type it in full: ${own}`),
      },
    ];
  }
  if (!first.ours) {
    return [
      {
        check,
        health: 'doubt',
        said: text(`输入 kuaibao 运行的是另一份：${first.path}`, `kuaibao starts another one: ${first.path}`),
        remedy: text(
          `那一份是旧的，就把它卸载（npm 装的，运行 npm uninstall -g kuaibao）；要用现在这一份，写全：${own}`,
          `uninstall that if it is old (npm uninstall -g kuaibao where npm installed it), or type this one in full: ${own}`,
        ),
      },
    ];
  }
  const more = others.filter(({ ours }) => !ours).map(({ path }) => path);
  return [
    { check, health: 'ok', said: text('输入 kuaibao 运行的就是这一份', 'kuaibao starts this very program') },
    ...(more.length > 0
      ? [
          {
            check,
            health: 'info' as const,
            said: text(
              `PATH 里还有别的一份，没有用到：${more.join('、')}`,
              `not used, later in PATH: ${more.join(', ')}`,
            ),
          },
        ]
      : []),
  ];
}

/** Where compiled code is kept. */
export function examineCompiled(compiled: Machine['compiled']): Examined[] {
  const check = 'compiled-code';
  if (!compiled) return [];
  if ('kept' in compiled) {
    return [
      {
        check,
        health: 'ok',
        said: text(`编译好的代码在 ${compiled.kept}`, `compiled code is in ${compiled.kept}`),
      },
    ];
  }
  if ('later' in compiled) {
    return [
      {
        check,
        health: 'ok',
        said: text(
          `编译好的代码从这次起存在 ${compiled.later}`,
          `compiled code will be kept in ${compiled.later}`,
        ),
      },
    ];
  }
  return [
    {
      check,
      health: 'doubt',
      said: text(
        '编译好的代码没有地方存，每次启动慢一些',
        'compiled code cannot be kept: every start is slower',
      ),
      remedy: text(
        `让其中一个文件夹能写：${compiled.refused.join('、')}`,
        `make one of these writable: ${compiled.refused.join(', ')}`,
      ),
    },
  ];
}
