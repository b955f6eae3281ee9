import type { Stats } from 'node:fs';

/** What a file looks like from outside: two stamps differ where it was written, replaced or removed in between. */
export const formatStamp = ({ mtimeMs, size, ino }: Stats): string => `${mtimeMs}/${size}/${ino}`;
