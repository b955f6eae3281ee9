import { describe, expect, it } from 'vitest';
import { openPdf, type Pdf } from '../../src/pdfread/pdf-file.ts';
import { haveSameObjects } from '../../src/verify/compare.ts';
import { deflated, makePdf, streamOf } from './support.ts';

const open = (page: string, content = streamOf('q Q'), catalog = ''): Pdf => {
  const opened = openPdf(
    makePdf([
      `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      '<</Kids[3 0 R]>>',
      `<</Contents 4 0 R${page}>>`,
      content,
    ]),
  );
  if ('obstacle' in opened) throw new Error(opened.obstacle.kind);
  return opened.pdf;
};

describe('files of the same objects', () => {
  const own = () => open('/MediaBox[0 0 595.275591 841.889764]');

  it.each([
    ['rounded', open('/MediaBox[0 0 595.2756 841.8898]')],
    ['packed', open('/MediaBox[0 0 595.275591 841.889764]', deflated('q Q'))],
    [
      'opened with another panel',
      open('/MediaBox[0 0 595.275591 841.889764]', undefined, '/PageMode/UseAttachments'),
    ],
  ])('%s', (_, other) => {
    expect(haveSameObjects(own(), other)).toBe(true);
  });

  it.each([
    ['another size', open('/MediaBox[0 0 595.28 841.89]')],
    ['another whole number', open('/MediaBox[0 1 595.275591 841.889764]')],
    ['another content', open('/MediaBox[0 0 595.275591 841.889764]', streamOf('q q Q Q'))],
    ['another entry', open('/MediaBox[0 0 595.275591 841.889764]/Rotate 0')],
  ])('are not those of %s', (_, other) => {
    expect(haveSameObjects(own(), other)).toBe(false);
  });
});
