/** What recognising says of its doubtful decisions. */

import { type Diagnostic, note, type Sourced, type Span, warning } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { Aside } from './item-roles.ts';

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

export const droppedSign = (sign: string, span: Span): Diagnostic =>
  note(
    'import-sign-dropped',
    {
      zh: `标题、简讯前面的“${sign}”没有保留`,
      en: `The sign "${sign}" before titles and notices was left out`,
    },
    {
      span,
      hint: {
        zh: '要印出来，写在标题或者正文前面',
        en: 'To print it, write it before the title or the text',
      },
    },
  );

export const doubtfulSource = (span: Span, names: string): Diagnostic =>
  note(
    'import-source-doubtful',
    { zh: `“${names}”当作来源`, en: `"${names}" was taken as the source` },
    {
      span,
      hint: {
        zh: '不是供稿单位，移回正文的括号里',
        en: 'If it names no contributor, put it back into the body',
      },
    },
  );

export const commentedFootnote = (span: Span): Diagnostic =>
  warning(
    'import-footnote',
    {
      zh: '脚注没有排的地方，写在这一条旁边的注释里',
      en: 'A footnote has no place in an issue: it was written into a comment beside the item',
    },
    {
      span,
      hint: {
        zh: '要印出来，写进正文的括号里，或者写成“注”',
        en: 'To print it, put it into the text in brackets, or give it as a note',
      },
    },
  );

export const commentedAside = (span: Span): Diagnostic =>
  note(
    'import-commented',
    {
      zh: '这一行不排，写在这一条旁边的注释里',
      en: 'This line is not printed: it was written into a comment beside the item',
    },
    {
      span,
      hint: { zh: '要印出来，从注释移到正文里', en: 'To print it, move it from the comment into the body' },
    },
  );

export const openedFrame = (span: Span): Diagnostic =>
  note(
    'import-frame-opened',
    {
      zh: '只有一格的表格当作文字框，里面的字取到正文里',
      en: 'A table of a single cell was taken for a frame, and its text into the body',
    },
    { span },
  );

/** What is said of lines that are kept as comments, by why they are. */
const KEPT: Readonly<Record<Exclude<Aside, 'attachment'>, { readonly zh: string; readonly en: string }>> = {
  aside: { zh: '联系人、审核、日期一类的话', en: 'Contact, checking, dates and the like' },
  head: { zh: '来稿的抬头', en: 'The head of the file' },
  greeting: { zh: '称呼、结语', en: 'Greetings' },
};

/** A name, a day, a number: what is longer may be a sentence of the text. */
export const BRIEF = 24;

/** Lines that were kept as comments, said once, at the first that is long, or else the first of them. */
export function keptAside(why: Aside, texts: readonly Sourced[]): Diagnostic {
  const shown = (texts.find(({ text }) => text.length > BRIEF) ?? texts[0]) as Sourced;
  const span = spanAt(shown, 0, shown.text.length);
  if (why === 'attachment') {
    return warning(
      'import-attachment-named',
      {
        zh: '来稿有附件，附件的名称写在注释里',
        en: 'The file names attachments: they were written into a comment',
      },
      {
        span,
        hint: {
          zh: '要随这一期印发，写在“附件”里',
          en: 'To print them with the issue, give them as its attachments',
        },
      },
    );
  }
  const { zh, en } = KEPT[why];
  return note(
    why === 'head' ? 'import-head-dropped' : 'import-commented',
    {
      zh: `${zh}不排，写在注释里（${texts.length} 处）`,
      en: `${en} are not printed, but written into a comment (${texts.length})`,
    },
    {
      span,
      hint: {
        zh: '要印出来，从注释移到正文里',
        en: 'To print them, move them from the comment into the body',
      },
    },
  );
}

export const untitledContribution = (span: Span): Diagnostic =>
  warning(
    'import-contribution-untitled',
    { zh: '来稿没有找到标题', en: 'No title was found in the file' },
    {
      span,
      hint: {
        zh: '标题单独写一行，放在最前面；简讯不要标题，就不用改',
        en: 'Put the title on a line of its own, first; a short notice needs none',
      },
    },
  );

export const sourceOfFile = (unit: string, span: Span): Diagnostic =>
  note(
    'import-source-taken',
    {
      zh: `稿子里没有供稿单位，来源“${unit}”取自文件名`,
      en: `The text names no contributor: "${unit}" was taken from the file's name`,
    },
    { span, hint: { zh: '不对，就改“来源”', en: 'Correct the source if it is another' } },
  );

export const sourceOfHead = ({ text, span }: Sourced): Diagnostic =>
  note(
    'import-source-taken',
    {
      zh: `稿子末尾没有供稿单位，来源“${text}”取自抬头`,
      en: `The text names no contributor: "${text}" was taken from its head`,
    },
    { span, hint: { zh: '不对，就改“来源”', en: 'Correct the source if it is another' } },
  );

export const sourceToldOnce = (units: readonly Sourced[]): Diagnostic => {
  const names = units.map(({ text }) => text);
  return note(
    'import-source-taken',
    {
      zh: `其他几条没有写供稿单位，来源都用了“${names.join('、')}”`,
      en: `The other items name no contributor: "${names.join(', ')}" was taken for them as well`,
    },
    {
      span: (units[0] as Sourced).span,
      hint: { zh: '不对，就改“来源”', en: 'Correct the source if it is another' },
    },
  );
};

export const missingSource = (span: Span): Diagnostic =>
  warning(
    'import-source-missing',
    {
      zh: '来稿没有写供稿单位，文件名里也没有',
      en: 'Neither the text nor the name of the file tells the contributing unit',
    },
    { span, hint: { zh: '在“来源”里补上，如 来源: [水利局]', en: 'Add it as the source of the item' } },
  );
