import type { Sourced } from '../base/diagnostic.ts';
import type { Role } from '../base/role.ts';

/** The font that a publication asks for in a role. */
export interface FontChoice {
  /** A bundled name, a file (resolved against the file that `font.span` lies in) or an installed family name. */
  readonly font?: Sourced;
  /** A second choice for Western letters and digits. */
  readonly western?: Sourced;
  /** Member of a TTC: its number from 0, or its name. */
  readonly member?: string;
}

export type FontChoices = Readonly<Partial<Record<Role, FontChoice>>>;

const FILE_NAME = /[\\/]|\.(?:tt[fc]|ot[fc]|woff2?|eot|dfont|pf[ab])$/iu;

/** True where a choice of font names a file, in contrast to a bundled style or an installed family. */
export const namesFontFile = (font: string): boolean => FILE_NAME.test(font);
