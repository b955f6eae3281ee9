import { describe, expect, it } from 'vitest';
import { Document, Scalar } from 'yaml';
import type { Sourced } from '../../../src/base/diagnostic.ts';
import { spanAt } from '../../../src/base/sourced.ts';
import type { Issue } from '../../../src/issue/model.ts';
import { normaliseLine } from '../../../src/issue/normalise/normalise.ts';
import { inlinesOf } from '../../helpers/inlines.ts';
import { GOOD, issueOf, loadText } from '../support.ts';

/** A key of an issue, and its texts as they are read. */
type Key = '刊名' | '标注' | '编发单位' | '标题' | '正文' | '来源' | '本期发' | '职责' | '姓名';

const write: Record<Key, (value: string) => string> = {
  刊名: (value) => GOOD.replace('title: 河湾快报', `title: ${value}`),
  标注: (value) => GOOD.replace('title: 河湾快报', `title: 河湾快报\n  mark: ${value}`),
  编发单位: (value) => GOOD.replace('title: 河湾快报', `title: 河湾快报\n  issuer: ${value}`),
  标题: (value) => GOOD.replace('title: 标题', `title: ${value}`),
  正文: (value) => GOOD.replace('body: 正文。', `body: ${value}`),
  来源: (value) => `${GOOD}    sources: ${value}\n`,
  本期发: (value) => `${GOOD}distribution: ${value}\n`,
  职责: (value) => `${GOOD}signoff:\n  ${value}: 张明\n`,
  姓名: (value) => `${GOOD}signoff:\n  签发: ${value}\n`,
};

const read: Record<Key, (issue: Issue) => readonly Sourced[]> = {
  刊名: ({ masthead }) => masthead.title,
  标注: ({ masthead }) => masthead.marks,
  编发单位: ({ masthead }) => masthead.issuers,
  标题: ({ items }) => items.flatMap(({ title }) => title ?? []),
  正文: ({ items }) => items.flatMap(inlinesOf).flat(),
  来源: ({ items }) => items.flatMap(({ sources }) => sources),
  本期发: ({ distribution }) => distribution.flatMap(({ label, recipients }) => [label, recipients]),
  职责: ({ signoff }) => signoff.map(({ role }) => role),
  姓名: ({ signoff }) => signoff.flatMap(({ names }) => names),
};

/** The last place of some characters in the texts of a key. */
function lastPlace(texts: readonly Sourced[], wanted: string): [number, number] | undefined {
  const text = texts.findLast((one) => one.text.includes(wanted));
  if (!text) return undefined;
  const from = text.text.lastIndexOf(wanted);
  const { start, end } = spanAt(text, from, from + wanted.length);
  return [start, end];
}

