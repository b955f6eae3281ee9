import { type Section, sectionsOf } from '../base/tag.ts';
import type { AnyBlock, Composition } from '../compose/block.ts';
import { mostLines, type Template, tightestColophon, withLines } from '../template/template.ts';
import { setBlocks } from './blocks.ts';
import { BESIDE_BOX } from './box.ts';
import { pageFinder } from './contents/page-finder.ts';
import { fitPages, type Misfit } from './fit-pages.ts';
import { setFlow } from './flow-units.ts';
import type { Fragment, Page } from './page.ts';
import { type Flow, findBlank, paginate, type SetUnit } from './paginate.ts';
import { placePages } from './place-pages.ts';
import { addFindings, type Findings, noFindings, type SettingContext } from './setting-context.ts';

/** Why an issue could not be laid out as asked. */
export type LayoutProblem =
  /** `characters`: how many must go, or come, for it to fit. */
  | { readonly kind: 'misfit'; readonly misfit: Misfit; readonly characters: number }
  /** An odd number of pages, the last of which is to be even. */
  | { readonly kind: 'odd-pages' }
  /** The colophon leaves no room for two body lines on a page. */
  | { readonly kind: 'colophon-too-tall'; readonly lines: number; readonly most: number }
  /** The box below the masthead is higher than what is left of the first page: `most` lines inside it. */
  | { readonly kind: 'box-too-tall'; readonly lines: number; readonly most: number }
  /** The masthead leaves too little of the first page. */
  | { readonly kind: 'masthead-too-tall'; readonly lines: number; readonly most: number };

/** An issue laid out; `pages` is empty only where `problem` says why. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly problem?: LayoutProblem;
  readonly blank?: BlankPage;
}

/** A blank page before that of the colophon, by its place in the issue; so many characters less would spare it. */
export interface BlankPage {
  readonly page: number;
  readonly characters: number;
}

/** White above the colophon, in lines: its first rule never touches the text. */
const COLOPHON_SPACE = 1;

/** Body lines that a page leaves beside even the tallest colophon. */
const BESIDE_COLOPHON = 2;

/** Most of the first page's lines that a masthead with many issuers or marks may take. */
const MASTHEAD_SHARE = 2 / 3;

/**
 * Sets an issue's blocks and shares them out over pages.
 *
 * @param setting faces, line options and template; what setting finds out is added to its findings
 * @param pages fit into this many pages, choosing the pitch
 */
