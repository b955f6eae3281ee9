import { describeRoundTrip } from '../helpers/import/round-trip.ts';
import { textMannerOf, writeText } from '../helpers/write-text.ts';

describeRoundTrip('text', '.txt', (issue, clerk) =>
  new TextEncoder().encode(writeText(issue, textMannerOf(clerk))),
);
