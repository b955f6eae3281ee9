const EIGHT_HOURS = 8 * 3600 * 1000;

/** A moment as clocks in China show it: a reader that cuts a date off its time gets the day of the issue. */
export const chinaTime = (moment: Date): string =>
  new Date(moment.getTime() + EIGHT_HOURS).toISOString().slice(0, 19);

/** A date as a PDF object has it (ISO 32000-1 7.9.4). */
export const pdfDate = (moment: Date): object =>
  new String(`D:${chinaTime(moment).replace(/[-T:]/gu, '')}+08'00'`);
