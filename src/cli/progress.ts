/** The line that shows how far a batch has come. */

import type { Lang } from '../diagnostic.ts';
import { widthOf } from './report.ts';

export interface Progress {
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
  if (lang === 'en')
    return hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
  return hours > 0 ? `${hours} 小时 ${minutes} 分` : minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
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
export function formatProgress(progress: Progress, columns: number, lang: Lang): string {
  const { done, total, failed, worked, seconds } = progress;
  const zh = lang === 'zh';
  const room = columns - 1;
  const rate = worked >= TELLING.worked && seconds >= TELLING.seconds ? worked / seconds : 0;
  const count = `${String(done).padStart(String(total).length)}/${total}${zh ? ' 期' : ''}`;
  const failures = failed > 0 ? [zh ? `失败 ${failed}` : `${failed} failed`] : [];
  const pace = rate > 0 ? [zh ? `每秒 ${rate.toFixed(1)} 期` : `${rate.toFixed(1)}/s`] : [];
  const left = formatSeconds(Math.max(1, (total - done) / rate), lang);
  const rest = rate > 0 && done < total ? [zh ? `还要 ${left}` : `${left} left`] : [];
  const lines = [
    [count, ...failures, ...pace, ...rest],
    [count, ...failures, ...rest],
    [count, ...failures],
    [count],
  ].map((parts) => parts.join(zh ? '，' : ', '));
  const line = lines.find((candidate) => widthOf([...candidate]) <= room) ?? '';
  const bar = Math.min(BAR, room - widthOf([...line]) - '[] '.length);
  return bar >= SHORTEST_BAR ? `${drawBar(total === 0 ? 0 : done / total, bar)}${line}` : line;
}
