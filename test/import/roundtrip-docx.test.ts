import { mannerOf } from '../helpers/import/flow.ts';
import { describeRoundTrip } from '../helpers/import/round-trip.ts';
import { writeDocx } from '../helpers/write-docx.ts';

describeRoundTrip('docx', {
  ending: '.docx',
  leastSame: 1,
  write: (issue, clerk) => writeDocx(issue, mannerOf(clerk)),
});
