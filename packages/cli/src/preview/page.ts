import { escapeXml } from '@kawal/policy';
import type { PreviewedPart } from '@kawal/sdk';
import type { Session } from '../command/session.ts';
import { htmlFile } from '../sheet/write-html.ts';
import { escapeControlsInLines } from '../terminal/escape-controls.ts';
import { noteOn, type Previewed } from './texts.ts';
import { previewWords as words } from './words.ts';

/** The page of `kawal preview --out`: every message as a phone shows it. It loads nothing and runs nothing. */
export function writePage(previewed: readonly Previewed[], { language, say }: Session): string {
  const sections = previewed.map((one) => {
    const heading = say(words.heading(one.channel, words.kinds[one.kind]));
    return `<section><h2>${escaped(heading)}</h2><p>${escaped(say(noteOn(one)))}</p>${one.shown.map(pieceOf).join('')}</section>`;
  });
  const title = escaped(say(words.title));
  return htmlFile(language, title, style, `<h1>${title}</h1>\n${sections.join('\n')}`);
}

function pieceOf({ label, text, buttons = [], isHtml }: PreviewedPart): string {
  const heading = `<h3>${escaped(label)}</h3>`;
  // Sandboxed whole: the page of a mail runs no script and opens no link.
  if (isHtml) return `${heading}<iframe sandbox="" title="${escaped(label)}" srcdoc="${escaped(text)}"></iframe>`;
  const pressed = buttons.map((button) => `<span>${escaped(button)}</span>`).join('');
  return `${heading}<pre>${escaped(text.trimEnd())}</pre>${pressed === '' ? '' : `<p>${pressed}</p>`}`;
}

function escaped(text: string): string {
  return escapeXml(escapeControlsInLines(text));
}

const style = `body { margin: 1rem auto; padding: 0 1rem; max-width: 60rem; color: #000; background: #fff; font: 1rem/1.4 system-ui, sans-serif }
section { margin: 1.5rem 0; border-top: 1px solid #767676 }
h3 { margin: .8rem 0 .2rem; font-size: 1rem }
pre, iframe { box-sizing: border-box; width: 22.5rem; max-width: 100%; margin: 0; border: 1px solid #767676; border-radius: 8px }
pre { padding: .6rem; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
iframe { height: 40rem }
span { display: inline-block; margin: .4rem .4rem 0 0; padding: .4rem .8rem; border: 1px solid #000; border-radius: 8px }`;
