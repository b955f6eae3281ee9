import { describeRoundTrip } from '../helpers/import/round-trip.ts';

describeRoundTrip('pdf', {
  ending: '.pdf',
  leastSame: 1,
  write: (_issue, _clerk, { pdf }) => {
    if (!pdf) throw new Error('the case has no PDF');
    return pdf;
  },
});
