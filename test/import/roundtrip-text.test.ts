import { describeRoundTrip } from '../helpers/import/round-trip.ts';
import { textMannerOf, writeText } from '../helpers/write-text.ts';

// Without looks a title on its own line behind a text that names no source is a guess.
describeRoundTrip('text', {
  ending: '.txt',
  leastSame: 0.8,
  write: (issue, clerk) => new TextEncoder().encode(writeText(issue, textMannerOf(clerk))),
});
