/** Why the licence bits (OS/2 fsType) of a font forbid its use in a PDF. */
export type EmbeddingBar = 'noEmbedding' | 'bitmapOnly' | 'noSubsetting';

/** Why a font file cannot be used. */
export type FontProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** A folder, a device or a pipe. */
  | { readonly kind: 'not-a-file' }
  /** Bytes. */
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'not-a-font' }
  | { readonly kind: 'corrupt'; readonly reason: string }
  | { readonly kind: 'webfont'; readonly format: 'WOFF' | 'WOFF2' }
  | { readonly kind: 'variable' }
  | { readonly kind: 'no-outlines' }
  | { readonly kind: 'not-embeddable'; readonly bar: EmbeddingBar }
  | { readonly kind: 'member-unknown'; readonly members: readonly string[] };
