import type { Localized } from '@kawal/core';
import { emergencyAccessReasons, erasureReasons, purposes } from '@kawal/core/access';
import { dataRights } from '@kawal/core/data-request';
import { services } from '@kawal/core/referral';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { withPersonInPost } from '../config/with-person-in-post.ts';
import { dataWords } from './words.ts';

export interface ProcessingOptions {
  readonly as: string;
  readonly json?: boolean;
}

type Activity = 'opened' | 'emergency' | 'erased' | 'referred' | 'requested' | 'breached';

/** Prints the record of processing activities: which sealed data were opened for what, passed on, destroyed and asked about. */
export async function processing(session: Session, { as, json }: ProcessingOptions): Promise<ExitCode> {
  return withPersonInPost(session, 'existing', as, async ({ api }) => {
    const counts = new Map<string, { activity: Activity; about: Localized; count: number }>();
    const count = (activity: Activity, about: Localized): void => {
      const name = `${activity} ${about.en}`;
      counts.set(name, { activity, about, count: (counts.get(name)?.count ?? 0) + 1 });
    };
    const readings = await api.cards.all();
    const referrals = await api.referrals.all();
    const requests = await api.dataRequests.all();
    const breaches = await api.breaches.all();
    for (const one of [readings, referrals, requests, breaches])
      if (!one.ok) return printRefusals(session, one.refusals);
    if (!readings.ok || !referrals.ok || !requests.ok || !breaches.ok) return exitCode.refused;
    for await (const { state } of readings.records) {
      if (state.status === 'opened') count('opened', purposes[state.purpose]);
      else if ('until' in state) count('emergency', emergencyAccessReasons[state.reason]);
      else count('erased', erasureReasons[state.reason]);
    }
    for await (const { state } of referrals.records) {
      if (state.sentAt !== null) count('referred', services[state.service].said);
    }
    for await (const { state } of requests.records) {
      count('requested', dataRights[state.right]);
    }
    for await (const _ of breaches.records) count('breached', { id: '', en: '' });
    const rows = [...counts.values()];
    if (json) session.json(rows);
    else tell(session, rows);
    return exitCode.fine;
  });
}

function tell(
  session: Session,
  rows: readonly { readonly activity: Activity; readonly about: Localized; readonly count: number }[],
): void {
  const { say } = session;
  const words = dataWords.processing;
  session.line(session.tone('heading', say(words.title)));
  session.table(
    [words.activity, words.what, words.count].map(say),
    rows.map(({ activity, about, count }) => [say(words[activity]), say(about), String(count)]),
  );
}
