import {
  type EscalationEvent,
  emergencyPath,
  floorOf,
  type Instant,
  type Language,
  type Said,
  type StepDecision,
} from '@kawal/core';
import { sayInstant } from '@kawal/core/locales';
import { afterTime, nameOf } from './messages.ts';
import type { Answered, Decided, Simulated, Telling, TimedEvent } from './story.ts';

/**
 * What became of a report, as it would be read aloud: a line for each thing that happened, in order. A telling that comes
 * again and again is said the first time, with how often it came.
 */
export function sayTimeline(simulated: Simulated, language: Language): readonly string[] {
  const { story, chapter, timeline, opened, decisions, answers, floors, alarms } = simulated;
  const lines: readonly Line[] = [
    ...opened.map(({ at, path }) => line(at, 0, pathOpened(path))),
    ...floors.flatMap(({ at, event }) =>
      event.type === 'floor-latched' ? [line(at, 0, floorApplies(event.floor))] : [],
    ),
    ...answers.map((answered) => line(answered.at, 1, answer(answered))),
    ...decisions.flatMap(decision),
    ...firstOfEach(timeline).map(({ first, times }) => line(first.at, 3, telling(first, times))),
    ...alarms.map((alarm) => line(alarm.at, 4, alarmed(alarm))),
  ];
  const start: Said = {
    id: `Laporan masuk: ${sayInstant(story.at, chapter.zone).id}.`,
    en: `The report comes in: ${sayInstant(story.at, chapter.zone).en}.`,
  };
  const sorted = [...lines].sort((a, b) => a.at - b.at || a.rank - b.rank);
  return [start, ...sorted.map(({ at, said }) => stamped(at - story.at, said))].map((said) => said[language]);
}

interface Line {
  readonly at: Instant;
  /** What stands first among things of one instant. */
  readonly rank: number;
  readonly said: Said;
}

function line(at: Instant, rank: number, said: Said): Line {
  return { at, rank, said };
}

function stamped(after: number, { id, en }: Said): Said {
  const when = afterTime(after);
  return { id: `${capital(when.id)}: ${id}`, en: `${capital(when.en)}: ${en}` };
}

function pathOpened(path: string): Said {
  return path === emergencyPath
    ? { id: 'pemberitahuan darurat dimulai.', en: 'the emergency escalation begins.' }
    : { id: `jalur ${path} terbuka.`, en: `path ${path} opens.` };
}

function floorApplies(floor: string): Said {
  return { id: `batas wajib ${floor} berlaku.`, en: `floor ${floor} applies.` };
}

/** A floor runs beside the paths: what it tells is no step of theirs. */
function stepName(path: string, step: string): Said {
  const floor = floorOf(path);
  return floor === null
    ? { id: `${path}/${step}`, en: `${path}/${step}` }
    : { id: `batas wajib ${floor}`, en: `floor ${floor}` };
}

interface Repeated {
  readonly first: Telling;
  readonly times: number;
}

/** Tellings of one step to one person for one office, together. */
function firstOfEach(timeline: readonly Telling[]): readonly Repeated[] {
  const grouped = new Map<string, Repeated>();
  for (const one of timeline) {
    const key = [one.path, one.step, one.office, one.served, one.person, one.task].join('\n');
    const known = grouped.get(key);
    grouped.set(key, { first: known?.first ?? one, times: (known?.times ?? 0) + 1 });
  }
  return [...grouped.values()];
}

function telling({ office, served, person, task, path, step }: Telling, times: number): Said {
  const [named, told] = [nameOf(office), nameOf(served)];
  const instead: Said =
    served === office ? nothing : { id: ` menggantikan ${named.id}`, en: ` in place of ${named.en}` };
  const again: Said = times < 2 ? nothing : { id: `, ${times} kali`, en: `, ${times} times` };
  const name = stepName(path, step);
  const from: Said = { id: ` (${name.id})`, en: ` (${name.en})` };
  switch (task) {
    case 'call':
      return {
        id: `${person} diminta menelepon ${told.id}${instead.id}${again.id}${from.id}.`,
        en: `${person} is asked to phone ${told.en}${instead.en}${again.en}${from.en}.`,
      };
    case 'account':
      return {
        id: `${person} diberi tahu bahwa belum ada tindakan yang tercatat${from.id}.`,
        en: `${person} is told that no action was recorded${from.en}.`,
      };
    case 'act':
      return {
        id: `${person} (${told.id}) diberi tahu${instead.id}${again.id}${from.id}.`,
        en: `${person} (${told.en}) is told${instead.en}${again.en}${from.en}.`,
      };
  }
}

/** What is told needs no line of its own; what is not, and why, does. */
function decision({ at, decided }: Decided): readonly Line[] {
  const { decision: came, path, step, missing } = decided;
  const name = stepName(path, step);
  const gone = missing.map(({ office: one, reason }) => line(at, 2, unreachable(nameOf(one), reason, name)));
  switch (came.outcome) {
    case 'held':
      return [
        line(
          at,
          2,
          came.waiver === undefined
            ? {
                id: `langkah ${name.id} ditahan oleh jawaban ${came.by.join(', ')}.`,
                en: `step ${name.en} is held by the answer of ${came.by.join(', ')}.`,
              }
            : {
                id: `langkah ${name.id} ditahan oleh keringanan ${came.waiver}.`,
                en: `step ${name.en} is held by waiver ${came.waiver}.`,
              },
        ),
      ];
    case 'released':
      return [line(at, 2, releasedBecause[came.reason](name))];
    case 'told':
    case 'skipped':
    case 'barred':
      return gone;
  }
}

