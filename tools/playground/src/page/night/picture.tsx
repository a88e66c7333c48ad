import type { Language } from '@kawal/core';
import type { Lane, Mark, Night } from '../../model/night.ts';
import { type Say, sayIn, words } from '../words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The axis is logarithmic: the first hour matters as much as the first day. */
const longest = 7 * day;
const unit = 5 * minute;

const ticks = [
  { after: 0, said: { id: '0', en: '0' } },
  { after: 15 * minute, said: { id: '15 mnt', en: '15 min' } },
  { after: hour, said: { id: '1 jam', en: '1 h' } },
  { after: 6 * hour, said: { id: '6 jam', en: '6 h' } },
  { after: day, said: { id: '1 hari', en: '1 day' } },
  { after: longest, said: { id: '7 hari', en: '7 days' } },
];

function placeOf(after: number): number {
  return 2 + (96 * Math.log1p(Math.min(after, longest) / unit)) / Math.log1p(longest / unit);
}

export interface PictureProps {
  readonly night: Night;
  readonly now: number;
  readonly language: Language;
}

/** Draws the escalation over time: a lane for each office, its messages, and how long an answer holds its steps. */
export function Picture({ night, now, language }: PictureProps) {
  const say = sayIn(language);
  const lanes = [...night.lanes].sort((a, b) => firstOf(a) - firstOf(b));
  return (
    <figure class="picture">
      <figcaption>{say(words.picture)}</figcaption>
      <Axis say={say} />
      {lanes.map((lane) => (
        <LaneOf key={lane.office} lane={lane} now={now} say={say} />
      ))}
      <div class="lane">
        <span class="who">{say(words.legend.floor)}</span>
        <Track>
          {night.floors.map(({ floor, after, missed }) => (
            <line
              key={floor}
              class={`floor ${missed && after <= now ? 'missed' : ''}`}
              x1={`${placeOf(after)}%`}
              x2={`${placeOf(after)}%`}
              y1="2"
              y2="20"
            >
              <title>{floor}</title>
            </line>
          ))}
          <Now now={now} />
        </Track>
      </div>
      <Legend say={say} />
    </figure>
  );
}

function firstOf({ marks }: Lane): number {
  return marks[0]?.after ?? 0;
}

function Axis({ say }: { readonly say: Say }) {
  return (
    <svg class="axis" height="18" width="100%" aria-hidden="true">
      {ticks.map(({ after, said }, index) => (
        <text
          key={after}
          x={`${placeOf(after)}%`}
          y="13"
          text-anchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        >
          {say(said)}
        </text>
      ))}
    </svg>
  );
}

function LaneOf({ lane, now, say }: { readonly lane: Lane; readonly now: number; readonly say: Say }) {
  const seen = lane.marks.filter(({ after }) => after <= now);
  const holds = seen.filter(({ kind }) => kind === 'held');
  const reminders = thinned(lane.marks.filter(({ kind }) => kind === 'repeat'));
  const others = lane.marks.filter(({ kind }) => kind === 'told' || kind === 'answer');
  const by = [...new Set(holds.map(({ said }) => said))].join(', ');
  return (
    <div class="lane">
      <span class="who">
        {lane.said}
        {by !== '' && (
          <span class="faint">
            {' '}
            {say(words.heldBy)} {by}
          </span>
        )}
      </span>
      <Track>
        {holds.map(({ after, until }) => (
          <line key={after} class="held" x1={`${placeOf(after)}%`} x2={`${placeOf(until ?? after)}%`} y1="11" y2="11" />
        ))}
        {reminders.map((mark) => (
          <circle
            key={mark.after}
            class={`repeat ${later(mark, now)}`}
            cx={`${placeOf(mark.after)}%`}
            cy="11"
            r="1.8"
          />
        ))}
        {others.map((mark) => (
          <circle
            key={`${mark.kind} ${mark.after}`}
            class={`${mark.kind} ${later(mark, now)}`}
            cx={`${placeOf(mark.after)}%`}
            cy="11"
            r={mark.kind === 'told' ? 5.5 : 4}
          >
            <title>{mark.said}</title>
          </circle>
        ))}
        <Now now={now} />
      </Track>
    </div>
  );
}

function later({ after }: Mark, now: number): string {
  return after > now ? 'later' : '';
}

/** Reminders that would be drawn on top of each other are drawn once. */
function thinned(marks: readonly Mark[]): readonly Mark[] {
  const places = new Map(marks.map((mark) => [Math.round(placeOf(mark.after) * 1.5), mark]));
  return [...places.values()];
}

function Track({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg class="track" height="22" width="100%" aria-hidden="true">
      <line class="base" x1="2%" x2="98%" y1="11" y2="11" />
      {children}
    </svg>
  );
}

function Now({ now }: { readonly now: number }) {
  return <line class="now" x1={`${placeOf(now)}%`} x2={`${placeOf(now)}%`} y1="0" y2="22" />;
}

function Legend({ say }: { readonly say: Say }) {
  const marks = [
    ['told', say(words.legend.told)],
    ['repeat', say(words.legend.repeat)],
    ['answer', say(words.legend.answer)],
    ['told later', say(words.legend.later)],
  ] as const;
  return (
    <ul class="legend">
      {marks.map(([kind, said]) => (
        <li key={kind}>
          <svg width="14" height="14" aria-hidden="true">
            <circle class={kind} cx="7" cy="7" r={kind === 'repeat' ? 1.8 : kind === 'answer' ? 4 : 5.5} />
          </svg>
          {said}
        </li>
      ))}
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <line class="held" x1="1" x2="21" y1="7" y2="7" />
        </svg>
        {say(words.legend.held)}
      </li>
    </ul>
  );
}
