import { A4, mm } from '../base/units.ts';
import type { Template } from './template.ts';

const COLUMNS = 28;

/** 快报: 28 × 24 at 三号 16 pt and 28 pt pitch; the margins are the rest of A4. */
export const bulletin: Template = {
  page: A4,
  left: (A4.width - 16 * COLUMNS) / 2,
  top: (A4.height - 28 * 24) / 2,
  em: 16,
  columns: COLUMNS,
  lines: 24,
  pitch: 28,
  masthead: {
    lines: 10,
    markSize: 16,
    numberSize: 16,
    metaSize: 15,
    title: { line: 1, lines: 5, fill: 0.85, minSize: 36, maxSize: 72, sideSize: 22 },
    numberLine: 7,
    issuerLine: 8,
    rule: { thickness: 2, drop: mm(4) },
  },
  colophon: { size: 14, outerRule: mm(0.35), innerRule: mm(0.25), page: 'last' },
  pageNumber: { form: 'dashes', place: 'outer', start: 1, onFirstPage: true, size: 14, drop: mm(7) },
};

const GBT_EM = mm(156) / COLUMNS;

/**
 * GB/T 9704-2012 5.2: margins 37/26/35/28 mm, 28 × 22 filling the 156 × 225 mm type area. 225 mm in 22 lines is
 * 28.99 pt; at 29 the baselines lie on whole points and the page is 0.07 mm longer, of the 1 mm that 5.2.1 grants.
 */
export const gbt9704: Template = {
  ...bulletin,
  left: mm(28),
  top: mm(37),
  em: GBT_EM,
  columns: COLUMNS,
  lines: 22,
  pitch: 29,
  masthead: { ...bulletin.masthead, markSize: GBT_EM, numberSize: GBT_EM },
};

export const PRESETS = { bulletin, gbt9704 } as const;
