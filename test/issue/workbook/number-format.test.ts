import { describe, expect, it } from 'vitest';
import { formatOf, showNumber } from '../../../src/issue/workbook/number-format.ts';

describe('a number of a workbook', () => {
  it.each<[number, string, string | undefined]>([
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.3333333333'],
    [13800138000, 'General', '13800138000'],
    [1e21, 'General', '1000000000000000000000'],
    [-2.5, 'General', '-2.5'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-0.4, '0', '0'],
    [0.906, '0.0%', '90.6%'],
    [0.75, '0%', '75%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [999, '#,##0', '999'],
    [0.5, '#.##', '.5'],
    [1.5, '0.0#', '1.5'],
    [1.25, '0.0#', '1.25'],
    [7, '000', '007'],
    [-1234.5, '#,##0.0_ ;[Red]\\-#,##0.0\\ ', '-1,234.5 '],
    [-5, '0.0;(0.0)', '(5.0)'],
    [0, '0.0;-0.0;&quot;—&quot;'.replaceAll('&quot;', '"'), '—'],
    [3.2, '0.0"万亩"', '3.2万亩'],
    [12345678, '#,##0,', '12,346'],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ', '1,234.50'],
    [12, '[$¥-804]#,##0.00', '¥12.00'],
    [46099, 'yyyy/m/d', '2026/3/18'],
    [46099, 'yyyy"年"m"月"d"日"', '2026年3月18日'],
    [46099, 'm"月"d"日";@', '3月18日'],
    [46099, 'yyyy-mm-dd', '2026-03-18'],
    [46099.5, 'yyyy/m/d h:mm', '2026/3/18 12:00'],
    [0.75, 'h:mm:ss', '18:00:00'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [2958465, 'yyyy/m/d', '9999/12/31'],
    [13800138000, 'yyyy/m/d', undefined],
    [-1, 'yyyy/m/d', undefined],
    [1e308, '0%%', undefined],
    [46099, 'mmm d', undefined],
    [12000, '0.00E+00', undefined],
    [0.5, '# ?/?', undefined],
    [1.5, '[h]:mm', undefined],
    [5, '[>4]0.0;0', undefined],
    [46099, '[DBNum1]yyyy"年"m"月"', undefined],
  ])('%d as %s', (value, format, shown) => {
    expect(showNumber(value, format, false)).toBe(shown);
  });

  it('is a date from 1904 on where the workbook says so', () => {
    expect(showNumber(44637, 'yyyy/m/d', true)).toBe('2026/3/18');
  });

  it('has the formats that go by a number', () => {
    expect([9, 14, 31, 200].map((id) => formatOf(id, new Map([[200, '0.0']])))).toEqual([
      '0%',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '0.0',
    ]);
  });
});
