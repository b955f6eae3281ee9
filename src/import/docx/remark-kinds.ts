/** What is said of a document that could not be taken as it is, by kind. */

import { type Diagnostic, note, type Text, warning } from '../../base/diagnostic.ts';

/** @param details what it was, ready to be appended */
export type MakeRemark = (count: number, details: Text, place: Parameters<typeof note>[2]) => Diagnostic;

/** A document inside, or outside, this one. */
export const OTHER_DOCUMENT: Text = { zh: '插入的另一个文件', en: 'another document that was inserted' };

export const REMARKS = {
  inserted: (count, details, place) =>
    note(
      'docx-tracked-changes',
      {
        zh: `文件里有修订，按接受处理：${count} 处插入收了进来${details.zh}。`,
        en: `The document has tracked changes; ${count} insertions were accepted${details.en}.`,
      },
      place,
    ),
  deleted: (count, details, place) =>
    note(
      'docx-tracked-changes',
      {
        zh: `文件里有修订，按接受处理：${count} 处删除的文字没有收${details.zh}。`,
        en: `The document has tracked changes; ${count} deletions were left out${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '不该删的，在 Word 或 WPS 的“审阅”里拒绝这处修订，再导入一次。',
          en: 'Reject a change in Word or WPS and import again where the text is to stay.',
        },
      },
    ),
  hidden: (count, details, place) =>
    note(
      'docx-hidden-text',
      {
        zh: `有 ${count} 处隐藏文字，打印不出来，没有收${details.zh}。`,
        en: `${count} stretches of hidden text, which is not printed, were left out${details.en}.`,
      },
      place,
    ),
  struck: (count, details, place) =>
    warning(
      'docx-struck-text',
      {
        zh: `有 ${count} 处文字划了删除线，照样收了进来${details.zh}。`,
        en: `${count} stretches of text that are struck through were kept${details.en}.`,
      },
      { ...place, hint: { zh: '要删的，在导入后的文件里删掉。', en: 'Delete what was meant to go.' } },
    ),
  notes: (count, _, place) =>
    note(
      'docx-footnotes',
      {
        zh: `有 ${count} 条脚注或尾注，注文放在注号所在段落的后面。`,
        en: `${count} footnotes or endnotes were put after the paragraphs that refer to them.`,
      },
      place,
    ),
  comments: (count, details, place) =>
    note(
      'docx-comments',
      {
        zh: `有 ${count} 条批注，不排进正文${details.zh}。`,
        en: `${count} comments are kept out of the text${details.en}.`,
      },
      place,
    ),
  ruby: (count, details, place) =>
    note(
      'docx-ruby',
      {
        zh: `有 ${count} 处文字上面注了拼音，只收文字，不收拼音${details.zh}。`,
        en: `Of ${count} texts with phonetic guides only the text was taken${details.en}.`,
      },
      place,
    ),
  math: (count, details, place) =>
    warning(
      'docx-math',
      {
        zh: `有 ${count} 个公式，改成了普通文字${details.zh}。`,
        en: `${count} formulas were turned into plain text${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '对照原文看一看；复杂的公式可以截成图片。',
          en: 'Compare with the original, or use a picture of it.',
        },
      },
    ),
  nested: (count, _, place) =>
    warning(
      'docx-nested-table',
      {
        zh: `有 ${count} 个表格套在别的表格里，里面的文字收在外面的格子里，没有了行列。`,
        en: `${count} tables inside tables were turned into the text of the cell around them.`,
      },
      place,
    ),
  picture: (count, details, place) =>
    warning(
      'docx-picture-left-out',
      {
        zh: `有 ${count} 张图片没有收${details.zh}。`,
        en: `${count} pictures were left out${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '需要的话，把图片另存出来，写进导入后的文件。',
          en: 'Save them by hand and name them in the issue if they are needed.',
        },
      },
    ),
  changed: (count, _, place) =>
    note(
      'docx-picture-changed',
      {
        zh: `有 ${count} 张图片在文件里裁剪或旋转过，收进来的是原图。`,
        en: `${count} pictures are cropped or turned in the document; they were taken as they were before.`,
      },
      place,
    ),
  object: (count, details, place) =>
    warning(
      'docx-object-left-out',
      {
        zh: `有 ${count} 处图表或对象没有收${details.zh}。`,
        en: `${count} charts or objects were left out${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '在 Word 或 WPS 里把它另存为图片，再写进导入后的文件。',
          en: 'Save it as a picture and name that in the issue.',
        },
      },
    ),
  embedded: (count, _, place) =>
    note(
      'docx-object-picture',
      {
        zh: `有 ${count} 个嵌入的对象（表格、公式等），收进来的是它的图片。`,
        en: `Of ${count} embedded objects (sheets, formulas) the picture was taken.`,
      },
      place,
    ),
  symbol: (count, details, place) =>
    warning(
      'docx-symbol-unknown',
      {
        zh: `有 ${count} 个符号认不出是什么，写成了“〓”${details.zh}。`,
        en: `${count} symbols are not known and were written as 〓${details.en}.`,
      },
      {
        ...place,
        hint: { zh: '对照原文，把“〓”改成原来的符号。', en: 'Compare with the original and replace 〓.' },
      },
    ),
  numbers: (count, details, place) =>
    warning(
      'docx-number-format',
      {
        zh: `有 ${count} 个段落的自动编号样式认不出，编号写成了阿拉伯数字${details.zh}。`,
        en: `The numbers of ${count} paragraphs are of a format that is not known; digits were written${details.en}.`,
      },
      { ...place, hint: { zh: '对照原文改一改编号。', en: 'Compare the numbers with the original.' } },
    ),
  field: (count, details, place) =>
    warning(
      'docx-field-left-out',
      {
        zh: `有 ${count} 个域没有保存结果，显示的文字没有收${details.zh}。`,
        en: `${count} fields have no stored result; what they show was left out${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '在 Word 或 WPS 里选中它，按 Ctrl+Shift+F9 变成文字，再导入一次。',
          en: 'Turn it into text by Ctrl+Shift+F9 and import again.',
        },
      },
    ),
  part: (_, details, place) =>
    warning(
      'docx-part-damaged',
      {
        zh: `文件里有一部分损坏，读不出来${details.zh}。`,
        en: `A part of the document is damaged and was not read${details.en}.`,
      },
      {
        ...place,
        hint: {
          zh: '用 Word 或 WPS 打开，另存一份，再导入。',
          en: 'Open it in Word or WPS, save it again and import that.',
        },
      },
    ),
} satisfies Readonly<Record<string, MakeRemark>>;
