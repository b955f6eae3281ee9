/** What is said of a file that was read, and of what was made of it. */

import { type Diagnostic, error, type Sourced, type SourceText, warning } from '../base/diagnostic.ts';
import type { DraftItem } from './issue-draft.ts';
import type { Manuscript } from './manuscript.ts';
import { placeOfFile } from './no-copy.ts';

/** What a file is to become: issues of their own, or items of one. */
export type Purpose = 'issues' | 'items';

/** `copy-nothing` */
export const nothingFound = (name: string, purpose: Purpose): Diagnostic =>
  error(
    'copy-nothing',
    purpose === 'issues'
      ? { zh: '看不出这是一期快报', en: 'This does not look like an issue of a bulletin' }
      : { zh: '看不出这是一条稿件', en: 'This does not look like an item' },
    {
      hint:
        purpose === 'issues'
          ? {
              zh: '要有刊名、期号和内容；只是一条稿件，用 kuaibao import 文件 --into 第12期.yaml',
              en: 'It needs a masthead, a number and items; of a single item use kuaibao import file --into issue.yaml',
            }
          : {
              zh: '要有标题和正文；只有标题的，补上正文再导入',
              en: 'It needs a title and a body; give a title alone its body and import again',
            },
      span: placeOfFile(name),
    },
  );

/** Text that no rule placed or dropped goes into a comment: `copy-left`. */
export const leftOver = (texts: readonly Sourced[]): Diagnostic[] => {
  const [first] = texts;
  if (!first) return [];
  return [
    warning(
      'copy-left',
      {
        zh: `有 ${texts.length} 处文字没有归到哪一项，写在了注释里`,
        en: `${texts.length} stretches of text belong to nothing that is known and were put into comments`,
      },
      {
        hint: {
          zh: '在写出的文件里找“未归类”，把要用的移到该在的地方，不要的删掉',
          en: 'Look for "left over" in the file: move what is needed to its place and delete the rest',
        },
        span: first.span,
      },
    ),
  ];
};

/** Characters that went to two places: `copy-twice`. */
export const takenTwice = (count: number, name: string): Diagnostic[] =>
  count === 0
    ? []
    : [
        warning(
          'copy-twice',
          {
            zh: `有 ${count} 个字写到了两个地方`,
            en: `${count} characters were written to two places`,
          },
          {
            hint: {
              zh: '对着原文查一遍写出的文件，多出来的删掉',
              en: 'Check the file against the original and delete what is too much',
            },
            span: placeOfFile(name),
          },
        ),
      ];

/** 第12期, and not 第12期培训班. */
const COUNTED = /第\s*[\d〇一二三四五六七八九十百]{1,6}\s*期(?!(?!增刊|特刊|总第)\p{Script=Han})/u;
const IN_COLOPHON = /本期发|责任编辑|签\s*发\s*[：:]|共印\s*\d+\s*份/u;
/** The masthead is among the first characters of a file. */
const HEAD = 300;

/** What looks like a whole issue and was to become items of one: `copy-issue` */
export function wholeIssue({ source }: Manuscript): Diagnostic | undefined {
  const found = COUNTED.exec(source.text.slice(0, HEAD));
  if (!found || !IN_COLOPHON.test(source.text)) return undefined;
  return error(
    'copy-issue',
    {
      zh: '这像是印好的一整期，不是一条稿件，没有读',
      en: 'This looks like a whole issue rather than an item, and was not read',
    },
    {
      hint: {
        zh: '要把整期读进来，写 -o：kuaibao import 文件 -o issues；确是稿件的，删掉开头的期号再导入',
        en: 'To read it as an issue, give -o: kuaibao import file -o issues; of an item delete the number at its head first',
      },
      span: { source, start: found.index, end: found.index + found[0].length },
    },
  );
}

/** An item of which there is only a title goes into a comment: `copy-no-body`. */
export const withoutBody = ({ title }: DraftItem, source: SourceText): Diagnostic =>
  warning(
    'copy-no-body',
    {
      zh: '只有标题，没有正文，写在了注释里',
      en: 'This title has no body, and was put into a comment',
    },
    {
      hint: {
        zh: '补上正文，作为一条写进期刊文件；不是标题的，移到上一条的正文里',
        en: 'Write it with a body into the issue; if it is no title, move it into the body of the item before',
      },
      span: title?.span ?? { source, start: 0, end: 0 },
    },
  );
