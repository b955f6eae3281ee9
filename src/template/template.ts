/** Where and how page numbers stand (GB/T 9704 7.5 is the default). */
export interface PageNumberStyle {
  /** `dashes` — 1 — · `plain` 1 · `chinese` 第1页 · `total` 第1页 共4页 · `none` */
  readonly form: 'dashes' | 'plain' | 'chinese' | 'total' | 'none';
  /** `outer`: right on odd pages, left on even ones. */
  readonly place: 'outer' | 'center' | 'right';
  /** Number of the first page. */
  readonly start: number;
  readonly onFirstPage: boolean;
  readonly size: number;
  /** From the bottom of the type area to the top edge of the dashes. */
  readonly drop: number;
}

/** Page geometry and styles as plain data. Lengths in points, from the top left of the page. */
export interface Template {
  readonly page: { readonly width: number; readonly height: number };
  /** Top left corner of the type area (版心). */
  readonly left: number;
  readonly top: number;
  /** Body size; the measure is `columns` of it. */
  readonly em: number;
  readonly columns: number;
  /** The grid: `lines` of `pitch` a page. */
  readonly lines: number;
  readonly pitch: number;
  readonly masthead: {
    /** Lines of the grid it takes. */
    readonly lines: number;
    readonly markSize: number;
    readonly numberSize: number;
    /** Issuer and date: 小三, a step below the issue number. */
    readonly metaSize: number;
    readonly title: {
      /** First line of its box, from 0, and how many lines the box has. */
      readonly line: number;
      readonly lines: number;
      /** Share of the measure it fills. */
      readonly fill: number;
      readonly minSize: number;
      readonly maxSize: number;
      /** Least size of a line that stands beside the main one. */
      readonly sideSize: number;
    };
    readonly numberLine: number;
    readonly issuerLine: number;
    readonly rule: { readonly thickness: number; readonly drop: number };
  };
  readonly colophon: {
    readonly size: number;
    readonly outerRule: number;
    readonly innerRule: number;
    /** `last`: below the end of the text; `even`: on the back of a sheet, which is the last page then. */
    readonly page: 'last' | 'even';
  };
  readonly pageNumber: PageNumberStyle;
}

/** Width of the type area. */
export const measureOf = (template: Template): number => template.em * template.columns;

/** Height of the type area. */
export const heightOf = (template: Template): number => template.pitch * template.lines;

/** Single numbers that an issue may set over its preset. */
export interface TemplateChoice {
  readonly bodySize?: number;
  readonly columns?: number;
  readonly lines?: number;
  readonly pitch?: number;
  readonly marginTop?: number;
  readonly marginLeft?: number;
  readonly colophon?: Template['colophon']['page'];
  readonly pageNumber?: Partial<Pick<PageNumberStyle, 'form' | 'place' | 'start' | 'onFirstPage'>>;
}

/** Why a choice of numbers cannot be used: by how many points the type area leaves the page, or lines overlap. */
export interface Overflow {
  /** `pitch`: lines of the body would overlap; `frame`: those of the masthead or colophon, whose sizes are fixed. */
  readonly axis: 'width' | 'height' | 'pitch' | 'frame';
  readonly by: number;
}

/** Closest lines of text, in em. */
const TIGHTEST = { body: 1.1, colophon: 1.25 } as const;

/** Closest pitch of a colophon, between whose rows there may be a rule. */
export const tightestColophon = ({ colophon }: Template): number => TIGHTEST.colophon * colophon.size;

/** Closest pitch at which no two lines of masthead or colophon overlap. */
function tightestFrame(template: Template): number {
  const { markSize, numberSize, metaSize } = template.masthead;
  return Math.max(TIGHTEST.body * Math.max(markSize, numberSize, metaSize), tightestColophon(template));
}

/** The most lines that fit the height of the type area without overlapping. */
export const mostLines = (template: Template): number =>
  Math.floor(heightOf(template) / Math.max(TIGHTEST.body * template.em, tightestFrame(template)) + 1e-6);

/** Narrowest margin that printers can keep clear and a hole punch does not reach into. */
const MIN_MARGIN = 28;

/**
 * Applies an issue's numbers to a preset. A new number of lines divides the preset's height; a type area of another
 * size is centred unless a margin is given.
 *
 * @returns the template, and why it cannot be used if it cannot
 */
export function applyChoice(
  preset: Template,
  choice: TemplateChoice,
): { template: Template; overflow?: Overflow } {
  const em = choice.bodySize ?? preset.em;
  const columns = choice.columns ?? preset.columns;
  const lines = choice.lines ?? preset.lines;
  const pitch = choice.pitch ?? heightOf(preset) / lines;
  const { width, height } = preset.page;
  const sameWidth = Math.abs(em * columns - measureOf(preset)) < 0.01;
  const sameHeight = Math.abs(pitch * lines - heightOf(preset)) < 0.01;
  const left = choice.marginLeft ?? (sameWidth ? preset.left : (width - em * columns) / 2);
  const top = choice.marginTop ?? (sameHeight ? preset.top : (height - pitch * lines) / 2);
  const given = Object.fromEntries(
    Object.entries(choice.pageNumber ?? {}).filter(([, value]) => value !== undefined),
  );
  const template = {
    ...preset,
    em,
    columns,
    lines,
    pitch,
    left,
    top,
    colophon: { ...preset.colophon, page: choice.colophon ?? preset.colophon.page },
    pageNumber: { ...preset.pageNumber, ...given },
  };
  const wide = Math.max(left + em * columns - (width - MIN_MARGIN), MIN_MARGIN - left);
  const tall = Math.max(top + pitch * lines - (height - MIN_MARGIN), MIN_MARGIN - top);
  const tight = TIGHTEST.body * em - pitch;
  if (tight > 1e-6) return { template, overflow: { axis: 'pitch', by: tight } };
  const frame = tightestFrame(template) - pitch;
  if (frame > 1e-6) return { template, overflow: { axis: 'frame', by: frame } };
  if (wide > 0) return { template, overflow: { axis: 'width', by: wide } };
  return tall > 0 ? { template, overflow: { axis: 'height', by: tall } } : { template };
}

/** The same page with another number of lines on it: the type area keeps its height. */
export function withLines(template: Template, lines: number): Template {
  return lines === template.lines ? template : { ...template, lines, pitch: heightOf(template) / lines };
}
