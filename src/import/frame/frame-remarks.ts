/** What is doubtful about the frame of an issue, with the place in the file and what was decided. */

import { type Diagnostic, note, type Sourced, type Span, warning } from '../../base/diagnostic.ts';

const shorten = (text: string): string => {
  const signs = [...text];
  return signs.length > 24 ? `${signs.slice(0, 24).join('')}…` : text;
};

export const titleMissing = (span: Span): Diagnostic =>
  warning(
    'import-title-missing',
    { zh: '没有找到刊名', en: 'No masthead title was found' },
    {
      span,
      hint: {
        zh: '在导入的文件里补上“报头”的“刊名”，或者用“刊物”引用已有的刊物文件',
        en: 'Add masthead.title to the imported file, or name a publication in extends',
      },
    },
  );

export const titleGuessed = (title: Sourced): Diagnostic =>
  note(
    'import-title-guessed',
    {
      zh: `“${shorten(title.text)}”当作刊名：只看它在期号上面，不能肯定`,
      en: `“${shorten(title.text)}” is taken for the masthead title only because it stands above the number`,
    },
    { span: title.span, hint: { zh: '不对就改“报头”的“刊名”', en: 'If it is not, change masthead.title' } },
  );

export const numberMissing = (span: Span): Diagnostic =>
  warning(
    'import-number-missing',
    { zh: '没有找到期号', en: 'No issue number was found' },
    { span, hint: { zh: '在导入的文件里补上“期号”', en: 'Add number to the imported file' } },
  );

export const dateMissing = (span: Span): Diagnostic =>
  warning(
    'import-date-missing',
    { zh: '没有找到日期', en: 'No date was found' },
    { span, hint: { zh: '在导入的文件里补上“日期”', en: 'Add date to the imported file' } },
  );

export const dateTaken = (date: Sourced): Diagnostic =>
  note(
    'import-date-taken',
    {
      zh: `报头没有日期，用了后面的“${date.text}”`,
      en: `The masthead has no date; “${date.text}” further on is used`,
    },
    { span: date.span, hint: { zh: '不对就改“日期”', en: 'If that is wrong, change date' } },
  );

export const contentsKept = (line: Sourced): Diagnostic =>
  note(
    'import-contents-kept',
    {
      zh: `要目里的“${shorten(line.text)}”不是哪一条的标题，要目照原样逐行写出`,
      en: `“${shorten(line.text)}” in the contents is the title of no item; the contents are written line by line`,
    },
    {
      span: line.span,
      hint: {
        zh: '标题和要目写得一样的，“要目”可以改成“自动”',
        en: 'Where titles and contents are the same, contents may be true',
      },
    },
  );

export const printedGuessed = (span: Span, lacks: 'by' | 'date'): Diagnostic =>
  note(
    'import-printed-guessed',
    lacks === 'by'
      ? {
          zh: '印发一行没有写机关，用了编发单位',
          en: 'The row of printing names no office; the issuer is used',
        }
      : {
          zh: '印发一行没有写日期，用了这一期的日期',
          en: 'The row of printing has no date; that of the issue is used',
        },
    { span, hint: { zh: '不对就改“印发”', en: 'If that is wrong, change printed' } },
  );

export const keptAsComment = (text: Sourced): Diagnostic =>
  note(
    'import-kept-as-comment',
    {
      zh: `“${shorten(text.text)}”不知道放在哪里，写成了文件末尾的注释`,
      en: `“${shorten(text.text)}” belongs nowhere that is known; it is kept as a comment at the end of the file`,
    },
    {
      span: text.span,
      hint: { zh: '要印出来的，把它写到该写的地方', en: 'If it is to be printed, write it where it belongs' },
    },
  );

export const pictureLeft = (span: Span): Diagnostic =>
  warning(
    'import-picture-left',
    {
      zh: '报头或版记里的图片没有导入',
      en: 'A picture in the masthead or the colophon is not imported',
    },
    {
      span,
      hint: {
        zh: '刊名做成图片的，在“报头”的“刊名”里写上文字',
        en: 'If the picture shows the title, write its text in masthead.title',
      },
    },
  );

export const severalIssues = (count: number, span: Span): Diagnostic =>
  note(
    'import-several-issues',
    {
      zh: `文件里有 ${count} 期，从这里起是另一期`,
      en: `The file holds ${count} issues; another begins here`,
    },
    { span, hint: { zh: '不对就把几个文件合成一个', en: 'If it does not, join the files' } },
  );
