/** Rules about characters in a form that is not used here: traditional ones, variants, look-alikes of another code. */

import type { Repair, SourceText } from '../../base/diagnostic.ts';
import { once, rememberObject } from '../../base/remember.ts';
import type { Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';
import { TRADITIONAL } from './traditional.ts';

/** Marks the code units that TRADITIONAL has a form for. */
const traditionalUnits = once((): Uint8Array => {
  const units = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL.length; i += 2) units[TRADITIONAL.charCodeAt(i)] = 1;
  return units;
});

/** Each character stands once before its standard form, and is no standard form itself. */
const standardForm = (character: string): string => TRADITIONAL.charAt(TRADITIONAL.indexOf(character) + 1);

/** Stretches of traditional characters, with what is written for them. */
function findTraditional(text: string): { readonly from: number; readonly instead: string }[] {
  const units = traditionalUnits();
  const found: { from: number; instead: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (units[text.charCodeAt(at)] === 0 || text.startsWith('日本語', at - 2)) continue;
    const form = standardForm(text.charAt(at));
    const last = found.at(-1);
    if (last && last.from + last.instead.length === at) last.instead += form;
    else found.push({ from: at, instead: form });
  }
  return found;
}

/** Characters that the 通用规范汉字表 writes in another form: `traditional-character`. */
export function checkTraditional({ text, place }: Passage): Finding[] {
  const seen = new Set<string>();
  return findTraditional(text).flatMap(({ from, instead }): Finding[] => {
    const written = text.slice(from, from + instead.length);
    if (seen.has(written)) return [];
    seen.add(written);
    return [
      finding(
        'traditional-character',
        {
          zh: `“${written}”是繁体字或异体字`,
          en: `"${written}" is traditional or a variant`,
        },
        {
          span: place(from, from + written.length),
          hint: { zh: `改成“${instead}”`, en: `Write "${instead}"` },
        },
      ),
    ];
  });
}

/** Letters and marks that are typed, or read from a scan, for a character that looks like them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  エ: '工',
  ロ: '口',
  ニ: '二',
  カ: '力',
  ハ: '八',
  タ: '夕',
  ト: '卜',
  ー: '一',
  囗: '口',
  '○': '〇',
  '◯': '〇',
  О: '〇',
  O: '〇',
};

/** Capitals of Cyrillic and Greek, each before the Latin one that it looks like. */
const CAPITALS = 'АAВBЕEКKМMНHОOРPСCТTХXΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

const latinFor = (letter: string): string | undefined => {
  const at = CAPITALS.indexOf(letter);
  return at >= 0 && at % 2 === 0 ? CAPITALS.charAt(at + 1) : undefined;
};

const NUMERAL = '[一二三四五六七八九〇○◯]';
const HAN = '\\p{Script=Han}';
const LOOK_ALIKE = new RegExp(
  [
    `[エロニカハタトー](?<=${HAN}.)(?=${HAN})`,
    `[エロニカハタト](?<=(?:^|[，。、；：“（]).)(?=${HAN}{2})`,
    `[○◯ОO](?<=${NUMERAL}.)(?=${NUMERAL}|年)`,
    '囗',
    `[${CAPITALS.replaceAll(/[A-Z]/g, '')}](?:(?<=[\\dA-Z].)|(?=[\\dA-Z]))`,
    '\\p{Co}',
  ].join('|'),
  'gu',
);

/** Characters of another script, and private ones, that look right and are not: `lookalike-character`. */
export function checkLookAlikes({ text, place }: Passage): Finding[] {
  const [match] = text.matchAll(LOOK_ALIKE);
  if (!match) return [];
  const [written] = match;
  const span = place(match.index, match.index + written.length);
  const instead = LOOK_ALIKES[written] ?? latinFor(written);
  return [
    instead === undefined
      ? finding(
          'lookalike-character',
          {
            zh: `“${written}”是自造的字，换一台电脑就显示不出来`,
            en: `"${written}" is a private character, which other machines do not show`,
          },
          { span, hint: { zh: '删掉它，用输入法重新打', en: 'Delete it and type it anew' } },
        )
      : finding(
          'lookalike-character',
          {
            zh: `“${written}”不是“${instead}”，只是看上去一样`,
            en: `"${written}" is not "${instead}" and only looks like it`,
          },
          { span, hint: { zh: `改成“${instead}”`, en: `Write "${instead}"` } },
        ),
  ];
}

/** Radicals and ideographs that are kept for other codes, but twelve that are none. */
const COMPATIBLE =
  /[\u2e80-\u2fdf]|(?![\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27-\ufa29])[\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/u;

const hasCompatible = rememberObject(({ text }: SourceText): boolean => COMPATIBLE.test(text));

/** Puts the everyday characters, which a passage has by now, where such were typed. */
const retype = ({ text, place }: Passage): Repair[] =>
  Array.from(
    { length: text.length },
    (_, at): Repair => ({ span: place(at, at + 1), text: text.charAt(at) }),
  ).filter(
    ({ span: { source, start, end } }) => end - start <= 2 && COMPATIBLE.test(source.text.slice(start, end)),
  );

/**
 * Characters typed, or copied out of a PDF, that look like others: `compatibility-character`. They are set as these; in the
 * file they are not found. Said once a passage, and mended all.
 */
export function checkCompatible(passage: Passage): Finding[] {
  const { text, place } = passage;
  if (text === '' || !hasCompatible(place(0, 1).source)) return [];
  const repair = retype(passage);
  const [first] = repair;
  if (!first) return [];
  const { span, text: by } = first;
  // A radical may stand for the traditional form of what was meant, which a person has to see.
  const plain = repair.filter((one) => traditionalUnits()[one.text.charCodeAt(0)] === 0);
  const written = span.source.text.slice(span.start, span.end);
  return [
    finding(
      'compatibility-character',
      {
        zh: `“${written}”的编码不是“${by}”，多半是从 PDF 复制来的；印出来是“${by}”`,
        en: `"${written}" has not the code of "${by}", as when copied out of a PDF; it is printed as "${by}"`,
      },
      {
        span,
        hint: {
          zh: `重新打成“${by}”，不然在文件里查找不到`,
          en: `Type "${by}" anew, or searching the file misses it`,
        },
        ...(plain.length > 0 && { repair: plain }),
      },
    ),
  ];
}
