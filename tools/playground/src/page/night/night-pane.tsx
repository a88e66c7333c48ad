import type { Language } from '@kawal/core';
import { useEffect, useState } from 'preact/hooks';
import type { Checked, Tale } from '../../model/checked.ts';
import { kelurahanOf } from '../../model/invented-chapter.ts';
import type { Lane, Moment, Night, NightStory } from '../../model/night.ts';
import { Marked } from '../marked.tsx';
import type { Prover } from '../prover.ts';
import { type Say, sayIn, words } from '../words.ts';
import { Picture } from './picture.tsx';
import { instants, ReportForm } from './report-form.tsx';

export interface NightPaneProps {
  readonly prover: Prover;
  readonly language: Language;
  /** The example of a finding that is to be played. */
  readonly tale: Tale | null;
  /** The policy as it was read last; null while it cannot be. */
  readonly checked: Checked | null;
}

const firstNight: NightStory = {
  at: instants.sunday,
  area: kelurahanOf('35.73')[0].code,
  facts: { victimAge: ['child'], concern: ['some'], danger: ['unknown'] },
  people: [],
  named: [],
  answers: [],
  absent: [],
};

/** One report, played on the lifecycle that production runs, step by step: people answer, are absent, or stay silent. */
export function NightPane({ prover, language, tale, checked }: NightPaneProps) {
  const say = sayIn(language);
  const [story, setStory] = useState(tale?.night ?? firstNight);
  const [now, setNow] = useState(0);
  const [night, setNight] = useState<Night | null>(null);
  useEffect(() => {
    if (tale === null) return;
    setStory(tale.night);
    setNow(0);
  }, [tale]);
  useEffect(() => {
    let isNewest = true;
    if (checked === null) return undefined;
    void prover.ask('night', { story: { ...story, area: checked.area }, language }).then((answer) => {
      if (isNewest && answer !== undefined) setNight(answer);
    });
    return () => {
      isNewest = false;
    };
  }, [prover, story, language, checked]);
  if (checked === null) return <p class="none">{say(words.unreadable)}</p>;

  const begin = (changed: Partial<NightStory>): void => {
    setStory({ ...story, answers: [], absent: [], ...changed });
    setNow(0);
  };
  return (
    <>
      <ReportForm story={story} language={language} change={begin} />
      {night !== null && (
        <>
          <Picture night={night} now={now} language={language} />
          <Steps night={night} now={now} setNow={setNow} again={() => begin({})} say={say} />
          <People night={night} now={now} story={story} say={say} change={setStory} setNow={setNow} />
          <Past night={night} now={now} say={say} />
        </>
      )}
    </>
  );
}

interface StepsProps {
  readonly night: Night;
  readonly now: number;
  readonly setNow: (now: number) => void;
  readonly again: () => void;
  readonly say: Say;
}

function Steps({ night, now, setNow, again, say }: StepsProps) {
  const past = night.moments.filter(({ after }) => after <= now);
  const next = night.moments.find(({ after }) => after > now);
  const before = past.at(-2);
  const newest = past.at(-1);
  return (
    <>
      <div class="steps">
        <button type="button" class="main" disabled={next === undefined} onClick={() => setNow(next?.after ?? now)}>
          {say(words.next)}
        </button>
        <button type="button" disabled={before === undefined} onClick={() => setNow(before?.after ?? 0)}>
          {say(words.back)}
        </button>
        <button type="button" disabled={next === undefined} onClick={() => setNow(night.moments.at(-1)?.after ?? now)}>
          {say(words.toEnd)}
        </button>
        <button type="button" onClick={again}>
          {say(words.again)}
        </button>
        <span class="faint">
          {next === undefined ? say(words.over) : say(words.nextIs(`${next.when.toLowerCase()}, ${next.clock}`))}
        </span>
      </div>
      <ol class="timeline now" aria-live="polite">
        {newest !== undefined && <MomentOf key={newest.after} moment={newest} isNewest={true} say={say} />}
      </ol>
    </>
  );
}