const releasedBecause: Readonly<
  Record<Extract<StepDecision, { outcome: 'released' }>['reason'], (name: Said) => Said>
> = {
  answered: (name) => ({
    id: `langkah ${name.id} tidak perlu diulang: sudah dijawab.`,
    en: `step ${name.en} need not be repeated: it was answered.`,
  }),
  relayed: (name) => ({
    id: `langkah ${name.id} tidak perlu diulang: jabatan itu sudah tersambung.`,
    en: `step ${name.en} need not be repeated: the office was reached.`,
  }),
  discharged: (name) => ({
    id: `langkah ${name.id} tidak perlu: jabatan itu sudah diberi tahu.`,
    en: `step ${name.en} is not needed: the office was told.`,
  }),
};

function unreachable({ id, en }: Said, reason: Decided['decided']['missing'][number]['reason'], name: Said): Said {
  switch (reason) {
    case 'barred':
      return {
        id: `${id} tidak boleh mengetahui laporan ini (${name.id}).`,
        en: `${en} may not know of this report (${name.en}).`,
      };
    case 'noOffice':
      return {
        id: `tidak ada ${id} untuk wilayah ini (${name.id}).`,
        en: `there is no ${en} for this area (${name.en}).`,
      };
    case 'nobody':
      return {
        id: `tidak seorang pun dari ${id} dapat diberi tahu (${name.id}).`,
        en: `nobody of ${en} can be told (${name.en}).`,
      };
    case 'closed':
      return { id: `${id} sedang tutup (${name.id}).`, en: `${en} is shut (${name.en}).` };
    case 'noDrill':
      return { id: `${id} belum setuju ikut latihan (${name.id}).`, en: `${en} did not agree to drills (${name.en}).` };
  }
}

function answer({ office, level, person, outcome }: Answered): Said {
  const name = nameOf(office);
  const does: Said =
    level === 'acted' ? { id: 'mencatat tindakan', en: 'records an act' } : { id: 'menyanggupi', en: 'takes it on' };
  switch (outcome.as) {
    case 'recorded':
      return { id: `${person} (${name.id}) ${does.id}.`, en: `${person} (${name.en}) ${does.en}.` };
    case 'relayed': {
      // A caller's word is never more than that the office took it.
      const more: Said =
        level === 'acted'
          ? { id: ' Tindakannya sendiri belum tercatat.', en: ' That it acted is not on record.' }
          : nothing;
      return {
        id: `${person} mencatat bahwa ${name.id} menyanggupi.${more.id}`,
        en: `${person} records that ${name.en} took it on.${more.en}`,
      };
    }
    case 'nobodyTold':
      return {
        id: `${name.id} belum diberi tahu, sehingga tidak dapat menjawab.`,
        en: `${name.en} had not been told, so it cannot answer.`,
      };
    case 'refused':
      return {
        id: `jawaban ${person} (${name.id}) tidak diterima.`,
        en: `the answer of ${person} (${name.en}) is not taken.`,
      };
  }
}

const alarms: Readonly<Partial<Record<EscalationEvent['type'], Said>>> = {
  'escalation-parked': {
    id: 'ALARM: laporan menunggu, belum seorang pun dapat diberi tahu.',
    en: 'ALARM: the report waits; nobody can be told yet.',
  },
  'emergency-raised': {
    id: 'ALARM: tidak ada lagi yang dapat diberi tahu; LPA, penjaga terakhir, koordinator, dan instansi berwenang dihubungi.',
    en: 'ALARM: nobody is left to be told; the LPA, the last resort, the coordinator and the authorities are contacted.',
  },
  'calendar-missing': {
    id: 'ALARM: hari libur tahun itu belum ditetapkan; hari kerja dihitung sebagai hari biasa.',
    en: 'ALARM: the holidays of that year are not set; working days are counted as days.',
  },
  'policy-unreadable': { id: 'ALARM: kebijakan tidak terbaca.', en: 'ALARM: the policy cannot be read.' },
};

function alarmed({ event }: TimedEvent): Said {
  if (event.type === 'tipped-off') {
    return {
      id: `ALARM: ${event.person} sudah diberi tahu sebelum disebut terlibat.`,
      en: `ALARM: ${event.person} was told before being named.`,
    };
  }
  if (event.type === 'floor-missed') {
    const { floor, office } = event;
    const owed: Said = office === null ? nothing : { id: ` (${nameOf(office).id})`, en: ` (${nameOf(office).en})` };
    return {
      id: `ALARM: batas wajib ${floor}${owed.id} terlewat.`,
      en: `ALARM: floor ${floor}${owed.en} was missed.`,
    };
  }
  return alarms[event.type] ?? { id: `ALARM: ${event.type}.`, en: `ALARM: ${event.type}.` };
}

const nothing: Said = { id: '', en: '' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
