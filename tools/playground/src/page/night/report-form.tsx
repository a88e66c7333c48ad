import { type FactName, type Language, type OfficeKind, officeKinds, vocabulary } from '@kawal/core';
import type { NightStory } from '../../model/night.ts';
import { sayIn, words } from '../words.ts';

/** The local times that a report can come in at, in the year of the guide. */
export const instants = {
  sunday: '2019-02-03T02:00',
  monday: '2019-02-04T10:00',
  holiday: '2019-02-05T09:00',
} as const;

export interface ReportFormProps {
  readonly story: NightStory;
  readonly language: Language;
  readonly change: (changed: Partial<NightStory>) => void;
}

const asked: readonly FactName[] = ['victimAge', 'concern', 'danger', 'modus', 'involved', 'victimReported'];
const named: readonly OfficeKind[] = ['coordinator', 'lurah', 'lpaDuty', 'uptdPpa', 'policeUnitPpa'];

/** The report that is played: what is known of it, when it comes in, and who it names. */
export function ReportForm({ story, language, change }: ReportFormProps) {
  const say = sayIn(language);
  const instant = (Object.keys(instants) as (keyof typeof instants)[]).find((one) => instants[one] === story.at);
  const when = say(words.choices[instant ?? 'example']);
  const known = asked.flatMap((fact) => {
    const value = vocabulary[fact].values.find((one) => one.value === story.facts[fact]?.[0]);
    return value === undefined || value.missing
      ? []
      : [`${say(short[fact] ?? vocabulary[fact].said)}: ${say(value.said)}`];
  });
  return (
    <details class="report">
      <summary>
        {say(words.report)}: <span>{[...known, when].join(' · ')}</span>
      </summary>
      <label>
        <span>{say(words.arrives)}</span>
        <select
          value={instant ?? 'example'}
          onChange={(event) => {
            const chosen = event.currentTarget.value as keyof typeof instants;
            if (Object.hasOwn(instants, chosen)) change({ at: instants[chosen] });
          }}
        >
          {instant === undefined && <option value="example">{say(words.choices.example)}</option>}
          {(Object.keys(instants) as (keyof typeof instants)[]).map((one) => (
            <option key={one} value={one}>
              {say(words.choices[one])}
            </option>
          ))}
        </select>
      </label>
      {asked.map((fact) => (
        <label key={fact}>
          <span>{say(short[fact] ?? vocabulary[fact].said)}</span>
          <select
            value={story.facts[fact]?.[0] ?? 'unknown'}
            onChange={(event) => change({ facts: { ...story.facts, [fact]: [event.currentTarget.value] } })}
          >
            {vocabulary[fact].values.map(({ value, said }) => (
              <option key={value} value={value}>
                {say(said)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{say(words.named)}</span>
        <select
          value={story.named[0] ?? ''}
          onChange={(event) =>
            change({ named: event.currentTarget.value === '' ? [] : [event.currentTarget.value], people: [] })
          }
        >
          <option value="">{say(words.nobody)}</option>
          {named.map((office) => (
            <option key={office} value={office}>
              {say(officeKinds[office].said)}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}

/** Names of facts that are too long for a small screen. */
const short: Partial<Record<FactName, { readonly id: string; readonly en: string }>> = {
  victimAge: { id: 'Umur korban', en: 'Age of the victim' },
  concern: { id: 'Tanda eksploitasi', en: 'Signs of exploitation' },
  danger: { id: 'Bahaya langsung', en: 'Immediate danger' },
  modus: { id: 'Modus', en: 'Pattern' },
  involved: { id: 'Pihak yang mungkin terlibat', en: 'Who may be involved' },
  victimReported: { id: 'Korban sendiri melapor', en: 'The victim reported' },
};
