/**
 * The codes of the rules of proofreading, family by family, with the severity that each has unless the publication says
 * otherwise: a warning is certainly wrong in print, a note is worth a look.
 */
export const RULE_CODES = {
  'unpaired-mark': 'warning',
  'straight-quote': 'warning',
  'halfwidth-mark': 'warning',
  'doubled-mark': 'warning',
  'loose-ellipsis': 'warning',
  'loose-dash': 'warning',
  'title-mark': 'warning',

  'impossible-date': 'warning',
  'letter-in-number': 'warning',

  'confused-word': 'warning',
  'variant-word': 'note',
  'redundant-words': 'note',
  'doubled-word': 'warning',
  'traditional-character': 'warning',
  'lookalike-character': 'warning',
  'compatibility-character': 'note',

  'number-order': 'warning',
} as const satisfies Readonly<Record<string, 'warning' | 'note'>>;

export type RuleCode = keyof typeof RULE_CODES;
