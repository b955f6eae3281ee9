import type { FieldTable } from '../field.ts';

/** The keys of a picture in a body. */
export const PICTURE = {
  file: {
    zh: '文件',
    type: (t) => t.text(),
    description: '图片文件（PNG 或 JPEG），相对于本文件的位置',
    required: true,
  },
  caption: { zh: '说明', type: (t) => t.text(), description: '图下面的说明；几幅图自动编号为 图1、图2' },
  width: {
    zh: '宽',
    type: (t) => t.pictureWidth(),
    description: '印出来的宽度：版心宽的 60%，或 80mm；不写就由图片的像素定',
  },
  alt: { zh: '替代文字', type: (t) => t.text(), description: '念给看不见图的人听的一句话；不写就用说明' },
} satisfies FieldTable;