/** What happened before, from the report on. */
function Past({ night, now, say }: Pick<StepsProps, 'night' | 'now' | 'say'>) {
  const past = night.moments.filter(({ after }) => after <= now).slice(0, -1);
  return (
    <>
      <h2>{say(words.past)}</h2>
      <ol class="timeline">
        <li>
          <b>{night.begins}</b>
          <p>{say(words.arrives)}.</p>
        </li>
        {past.map((moment) => (
          <MomentOf key={moment.after} moment={moment} isNewest={false} say={say} />
        ))}
      </ol>
    </>
  );
}

function MomentOf({
  moment,
  isNewest,
  say,
}: {
  readonly moment: Moment;
  readonly isNewest: boolean;
  readonly say: Say;
}) {
  const { when, clock, lines, reminders } = moment;
  return (
    <li class={isNewest ? 'newest' : ''} aria-current={isNewest ? 'step' : undefined}>
      <b>{when}</b> <span class="faint">{clock}</span>
      {reminders > 0 && <span class="faint"> · {say(words.reminders(reminders))}</span>}
      {lines.map(({ kind, said }) => (
        <p key={said} class={kind}>
          <Marked text={said} />
        </p>
      ))}
    </li>
  );
}

interface PeopleProps extends Omit<StepsProps, 'again'> {
  readonly story: NightStory;
  readonly change: (story: NightStory) => void;
}

/** A minute later, or halfway to what comes next: an answer changes nothing that has happened already. */
function soonAfter(now: number, night: Night): number {
  const next = night.moments.find(({ after }) => after > now)?.after ?? Number.POSITIVE_INFINITY;
  return now + Math.min(60_000, Math.floor((next - now) / 2));
}

function People({ night, now, story, say, change, setNow }: PeopleProps) {
  const told = night.lanes.filter(({ people }) => people.some(({ after }) => after <= now));
  const answer = (office: string, level: 'acknowledged' | 'acted'): void => {
    const after = soonAfter(now, night);
    change({ ...story, answers: [...story.answers, { after, office, level }] });
    setNow(after);
  };
  const absence = (office: string): void => {
    const open = story.absent.find((one) => one.office === office && one.until === null);
    const others = story.absent.filter((one) => one !== open);
    const after = soonAfter(now, night);
    change({
      ...story,
      absent:
        open === undefined ? [...others, { office, from: after, until: null }] : [...others, { ...open, until: after }],
    });
  };
  const isAbsent = (office: string): boolean => story.absent.some((one) => one.office === office && one.until === null);
  return (
    <>
      <h2>{say(words.told)}</h2>
      <p class="faint">{say(words.toldHelp)}</p>
      <ul class="people">
        {told.map((lane) => (
          <li key={lane.office}>
            <PersonOf lane={lane} now={now} say={say} />
            <span class="answers">
              {lane.people.some(({ calls }) => calls) ? (
                <button type="button" onClick={() => answer(lane.office, 'acknowledged')}>
                  {say(words.reached)}
                </button>
              ) : (
                <>
                  <button type="button" onClick={() => answer(lane.office, 'acknowledged')}>
                    {say(words.acknowledged)}
                  </button>
                  <button type="button" onClick={() => answer(lane.office, 'acted')}>
                    {say(words.acted)}
                  </button>
                </>
              )}
              <button type="button" aria-pressed={isAbsent(lane.office)} onClick={() => absence(lane.office)}>
                {say(words.absent)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function PersonOf({ lane, now, say }: { readonly lane: Lane; readonly now: number; readonly say: Say }) {
  const people = lane.people.filter(({ after }) => after <= now);
  return (
    <span>
      <b>{lane.said}</b>{' '}
      <span class="faint">
        {people.some(({ calls }) => calls) && `${say(words.calls)} `}
        {people.map(({ person }) => person).join(', ')}
      </span>
    </span>
  );
}
