/** What is said about a PDF that was read, or could not be. */

import { type Diagnostic, error, note, type SourceText, warning } from '../../base/diagnostic.ts';
import type { PdfObstacle } from './open-document.ts';

/** Numbers of pages as they are written: 1、3—5. */
export function pageList(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}

const inEnglish = (pages: readonly number[]): string =>
  `${pages.length > 1 ? 'pages' : 'page'} ${pageList(pages).replaceAll('、', ', ').replaceAll('—', '–')}`;

const OCR = {
  zh: '用带文字识别（OCR）的软件（如 WPS 的“图片转文字”）识别成 Word 文件再导入，并校对一遍；有原来的 Word 文件的，直接导入它',
  en: 'Run it through text recognition (OCR) into a Word file and import that, then proofread it; or import the original Word file',
};

export function obstacleRemark(obstacle: PdfObstacle, source: SourceText): Diagnostic {
  const span = { source, start: 0, end: 0 };
  if (obstacle === 'password') {
    return error(
      'pdf-password',
      { zh: '这份 PDF 要密码才能打开', en: 'This PDF needs a password to be opened' },
      {
        span,
        hint: {
          zh: '用 PDF 阅读器输入密码打开，另存（或打印）成没有密码的 PDF，再导入',
          en: 'Open it with its password, save or print it as a PDF without one, and import that',
        },
      },
    );
  }
  if (obstacle === 'damaged') {
    return error(
      'pdf-damaged',
      { zh: '这份 PDF 已损坏，读不出来', en: 'This PDF is damaged and cannot be read' },
      {
        span,
        hint: {
          zh: '看看它在 PDF 阅读器里能不能打开；能打开的，另存（或打印）成新的 PDF 再导入，打不开的，请重新取一份',
          en: 'If a viewer opens it, save or print it as a new PDF and import that; else get another copy',
        },
      },
    );
  }
  return error(
    'pdf-too-much',
    {
      zh: '这份 PDF 太复杂，读它要的时间或内存超过了限度',
      en: 'This PDF is too complex: reading it takes more time or memory than is allowed',
    },
    {
      span,
      hint: {
        zh: '把它打印成新的 PDF 再导入；页数很多的，拆成几个文件',
        en: 'Print it as a new PDF and import that; split one of very many pages',
      },
    },
  );
}

/** What was met page by page; numbers of pages, from 1, in order. */
export interface PageFindings {
  readonly pageCount: number;
  readonly damaged: readonly number[];
  readonly withoutText: readonly number[];
  readonly recognised: readonly number[];
  readonly turned: readonly number[];
  readonly picturesLeft: readonly number[];
  /** Pictures too large to be decoded, on whatever page. */
  readonly hugePictures: number;
  /** Pages with characters that nobody can tell, and how many there are of how many. */
  readonly unreadable: readonly number[];
  readonly unreadableCount: number;
  readonly glyphCount: number;
  readonly type3: boolean;
}

/** Of all characters: with more that nobody can tell, the text is of no use. */
const USELESS = 0.5;

/** Why there is nothing to import in the file; undefined where there is. */
export function noText(found: PageFindings, source: SourceText): Diagnostic | undefined {
  const span = { source, start: 0, end: 0 };
  if (found.damaged.length === found.pageCount) return obstacleRemark('damaged', source);
  if (found.glyphCount === 0) {
    return error(
      'pdf-no-text',
      {
        zh: `这份 PDF（${found.pageCount} 页）里没有文字，只有图像，多半是扫描件`,
        en: `This PDF (${inEnglish([found.pageCount]).replace('page ', '')} pages) has no text, only images: most likely a scan`,
      },
      { span, hint: OCR },
    );
  }
  if (found.unreadableCount < USELESS * found.glyphCount) return undefined;
  return error(
    'pdf-no-text',
    {
      zh: `这份 PDF 的文字认不出：${found.glyphCount} 个字里有 ${found.unreadableCount} 个只有字形，没有说明是什么字${found.type3 ? '（Type 3 字体）' : ''}`,
      en: `The text of this PDF cannot be told: ${found.unreadableCount} of ${found.glyphCount} characters have shapes but no meaning${found.type3 ? ' (Type 3 fonts)' : ''}`,
    },
    { span, hint: OCR },
  );
}

