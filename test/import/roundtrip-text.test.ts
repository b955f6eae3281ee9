import { describeRoundTrip } from '../helpers/import/round-trip.ts';
import { textMannerOf, writeText } from '../helpers/write-text.ts';

// Without looks a title that nothing else tells is a guess.
describeRoundTrip('text', {
  ending: '.txt',
  leastSame: 0.99,
  write: (issue, clerk) => new TextEncoder().encode(writeText(issue, textMannerOf(clerk))),
});
