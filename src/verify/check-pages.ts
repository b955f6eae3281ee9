/** Checks of the file and its pages: whether it is whole, how many pages, of which size, numbered how. */

import { A4 } from '../base/units.ts';
import type { Damage, Obstacle } from '../pdfread/pdf-file.ts';
import { drawingsOf, type ReadDocument } from '../pdfread/read-document.ts';
import { type Finding, fail, info, list, listPageNumbers, ok, unknown } from './findings.ts';

const FORMATS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  zip: ['Word（.docx）、WPS、OFD 或压缩文件', 'a Word (.docx), WPS, OFD or zip file'],
  ole: ['旧版 Word（.doc）或 WPS 文件', 'an old Word (.doc) or WPS file'],
  jpeg: ['JPEG 图片', 'a JPEG picture'],
  png: ['PNG 图片', 'a PNG picture'],
  tiff: ['TIFF 图片', 'a TIFF picture'],
  rtf: ['RTF 文件', 'an RTF file'],
  postscript: ['PostScript 文件', 'a PostScript file'],
  html: ['网页文件', 'a web page'],
};

/** Says why nothing can be said of a file. */
export function describeObstacle(obstacle: Obstacle): { zh: string; en: string } {
  if (obstacle.kind === 'other') {
    const [zh, en] = FORMATS[obstacle.format] as readonly [string, string];
    return { zh: `这不是 PDF，看起来是${zh}`, en: `Not a PDF but, it seems, ${en}` };
  }
  return OBSTACLES[obstacle.kind];
}

const OBSTACLES: Readonly<Record<Exclude<Obstacle['kind'], 'other'>, { zh: string; en: string }>> = {
  empty: { zh: '文件是空的，一个字节也没有', en: 'The file is empty' },
  'not-pdf': {
    zh: '这不是 PDF：开头没有 PDF 的标记',
    en: 'Not a PDF: it does not begin as one',
  },
  encrypted: {
    zh: '这个 PDF 加了密，读不出内容；请用没有加密的文件',
    en: 'This PDF is encrypted and cannot be read; use one that is not',
  },
  cut: {
    zh: '文件不完整：后面一截没有了，可能没有下载或复制完',
    en: 'The file is cut short; it may not have been copied to its end',
  },
  damaged: {
    zh: '文件已损坏：找不到 PDF 的目录或页面',
    en: 'The file is damaged: its catalog or pages are missing',
  },
};

/** What is said where a file asks for more work than any bulletin does. */
export const TOO_MUCH = {
  zh: '文件过于庞大或复杂，已停止读取（可能已损坏，或是有意做成这样的）',
  en: 'The file is too large or complex, and was not read further (damaged, or made so on purpose)',
};

const DAMAGES: Readonly<Record<Exclude<Damage, 'preamble'>, readonly [zh: string, en: string]>> = {
  cut: ['结尾缺失', 'its end is missing'],
  directory: ['对象目录（xref）是错的', 'its cross-reference table is wrong'],
  length: ['有数据的长度是错的', 'a stream has a wrong length'],
};

/** Whether the file is whole. Ask last: damage shows while other things are read. */
export function checkFile({ pdf, ours }: ReadDocument): Finding {
  const damages = [...pdf.damage].flatMap((damage) => (damage === 'preamble' ? [] : [DAMAGES[damage]]));
  if (damages.length > 0) {
    const zh = damages.map(([one]) => one).join('，');
    const en = damages.map(([, one]) => one).join(', ');
    return fail(
      'file',
      `文件有损坏：${zh}；以下是还能读出的部分`,
      `Damaged: ${en}; what follows is what can be read`,
    );
  }
  const made = ours
    ? (['由快报生成', 'made by Kuaibao'] as const)
    : (['不是由快报生成的', 'not made by Kuaibao'] as const);
  const before = pdf.damage.has('preamble');
  return ok(
    'file',
    `PDF 可以打开，${made[0]}${before ? '；开头前面有多余的内容' : ''}`,
    `The PDF opens; ${made[1]}${before ? '; something stands before its header' : ''}`,
  );
}

export function checkPageCount({ pages }: ReadDocument): Finding {
  if (pages.length === 0) return fail('pages', '一页也没有', 'It has no pages');
  return info('pages', `${pages.length} 页`, `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`);
}

/** Sizes as near as printers and readers tell them apart, in points: about 1 mm. */
const TOLERANCE = 3;

interface Size {
  readonly width: number;
  readonly height: number;
}

const isSize = (size: Size | undefined, width: number, height: number): boolean =>
  size !== undefined &&
  Math.abs(size.width - width) <= TOLERANCE &&
  Math.abs(size.height - height) <= TOLERANCE;

