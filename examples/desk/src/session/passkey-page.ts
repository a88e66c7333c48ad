import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { Passkey } from './passkeys.ts';
import { passkeyWords as words } from './words.ts';

interface PasskeyPageProps {
  readonly visit: OfficerVisit;
  readonly hasPasskeys: boolean;
  readonly keys: readonly Passkey[];
  readonly done: string | undefined;
}

/** The page of a person's own account: their passkeys, and the way out of every device. */
export function PasskeyPage({ visit, hasPasskeys, keys, done }: PasskeyPageProps): VNode {
  const { say, formToken } = visit;
  const said = done !== undefined && Object.hasOwn(words.done, done) ? (done as keyof typeof words.done) : undefined;
  const token = html`<input type="hidden" name="_token" value=${formToken} />`;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    ${said !== undefined && html`<p class=${said === 'gagal' ? 'problems' : 'done'} role=${said === 'gagal' ? 'alert' : 'status'}>${say(words.done[said])}</p>`}
    <h1>${say(words.title)}</h1>
    <section><h2>${say(words.keys)}</h2>
      <p>${say(hasPasskeys ? words.lead : words.off)}</p>
      ${hasPasskeys && keys.length === 0 && html`<p class="empty">${say(words.none)}</p>`}
      <ul class="list roster">${keys.map(
        ({ name, kind, addedAt, usedAt }) => html`<li><div>
        <strong>${say(words.kinds[kind])}</strong>
        <small>${say(words.added)} ${timeSaid(visit, addedAt)} · ${usedAt === null ? say(words.never) : `${say(words.used)} ${timeSaid(visit, usedAt)}`}</small>
        <form method="post" action="/akun/kunci/hapus">${token}<input type="hidden" name="key" value=${name} /><button class="second">${say(words.remove)}</button></form>
      </div></li>`,
      )}</ul>
      ${
        hasPasskeys &&
        html`<form method="post" action="/akun/kunci" class="stack" data-passkey="/akun/kunci/mulai" data-new hidden>${token}<input type="hidden" name="credential" value="" /><button class="primary">${say(words.add)}</button><p class="sending" role="status" data-sending hidden></p></form>
      <p class="note" data-without-passkey>${say(words.cannot)}</p>`
      }
    </section>
    <section><h2>${say(words.sessions)}</h2><p>${say(words.sessionsLead)}</p>
      <form method="post" action="/akun/keluar-semua">${token}<button class="second">${say(words.endAll)}</button></form>
    </section>
  </${Layout}>`;
}