/** In each source the place of the last occurrence stands between 〖 and 〗. */
const TRICKY: readonly (readonly [what: string, key: Key, value: string, wanted: string])[] = [
  ['plain', '标题', '的一的〖的〗', '的'],
  ['an escape', '标题', '"\\u7684一\\u7684二〖\\u7684〗三"', '的'],
  ['what stands behind escapes', '标题', '"\\u4e00的\\x41\\U00020BB7〖的〗"', '的'],
  ['a pair of escapes for one character', '标题', '"𠮷一〖\\ud842\\udfb7〗二"', '𠮷'],
  ['an escaped quote', '标题', '"的\\"一\\"〖的〗"', '的'],
  ['an escaped backslash', '标题', '"\\\\〖\\\\〗"', '\\'],
  ['a line that goes on behind a backslash', '正文', '"的一\\\n        二〖的〗"', '的'],
  ['an escaped line end', '正文', '"的一。\\n  二〖的〗。"', '的'],
  ['an escaped tab behind a fold', '正文', '"word\n        \\tword 的〖的〗"', '的'],
  ['a doubled quote', '标题', "'的''一''〖的〗'", '的'],
  ['the doubled quote itself', '标题', "'一''二〖''〗三'", "'"],
  ['lines folded in double quotes', '正文', '"的一  \n        二〖的〗\n        三"', '的'],
  ['lines folded in single quotes', '正文', "'的一\n\n        二〖的〗\n        三'", '的'],
  ['plain lines folded', '正文', '的一\n        二〖的〗\n        三', '的'],
  ['a block', '正文', '|-\n      的一\n      二〖的〗\n', '的'],
  ['a block with indents of its own', '正文', '|\n      的一。\n        二〖的〗。\n', '的'],
  ['a block that says its indent', '正文', '|2-\n        的一。\n        二〖的〗。\n', '的'],
  ['a folded block', '正文', '>\n      的一\n      二〖的〗\n\n      三\n', '的'],
  ['a block with a remark', '正文', '| # 的\n      的一\n      二〖的〗\n', '的'],
  ['carriage returns', '正文', '|\r\n      的一\r\n      二〖的〗\r\n', '的'],
  ['an escaped space at the end of a line', '标题', '"a〖\\ \n\n〗      b"', ' '],
  ['dropped spaces', '标题', '的 一9 家 〖的〗', '的'],
  ['a kept space', '标题', 'a b  c〖  〗d', ' '],
  ['several spaces as one gap', '标题', '一 二〖  　 〗三', '\u3000'],
  ['another width', '标题', '９一〖９〗', '9'],
  ['a mapped sign', '正文', '|\n      ９：００到１０〖：〗３０\n', ':'],
  ['a mapped radical', '标题', '一二〖\u2f00〗', '一'],
  ['invisible characters', '标题', '的\u200b\u00ad一\ufeff〖的〗', '的'],
  ['bold', '正文', '|\n      的**一的**二的**三〖的〗**四\n', '的'],
  ['text behind bold', '正文', '|\n      的**一的**二〖的〗四\n', '的'],
  ['bold in escapes', '正文', '"\\u7684**\\u4e00**\\u4e8c**〖\\u7684〗**"', '的'],
  ['names in one text', '来源', '甲局、乙局、丙〖局〗', '局'],
  ['names of a row', '来源', '工信局 马庄局 水利〖局〗', '局'],
  ['a name spaced out', '来源', '马庄乡、李 〖勉〗', '勉'],
  ['a name with a bracket', '来源', '甲局（乙 局　丙〖局〗）', '局'],
  ['names in brackets', '来源', '（甲局、乙〖局〗）', '局'],
  ['names in escapes', '来源', '"\\u7532\\u5c40、乙\\u5c40、丙〖\\u5c40〗"', '局'],
  ['lines of a title', '刊名', '|\n    河湾县快报\n    工作快〖报〗\n', '报'],
  ['a title folded', '刊名', '河湾县快报\n    工作快〖报〗\n', '报'],
  ['a title spaced out', '刊名', '报 湾 快 〖报〗', '报'],
  ['a gap in a title', '刊名', '河湾县快报〖  〗工作快讯', '\u3000'],
  ['a spaced mark', '标注', '特〖　〗急', '\u3000'],
  ['a mark of words', '标注', '内部 资料　内部 保〖存〗', '存'],
  ['an issuer of words', '编发单位', '县委办 县政府〖办〗', '办'],
  ['the value of a label', '本期发', '抄送：县委送、县〖送〗', '送'],
  ['recipients in a list', '本期发', '[县委常委，, "副县\\u957f", 常〖委〗]', '委'],
  ['a role', '职责', '签 审〖签〗', '签'],
  ['a role in quotes', '职责', '"\\u7b7e审〖\\u7b7e〗"', '签'],
  ['a name behind its role', '姓名', '签发：周国〖国〗', '国'],
];

