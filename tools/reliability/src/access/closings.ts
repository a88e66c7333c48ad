import type { Engine } from '@kawal/engine';
import type { Chance } from '../world/chance.ts';
import type { BookedPerson, BookedRecord, Drawn } from './book.ts';
import { kelurahan, mover, secretary } from './city.ts';
import { must, person } from './outcome.ts';

/** Reports and cases that are closed, referrals that end, and who is left for them. */

const note = 'Karangan untuk uji.';

/** Closes some of these reports, some of their cases, and withdraws referrals that were not handed over. */
export async function drawClosings(
  engine: Engine,
  { happens }: Chance,
  { records, free }: { readonly records: readonly Drawn[]; free(): readonly Drawn[] },
  seenOn: number,
): Promise<readonly Drawn[]> {
  const ended = new Set<string>();
  const { reports, cases, referrals } = engine.as(secretary);
  for (const { report } of free()) {
    if (!happens(1 / 2)) continue;
    must(await reports.close(report as `report/${string}`, { reason: 'insufficientInformation', note } as never));
    ended.add(report).add(report.replace('report/', 'escalation/'));
    for (const one of records.filter((other) => other.report === report)) {
      if (one.concept === 'referral' && one.addressee === null && happens(1 / 2)) {
        must(await referrals.withdraw(one.stream as `referral/${string}`, { reason: 'notNeeded' }));
        ended.add(one.stream);
      }
      if (one.concept !== 'case' || !happens(1 / 2)) continue;
      const closure = { reason: 'transferredJurisdiction', seenBy: 'uptdPpa', seenOn, acknowledgedOn: seenOn };
      must(await cases.close(one.stream as `case/${string}`, { closure } as never));
      ended.add(one.stream);
    }
  }
  return records.map((one) => (ended.has(one.stream) ? { ...one, hasEnded: true } : one));
}

/** Draws a case of nobody: its report bars the LPA, and the coordinator who closed that moves away later. */
export async function drawCaseOfNobody(
  engine: Engine,
  report: string,
  booked: Omit<Drawn, 'stream' | 'concept' | 'handler' | 'givenIn' | 'report'>,
): Promise<readonly Drawn[]> {
  const { cards, reports, cases } = engine.as(person(mover, 'coordinator'));
  must(await cards.open(report, { purpose: 'respond' }));
  must(await reports.close(report as `report/${string}`, { reason: 'handedToCase' }));
  const listed = await cases.list({ key: { name: 'report', value: report } });
  if (!listed.ok || listed.records[0] === undefined) throw new RangeError('no case was opened');
  const given = { handler: mover, givenIn: ['coordinator'] };
  const nobody = { handler: null, givenIn: [] };
  return [
    { ...booked, ...given, report, stream: report, concept: 'report', hasEnded: true },
    {
      ...booked,
      ...nobody,
      report,
      stream: report.replace('report/', 'escalation/'),
      concept: 'escalation',
      hasEnded: true,
    },
    { ...booked, ...given, report, stream: listed.records[0].stream, concept: 'case' },
  ];
}

export const placeOfNobody = kelurahan[1] ?? '';

/** Offices whose people stand in, the first that has anybody (1979). */
const standing = ['lastResort', 'uptdPpa', 'coordinator'];

type Booked = Omit<BookedRecord, 'isOver' | 'standIns'>;

/** Books of each record if it is over, and who stands in for it. */
export function withEnds(records: readonly Booked[], people: readonly BookedPerson[]): readonly BookedRecord[] {
  const refOf = ({ actor }: BookedPerson) => actor.ref;
  return records.map((one) => {
    const { report, barred, told, hasEnded = false, ...record } = one;
    const free = people.filter((who) => !who.suspended && !barred.includes(refOf(who)));
    const isLpaFree = free.some(({ ofLpa }) => ofLpa);
    const ofReport = records.filter((other) => other.report === report);
    const isReportOver = ofReport.every(
      (other) => other.hasEnded === true || !['report', 'case'].includes(other.concept),
    );
    const mayEnd = ['report', 'escalation', 'referral'].includes(one.concept);
    const handled = ofReport.filter(({ handler }) => handler !== null);
    const isLeft = free.some(
      (who) =>
        told.some((post) => who.posts.includes(post)) ||
        handled.some(
          (other) =>
            other.handler === refOf(who) &&
            who.near.includes(one.area) &&
            other.givenIn.some((kind) => who.kinds.includes(kind)),
        ),
    );
    const hasCase = ofReport.some(({ concept }) => concept === 'case');
    const offices = standing.map((kind) => free.filter(({ speaksFor }) => speaksFor.includes(`${kind} ${one.area}`)));
    const [standIns = []] = isLpaFree || isLeft || !hasCase ? [] : offices.filter((all) => all.length > 0);
    return {
      ...{ ...record, report, barred, told, hasEnded },
      isOver: mayEnd && hasEnded && isReportOver && isLpaFree,
      standIns: standIns.map(refOf),
    };
  });
}
