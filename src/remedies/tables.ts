import { type Diagnostic, error, note, type Span, warning } from '../base/diagnostic.ts';
import { TYPE_SIZES } from '../base/units.ts';
import type { TableFinding } from '../layout/setting-context.ts';

const nameOfSize = (size: number): string =>
  Object.entries(TYPE_SIZES).find(([, points]) => points === size)?.[0] ?? `${size} 磅`;

/** What setting a table found out: `table-smaller`, `table-too-wide`, `table-tall-row`. */
export function reportTable(finding: TableFinding): Diagnostic {
  const text = finding.at.map((part) => part.text).join('');
  const span: Span | undefined = finding.at.find((part) => part.span)?.span;
  const place = span ? { span } : {};
  switch (finding.kind) {
    case 'smaller': {
      const zh = nameOfSize(finding.size);
      return note(
        'table-smaller',
        {
          zh: `表格太宽，四号字放不下，用${zh}排了`,
          en: `The table is too wide for type of 14 pt and was set in ${finding.size} pt`,
        },
        {
          ...place,
          hint: {
            zh: '看一看样张；要大一点，就减少列数，或者把字改短',
            en: 'Look at the page; for larger type take columns away, or shorten the texts',
          },
        },
      );
    }
    case 'too-wide':
      return error(
        'table-too-wide',
        {
          zh: `表格太宽，用小五号字也放不下：第 ${finding.column + 1} 列“${shorten(text)}”最窄`,
          en: `The table is too wide even in type of 9 pt: column ${finding.column + 1} (“${shorten(text)}”) lacks room most`,
        },
        {
          ...place,
          hint: {
            zh: '减少列数，拆成两张表，或者把这一列的字改短；写了“列宽”的，把这一列放宽',
            en: 'Take columns away, make two tables, or shorten this column; where widths are given, widen it',
          },
        },
      );
    case 'tall-head':
      return error(
        'table-tall-head',
        {
          zh: `题目和表头太高，一页放不下：“${shorten(text)}”`,
          en: `Title and head are taller than a page: “${shorten(text)}”`,
        },
        { ...place, hint: { zh: '把题目、表头的字改短', en: 'Shorten them' } },
      );
    case 'tall-row':
      return warning(
        'table-tall-row',
        {
          zh: `“${shorten(text)}”这一行比一页还高，从中间断到下一页了`,
          en: `The row “${shorten(text)}” is taller than a page and was broken`,
        },
        {
          ...place,
          hint: {
            zh: '这么长的文字不宜放在表里：拆成几行，或者移到正文',
            en: 'Divide it into several rows, or put the text into the body',
          },
        },
      );
  }
}

const shorten = (text: string): string => (text.length > 12 ? `${text.slice(0, 11)}…` : text);
