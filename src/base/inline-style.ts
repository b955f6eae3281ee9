/** How a stretch of running text is set off, written `[文字]{楷体}`: one name for each in both languages. */
export const INLINE_STYLES = {
  kai: { zh: '楷体', en: 'kai' },
  heading: { zh: '黑体', en: 'heading' },
  underline: { zh: '下划线', en: 'underline' },
  superscript: { zh: '上标', en: 'superscript' },
  subscript: { zh: '下标', en: 'subscript' },
} as const;

export type InlineStyle = keyof typeof INLINE_STYLES;

const BY_NAME: ReadonlyMap<string, InlineStyle> = new Map(
  Object.entries(INLINE_STYLES).flatMap(([style, { zh, en }]) =>
    [zh, en].map((name) => [name, style as InlineStyle]),
  ),
);

/** The style that a name stands for. */
export const inlineStyleOf = (name: string): InlineStyle | undefined => BY_NAME.get(name.toLowerCase());
