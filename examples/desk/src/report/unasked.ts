import { randomUUID } from 'node:crypto';
import type { EscalationState, Instant } from '@kawal/core';
import { unaskedNames } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Ask } from '../record/ask.ts';
import { addressOf } from '../record/known-action.ts';
import { reportWords as words } from './words.ts';

interface UnaskedProps {
  readonly visit: OfficerVisit;
  readonly stream: string;
  readonly escalation: EscalationState;
  /** Tells whether they can read the story: nobody else says that somebody is not involved (0690). */
  readonly canRead: boolean;
}

/** Asks who decides on a report about each name of its story about which nobody could be asked: are they involved, perhaps? */
export function Unasked({ visit, stream, escalation, canRead }: UnaskedProps): VNode {
  const { say, now, formToken } = visit;
  const yes = addressOf('tetap-dikecualikan', stream);
  return html`${unaskedNames(escalation, now as Instant).map(
    (
      who,
    ) => html`<div class="banner bad"><div><p>${say(words.unasked(personSaid(visit, who)))} ${canRead ? html`<a href="#cerita">${say(words.readStory)}</a>` : say(words.unreadable)}</p>
    <form method="post" action=${yes} class="ask direct" data-once><input type="hidden" name="_token" value=${formToken} /><input type="hidden" name="_key" value=${randomUUID()} /><input type="hidden" name="_who" value=${who} /><button class="primary">${say(words.maybeInvolved)}</button></form>
    ${canRead && html`<${Ask} visit=${visit} address=${addressOf('escalations.liftExclusion', stream)} answers=${{ who, reason: 'notInvolved' }} words=${words.notInvolved} />`}</div></div>`,
  )}`;
}
