import { withDirectory } from '@kawal/chapter';
import {
  type Actor,
  type Chapter,
  changesOf,
  type EscalationEvent,
  formatInstant,
  hour,
  type Instant,
  later,
  minute,
  type OfficeKind,
} from '@kawal/core';
import type { Story } from '@kawal/policy';
import { type TestEngine, testEngine } from '@kawal/testing';
import { obligationsOf, outageOf, type Played } from './claims.ts';

/**
 * Plays a story by the whole engine: submitted by an app, escalated, sent and answered through its door, kept in memory. Returns
 * the code of a refusal where the door does not take the report, which the step alone would take.
 */
export async function playByEngine(story: Story, given: Chapter, seed: number): Promise<Played | string> {
  const { chapter, bundle } = withDirectory(given, given.directory);
  const rest = { warnings: [], parent: null, layers: [], loud: [], tests: [], sources: {} as never };
  const reading = { ok: true, chapter, bundle, cards: cardsOf(chapter), ...rest } as const;
  const at = formatInstant(story.at, chapter.zone);
  const kawal = await testEngine({
    chapter: reading,
    at,
    seed,
    channels: [{ channel: 'email', evidence: 'delivered' }],
  });
  const { own, ...facts } = story.facts;
  const by: Actor = story.reporter == null ? app : { kind: 'person', ref: story.reporter, role: 'reporter' };
  const outcome = await kawal.as(by).reports.submit({
    area: story.area,
    channel: 'app',
    // Drawn as text: the door reads which values there are.
    facts: facts as never,
    ...(own === undefined ? {} : { chapterFacts: { own } }),
    parties: story.parties ?? [],
  });
  if (!outcome.ok) return outcome.refusals.map(({ code }) => code).join(' ');
  const report = outcome.receipt.stream;
  const deadlines = obligationsOf({ story, chapter: given }).map(({ deadline }) => deadline);
  const until = later(Math.max(story.at + hour, ...deadlines) as Instant, outageOf(story) + minute);
  await live(kawal, story, report, until);
  return { chapter: given, story, until, events: await eventsOf(kawal, report) };
}

const app: Actor = { kind: 'app', ref: 'aplikasi-contoh', role: 'reporter' };

/** Lets time pass until an instant: what people say comes in between, and nothing runs in an outage. */
async function live(kawal: TestEngine, story: Story, report: `report/${string}`, until: Instant): Promise<void> {
  const stands = (ms: number): number => {
    const outage = (story.outages ?? []).find(({ from, until: ends }) => ms >= from.ms && ms < ends.ms);
    return outage === undefined ? ms : stands(outage.until.ms);
  };
  const said = [
    ...(story.learned ?? []).map(({ at, parties = [] }) => ({
      at: stands(at.ms),
      say: async () => {
        const added = await kawal.as(app).reports.add(report, { facts: {}, parties });
        if (!added.ok) throw new RangeError(added.refusals.map(({ code }) => code).join(' '));
      },
    })),
    ...(story.replies ?? []).map(({ at, office, level }) => ({
      at: stands(at.ms),
      say: () => answer(kawal, report, office, level),
    })),
  ];
  const stops = (story.outages ?? []).map(({ from, until: ends }) => ({ at: from.ms, ends: ends.ms }));
  const moments = [...said, ...stops].sort((one, other) => one.at - other.at);
  for (const moment of moments) {
    if (story.at + moment.at > until) break;
    const now = Math.max(kawal.clock.now(), story.at + moment.at);
    await kawal.advance(now - kawal.clock.now());
    if ('say' in moment) await moment.say();
    else kawal.clock.moveTo(story.at + stands(moment.ends));
  }
  await kawal.advance(Math.max(0, until - kawal.clock.now()));
}

/** The first who was told for an office answers, or says that they rang it. */
async function answer(
  kawal: TestEngine,
  report: `report/${string}`,
  office: OfficeKind,
  level: 'acknowledged' | 'acted',
): Promise<void> {
  const escalation = await kawal.engine.unguarded.escalation(escalationOf(report));
  const told = escalation.ok ? escalation.record.state.told.find((one) => one.office === office) : undefined;
  if (told === undefined) return;
  const { escalations } = kawal.as(told.person);
  if (told.task === 'call') await escalations.relay(report, { office });
  else
    await escalations.reply(
      report,
      level === 'acted' ? ({ level, act: 'visited', reference: 'contoh' } as never) : { level },
    );
}

async function eventsOf({ engine }: TestEngine, report: `report/${string}`): Promise<Played['events']> {
  const history = await engine.unguarded.history(escalationOf(report));
  if (!history.ok) throw new RangeError('a report without its escalation');
  return changesOf(history.entries).map(({ at, change }) => ({ at, event: change as EscalationEvent }));
}

function escalationOf(report: `report/${string}`): `escalation/${string}` {
  return `escalation/${report.slice('report/'.length)}`;
}

/** Names and addresses of people who are all invented. */
function cardsOf({ directory }: Chapter) {
  return [
    ...Object.keys(directory.people).map((subject) => ({
      subject,
      class: 'identity' as const,
      fields: { name: `Orang Karangan ${subject}` },
    })),
    ...Object.keys(directory.contactPoints).map((subject) => ({
      subject,
      class: 'personal' as const,
      fields: { address: `${subject}@contoh.test` },
    })),
  ];
}