/** @param source the text that was read */
export function remarksOn(found: PageFindings, source: SourceText): Diagnostic[] {
  const place = (hint?: Diagnostic['hint']) => ({
    span: { source, start: 0, end: 0 },
    ...(hint && { hint }),
  });
  const remarks: Diagnostic[] = [];
  if (found.damaged.length > 0) {
    remarks.push(
      warning(
        'pdf-page-lost',
        {
          zh: `第 ${pageList(found.damaged)} 页已损坏，没有读出来`,
          en: `${inEnglish(found.damaged)}: damaged, not read`,
        },
        place({
          zh: '对照原件，把这几页的文字补上',
          en: 'Compare with the original and add what is missing',
        }),
      ),
    );
  }
  if (found.withoutText.length > 0) {
    remarks.push(
      warning(
        'pdf-page-lost',
        {
          zh: `第 ${pageList(found.withoutText)} 页没有文字：是空白页，或者是扫描的图像`,
          en: `${inEnglish(found.withoutText)}: no text, either blank or a scanned image`,
        },
        place(OCR),
      ),
    );
  }
  if (found.recognised.length > 0) {
    remarks.push(
      warning(
        'pdf-recognised-text',
        {
          zh: `第 ${pageList(found.recognised)} 页是扫描件，文字是软件识别出来的，可能有错`,
          en: `${inEnglish(found.recognised)}: a scan, whose text some program recognised; it may have mistakes`,
        },
        place({ zh: '对照原件校对一遍', en: 'Proofread it against the original' }),
      ),
    );
  }
  if (found.unreadable.length > 0) {
    remarks.push(
      warning(
        'pdf-text-unreadable',
        {
          zh: `第 ${pageList(found.unreadable)} 页有 ${found.unreadableCount} 个字认不出（PDF 里只有字形${found.type3 ? '，用的是 Type 3 字体' : ''}），以“�”代替`,
          en: `${inEnglish(found.unreadable)}: ${found.unreadableCount} characters have shapes but no meaning${found.type3 ? ' (Type 3 fonts)' : ''}; “�” stands for each`,
        },
        place({
          zh: '对照原件，把“�”改成原来的字',
          en: 'Compare with the original and replace each “�”',
        }),
      ),
    );
  }
  if (found.turned.length > 0) {
    remarks.push(
      note(
        'pdf-turned-text',
        {
          zh: `第 ${pageList(found.turned)} 页有竖排或斜放的文字，放在了这一页的末尾`,
          en: `${inEnglish(found.turned)}: text set vertically or at an angle was put at the end of its page`,
        },
        place(),
      ),
    );
  }
  const saveThem = {
    zh: '在 PDF 阅读器里把图片另存出来，用“图片”键放进这一期',
    en: 'Save the pictures from a viewer and add them with `picture`',
  };
  if (found.picturesLeft.length > 0) {
    remarks.push(
      warning(
        'pdf-pictures-left',
        {
          zh: `第 ${pageList(found.picturesLeft)} 页有图片没有取出来：太多，或者认不出来`,
          en: `${inEnglish(found.picturesLeft)}: pictures were left out: too many, or of an unknown kind`,
        },
        place(saveThem),
      ),
    );
  }
  if (found.hugePictures > 0) {
    remarks.push(
      warning(
        'pdf-pictures-left',
        {
          zh: `有 ${found.hugePictures} 张图片太大，没有取出来`,
          en: `${found.hugePictures} pictures are too large and were left out`,
        },
        place(saveThem),
      ),
    );
  }
  return remarks;
}
