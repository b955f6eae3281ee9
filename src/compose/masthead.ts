import type { Issue, Masthead } from '../issue/model.ts';
import { issueNumber, printedDate } from '../issue/naming.ts';
import type { Template } from '../template/template.ts';
import type { AnyBlock, Cell, Row } from './block.ts';
import { gapped, styled } from './styles.ts';

/** Lines of the grid that a title of one line needs below marks that take its place. */
const FEWEST_ROWS = 2;

/** Lines of the grid that each typed line of a title may take at the most. */
const ROWS_PER_LINE = 2;

/**
 * The masthead (报头): marks, serial number, title, issue number, issuers and date, red rule. Its blocks stack from the
 * top of the first page's type area; what remains of its lines stays empty.
 */
export function composeMasthead(issue: Issue, template: Template): AnyBlock[] {
  const { masthead } = template;
  const { marks, serial, issuers } = issue.masthead;
  const line = (size: number, cells: Cell[]): Row => ({
    kind: 'row',
    tag: { kind: 'paragraph' },
    cells,
    size,
    inset: 0,
  });
  const skip = (from: number, to: number): AnyBlock => ({ kind: 'gap', lines: to - from });
  const foot = masthead.title.line + masthead.title.lines;
  const markRows = Math.max(1, marks.length);
  const titleLine = Math.max(masthead.title.line, markRows);
  return [
    ...Array.from({ length: markRows }, (_, row) => {
      const mark = marks[row];
      return line(masthead.markSize, [
        ...(mark ? [{ content: gapped('mark', mark), align: 'left' as const }] : []),
        ...(serial && row === 0 ? [{ content: gapped('mark', serial), align: 'right' as const }] : []),
      ]);
    }),
    skip(markRows, titleLine),
    composeTitle(issue.masthead.title, Math.max(FEWEST_ROWS, foot - titleLine), template),
    skip(foot, masthead.numberLine),
    line(masthead.numberSize, [{ content: [styled('meta', issueNumber(issue))], align: 'center' }]),
    skip(masthead.numberLine + 1, masthead.issuerLine),
    {
      kind: 'imprint',
      tag: { kind: 'paragraph' },
      issuers: issuers.map((issuer) => gapped('meta', issuer)),
      date: [styled('meta', printedDate(issue))],
      size: masthead.metaSize,
      inset: template.em,
    },
    {
      kind: 'rule',
      thickness: masthead.rule.thickness,
      colour: 'red',
      edge: 'top',
      below: { size: masthead.metaSize, distance: masthead.rule.drop },
    },
  ];
}

function composeTitle(
  title: Masthead['title'],
  fewest: number,
  { masthead: { title: style } }: Template,
): AnyBlock {
  return {
    kind: 'display',
    tag: { kind: 'heading', level: 1 },
    lines: title.map((line) => ({
      content: gapped('title', line, 'red'),
      ...(line.size !== undefined && { size: line.size }),
    })),
    fill: style.fill,
    minSize: style.minSize,
    maxSize: style.maxSize,
    sideSize: style.sideSize,
    rows: {
      fewest,
      usual: style.lines,
      most: Math.max(style.lines, ROWS_PER_LINE * title.length),
    },
  };
}
