/** What is used of the package, which comes without types. */

declare module 'word-extractor/lib/word-ole-extractor.js' {
  interface Extracted {
    getBody(options: { readonly filterUnicode: boolean }): string;
    getFootnotes(options: { readonly filterUnicode: boolean }): string;
    getEndnotes(options: { readonly filterUnicode: boolean }): string;
    getTextboxes(options: { readonly filterUnicode: boolean }): string;
  }
  export default class WordOleExtractor {
    extract(reader: unknown): Promise<Extracted>;
  }
}

declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(buffer: Buffer);
    open(): Promise<void>;
  }
}
