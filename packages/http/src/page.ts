import { createHash } from 'node:crypto';
import type { Language, Localized } from '@kawal/core';
import { type MessageTextName, messageText, safetyLines } from '@kawal/core/locales';

/** The part of a page that differs. */
export interface AnswerPage {
  readonly language: Language;
  readonly says: Localized;
  /** The form below it: buttons alone, a field for a code as well, or none. */
  readonly form: 'answer' | 'code' | 'none';
  /** The telephone number of the secretariat, where it is known. */
  readonly phone: string | undefined;
  /** The page on which an act is recorded, for whoever has taken a report on. */
  readonly actsAt?: string;
}

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0 auto;max-width:34rem;padding:1rem;font:1.125rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}h1,h2{font-size:1.375rem;line-height:1.3;margin:0 0 1rem}h2{font-size:1.125rem;margin:1rem 0 0}ul{padding-left:1.25rem}button,input{font:inherit;width:100%;min-height:3.5rem;margin:0 0 1rem;padding:.5rem 1rem;border:2px solid #595959;border-radius:.5rem;color:#1a1a1a;background:#fff}button.take{color:#fff;background:#0b6b2e;border-color:#0b6b2e;font-weight:700}button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}a{color:#0b57d0;display:inline-block;padding:.75rem 0;white-space:nowrap}@media(prefers-color-scheme:dark){body{color:#f2f2f2;background:#121212}button,input{color:#f2f2f2;background:#1f1f1f;border-color:#a6a6a6}a{color:#a8c7fa}}`;

/** The policy of content of every page: no script, nothing from elsewhere, and forms that go back only. */
export const contentPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Writes a page. It depends on nothing of a token, so the pages of all tokens are the same bytes. */
export function htmlOf({ language, says, form, phone, actsAt }: AnswerPage): string {
  const say = (name: MessageTextName): string => escaped(messageText(name)[language]);
  const call = phone === undefined ? '' : `<p>${say('pageSecretariat')} ${callLink(phone)}</p>`;
  const record = actsAt === undefined ? '' : `<p><a href="${escaped(actsAt)}">${say('pageRecord')}</a></p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('pageTitle')}</title><style>${style}</style></head><body><main><h1>${say('pageTitle')}</h1><p>${escaped(says[language])}</p>${record}${call}${formOf(form, say)}<h2>${say('pageSafety')}</h2><ul>${safetyLines.map((line) => `<li>${escaped(line[language])}</li>`).join('')}</ul><p>${say('help')}</p></main><footer><a href="?${language === 'id' ? 'en' : 'id'}" lang="${language === 'id' ? 'en' : 'id'}">${say('pageOther')}</a></footer></body></html>`;
}

/** A form without an address goes to the address of its page, and so the page need not hold the token. */
function formOf(form: AnswerPage['form'], say: (name: MessageTextName) => string): string {
  if (form === 'none') return '';
  const field =
    form === 'code'
      ? `<label for="code">${say('pageCode')}</label><input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="100" required>`
      : '';
  return `<form method="post">${field}<button class="take" name="answer" value="take">${say('take')}</button><button name="answer" value="decline">${say('cannot')}</button></form>`;
}

/** A touch rings the number. */
function callLink(phone: string): string {
  return `<a href="tel:${phone.replace(/[^+0-9]/g, '')}">${escaped(phone)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
