import type { Composition } from '../compose/block.ts';
import { type Template, withLines } from '../template/template.ts';
import { breakParagraph, drawParagraph, setBlocks } from './blocks.ts';
import { fitPages, type Misfit } from './fit.ts';
import type { Page } from './page.ts';
import { type Flow, paginate } from './paginate.ts';
import { placePages } from './place.ts';
import { noFindings, type Setting } from './setting.ts';

/** Why an issue could not be laid out as asked. */
export type LayoutProblem =
  /** `characters`: how many must go, or come, for it to fit. */
  | { readonly kind: 'misfit'; readonly misfit: Misfit; readonly characters: number }
  /** The colophon leaves no room for two body lines on a page. */
  | { readonly kind: 'colophon-too-tall'; readonly lines: number; readonly most: number };

/** An issue laid out; `pages` is empty only where `problem` says why. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly template: Template;
  readonly problem?: LayoutProblem;
}

/** White above the colophon, in lines: its first rule never touches the text. */
const COLOPHON_SPACE = 1;

/**
 * Sets an issue's blocks and shares them out over pages.
 *
 * @param setting faces, line options and template; what setting finds out is added to its findings
 * @param pages fit into this many pages, choosing the pitch
 */
export function layOut(
  composition: Composition,
  setting: Setting,
  avoidWidows: boolean,
  pages?: number,
): Layout {
  const { template } = setting;
  const body = composition.body.map((paragraph) => ({
    paragraph,
    lines: breakParagraph(paragraph, setting),
  }));
  const flow: Flow = {
    paragraphs: body.map(({ lines }) => lines.length),
    masthead: template.masthead.lines,
    colophon: countColophonLines(composition, setting),
    lines: template.lines,
    avoidWidows,
  };
  const fitted = pages === undefined ? { lines: template.lines } : fitPages(flow, pages);
  if ('misfit' in fitted) {
    const characters = fitted.misfit.lines * template.columns;
    return { pages: [], template, problem: { kind: 'misfit', misfit: fitted.misfit, characters } };
  }
  const shared = paginate({ ...flow, lines: fitted.lines });
  if (!shared) {
    const most = template.lines - 2;
    return { pages: [], template, problem: { kind: 'colophon-too-tall', lines: flow.colophon, most } };
  }
  const final = fitted.lines === template.lines ? template : withLines(template, fitted.lines);
  const finalSetting = { ...setting, template: final };
  const parts = {
    masthead: setBlocks(composition.masthead, finalSetting),
    body: body.flatMap(({ paragraph, lines }) => drawParagraph(paragraph, lines, final.pitch)),
    colophon: setBlocks(composition.colophon, finalSetting),
    pages: shared,
  };
  return { pages: placePages(parts, finalSetting), template: final };
}

function countColophonLines({ colophon }: Composition, setting: Setting): number {
  if (colophon.length === 0) return 0;
  const { height } = setBlocks(colophon, { ...setting, findings: noFindings() });
  return Math.ceil(height / setting.template.pitch - 1e-6) + COLOPHON_SPACE;
}
