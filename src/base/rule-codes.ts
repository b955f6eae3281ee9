/**
 * The codes of the rules of proofreading, family by family, with the severity that each has unless the publication says
 * otherwise: a warning is certainly wrong in print, a note is worth a look.
 */
export const RULE_CODES = {
  'unpaired-mark': 'warning',
  'crossed-marks': 'warning',
  'quote-nesting': 'warning',
  'book-title-nesting': 'warning',
  'straight-quote': 'warning',
  'halfwidth-mark': 'warning',
  'doubled-mark': 'warning',
  'mark-between-quotes': 'note',
  'loose-ellipsis': 'warning',
  'loose-dash': 'warning',
  'range-mark': 'warning',
  'title-mark': 'warning',
  'missing-stop': 'warning',
  'quote-stop': 'note',
  'year-brackets': 'warning',
  'question-mark': 'note',
  'title-for-honour': 'note',

  'impossible-date': 'warning',
  'weekday-differs': 'warning',
  'impossible-time': 'warning',
  'share-over-100': 'warning',
  'parts-differ': 'warning',
  'growth-differs': 'warning',
  'rate-differs': 'warning',
  'turn-differs': 'warning',
  'minus-twice': 'warning',
  'list-count': 'warning',
  'rank-beyond': 'warning',
  'figure-differs': 'note',
  'duration-differs': 'warning',
  'period-differs': 'warning',
  'anniversary-differs': 'warning',
  'clock-twice': 'note',
  'leading-zero': 'note',
  'short-year': 'note',
  'lunar-digits': 'note',
  'rough-number': 'note',
  'falls-times': 'warning',
  'mixed-numerals': 'warning',
  'range-unit': 'note',
  'er-liang': 'note',
  'thousands-mark': 'note',
  'letter-in-number': 'warning',
  'fullwidth-digit': 'note',
  'unit-name': 'note',
  'unit-mixed': 'note',

  'confused-word': 'warning',
  'near-word': 'note',
  'variant-word': 'note',
  'redundant-words': 'note',
  'ill-matched-words': 'note',
  'doubled-word': 'warning',
  'repeated-sentence': 'warning',
  'traditional-character': 'warning',
  'lookalike-character': 'warning',
  'compatibility-character': 'note',

  'number-order': 'warning',
  'point-order': 'warning',
  'mark-after-number': 'warning',

  'unknown-township': 'note',
  'source-spelt-twice': 'note',
  'unit-spelt-twice': 'note',
  'person-spelt-twice': 'note',
  'body-named-twice': 'note',
  'short-name-changed': 'note',
  'division-mixed': 'note',
  'bold-not-source': 'note',
  'source-not-named': 'note',

  'number-gap': 'note',
  'number-twice': 'warning',
  'date-backwards': 'warning',
  'distribution-changed': 'note',
  'signoff-missing': 'note',
  'item-before': 'note',
  'date-weekend': 'note',
  'title-long': 'note',

  'office-word': 'warning',
  'careful-word': 'note',
  'leader-name': 'warning',
  'leader-post': 'warning',
  'leader-order': 'note',
} as const satisfies Readonly<Record<string, 'warning' | 'note'>>;

export type RuleCode = keyof typeof RULE_CODES;

/** Rules that are off unless the publication asks for them. */
export const ASKED_FOR: ReadonlySet<RuleCode> = new Set(['date-weekend']);

/** Rules that take long to look at a text: a build does so only where they are warnings, and leaves notes to `check`. */
export const SLOW: ReadonlySet<RuleCode> = new Set(['near-word']);
