import { type Diagnostic, error, note, type Span, type Text, warning } from '../base/diagnostic.ts';
import type { Findings, TightText } from '../layout/setting-context.ts';
import type { FallbackCharacter, MissingCharacter } from '../text/shape.ts';
import { reportDamaged } from './damaged.ts';
import { reportPicture } from './report-pictures.ts';
import { reportTable } from './tables.ts';

/** A text in a script that no font has would otherwise be a page of messages. */
const MOST_MISSING = 10;

/** Puts into words what setting the text found out. */
export function reportFindings(findings: Findings): Diagnostic[] {
  // Once for each text that it stands in.
  const missing = uniqueBy(
    byPlace(findings.missing),
    ({ character, within }) => `${character} ${within?.source.path} ${within?.start}`,
  );
  const fallbacks = uniqueBy(byPlace(findings.fallbacks), ({ character }) => character);
  return [
    ...missing.slice(0, MOST_MISSING).map(reportMissing),
    ...(missing.length > MOST_MISSING ? [reportMoreMissing(missing.slice(MOST_MISSING))] : []),
    ...reportDamaged(
      uniqueBy(byPlace(findings.damaged), ({ character, face }) => `${character} ${face.key}`),
    ),
    ...uniqueBy(findings.tight, ({ content }) => content.map(({ text }) => text).join('')).map(reportTight),
    ...findings.pictures.map(reportPicture),
    ...findings.tables.map(reportTable),
    ...(fallbacks.length > 0 ? [reportFallbacks(fallbacks)] : []),
  ];
}

/** As a reader of the file comes upon them; the page is not composed from top to bottom. */
function byPlace<T extends MissingCharacter>(values: readonly T[]): T[] {
  const paths = [...new Set(values.map(({ span }) => span?.source.path))];
  return values
    .map((value) => ({ value, file: paths.indexOf(value.span?.source.path), start: value.span?.start ?? 0 }))
    .sort((a, b) => a.file - b.file || a.start - b.start)
    .map(({ value }) => value);
}

function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const first = new Map<string, T>();
  for (const value of values) {
    const key = keyOf(value);
    if (!first.has(key)) first.set(key, value);
  }
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
    ...at(span),
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
      ...at(first?.span),
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
    at(fallbacks[0]?.span),
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
