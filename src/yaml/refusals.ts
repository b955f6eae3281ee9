/** Diagnostics about YAML features that no issue needs, and about text that YAML takes for a comment. */

import { type Diagnostic, error, note, type Span, warning } from '../base/diagnostic.ts';

/** A text that begins with & or *: `alias-not-allowed`. */
export const refuseSign = (sign: '&' | '*', span: Span): Diagnostic =>
  error(
    'alias-not-allowed',
    { zh: `文字不能以 ${sign} 开头`, en: `A text cannot start with ${sign}` },
    {
      span,
      hint: {
        zh: '用英文引号把整段文字括起来，或写在 | 下面的行里',
        en: 'Put the whole text in quotes, or on the lines below a |',
      },
    },
  );

/** A text that begins with !: `tag-not-allowed`. */
export const refuseTag = (span: Span): Diagnostic =>
  error(
    'tag-not-allowed',
    { zh: '文字不能以英文感叹号 ! 开头', en: 'A text cannot start with !' },
    {
      span,
      hint: {
        zh: '改用中文感叹号“！”，或用英文引号把整段文字括起来',
        en: 'Use the Chinese mark ！, or put the whole text in quotes',
      },
    },
  );

/** `: 3`, or a list for a key: `bad-key`. */
export const refuseKey = (span: Span): Diagnostic =>
  error(
    'bad-key',
    { zh: '冒号前面没有名称，或者名称不是文字', en: 'There is no key before the colon, or it is not a text' },
    { span, hint: { zh: '写成“名称: 内容”，如“标题: 我县……”', en: 'Write "key: value"' } },
  );

/** `推进 #1 项目`: `text-after-hash`. */
export const warnOfComment = (span: Span): Diagnostic =>
  warning(
    'text-after-hash',
    {
      zh: '空格加 # 之后的文字会被当作注释，不会印出来',
      en: 'What follows a space and # is a comment and will not be printed',
    },
    {
      span,
      hint: {
        zh: '要印出来，用英文引号把整段文字括起来；是注释，在 # 后面空一格',
        en: 'Put the whole text in quotes to print it; put a space after # if it is a comment',
      },
    },
  );

/** `推进项目 # 二号工程`: `text-in-comment`. */
export const noteComment = (span: Span): Diagnostic =>
  note(
    'text-in-comment',
    { zh: '# 和它后面的文字是注释，没有排印', en: 'What follows the # is a comment and was not printed' },
    {
      span,
      hint: {
        zh: '要印出来，用英文引号把整段文字括起来；是注释，另起一行写就没有这句话了',
        en: 'Put the whole text in quotes to print it; on a line of its own a comment is not remarked on',
      },
    },
  );