/** Whether every page is an A3 sheet that folds to A4 pages. */
export const isBooklet = ({ pages }: ReadDocument): boolean =>
  pages.length > 0 && pages.every(({ page }) => isSize(page.size, 2 * A4.width, A4.height));

const inMillimetres = (size: Size | undefined): string =>
  size ? `${Math.round((size.width * 25.4) / 72)}×${Math.round((size.height * 25.4) / 72)} mm` : '?';

/** A4 by the trimmed size (GB/T 9704 5.1), or sheets of a booklet. */
export function checkSize(document: ReadDocument): Finding {
  const { pages } = document;
  if (isBooklet(document)) {
    return ok(
      'size',
      '每面都是 A3 横放，对折成 A4（骑马订小册子）',
      'All sides are A3, to be folded to A4 (booklet)',
    );
  }
  const others = pages.flatMap(({ page }, i) => (isSize(page.size, A4.width, A4.height) ? [] : [i + 1]));
  if (pages.length === 0) return unknown('size', '没有页面', 'There are no pages');
  if (others.length === 0) return ok('size', '每页都是 A4', 'All pages are A4');
  const sizes = list([...new Set(others.map((number) => inMillimetres(pages[number - 1]?.page.size)))]);
  const which = listPageNumbers(others, pages.length);
  return fail('size', `${which.zh}不是 A4，而是 ${sizes.zh}`, `Not A4 but ${sizes.en}: ${which.en}`);
}

const NUMBER = /^(?:第\s*(\d{1,5})\s*页(?:\s*共\s*\d{1,5}\s*页)?|[—–-]?\s*(\d{1,5})\s*[—–-]?)$/;

/** What a colophon says: 抄送：…, an office and a day of printing, （共印80份）. */
const COLOPHON = /^[^：。]{1,12}：|印发$|^（共印/u;

/**
 * True of pages without a number that need none: the last, an even one that holds the colophon alone, and a blank one
 * before it (GB/T 9704 7.5).
 *
 * @param texts what every page says
 */
function isColophonPage(without: readonly number[], texts: readonly string[]): boolean {
  const pages = texts.length;
  const isTail = without.every((page, i) => page === pages - without.length + 1 + i);
  const [own = '', ...blank] = without.map((page) => texts[page - 1] ?? '').toReversed();
  return (
    pages % 2 === 0 && isTail && COLOPHON.test(own) && blank.length < 2 && blank.every((text) => text === '')
  );
}

/** Whether the numbers printed on the pages run on; sheets of a booklet carry two each. */
export function checkPageNumbers(document: ReadDocument): Finding {
  const drawings = drawingsOf(document);
  if (!drawings) return unknown('numbering', '有的页面读不全，页码没有检查', 'Some pages cannot be read');
  const found = drawings.map(({ pagination }) =>
    pagination.flatMap((text) => {
      const match = NUMBER.exec(text.trim());
      return match ? [Number(match[1] ?? match[2])] : [];
    }),
  );
  const all = found.flat();
  const numbers = isBooklet(document) ? all.toSorted((a, b) => a - b) : all;
  if (numbers.length === 0) {
    return document.ours
      ? info('numbering', '没有页码', 'There are no page numbers')
      : unknown('numbering', '没有标记为页码的文字，无法检查', 'No text is marked as page numbers');
  }
  const [first] = numbers as [number];
  const last = numbers.at(-1) as number;
  if (!numbers.every((number, i) => number === first + i)) {
    const shown = list(numbers);
    return fail('numbering', `页码不连续：${shown.zh}`, `Page numbers do not run on: ${shown.en}`);
  }
  const without = isBooklet(document)
    ? []
    : found.flatMap((on, i) => (on.length === 0 && i > 0 ? [i + 1] : []));
  const isOwn =
    document.ours &&
    isColophonPage(
      without,
      drawings.map(({ text }) => text),
    );
  if (without.length > 0 && !isOwn) {
    const which = listPageNumbers(without, found.length);
    return fail('numbering', `${which.zh}没有页码`, `No page number on ${which.en}`);
  }
  const which = listPageNumbers(without, found.length);
  const tail = isOwn
    ? { zh: `；${which.zh}单独排版记，不编页码`, en: `; none on ${which.en}, for the colophon alone` }
    : { zh: '', en: '' };
  if (first === last) return ok('numbering', `页码 ${first}${tail.zh}`, `Page number ${first}${tail.en}`);
  return ok(
    'numbering',
    `页码 ${first}–${last}，连续${tail.zh}`,
    `Page numbers ${first}–${last} run on${tail.en}`,
  );
}
