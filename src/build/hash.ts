import { hash } from 'node:crypto';

/** SHA-256 of bytes or of a text. */
export const hashOf = (content: Uint8Array | string): string => hash('sha256', content, 'base64url');
