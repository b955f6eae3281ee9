/** Checks of what a document says of itself: claims, colours, bookmarks, title. */

import {
  colourKind,
  countBookmarks,
  dayInChina,
  plateNames,
  readClaims,
  readDescription,
  readIntents,
} from '../pdfread/claims.ts';
import { drawingsOf, type ReadDocument } from '../pdfread/read-document.ts';
import { type Finding, fail, info, list, ok, quote, unknown } from './findings.ts';

/** The standards a file claims to follow: said as claims, since only a validator can tell whether they are true. */
export function checkClaims({ pdf }: ReadDocument): Finding {
  const { pdfa, pdfua, pdfx } = readClaims(pdf);
  const claims = [
    ...(pdfa ? [`PDF/A-${pdfa}`] : []),
    ...(pdfua ? [`PDF/UA-${pdfua}`] : []),
    ...(pdfx ? [quote(pdfx)] : []),
  ];
  if (claims.length === 0) {
    return info('claims', '没有声明符合 PDF/A 等标准', 'It claims no standard such as PDF/A');
  }
  return info(
    'claims',
    `声明符合 ${claims.join('、')}（这里只读出声明，没有重新验证；验证请用 veraPDF）`,
    `It claims ${claims.join(', ')} (as it says itself; to validate, use veraPDF)`,
  );
}

export function checkIntent({ pdf }: ReadDocument): Finding {
  const intents = readIntents(pdf);
  const named = list(
    intents
      .map(({ identifier, space }) => `${quote(identifier) || '?'}${space ? ` (${quote(space)})` : ''}`)
      // PDF/A and PDF/X name the same one twice.
      .filter((name, i, all) => all.indexOf(name) === i),
  );
  if (intents.length === 0) {
    const say = readClaims(pdf).pdfa ? fail : info;
    return say('intent', '没有输出意图（颜色按什么条件解释）', 'It has no output intent');
  }
  if (intents.some(({ agrees }) => !agrees)) {
    return fail(
      'intent',
      `输出意图的颜色特性文件（ICC）有问题：${named.zh}`,
      `The ICC profile of an output intent is wrong: ${named.en}`,
    );
  }
  return ok('intent', `输出意图：${named.zh}`, `Output intent: ${named.en}`);
}

const PAIRS = { grey: 'Gray', rgb: 'RGB', cmyk: 'CMYK', other: '' } as const;

/** Says of a CMYK colour which plates it prints on, such as M100 Y100. */
function describeInks(chosen: string): string {
  const amounts = chosen.split(' ').slice(1).map(Number);
  return ['C', 'M', 'Y', 'K']
    .flatMap((ink, i) => ((amounts[i] ?? 0) > 0 ? [`${ink}${Math.round((amounts[i] as number) * 100)}`] : []))
    .join(' ');
}

/** Which colours are used: what a print shop wants to know. Images are not looked into. */
export function checkColours(document: ReadDocument): Finding {
  const drawings = drawingsOf(document);
  if (!drawings) return unknown('colour', '有的页面读不全，颜色没有检查', 'Some pages cannot be read');
  const chosen = [...new Set(drawings.flatMap(({ colours }) => [...colours]))];
  const kinds = [...new Set(chosen.map(colourKind))].flatMap((kind) => PAIRS[kind] || []);
  const plates = [...new Set(document.pages.flatMap(({ page }) => plateNames(document.pdf, page.resources)))];
  const inks = [...new Set(chosen.filter((one) => colourKind(one) === 'cmyk').map(describeInks))].filter(
    Boolean,
  );
  const zh = [
    kinds.length > 0 ? `用 ${kinds.join('、')} 颜色` : '没有另设颜色（默认黑色）',
    ...(inks.length > 0 ? [`油墨 ${list(inks).zh}`] : []),
    ...(plates.length > 0 ? [`专色版 ${list(plates.map(quote)).zh}`] : []),
  ];
  const en = [
    kinds.length > 0 ? `Colours are ${kinds.join(', ')}` : 'No colours are chosen (black by default)',
    ...(inks.length > 0 ? [`inks ${list(inks).en}`] : []),
    ...(plates.length > 0 ? [`spot plates ${list(plates.map(quote)).en}`] : []),
  ];
  return info('colour', zh.join('；'), en.join('; '));
}

export function checkBookmarks({ pdf }: ReadDocument): Finding {
  const { found, stated } = countBookmarks(pdf);
  if (found === 0) return info('bookmarks', '没有书签', 'It has no bookmarks');
  if (stated !== undefined && stated !== found) {
    return fail(
      'bookmarks',
      `书签有 ${found} 条，文件里却写着 ${stated} 条`,
      `It has ${found} bookmarks but says ${stated}`,
    );
  }
  return ok('bookmarks', `书签 ${found} 条`, `${found} bookmarks`);
}

export function checkMetadata({ pdf, ours }: ReadDocument): Finding {
  const { title, author, created, impossible } = readDescription(pdf);
  if (!title) {
    const say = ours ? fail : info;
    return say('metadata', '文档属性里没有标题', 'It has no title');
  }
  if (impossible !== undefined) {
    const say = ours ? fail : info;
    return say(
      'metadata',
      `标题“${quote(title)}”；日期写成“${quote(impossible)}”，没有这样的日期`,
      `Title “${quote(title)}”; its date is “${quote(impossible)}”, which no calendar has`,
    );
  }
  const day = created && dayInChina(created);
  return info(
    'metadata',
    `标题“${quote(title)}”${author ? `，作者“${quote(author)}”` : ''}${day ? `，日期 ${day}` : ''}`,
    `Title “${quote(title)}”${author ? `, author “${quote(author)}”` : ''}${day ? `, date ${day}` : ''}`,
  );
}
