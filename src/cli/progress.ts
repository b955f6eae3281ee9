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

const BAR = 24;
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

/**
 * The line for a screen of so many columns. It is cut before it would wrap: a line that wraps cannot be drawn again.
 * Its marks are ASCII, as Chinese terminals take two columns for others.
 */
export function formatProgress(progress: Progress, columns: number, lang: Lang): string {
  const { done, total, failed, worked, seconds } = progress;
  const zh = lang === 'zh';
  const filled = total === 0 ? 0 : Math.floor((done / total) * BAR);
  const bar = `[${'='.repeat(filled)}${filled < BAR ? '>' : ''}${' '.repeat(Math.max(0, BAR - filled - 1))}]`;
  const rate = worked >= TELLING.worked && seconds >= TELLING.seconds ? worked / seconds : 0;
  const count = String(done).padStart(String(total).length);
  const parts = [
    zh ? `${count}/${total} 期` : `${count}/${total}`,
    ...(failed > 0 ? [zh ? `失败 ${failed}` : `${failed} failed`] : []),
    ...(rate > 0 ? [zh ? `每秒 ${rate.toFixed(1)} 期` : `${rate.toFixed(1)}/s`] : []),
    ...(rate > 0 && done < total
      ? [`${zh ? '还要 ' : ''}${formatSeconds(Math.max(1, (total - done) / rate), lang)}${zh ? '' : ' left'}`]
      : []),
  ];
  return cut(`${bar} ${parts.join(zh ? '，' : ', ')}`, columns - 1);
}

/** As much of a line as goes into so many columns. */
function cut(line: string, columns: number): string {
  let used = 0;
  let shown = '';
  for (const character of line) {
    used += widthOf([character]);
    if (used > columns) break;
    shown += character;
  }
  return shown;
}
