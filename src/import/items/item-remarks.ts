/** What recognising says of its doubtful decisions. */

import { type Diagnostic, note, type Sourced, type Span, warning } from '../../base/diagnostic.ts';

export const untitled = (span: Span): Diagnostic =>
  note(
    'import-item-untitled',
    { zh: '从这一段起另成一条，没有找到标题', en: 'An item begins here for which no title was found' },
    {
      span,
      hint: {
        zh: '本来有标题，写在“标题”后面；和上一条是一条，把两条并起来',
        en: 'If it has one, give it as its title; if it belongs to the item before, join them',
      },
    },
  );

export const doubtfulTitle = (title: Sourced): Diagnostic =>
  note(
    'import-title-doubtful',
    { zh: `“${title.text}”当作标题`, en: `"${title.text}" was taken as a title` },
    {
      span: title.span,
      hint: { zh: '不是标题，移到正文里', en: 'If it is none, move it into the body' },
    },
  );

export const numberedTitles = (title: Sourced): Diagnostic =>
  note(
    'import-title-numbered',
    { zh: '标题前面的序号照原样留在标题里', en: 'The numbers before the titles were left in them' },
    {
      span: title.span,
      hint: { zh: '不要序号，从标题里删掉', en: 'Delete them from the titles if they are not wanted' },
    },
  );

export const doubtfulSource = (span: Span, names: string): Diagnostic =>
  note(
    'import-source-doubtful',
    { zh: `“${names}”当作来源`, en: `"${names}" was taken as the source` },
    {
      span,
      hint: { zh: '不是供稿单位，移回正文的括号里', en: 'If it names no contributor, put it back into the body' },
    },
  );

export const commentedFootnote = (span: Span): Diagnostic =>
  warning(
    'import-footnote',
    { zh: '脚注没有排的地方，写在这一条旁边的注释里', en: 'A footnote has no place in an issue: it was written into a comment beside the item' },
    {
      span,
      hint: { zh: '要印出来，写进正文的括号里，或者写成“注”', en: 'To print it, put it into the text in brackets, or give it as a note' },
    },
  );

export const commentedAside = (span: Span): Diagnostic =>
  note(
    'import-commented',
    { zh: '这一行不排，写在这一条旁边的注释里', en: 'This line is not printed: it was written into a comment beside the item' },
    {
      span,
      hint: { zh: '要印出来，从注释移到正文里', en: 'To print it, move it from the comment into the body' },
    },
  );

export const openedFrame = (span: Span): Diagnostic =>
  note(
    'import-frame-opened',
    { zh: '只有一格的表格当作文字框，里面的字取到正文里', en: 'A table of a single cell was taken for a frame, and its text into the body' },
    { span },
  );
