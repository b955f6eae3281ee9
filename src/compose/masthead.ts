import type { CalendarDate, Issue, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { AnyBlock, Cell, Row } from './block.ts';
import { gapOf, styled } from './styles.ts';

/**
 * The masthead (报头): mark, title, issue number, issuer and date, red rule. Its blocks stack from the top of the
 * first page's type area; what remains of its lines stays empty.
 */
export function composeMasthead(issue: Issue, template: Template): AnyBlock[] {
  const { masthead } = template;
  const { mark, title, issuer } = issue.masthead;
  const line = (size: number, inset: number, cells: Cell[]): Row => ({
    kind: 'row',
    part: { kind: 'masthead-line' },
    cells,
    size,
    inset,
  });
  const skip = (from: number, to: number): AnyBlock => ({ kind: 'gap', lines: to - from });
  return [
    line(masthead.markSize, 0, mark ? [{ content: composeMark(mark), align: 'left' }] : []),
    skip(1, masthead.title.line),
    {
      kind: 'display',
      part: { kind: 'masthead-title' },
      content: [styled('title', title, 'red')],
      fill: masthead.title.fill,
      minSize: masthead.title.minSize,
      maxSize: masthead.title.maxSize,
      lines: masthead.title.lines,
    },
    skip(masthead.title.line + masthead.title.lines, masthead.numberLine),
    line(masthead.numberSize, 0, [{ content: [styled('meta', issueNumber(issue))], align: 'center' }]),
    skip(masthead.numberLine + 1, masthead.issuerLine),
    line(masthead.metaSize, template.em, [
      ...(issuer ? [{ content: [styled('meta', issuer)], align: 'left' as const }] : []),
      { content: [styled('meta', formatDate(issue.date))], align: 'right' },
    ]),
    {
      kind: 'rule',
      thickness: masthead.rule.thickness,
      colour: 'red',
      edge: 'top',
      below: { size: masthead.metaSize, distance: masthead.rule.drop },
    },
  ];
}

/** 内部资料　注意保存: a space between words of the mark stands as one em. */
function composeMark(mark: Sourced): StyledText[] {
  const words = mark.text.split(/[ \u3000]+/).filter((word) => word !== '');
  return words.flatMap((word, i) => [
    ...(i > 0 ? [gapOf('mark', 1)] : []),
    styled('mark', { text: word, span: mark.span }),
  ]);
}

/** 第44期, 第12期（总第345期）, 增刊第2期 */
export function issueNumber({
  number,
  total,
  supplement,
}: Pick<Issue, 'number' | 'total' | 'supplement'>): string {
  const own = number === undefined ? '' : `第${number}期`;
  return `${supplement ? '增刊' : ''}${own}${total === undefined ? '' : `（总第${total}期）`}`;
}

/** GB/T 9704 7.3.5.4: digits, the year in full, no leading zero. */
export const formatDate = ({ year, month, day }: CalendarDate): string => `${year}年${month}月${day}日`;
