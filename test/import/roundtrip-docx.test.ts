import { mannerOf } from '../helpers/import/flow.ts';
import { describeRoundTrip } from '../helpers/import/round-trip.ts';
import { writeDocx } from '../helpers/write-docx.ts';

describeRoundTrip('docx', '.docx', (issue, clerk) => writeDocx(issue, mannerOf(clerk)));
