/** What is said of marks of style, `[文字]{楷体}`, that are wrong or stand where they cannot be. */

import { type Diagnostic, error, type Span, type Text } from '../../base/diagnostic.ts';
import { INLINE_STYLES } from '../../base/inline-style.ts';
import { findNearest } from '../../schema/nearest.ts';
import type { StyleProblem } from './style-marks.ts';

const STYLES = Object.values(INLINE_STYLES);
const listOf = (lang: 'zh' | 'en'): string => STYLES.map((style) => `{${style[lang]}}`).join(' ');

/** What people write who want bold, which has a mark of its own. */
const BOLD = /^(?:加?粗体?|粗|bold|b|strong)$/iu;

function suggest(name: string): Text {
  if (BOLD.test(name)) return { zh: '加粗写成 **文字**', en: 'Bold is written **text**' };
  const nearest = findNearest(
    name,
    STYLES.flatMap(({ zh, en }) => [zh, en]),
  );
  const [zh, en] =
    nearest === undefined ? ['', ''] : [`是不是 {${nearest}}？`, `Did you mean {${nearest}}? `];
  return { zh: `${zh}能用的有 ${listOf('zh')}`, en: `${en}There are ${listOf('en')}` };
}

const WRITE: Text = {
  zh: '写成 [文字]{楷体}：方括号把文字括起来，和花括号连着写，都在同一段里',
  en: 'Write [text]{kai}: the words in brackets, the braces right behind them, all in one paragraph',
};

/** `unknown-style`: a name that stands for no style; `broken-style`: marks that do not fit together. */
export function styleProblem({ kind, name }: StyleProblem, span: Span): Diagnostic {
  const broken = (message: Text, hint = WRITE): Diagnostic => error('broken-style', message, { span, hint });
  switch (kind) {
    case 'unknown':
      return error(
        'unknown-style',
        { zh: `没有 {${name}} 这种字样`, en: `There is no style {${name}}` },
        { span, hint: suggest(name) },
      );
    case 'unopened':
      return broken({
        zh: `{${name}} 前面没有用方括号括起来的文字`,
        en: `{${name}} follows no words in brackets`,
      });
    case 'unclosed':
      return broken({ zh: '{ 后面没有配对的 }', en: '{ is never closed by }' });
    case 'round':
      return broken({
        zh: `“${name}”写在圆括号里，会原样印出来`,
        en: `The style "${name}" stands in round brackets and would be printed`,
      });
    case 'nested':
      return broken(
        { zh: '这个方括号里已经有一处 [文字]{…}', en: 'These brackets hold another [text]{…}' },
        {
          zh: '一处文字只能用一种；分开写，要加粗可以在里面写 **',
          en: 'Words have one style at a time: write them apart; ** may stand inside',
        },
      );
    case 'empty':
      return broken(
        { zh: `{${name}} 前面的方括号里没有文字`, en: `The brackets before {${name}} are empty` },
        { zh: '在方括号里写上文字；不要就整个删掉', en: 'Put words between them, or delete them' },
      );
  }
}

/** A mark of style in a text that has but one face: `style-not-here`. */
export const misplacedStyle = (span: Span): Diagnostic =>
  error(
    'style-not-here',
    { zh: '[文字]{…} 只能用在正文里', en: '[text]{…} works in bodies only' },
    {
      span,
      hint: {
        zh: '只留文字，删去方括号和花括号；上标、下标直接写 m²、CO₂',
        en: 'Leave the words alone; write m² or CO₂ as they are',
      },
    },
  );
