/** Why an issue could not be laid out as its layout asks. */

import { type Diagnostic, error, type Span, type Text } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';
import type { LayoutProblem } from '../layout/layout.ts';
import type { Overflow } from '../template/template.ts';
import { reportBox } from './tall-box.ts';
import { reportMasthead } from './tight-masthead.ts';

const at = (span: Span | undefined): { span?: Span } => (span ? { span } : {});

type LayoutKey = keyof Issue['layoutSpans'];

/** Where the first of some keys of the layout that was written at all was written. */
function spanOfLayout({ layoutSpan, layoutSpans }: Issue, ...keys: readonly LayoutKey[]): Span | undefined {
  return keys.map((key) => layoutSpans[key]).find((span) => span) ?? layoutSpan;
}

/** Puts into words why an issue could not be laid out as asked. */
export function reportProblem(problem: LayoutProblem, issue: Issue): Diagnostic {
  if (problem.kind === 'colophon-too-tall') {
    const { lines, most } = problem;
    return error(
      'colophon-too-tall',
      {
        zh: `版记要占 ${lines} 行，一页最多留给它 ${most} 行`,
        en: `The colophon takes ${lines} lines; a page leaves it ${most} at the most`,
      },
      {
        ...at(issue.distribution[0]?.recipients.span ?? issue.signoff[0]?.role.span),
        hint:
          issue.distribution.length > 0
            ? {
                zh: '请缩短“本期发”的名单，例如合并同类单位',
                en: 'Shorten the distribution list',
              }
            : { zh: '请减少“签批”里的职责或姓名', en: 'Shorten the sign-off' },
      },
    );
  }
  if (problem.kind === 'masthead-too-tall') return reportMasthead(problem, issue.masthead);
  if (problem.kind === 'odd-pages') return reportOddPages(issue);
  if (problem.kind === 'box-too-tall') return reportBox(problem, issue);
  const { misfit, characters } = problem;
  const asked = issue.layout.pages;
  const own = issue.attachments.filter(({ body }) => body.length > 0).length;
  if (asked !== undefined && asked <= own) return reportAnnexPages(own, issue);
  const zh =
    misfit.kind === 'too-long'
      ? `排不进 ${asked} 页：每页 ${misfit.perPage} 行也要 ${misfit.pages} 页，多出 ${misfit.lines} 行`
      : `排不满 ${asked} 页：每页 ${misfit.perPage} 行也只有 ${misfit.pages} 页，还差 ${misfit.lines} 行`;
  const en =
    misfit.kind === 'too-long'
      ? `Does not fit ${asked} pages: ${misfit.lines} lines over at ${misfit.perPage} lines a page`
      : `Does not fill ${asked} pages: ${misfit.lines} lines short at ${misfit.perPage} lines a page`;
  const hint: Text =
    misfit.kind === 'too-long'
      ? {
          zh: `请删去约 ${characters} 字，或把“页数”改大`,
          en: `Cut about ${characters} characters, or raise pages`,
        }
      : {
          zh: `请增补约 ${characters} 字，或把“页数”改小`,
          en: `Add about ${characters} characters, or lower pages`,
        };
  return error('pages-misfit', { zh, en }, { ...at(spanOfLayout(issue, 'pages')), hint });
}

/** Attachments that alone take as many pages as the issue may have. */
function reportAnnexPages(own: number, issue: Issue): Diagnostic {
  return error(
    'pages-misfit',
    {
      zh: `有正文的附件各自另起一页，全期至少要 ${own + 1} 页，排不进 ${issue.layout.pages} 页`,
      en: `Attachments with a body begin pages of their own: the issue has ${own + 1} pages at the least, not ${issue.layout.pages}`,
    },
    {
      ...at(spanOfLayout(issue, 'pages')),
      hint: {
        zh: '请把“页数”改大；附件另外印的，删去它的正文，只列名称',
        en: 'Raise pages, or give the attachment without its body',
      },
    },
  );
}

function reportOddPages(issue: Issue): Diagnostic {
  const asked = issue.layout.pages;
  return error(
    'pages-misfit',
    {
      zh: `版记排在偶数页时，全期的页数是双数，不会是 ${asked} 页`,
      en: `With the colophon on an even page an issue has an even number of pages, not ${asked}`,
    },
    {
      ...at(spanOfLayout(issue, 'pages')),
      hint: {
        zh: '请把“页数”改成双数，或把“版式”的“版记”改成“末页”',
        en: 'Make pages even, or layout.colophon: last',
      },
    },
  );
}

/** Puts into words that a type area sticks out of the page. */
export function reportOverflow({ axis, by }: Overflow, issue: Issue): Diagnostic {
  if (axis === 'frame') {
    return error(
      'lines-too-tight',
      {
        zh: `行距小了 ${by.toFixed(1)} 磅：报头、版记的字号是固定的，各行会叠在一起`,
        en: `The pitch is ${by.toFixed(1)} pt too small for masthead and colophon, whose sizes are fixed`,
      },
      {
        ...at(spanOfLayout(issue, 'pitch', 'lines')),
        hint: {
          zh: '请增大“版式”的“行距”（至少 18 磅），或减小“每页行数”',
          en: 'Raise pitch (to 18 pt at least), or lower lines',
        },
      },
    );
  }
  if (axis === 'pitch') {
    return error(
      'lines-too-tight',
      {
        zh: `行距比字号需要的小 ${by.toFixed(1)} 磅，各行会叠在一起`,
        en: `The pitch is ${by.toFixed(1)} pt too small for the body size: lines would overlap`,
      },
      {
        ...at(spanOfLayout(issue, 'pitch', 'lines', 'bodySize')),
        hint: {
          zh: '请增大“版式”的“行距”，或减小“字号”“每页行数”',
          en: 'Raise pitch, or lower bodySize or lines',
        },
      },
    );
  }
  const millimetres = Math.ceil((by * 25.4) / 72);
  const keys: readonly LayoutKey[] =
    axis === 'width' ? ['columns', 'marginLeft', 'bodySize'] : ['lines', 'pitch', 'marginTop', 'bodySize'];
  const zh = axis === 'width' ? '每行字数、字号与左边距' : '每页行数、行距与上边距';
  const en = axis === 'width' ? 'columns, body size and left margin' : 'lines, pitch and top margin';
  return error(
    'area-off-page',
    {
      zh: `版心超出 A4 纸 ${millimetres} 毫米：${zh}合起来太大`,
      en: `The type area leaves the page by ${millimetres} mm: ${en} are too large together`,
    },
    {
      ...at(spanOfLayout(issue, ...keys)),
      hint: {
        zh: `请减小“版式”里的${zh}之一（页边至少留 10 毫米）`,
        en: `Make one of ${en} smaller`,
      },
    },
  );
}
