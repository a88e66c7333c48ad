import type { Chapter, Instant, Localized, PersonId } from '@kawal/core';
import { day } from '@kawal/core';
import type { ActorApi } from '@kawal/engine';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { everyPage } from '../records/every-page.ts';
import { pactSheet } from '../sheet/pact-sheet.ts';
import { readOne } from '../status/waiting.ts';
import { todayWords as words } from './words.ts';

/** One thing that waits for a person: the worse, the lower its rank; of one rank the older comes first. */
export interface WaitingItem {
  readonly rank: number;
  /** Since when it waits, or by when it is due. */
  readonly at: Instant;
  readonly said: Localized;
  /** The command to go on with. */
  readonly next: string;
}

interface Asked {
  readonly api: ActorApi;
  readonly person: PersonId;
  readonly chapter: Chapter | null;
  readonly now: Instant;
}

/** Reads everything that waits for a person, the worst first. What they may not know of is not there. */
export async function waitingFor(asked: Asked, storage: LoadedDeployment['storage']): Promise<readonly WaitingItem[]> {
  const items = await Promise.all([
    reportsWaiting(asked, storage),
    closingsWaiting(asked),
    referralsWaiting(asked),
    casesWaiting(asked),
    monthsWaiting(asked),
    visitsWaiting(asked),
    commitmentsWaiting(asked),
  ]);
  return items.flat().toSorted((one, other) => one.rank - other.rank || one.at - other.at);
}

/** Reports that nobody took on, and calls that this person was asked to make. */
async function reportsWaiting(
  { api, person, chapter, now }: Asked,
  storage: LoadedDeployment['storage'],
): Promise<readonly WaitingItem[]> {
  const running = await everyPage((page) =>
    api.escalations.list({ ...page, key: { name: 'status', value: 'running' } }),
  );
  const states = running.flatMap((record) => (record.view === 'whole' && !record.state.drill ? [record.state] : []));
  const items = await Promise.all(
    states.map(async (state): Promise<readonly WaitingItem[]> => {
      const { report, area, openedAt, taken, missed } = await readOne(state, { storage }, now);
      const told = state.told.filter((one) => one.person === person);
      const calls = told.filter(
        ({ task, served }) =>
          task === 'call' && !state.replies.some((reply) => reply.relayed && reply.offices.includes(served)),
      );
      const called = calls.map(({ served, firstAt }) => ({
        rank: 1,
        at: firstAt,
        said: words.call({ report, office: served }),
        next: `kawal relay ${report}`,
      }));
      if (taken !== null && missed.length === 0) return called;
      const isForMe = told.some(({ task }) => task === 'act');
      const said = words.untaken({ report, area, chapter, missed: missed.length > 0, isForMe });
      return [
        { rank: missed.length > 0 || isForMe ? 0 : 2, at: openedAt, said, next: `kawal answer ${report}` },
        ...called,
      ];
    }),
  );
  return items.flat();
}

/** Reports that somebody else wants to close. */
async function closingsWaiting({ api, person }: Asked): Promise<readonly WaitingItem[]> {
  const closing = await everyPage((page) => api.reports.list({ ...page, key: { name: 'status', value: 'closing' } }));
  return closing.flatMap((record) => {
    if (record.view !== 'whole' || record.state.status !== 'closing' || record.state.drill) return [];
    const { by, at } = record.state.proposal;
    const report = record.stream;
    return by === person ? [] : [{ rank: 3, at, said: words.closing({ report, by }), next: `kawal close ${report}` }];
  });
}

/** Referrals whose next step is ours, and those whose addressee is late. */
async function referralsWaiting({ api, now }: Asked): Promise<readonly WaitingItem[]> {
  const referrals = await everyPage((page) => api.referrals.list(page));
  return referrals.flatMap((record): readonly WaitingItem[] => {
    if (record.view !== 'whole' || record.state.drill) return [];
    const { status, service, expectations } = record.state;
    const referral = record.stream;
    const late = expectations.find(({ due }) => due <= now);
    if (late !== undefined) {
      return [
        {
          rank: 4,
          at: late.due,
          said: words.referralLate({ referral, service }),
          next: `kawal refer acknowledge ${referral}`,
        },
      ];
    }
    const step = status === 'prepared' || status === 'redirected' ? 'check-consent' : 'send';
    if (status !== 'prepared' && status !== 'redirected' && status !== 'consentChecked') return [];
    return [
      { rank: 5, at: now, said: words.referral({ referral, service, step }), next: `kawal refer ${step} ${referral}` },
    ];
  });
}

/** Victims whose next visit is due. */
async function casesWaiting({ api, now }: Asked): Promise<readonly WaitingItem[]> {
  const cases = await everyPage((page) => api.cases.list(page));
  return cases.flatMap((record) => {
    if (record.view !== 'whole' || record.state.status === 'closed') return [];
    const { monitoring, drill } = record.state;
    const due = monitoring?.dues[monitoring.met + monitoring.missed];
    if (drill || due === undefined || due > now + day) return [];
    const next = `kawal case note-monitoring ${record.stream}`;
    return [{ rank: 4, at: due, said: words.monitoring({ of: record.stream }), next }];
  });
}

/** Condition reports to accept, and those that are late. */
async function monthsWaiting({ api, chapter, now }: Asked): Promise<readonly WaitingItem[]> {
  const months = await everyPage((page) => api.conditionReports.list(page));
  return months.flatMap((record) => {
    if (record.view !== 'whole') return [];
    const { status } = record.state;
    if (status !== 'submitted' && status !== 'overdue' && status !== 'returned') return [];
    const step = status === 'submitted' ? 'accept' : 'submit';
    const { area, period } = record.state;
    const said = words.month({ area, period, chapter, step });
    return [{ rank: 6, at: now, said, next: `kawal condition ${step} ${record.stream}` }];
  });
}

/** Visits of today that are not held, and those held without a report. */
async function visitsWaiting({ api, chapter, now }: Asked): Promise<readonly WaitingItem[]> {
  const visits = await everyPage((page) => api.visits.list(page));
  return visits.flatMap((record) => {
    if (record.view !== 'whole') return [];
    const { status, area, plannedOn } = record.state;
    const step = { planned: 'assign', assigned: 'hold', done: 'report' }[status as 'planned' | 'assigned' | 'done'];
    if (step === undefined || plannedOn > now + day) return [];
    return [
      {
        rank: 6,
        at: plannedOn,
        said: words.visit({ area, chapter, step }),
        next: `kawal visit ${step} ${record.stream}`,
      },
    ];
  });
}

/** Commitments of pacts that are due within a week, or were. */
async function commitmentsWaiting({ api, chapter, now }: Asked): Promise<readonly WaitingItem[]> {
  if (chapter === null) return [];
  const whole = <Row extends { readonly view: string }>(rows: readonly Row[]) =>
    rows.filter((row): row is Extract<Row, { readonly view: 'whole' }> => row.view === 'whole');
  const pacts = whole(await everyPage((page) => api.pacts.list(page)));
  const communities = whole(await everyPage((page) => api.communities.list(page)));
  const { due } = pactSheet({ areas: chapter.areas, directory: chapter.directory, pacts, communities }, now);
  return due
    .filter(({ at }) => at <= now + 7 * day)
    .map(({ at, pact, name, what }) => ({
      rank: 7,
      at,
      said: words.commitment({ name, what }),
      next: what === 'endOfPact' ? `kawal pact renew ${pact}` : `kawal pact meet-commitment ${pact}`,
    }));
}
