/** The line that shows how far a batch has come. */

import type { Lang } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import type { Terminal } from '../terminal.ts';
import { widthOf } from './width.ts';

/** What is counted: issues, or files. */
type Unit = 'issue' | 'file';

const UNITS: Readonly<Record<Unit, string>> = { issue: '期', file: '个' };

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** How many of them were worked on in how many seconds. */
  readonly worked: number;
  readonly seconds: number;
}

/** Columns inside the bar: it gives way before anything that is said does. */
const BAR = 24;
const SHORTEST_BAR = 6;
/** Before so many are done and so many seconds have gone by, nobody knows how long the rest will take. */
const TELLING = { worked: 4, seconds: 0.5 };

/** 约 3 分 20 秒 */
export function formatSeconds(seconds: number, lang: Lang): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown =
    hours > 0
      ? text(`${hours} 小时 ${minutes} 分`, `${hours} h ${minutes} min`)
      : minutes > 0
        ? text(`${minutes} 分 ${rest} 秒`, `${minutes} min ${rest} s`)
        : text(`${rest} 秒`, `${rest} s`);
  return shown[lang];
}

const drawBar = (share: number, length: number): string => {
  const filled = Math.floor(share * length);
  const tip = filled < length ? '>' : '';
  return `[${'='.repeat(filled)}${tip}${' '.repeat(Math.max(0, length - filled - 1))}] `;
};

/**
 * The line for a screen of so many columns; it never wraps, as a line that wraps cannot be drawn again. Where there is
 * little room the bar goes first, then the rate, then the time left. Its marks are ASCII, as Chinese terminals take two
 * columns for others.
 */
export function formatProgress(
  progress: Progress,
  columns: number,
  lang: Lang,
  unit: Unit = 'issue',
): string {
  const { done, total, failed, worked, seconds } = progress;
  const room = columns - 1;
  const rate = worked >= TELLING.worked && seconds >= TELLING.seconds ? worked / seconds : 0;
  const count = `${String(done).padStart(String(total).length)}/${total}${text(` ${UNITS[unit]}`, '')[lang]}`;
  const failures = failed > 0 ? [text(`失败 ${failed}`, `${failed} failed`)[lang]] : [];
  const pace = rate > 0 ? [text(`每秒 ${rate.toFixed(1)} ${UNITS[unit]}`, `${rate.toFixed(1)}/s`)[lang]] : [];
  const left = formatSeconds(Math.max(1, (total - done) / rate), lang);
  const rest = rate > 0 && done < total ? [text(`还要 ${left}`, `${left} left`)[lang]] : [];
  const lines = [
    [count, ...failures, ...pace, ...rest],
    [count, ...failures, ...rest],
    [count, ...failures],
    [count],
  ].map((parts) => parts.join(text('，', ', ')[lang]));
  const line = lines.find((candidate) => widthOf([...candidate]) <= room) ?? '';
  const bar = Math.min(BAR, room - widthOf([...line]) - '[] '.length);
  return bar >= SHORTEST_BAR ? `${drawBar(total === 0 ? 0 : done / total, bar)}${line}` : line;
}

/** Batches up to this size say a line of every input, and show no progress. */
const SMALL = 20;
/** Milliseconds between two drawings of the line, and between two lines where it cannot be drawn. */
const DRAW_EVERY = 100;
const SAY_EVERY = 5000;
/** However fast a batch goes, no two lines come closer than this. */
const SAY_APART = 1000;

const CLEAR = '\r\u001b[K';

interface Meter {
  /** True of a batch that is too large to say a line of every input. */
  readonly large: boolean;
  /** True where a line is drawn again and again, above which others are said. */
  readonly isDrawn: boolean;
  /** Counts an input that is done, says what there is to say of it, and how far the batch has come. */
  readonly count: (one: { readonly failed: boolean; readonly worked: boolean }, say?: () => void) => void;
  /** Says lines above the one that is drawn. */
  readonly above: (say: () => void) => void;
  readonly clear: () => void;
}

/** Makes what shows how far a batch has come: a line that is drawn on a screen, else a line now and then. */
export function makeMeter(
  { total, quiet, unit }: { readonly total: number; readonly quiet: boolean; readonly unit: Unit },
  terminal: Terminal,
): Meter {
  const large = total > SMALL;
  const screen = large && !quiet ? terminal.screen : undefined;
  const counts = { done: 0, failed: 0, worked: 0 };
  let first = 0;
  let drawn = 0;
  let said = { time: performance.now(), done: 0 };

  const draw = (): void => {
    if (!screen) return;
    const now = performance.now();
    if (now - drawn < DRAW_EVERY && counts.done < total) return;
    drawn = now;
    const seconds = first === 0 ? 0 : (now - first) / 1000;
    const progress = { ...counts, total, seconds };
    screen.draw(`${CLEAR}${formatProgress(progress, screen.columns(), terminal.lang, unit)}`);
  };
  const above: Meter['above'] = (say) => {
    screen?.draw(CLEAR);
    say();
    drawn = 0;
    draw();
  };
  const tell = (): void => {
    const now = performance.now();
    const since = now - said.time;
    const due = since > SAY_EVERY || (since > SAY_APART && counts.done - said.done >= total / 10);
    if (screen || quiet || !large || counts.done === total || !due) return;
    said = { time: now, done: counts.done };
    terminal.say(sayCounts({ ...counts, total }, unit, terminal));
  };
  const count: Meter['count'] = ({ failed, worked }, say) => {
    counts.done++;
    if (failed) counts.failed++;
    if (worked) {
      // Starting takes a while, and says nothing of how long the rest will take.
      if (first === 0) first = performance.now();
      else counts.worked++;
    }
    if (say) above(say);
    else draw();
    tell();
  };
  return { large, isDrawn: screen !== undefined, count, above, clear: () => screen?.draw(CLEAR) };
}

const sayCounts = (
  { done, total, failed }: { readonly done: number; readonly total: number; readonly failed: number },
  unit: Unit,
  { lang }: Terminal,
): string =>
  text(
    `已处理 ${done}/${total} ${UNITS[unit]}${failed > 0 ? `，失败 ${failed} ${UNITS[unit]}` : ''}`,
    `${done} of ${total} done${failed > 0 ? `, ${failed} failed` : ''}`,
  )[lang];
