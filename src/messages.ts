import { type Diagnostic, error, note, type Span, type Text, warning } from './diagnostic.ts';
import type { Issue } from './issue/model.ts';
import { spanOfCharacter } from './issue/tree.ts';
import type { LayoutProblem } from './layout/layout.ts';
import type { Findings, TightText } from './layout/setting.ts';
import { reportMasthead } from './masthead-message.ts';
import type { Overflow } from './template/template.ts';
import type { FallbackCharacter, MissingCharacter } from './text/shape.ts';

/** A text in a script that no font has would otherwise be a page of messages. */
const MOST_MISSING = 10;

/** Puts into words what setting the text found out. */
export function reportFindings(findings: Findings): Diagnostic[] {
  const missing = uniqueBy(
    byPlace(findings.missing),
    ({ character, span }) => `${character} ${span?.source.path} ${span?.start}`,
  );
  const fallbacks = uniqueBy(byPlace(findings.fallbacks), ({ character }) => character);
  return [
    ...missing.slice(0, MOST_MISSING).map(reportMissing),
    ...(missing.length > MOST_MISSING ? [reportMoreMissing(missing.slice(MOST_MISSING))] : []),
    ...uniqueBy(findings.tight, ({ content }) => content.map(({ text }) => text).join('')).map(reportTight),
    ...(fallbacks.length > 0 ? [reportFallbacks(fallbacks)] : []),
  ];
}

/** As a reader of the file comes upon them; the page is not composed from top to bottom. */
function byPlace<T extends MissingCharacter>(values: readonly T[]): T[] {
  const paths = [...new Set(values.map(({ span }) => span?.source.path))];
  const start = ({ span, character }: T): number => (span ? spanOfCharacter(span, character).start : 0);
  return values.toSorted(
    (a, b) => paths.indexOf(a.span?.source.path) - paths.indexOf(b.span?.source.path) || start(a) - start(b),
  );
}

function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const first = new Map<string, T>();
  for (const value of values) if (!first.has(keyOf(value))) first.set(keyOf(value), value);
  return [...first.values()];
}

/** U+5586, as a person would look it up. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

const quote = (character: string): Text => ({ zh: `“${character}”`, en: ` “${character}”` });

const at = (span: Span | undefined): { span?: Span } => (span ? { span } : {});

function reportMissing({ character, span }: MissingCharacter): Diagnostic {
  const code = codePoint(character);
  const shown = /[\p{Cc}\p{Cs}]/u.test(character) ? { zh: '控制字符', en: '' } : quote(character);
  const text: Text = {
    zh: `没有字体能显示${shown.zh}（${code}），这个字符排不出来`,
    en: `No font has the character${shown.en} (${code})`,
  };
  return error('missing-glyph', text, {
    ...at(span && spanOfCharacter(span, character)),
    hint: missingHint(character),
  });
}

/** One error for all the rest. */
function reportMoreMissing(rest: readonly MissingCharacter[]): Diagnostic {
  const characters = [...new Set(rest.map(({ character }) => character))];
  const list = shorten(characters.map((character) => `${character} ${codePoint(character)}`).join('、'), 60);
  const [first] = rest;
  return error(
    'missing-glyph',
    {
      zh: `另有 ${characters.length} 个字符也没有字体能显示：${list}`,
      en: `${characters.length} more characters that no font has: ${list}`,
    },
    {
      ...at(first?.span && spanOfCharacter(first.span, first.character)),
      hint: { zh: '先改正上面列出的，再检查一遍', en: 'Correct those listed above, then check again' },
    },
  );
}

/** A long text by its beginning and its end, for quoting. */
function shorten(text: string, most = 24): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const tail = Math.floor(most / 4);
  return `${characters.slice(0, most - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u20e3\u{1f3fb}-\u{1f3ff}]/u;

function missingHint(character: string): Text {
  const value = character.codePointAt(0) as number;
  const privateUse = (value >= 0xe000 && value <= 0xf8ff) || value >= 0xf0000;
  if (privateUse) {
    return {
      zh: '这是专用造字区的字符，只在造它的那台电脑上有字形：请改用正式编码的同一个字，或在“字体”里指定含有它的造字字体文件',
      en: 'It lies in the private use area: write the encoded character, or name the font file that holds it under fonts',
    };
  }
  if (EMOJI.test(character)) {
    return {
      zh: '公文不用表情符号：请删去或改成文字',
      en: 'Emoji cannot be printed: delete it or write it in words',
    };
  }
  if (!/\p{Script=Han}/u.test(character)) {
    return {
      zh: '请核对是否打错；确需使用这种符号或文字时，在“字体”里指定一个含有它的字体文件',
      en: 'Check the spelling, or name a font file that has it under fonts',
    };
  }
  return {
    zh: '请核对这个字是否打错；确需使用时，在“字体”里指定一个含有它的字体文件',
    en: 'Check the spelling, or name a font file that has it under fonts',
  };
}

/** The most characters a note lists. */
const MOST_FALLBACKS = 40;

function reportFallbacks(fallbacks: readonly FallbackCharacter[]): Diagnostic {
  const list = fallbacks
    .slice(0, MOST_FALLBACKS)
    .map(({ character }) => character)
    .join('');
  const more = fallbacks.length > MOST_FALLBACKS;
  const faces = [...new Set(fallbacks.map(({ face }) => face.postscriptName))].join('、');
  return note(
    'fallback-font',
    {
      zh: `所选字体没有“${list}”${more ? ` 等 ${fallbacks.length} 个字` : ''}，已用相近的字体（${faces}）排出`,
      en: `Set from a fallback font (${faces}): ${list}${more ? `… (${fallbacks.length})` : ''}`,
    },
    at(fallbacks[0]?.span && spanOfCharacter(fallbacks[0].span, fallbacks[0].character)),
  );
}

function reportTight({ content, scale, fits }: TightText): Diagnostic {
  const text = shorten(content.map((part) => part.text).join(''));
  const percent = Math.round(scale * 100);
  const place = at(content.find((part) => part.span)?.span);
  const isTitle = content[0]?.style.role === 'title';
  if (fits) {
    return warning(
      'text-shrunk',
      {
        zh: `“${text}”太长，一行放不下，字号已缩小到 ${percent}%`,
        en: `“${text}” is too long for its line and was set at ${percent} %`,
      },
      {
        ...place,
        hint: isTitle
          ? {
              zh: '请改用简称，或分成几行写，或写小一点的字号',
              en: 'Shorten it, break it into lines, or choose a smaller size',
            }
          : { zh: '请改用简称，字号就会恢复', en: 'Use a shorter form' },
      },
    );
  }
  return error(
    'text-too-long',
    { zh: `“${text}”太长，缩小字号也放不下`, en: `“${text}” does not fit at any readable size` },
    { ...place, hint: { zh: '请改短，或改用简称', en: 'Shorten it' } },
  );
}

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
        ...at(issue.distribution?.recipients.span ?? issue.signoff[0]?.role.span),
        hint: issue.distribution
          ? {
              zh: '请缩短“本期发”的名单，例如合并同类单位',
              en: 'Shorten the distribution list',
            }
          : { zh: '请减少“签批”里的职责或姓名', en: 'Shorten the sign-off' },
      },
    );
  }
  if (problem.kind === 'masthead-too-tall') return reportMasthead(problem, issue.masthead);
  const { misfit, characters } = problem;
  const asked = issue.layout.pages;
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

/** Puts into words that a type area sticks out of the page. */
export function reportOverflow({ axis, by }: Overflow, issue: Issue): Diagnostic {
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
