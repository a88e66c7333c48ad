import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { type Children, html } from './html.ts';
import { icon } from './icon.ts';
import { OnLeave } from './leave.ts';
import { isOfficer, type Visit } from './visit.ts';
import { layoutWords as words } from './words.ts';

interface LayoutProps {
  readonly visit: Visit;
  readonly title: string;
  /** The narrow column of a form, or the wide one of a list. */
  readonly wide?: boolean;
  /** Shows the way out of the page at once. */
  readonly exit?: boolean;
  /** The form by which a page without an address of its own is shown in another language. */
  readonly again?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  readonly children?: Children;
}

const places = [
  { path: '/hari-ini', icon: 'today', words: words.today },
  { path: '/laporan', icon: 'report', words: words.reports },
  { path: '/komunitas', icon: 'community', words: words.community },
  { path: '/petugas', icon: 'people', words: words.people },
  { path: '/lainnya', icon: 'more', words: words.more },
] as const;

/** Where the way out leads: a page that anybody may have open. */
export const elsewhere = 'https://id.wikipedia.org/';

/** The frame of every page. Its title says what a page is for, and never of whom or what a record is. */
export function Layout({ visit, title, wide = false, exit = false, again, children }: LayoutProps): VNode {
  const { say, language, chapter } = visit;
  const other = language === 'id' ? 'en' : 'id';
  const officer = isOfficer(visit);
  return html`<html lang=${language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <link rel="icon" href="/desk.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/desk.css" />
      <script type="module" src="/desk.js"></script>
    </head>
    <body class=${officer ? 'desk' : 'public'} data-own=${officer ? draftOwner(visit.person) : undefined}>
      <a class="skip" href="#isi">${say(words.skip)}</a>
      <header class="top">
        <a class="brand" href="/">${icon('mark')}<span>${chapter?.name ?? 'Kawal'}</span></a>
        <nav aria-label=${say(words.settings)} class="settings">
          ${
            again === undefined
              ? html`<a href=${`${visit.path}?${visit.query && `${visit.query}&`}bahasa=${other}`} lang=${other} hreflang=${other}>${words.other[language]}</a>`
              : html`<form method="post" action=${`${again.action}?bahasa=${other}`} data-once data-retry data-receipt>${Object.entries(again.fields).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}<button class="plain" lang=${other}>${words.other[language]}</button></form>`
          }
          ${officer && html`<form method="post" action="/keluar"><input type="hidden" name="_token" value=${visit.formToken} /><button class="plain">${say(words.signOut)}</button></form>`}
        </nav>
      </header>
      ${exit && html`<aside class="exit" aria-label=${say(words.leave)}><a class="button leave" href="/lapor/tutup" rel="noreferrer" data-leave=${elsewhere}>${say(words.leave)}</a><span>${say(words.leaveHint)}</span><noscript><span>${say(words.leaveNoScript)}</span></noscript></aside>`}
      ${officer && html`<nav class="places" aria-label=${say(words.places)}>${places.map((one) => html`<a href=${one.path} aria-current=${isHere(one.path, visit.path) ? 'page' : undefined}>${icon(one.icon)}<span>${say(one.words)}</span></a>`)}</nav>`}
      <main id="isi" tabindex="-1" class=${wide ? 'wide' : 'narrow'}>${officer && html`<${OnLeave} visit=${visit} />`}${children}</main>
    </body>
  </html>`;
}

/** Names whose drafts are kept in a tab: a page of another person throws them away. Nobody's reference stands in it. */
export function draftOwner(person: string): string {
  return `@${createHash('sha256').update(`draft\n${person}`).digest('hex').slice(0, 16)}`;
}

/** A record belongs to the place from which it is opened. */
function isHere(place: string, path: string): boolean {
  if (place === '/laporan') return /^\/(?:laporan|angka|catatan\/(?:report|referral|case|access)\/)/.test(path);
  const isCommunity = /^\/catatan\/(?!report|referral|case|access|breach|data-request)/.test(path);
  return path.startsWith(place) || (place === '/komunitas' && isCommunity);
}
