/** What an issue may be made from beside its own file. */

/** A font from outside the program that was looked for. */
export type FontRead =
  /** A font named by its file; the path is absolute. */
  | { readonly kind: 'font'; readonly path: string }
  /** A font named by its family; no path where none of that name is installed. */
  | { readonly kind: 'installed-font'; readonly family: string; readonly path?: string };

/** A file that was looked for while an issue was set, whether it was there or not. */
export type Read =
  /** A file that `extends` led to, or that is named to be set, as it was asked for; no bytes where it could not be read. */
  { readonly kind: 'publication' | 'file'; readonly path: string; readonly bytes?: Uint8Array } | FontRead;
