/** The tags and texts of an XML file, as far as workbooks use them: no DTD, names without their prefixes. */

export type Token =
  | {
      readonly kind: 'open' | 'close';
      readonly name: string;
      readonly attributes: (name: string) => string | undefined;
      readonly empty: boolean;
    }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN = /<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<[!?][^>]*>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/gsu;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text with its entities resolved. */
const resolve = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\dA-Fa-f]{1,6})|#(\d{1,7})|(\w+));/gu, (whole, hex, decimal, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through a file tag by tag. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  for (const match of new TextDecoder().decode(bytes).matchAll(TOKEN)) {
    const [, data, slash, name, rest = '', end, text] = match;
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: resolve(text) };
    else if (name !== undefined) {
      const attributes = (wanted: string): string | undefined => {
        const found = new RegExp(`(?:^|\\s|:)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(rest);
        const value = found?.[1] ?? found?.[2];
        return value === undefined ? undefined : resolve(value);
      };
      const kind = slash === '/' ? 'close' : 'open';
      yield { kind, name: localName(name), attributes, empty: end === '/' };
    }
  }
}