describe('the place of a last occurrence', () => {
  it.each(TRICKY)('%s', (_, key, value, wanted) => {
    const marked = write[key](value);
    const start = marked.indexOf('〖');
    const source = marked.replace(/[〖〗]/g, '');
    const texts = read[key](issueOf(loadText(source)));
    expect(lastPlace(texts, wanted)).toEqual([start, marked.indexOf('〗') - 1]);
  });

  it('of a label that nobody wrote is that of its key', () => {
    const source = write.本期发('县委');
    const [label] = read.本期发(issueOf(loadText(source)));
    const { start, end } = spanAt(label as Sourced, 0, 1);
    expect([label?.text, source.slice(start, end)]).toEqual(['本期发', 'distribution']);
  });
});

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ALPHABET = [
  ...'的的的一二三张李王，。：“”（）《》19９０．.~～：abＡＢ\u2f00\uf900𠮷\u200b\u00ad・',
  ...[' ', '  ', '\u3000', "'", '"', '\\', '**', '\n', '\n\n', ' \n', '\n  ', '\t'],
];

const randomText = (next: () => number): string => {
  const length = 1 + Math.floor(next() * 60);
  const pick = (): string => ALPHABET[Math.floor(next() * ALPHABET.length)] as string;
  return `头${Array.from({ length }, pick).join('')}尾`;
};

/** What stands for one or more characters in a scalar of that style, as the characters. */
function decode(written: string, style: Scalar.Type): string {
  if (style === 'QUOTE_SINGLE') return written.replaceAll("''", "'");
  if (style !== 'QUOTE_DOUBLE') return written;
  const joined = written.replace(/\\\r?\n[ \t]*/g, '').replace(/\\ /g, ' ');
  return JSON.parse(`"${joined.replace(/[\n\t]/g, ' ').replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`);
}

/** A body in a style, indented as one; some of its characters written as escapes where the style has them. */
function writeBody(text: string, style: Scalar.Type, next: () => number): string {
  const scalar = new Scalar(text);
  scalar.type = style;
  const document = new Document({ body: scalar });
  const written = document.toString({ lineWidth: 20 + Math.floor(next() * 40), minContentWidth: 0 });
  const indented = written.replace(/\n(?=.)/g, '\n    ');
  if (style !== 'QUOTE_DOUBLE') return indented;
  return indented.replace(/[的一９０]/g, (character) =>
    next() < 0.5 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Signs that figures beside them change. */
const SIGNS = /[.．]|[~～]|[:：∶]/u;
const alike = (a: string, b: string): boolean =>
  a === b || (SIGNS.test(a) && SIGNS.test(b) && '.．~～:：∶'.indexOf(a) >= 0);
const BLANK = /^[\s\u200b\u00ad*]*$/u;

describe.each<Scalar.Type>(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'])(
  'random bodies, %s',
  (style) => {
    it('are mapped character for character, and nothing but blanks and marks is left out', () => {
      const next = random(20260312);
      let followed = 0;
      for (let round = 0; round < 150; round++) {
        const text = randomText(next);
        const body = writeBody(text, style, next);
        const source = GOOD.replace('body: 正文。\n', () => body);
        // The writer falls back to double quotes, and breaks a line inside a pair of surrogates.
        const written = body.startsWith('body: "') ? 'QUOTE_DOUBLE' : style;
        if (/\p{Cs}/u.test(source)) continue;
        const { issue } = loadText(source);
        // Lines with tabs may be a table, whose cells have their own tests.
        if (!issue || issue.items.some(({ body }) => body.some(({ kind }) => kind === 'table'))) continue;
        let at: number | undefined;
        for (const inline of issue.items.flatMap(inlinesOf).flat()) {
          expect(inline.places, source).toBeDefined();
          let index = 0;
          for (const character of inline.text) {
            const { start, end } = spanAt(inline, index, index + character.length);
            index += character.length;
            const own = decode(source.slice(start, end), written);
            if (/[ \u3000]/u.test(character)) expect(own, source).toMatch(BLANK);
            else expect([character, own, alike(character, normaliseLine(own))], source).toContain(true);
            const between = at === undefined || start < at ? '' : decode(source.slice(at, start), written);
            expect(between, source).toMatch(BLANK);
            at = Math.max(at ?? 0, end);
          }
          followed++;
        }
      }
      expect(followed).toBeGreaterThan(150);
    });
  },
);
