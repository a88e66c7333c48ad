import { randomUUID } from 'node:crypto';
import type { EscalationState, Instant } from '@kawal/core';
import { isOfficeKind } from '@kawal/core/directory';
import { liftingsIn, unaskedNames } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { officesSaid, personSaid } from '../page/person.ts';
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
  const { say, now } = visit;
  const perhaps = (who: string): VNode => html`<${Perhaps} visit=${visit} stream=${stream} who=${who} />`;
  return html`${unaskedNames(escalation, now as Instant).map(
    (
      who,
    ) => html`<div class="banner bad"><div><p>${say(words.unasked(personSaid(visit, who)))} ${canRead ? html`<a href="#cerita">${say(words.readStory)}</a>` : say(words.unreadable)}</p>
    ${perhaps(who)}
    ${canRead && html`<${Ask} visit=${visit} address=${addressOf('escalations.liftExclusion', stream)} answers=${{ who, reason: 'notInvolved' }} words=${words.notInvolved} />`}</div></div>`,
  )}${liftingsIn(escalation, now).map(({ who, by }) => {
    const said = isOfficeKind(who) ? officesSaid(visit, [who], 'or') : personSaid(visit, who);
    return html`<div class="banner warn"><div><p>${say(words.lifting(personSaid(visit, by), said))} <a href=${addressOf('tambah', stream)}>${say(words.add)}</a></p>${!isOfficeKind(who) && perhaps(who)}</div></div>`;
  })}`;
}

interface PerhapsProps extends Pick<UnaskedProps, 'visit' | 'stream'> {
  readonly who: string;
}

/** Offers by one touch that somebody may be involved: it ends the question, and what was proposed against it. */
function Perhaps({ visit: { say, formToken }, stream, who }: PerhapsProps): VNode {
  return html`<form method="post" action=${addressOf('tetap-dikecualikan', stream)} class="ask direct" data-once><input type="hidden" name="_token" value=${formToken} /><input type="hidden" name="_key" value=${randomUUID()} /><input type="hidden" name="_who" value=${who} /><button class="primary">${say(words.maybeInvolved)}</button></form>`;
}
