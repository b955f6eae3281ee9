import { type Command, example } from '../command.ts';
import { text } from '../language.ts';
import { JSON_REPORT } from '../options/shared-options.ts';
import type { FontsOptions } from './run-fonts.ts';

/** `kuaibao fonts` */
export const fontsCommand: Command<FontsOptions> = {
  name: 'fonts',
  about: text('列出字体：哪种文字用哪个字体，能排多少字', 'list fonts: roles, files, coverage'),
  argument: {
    shape: text('[期刊文件]', '[issue]'),
    about: text('按这一期（或刊物）的设置列出', 'as this issue or publication sets them'),
  },
  options: {
    installed: {
      kind: 'optional',
      value: text('名字', 'name'),
      about: text(
        '列出电脑里装的字体，可以只看名字里含某几个字的',
        'list installed families, all or by name',
      ),
    },
    json: JSON_REPORT,
  },
  examples: [
    example('kuaibao fonts', '自带的字体', 'bundled fonts'),
    example('kuaibao fonts yanjin.yaml', '这个刊物用的字体', 'fonts of this publication'),
    example('kuaibao fonts --installed 仿宋', '电脑里名字含“仿宋”的字体', 'installed families with 仿宋'),
  ],
  run: async ([path], options, terminal) =>
    (await import('./run-fonts.ts')).listFonts(path, options, terminal),
};
