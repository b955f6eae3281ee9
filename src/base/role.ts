/** The typographic roles a publication can give a font to: the vocabulary of `fonts`, the template and the font book. */
export const ROLES = [
  'title',
  'mark',
  'meta',
  'heading',
  'body',
  'bold',
  'kai',
  'colophon',
  'pageNumber',
] as const;

/**
 * title 刊名 · mark 标注 · meta 期号行 (issue number, issuer, date) · heading 标题 (run-in titles) · body 正文 ·
 * bold 加粗 (township names and `**…**`) · kai 楷体 (what is set off from the text) · colophon 版记 · pageNumber 页码
 */
export type Role = (typeof ROLES)[number];
