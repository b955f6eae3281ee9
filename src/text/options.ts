/** How lines are set: the switches of CLREQ and GB/T 15834 that a style may turn. */
export interface LineOptions {
  /** Which marks may not start or end a line (CLREQ 3.1.4); `word` is GB with what Word's own list adds. */
  readonly level: 'none' | 'basic' | 'gb' | 'strict' | 'word';
  /** Width of marks, as xeCJK names the styles. */
  readonly style: PunctuationStyle;
  /** Remove the blank of an opening mark at the line start (CLREQ 3.1.6.3). */
  readonly trimStart: boolean;
  /** Remove the blank of a closing mark at the line end (GB/T 15834 5.1.10). */
  readonly trimEnd: boolean;
  /** Han–Western gap in em (CLREQ 3.2.2). */
  readonly autospace: number;
  /** Western characters take half an em where the face has such forms (二分字身, GB/T 15835). */
  readonly halfWidth: boolean;
  /** A typed space between Han and Western: give way to the gap, or stand instead of it. */
  readonly sourceSpace: 'replace' | 'keep';
  /** `stops`: one 点号 may hang (CLREQ 3.1.7); `word`: one mark of Word's list may, over kinsoku. */
  readonly hang: false | 'stops' | 'word';
  /** No last line of a single character (孤字, CLREQ 3.4.4). */
  readonly orphan: boolean;
  /** Squeeze blanks to bring text in (挤进, CLREQ 3.5.3). */
  readonly squeeze: boolean;
  /** Squeezing reaches 。？！ inside the line (CLREQ 3.5.3 item 7). */
  readonly shrinkStop: boolean;
  /** ？！ ？？ ！！ take one em together (GB/T 15834 5.1.2). */
  readonly pairedStops: boolean;
  /** Justify all but the last line. */
  readonly justify: boolean;
  /** A line that letter-space would open by more than this, in em, is left ragged: gaps read worse than a short line. */
  readonly maxTracking: number;
}

export type PunctuationStyle = 'quanjiao' | 'banjiao' | 'kaiming' | 'hangmobanjiao' | 'CCT' | 'plain';

/** CLREQ's line setting: what the rule sheet calls the default. */
export const CLREQ: LineOptions = {
  level: 'gb',
  style: 'quanjiao',
  trimStart: true,
  trimEnd: true,
  autospace: 0.25,
  halfWidth: false,
  sourceSpace: 'replace',
  hang: false,
  orphan: true,
  squeeze: true,
  shrinkStop: true,
  pairedStops: false,
  justify: true,
  maxTracking: 0.18,
};

/**
 * Word's and WPS's defaults: adjacent marks squeezed, one mark hung past the measure, nothing else squeezed,
 * Western characters half an em as in 仿宋_GB2312, so that a back issue keeps the line ends it was printed with.
 */
export const WORD: LineOptions = {
  ...CLREQ,
  level: 'word',
  halfWidth: true,
  trimStart: false,
  trimEnd: false,
  hang: 'word',
  orphan: false,
  squeeze: false,
};
