/** The README and its companions as pages for a browser: offices have one, and nothing that shows Markdown. */

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { ours, ROOT } from './run.mjs';

/** Where each page of the project goes in the installed folder. */
const PAGES = {
  'README.md': '使用说明.html',
  'README.en.md': 'manual/README.en.html',
  'docs/scripting.md': 'manual/scripting.html',
  'docs/diagnostics.md': 'manual/diagnostics.html',
  'docs/decisions.md': 'manual/decisions.html',
};

/** Where a file of the project lies in the installed folder; undefined where it is not installed. */
function placeOf(path) {
  if (path in PAGES) return PAGES[path];
  if (/^docs\/[^/]+\.png$/.test(path)) return path.replace(/^docs/, 'manual');
  return /^(?:examples|schema|profiles)\//.test(path) && existsSync(join(ROOT, path))
    ? `app/${path}`
    : undefined;
}

/** A link of a page as it has to be in the installed folder; undefined where it would lead nowhere. */
function relocate(href, page) {
  if (/^(?:https?:|#)/.test(href)) return href;
  const [path, anchor] = href.split('#');
  const place = placeOf(posix.normalize(posix.join(posix.dirname(page), path)));
  if (place === undefined) return undefined;
  const target = posix.relative(posix.dirname(PAGES[page]), place);
  return anchor === undefined ? target : `${target}#${anchor}`;
}

/** Anchors as tables of contents have them: what is neither letter, digit nor hyphen is left out. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A line of Chinese goes on in the next without a space. */
const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
const joinLines = (text) => text.replace(new RegExp(`(?<=${CHINESE})\\n(?=${CHINESE})`, 'gu'), '');

const makeMarked = (page) =>
  new Marked({
    walkTokens: (token) => {
      if (token.type === 'text') token.text = joinLines(token.text);
    },
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escapeHtml(slug(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = relocate(href, page);
        const text = this.parser.parseInline(tokens);
        return target === undefined
          ? text
          : `<a href="${escapeHtml(encodeURI(decodeURI(target)))}">${text}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escapeHtml(relocate(href, page))}" alt="${escapeHtml(text)}">`;
      },
    },
  });

/** Lays the manual into a folder, its lesser pages and its pictures in a folder of it. */
export function writeManual(folder) {
  mkdirSync(join(folder, 'manual'));
  for (const name of readdirSync(join(ROOT, 'docs')).filter((one) => extname(one) === '.png'))
    copyFileSync(join(ROOT, 'docs', name), join(folder, 'manual', name));
  const style = readFileSync(ours('manual.css'), 'utf8');
  for (const [page, target] of Object.entries(PAGES)) {
    const source = readFileSync(join(ROOT, page), 'utf8');
    const [, title] = /^# (.*)$/m.exec(source);
    const head = `<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n<style>\n${style}</style>`;
    const body = makeMarked(page).parse(source);
    writeFileSync(join(folder, target), `<!doctype html>\n<html lang="zh-CN">\n${head}\n${body}</html>\n`);
  }
}