export function layOut(
  composition: Composition,
  setting: SettingContext,
  avoidWidows: boolean,
  pages?: number,
): Layout {
  const { template } = setting;
  const blocks = setFlow(composition.body, setting, avoidWidows);
  const units = blocks.flat();
  const colophon = setOnGrid(composition.colophon, setting);
  const rows = Math.round(colophon.fragment.height / template.pitch);
  const mastheads = new Map<number, SetMasthead>();
  const mastheadAt = (sized: Template): SetMasthead => {
    const known =
      mastheads.get(sized.lines) ?? setMasthead(composition.masthead, { ...setting, template: sized });
    mastheads.set(sized.lines, known);
    return known;
  };
  const flowAt = (lines: number): Flow | undefined => {
    const sized = withLines(template, lines);
    const pitch = chooseColophonPitch(rows, sized);
    if (pitch === undefined) return undefined;
    const colophon = linesOfColophon(rows * pitch, sized);
    const masthead = mastheadAt(sized).lines;
    return { units, masthead, colophon, colophonPage: template.colophon.page, lines };
  };
  if (pages !== undefined && pages % 2 === 1 && rows > 0 && template.colophon.page === 'even') {
    return { pages: [], problem: { kind: 'odd-pages' } };
  }
  const fitted =
    pages === undefined ? { lines: template.lines } : fitPages(flowAt, pages, mostLines(template));
  if (fitted && 'misfit' in fitted) {
    const characters = fitted.misfit.lines * template.columns;
    return { pages: [], problem: { kind: 'misfit', misfit: fitted.misfit, characters } };
  }
  const flow = fitted && flowAt(fitted.lines);
  if (!flow) {
    const most = Math.floor(roomForColophon(template) / tightestColophon(template));
    return { pages: [], problem: { kind: 'colophon-too-tall', lines: rows, most } };
  }
  const final = withLines(template, flow.lines);
  const masthead = mastheadAt(final);
  const most = Math.max(template.masthead.lines, Math.floor(MASTHEAD_SHARE * final.lines));
  if (masthead.lines > most) {
    return { pages: [], problem: { kind: 'masthead-too-tall', lines: masthead.lines, most } };
  }
  const tall = findTall(composition, units, final.lines - masthead.lines);
  if (tall) return { pages: [], problem: { kind: 'box-too-tall', ...tall } };
  addFindings(setting.findings, masthead.findings);
  const finalSetting = { ...setting, template: final };
  const ownPitch = chooseColophonPitch(rows, final) ?? final.pitch;
  const colophonAt = (pitch: number): Fragment => {
    if (pitch !== template.pitch || final.lines !== template.lines) {
      return setBlocks(composition.colophon, { ...setting, template: { ...final, pitch } });
    }
    addFindings(setting.findings, colophon.findings);
    return colophon.fragment;
  };
  const counts = paginate(flow);
  const blank = findBlank(flow, counts);
  const sections = composition.body.map((block, i) => ({
    sections: 'tag' in block ? sectionsOf(block.tag) : [],
    units: blocks[i]?.length ?? 0,
  }));
  const pageOf = pageFinder(sections, counts);
  const numberOf = (section: Section): number | undefined => {
    const page = pageOf(section);
    return page === undefined ? undefined : template.pageNumber.start + page;
  };
  const parts = {
    masthead,
    body: units,
    numberOf,
    colophon: colophonAt(ownPitch),
    pages: counts,
  };
  return {
    pages: placePages(parts, finalSetting),
    ...(blank && { blank: { page: blank.page, characters: blank.excess * template.columns } }),
  };
}

/** The box that the body begins with, where a page has not so many lines for it. */
function findTall(
  { body: [first] }: Composition,
  [unit]: readonly SetUnit[],
  room: number,
): { readonly lines: number; readonly most: number } | undefined {
  if (first?.kind !== 'box' || !unit || unit.lines <= room) return undefined;
  return { lines: unit.lines - BESIDE_BOX, most: room - BESIDE_BOX };
}

/** Sets blocks at the grid's own pitch, which tells how many rows they have; most pages are left with it. */
function setOnGrid(
  blocks: readonly AnyBlock[],
  setting: SettingContext,
): { readonly fragment: Fragment; readonly findings: Findings } {
  const findings = noFindings();
  return { fragment: setBlocks(blocks, { ...setting, findings }), findings };
}

interface SetMasthead {
  readonly fragment: Fragment;
  /** Lines of the grid it takes, the white below its rule among them. */
  readonly lines: number;
  readonly findings: Findings;
}

/** Sets the masthead, which grows by whole lines over those of the template. */
function setMasthead(blocks: readonly AnyBlock[], setting: SettingContext): SetMasthead {
  const { fragment, findings } = setOnGrid(blocks, setting);
  const { masthead, pitch } = setting.template;
  const below = masthead.lines - masthead.issuerLine - 1;
  return { fragment, findings, lines: Math.round(fragment.height / pitch) + below };
}

const roomForColophon = ({ lines, pitch }: Template): number =>
  (lines - BESIDE_COLOPHON - COLOPHON_SPACE) * pitch;

/** The grid's pitch, or a closer one for a colophon that would else not fit beside two body lines. */
function chooseColophonPitch(rows: number, template: Template): number | undefined {
  if (rows === 0) return template.pitch;
  const pitch = Math.min(template.pitch, roomForColophon(template) / rows);
  return pitch < tightestColophon(template) - 1e-6 ? undefined : pitch;
}

/** Lines of the grid that a colophon and the white above it take; none for no colophon. */
const linesOfColophon = (height: number, { pitch }: Template): number =>
  height === 0 ? 0 : Math.ceil(height / pitch - 1e-6) + COLOPHON_SPACE;
