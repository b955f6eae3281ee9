/** Whether a colour is the red of mastheads and their rules. */

/** `FF0000`, `#f00`, `red`, `#c00000 [2404]`. */
export function isRed(colour: string | undefined): boolean {
  if (colour === undefined) return false;
  if (/^(?:dark)?red\b/iu.test(colour)) return true;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/iu.exec(colour);
  const digits = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#?(..)(..)(..)/u.exec(colour)?.slice(1);
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => Number.parseInt(pair, 16));
  return red >= 0x80 && green <= red * 0.35 && blue <= red * 0.35;
}
