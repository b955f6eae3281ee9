import { type Diagnostic, warning } from '../base/diagnostic.ts';
import type { DamagedCharacter } from '../text/shape.ts';

/** The most characters a warning lists. */
const MOST = 40;

/** Warns of glyphs that cannot be read, once for each font; each character comes once for its font. */
export function reportDamaged(damaged: readonly DamagedCharacter[]): Diagnostic[] {
  const keys = [...new Set(damaged.map(({ face }) => face.key))];
  return keys.map((key) => reportFont(damaged.filter(({ face }) => face.key === key)));
}

function reportFont(damaged: readonly DamagedCharacter[]): Diagnostic {
  const { span, face } = damaged[0] as DamagedCharacter;
  const list = damaged
    .slice(0, MOST)
    .map((one) => one.character)
    .join('');
  const others = new Set(damaged.flatMap(({ instead }) => instead?.postscriptName ?? []));
  const faces = [...others].join('、');
  const name = face.postscriptName;
  const more = damaged.length > MOST;
  return warning(
    'damaged-glyph',
    {
      zh: `字体 ${name} 中“${list}”${more ? ` 等 ${damaged.length} 个字` : ''}的字形读不出来${faces && `，已用相近的字体（${faces}）排出`}`,
      en: `Font ${name} has unreadable glyphs of ${list}${more ? `… (${damaged.length})` : ''}${faces && `, set from ${faces}`}`,
    },
    {
      ...(span && { span }),
      hint: {
        zh: '字体文件可能已损坏：请换一份完好的，或换一款字体',
        en: 'The font file may be damaged: replace it, or choose another font',
      },
    },
  );
}
