import { decimalSign } from '../../units/decimal-sign.ts';
import { fontFaces } from '../fonts.ts';
import { hashSource } from '../pack.ts';
import { pageStyle } from '../style.ts';
import type { Medium } from './medium.ts';
import { type Content, Markup, markup } from './markup.ts';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly body: Content;
  /** Style rules of this page alone. */
  readonly style?: string;
  /** Script that the page runs. */
  readonly script?: string;
  /** Scripts the page may add to itself later. */
  readonly laterScripts?: readonly string[];
}

/**
 * A complete page that needs nothing else: style, fonts and script inside, and a content-security policy under which it
 * can load nothing and run nothing but its own scripts.
 */
export async function htmlPage(parts: PageParts, medium: Medium): Promise<string> {
  const { title, description, body, script, laterScripts = [] } = parts;
  const page = markup`${body}`.text;
  const style = [await fontFaces(page, medium), await pageStyle(), parts.style ?? ''].join('\n');
  const scripts = [...(script === undefined ? [] : [script]), ...laterScripts].map(hashSource);
  const policy = [
    `default-src 'none'`,
    `script-src ${scripts.length === 0 ? `'none'` : scripts.join(' ')}`,
    `style-src ${hashSource(style)}`,
    'font-src data:',
    'img-src data: blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return markup`<!doctype html>
<html lang="en"${decimalSign() === ',' && markup` data-decimal-sign=","`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
${new Markup(page)}${script !== undefined && markup`<script>${new Markup(script)}</script>\n`}</body>
</html>
`.text;
}
