import type { EscalationEvent, Language, Localized, Zone } from '@kawal/core';
import { acts, emergencyPath, giveUpReasons, type Missing, type Reply, type StepDecided } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { joinWords } from '../sentences/join.ts';
import { describeRecipients } from './describe-recipients.ts';
import { floorName, pathName, placeName, narrationWords as words } from './words.ts';

type Narrators = {
  readonly [Type in EscalationEvent['type']]: (
    event: Extract<EscalationEvent, { readonly type: Type }>,
    zone: Zone,
  ) => Localized;
};

/** Says what an event of an escalation means, as a clause without a full stop. Explanation, simulation and log use it. */
export function narrate<Event extends EscalationEvent>(event: Event, zone: Zone): Localized {
  const narrator = narrators[event.type] as (event: EscalationEvent, zone: Zone) => Localized;
  return narrator(event, zone);
}

/** Tells events of an escalation from those of other records. */
export function isNarrated(event: { readonly type: string }): event is EscalationEvent {
  return Object.hasOwn(narrators, event.type);
}

const narrators: Narrators = {
  'escalation-opened': () => ({ id: 'laporan masuk', en: 'the report was taken in' }),
  'escalation-parked': ({ reason }) => words.parked[reason],
  'escalation-planned': () => ({ id: 'eskalasi berjalan', en: 'the escalation runs' }),
  'policy-unreadable': () => ({ id: 'kebijakannya tidak dapat dibaca', en: 'its policy could not be read' }),
  'facts-learned': () => ({ id: 'ada keterangan baru', en: 'something new was learned' }),
  'tipped-off': ({ person }) => ({
    id: `${person} sudah diberi tahu sebelum laporan ini melarangnya: ia mungkin memperingatkan orang lain`,
    en: `${person} had been told before the report kept them out: they may warn others`,
  }),
  'triage-raised': ({ level, by }) => words.triageRaised(levelWords[level], by),
  'triage-derived': ({ level, rules }) => words.triageDerived(level === null ? null : levelWords[level], rules),
  'path-opened': ({ path }) =>
    path === emergencyPath
      ? { id: 'pemberitahuan darurat dimulai', en: 'the emergency escalation begins' }
      : { id: `${pathName(path).id} terbuka`, en: `${pathName(path).en} opened` },
  'path-reopened': ({ path, by }) => ({
    id: `${pathName(path).id} dibuka lagi oleh ${by}`,
    en: `${by} reopened ${pathName(path).en}`,
  }),
  'path-end-proposed': ({ path, by }) => ({
    id: `${by} mengusulkan ${pathName(path).id} diakhiri; perlu orang kedua`,
    en: `${by} proposed to end ${pathName(path).en}; a second person is needed`,
  }),
  'path-ended': ({ path, by }) => ({
    id: `${by} mengakhiri ${pathName(path).id}`,
    en: `${by} ended ${pathName(path).en}`,
  }),
  'step-decided': (event, zone) => bothWays((language) => describeDecided(event, language, zone)),
  'step-fired': ({ by, ...event }) => {
    const name = words.stepName({ ...event, occurrence: 0 });
    return { id: `${by} meminta ${name.id} dijalankan sekarang`, en: `${by} had ${name.en} done now` };
  },
  'step-pulled': (event) => {
    const name = words.stepName({ ...event, occurrence: 0 });
    return { id: `${name.id} dimajukan`, en: `${name.en} was brought forward` };
  },
  'substitute-told': ({ path, step, recipients }) =>
    bothWays(
      (language) =>
        words.substitutes(placeName({ path, step })[language], describeRecipients(recipients, language))[language],
    ),
  'emergency-raised': ({ reason }) => words.emergencyRaised[reason],
  'floor-latched': ({ floor }) => ({
    id: `${floorName(floor).id} mulai berlaku`,
    en: `${floorName(floor).en} applies from here`,
  }),
  'floor-missed': ({ floor, office }) =>
    bothWays(
      (language) => words.floorMissed(floor, office === null ? null : describeOffice(office, language))[language],
    ),
  'floor-rearmed': ({ floor }) => ({
    id: `bukti ${floorName(floor).id} tidak berlaku lagi; harus dipenuhi sekarang`,
    en: `what had discharged ${floorName(floor).en} no longer counts; it is owed now`,
  }),
  'look-again-planned': ({ at }, zone) => words.lookAgain(at === null ? null : describeInstant(at, zone)),
  'reply-recorded': ({ reply, act, unprompted }) => {
    const said = describeReply(reply);
    const did = act === undefined ? null : acts[act];
    return words.replied(said, did, unprompted === true);
  },
  'decline-recorded': ({ person, channel }) => words.declined(person, channel ?? null),
  'call-unanswered': ({ office, by }) =>
    bothWays((language) => words.unanswered(describeOffice(office, language), by)[language]),
  'reply-voided': ({ person, reason }) => words.voided[reason](person),
  'evidence-noted': ({ person, evidence }) => words.evidence[evidence](person),
  'office-informed': ({ office, person }) =>
    bothWays((language) => words.informed(describeOffice(office, language), person)[language]),
  'lifting-proposed': ({ who, by }) => ({
    id: `${by} mengusulkan pengecualian ${who} dicabut; perlu orang kedua`,
    en: `${by} proposed to lift the exclusion of ${who}; a second person is needed`,
  }),
  'exclusion-lifted': ({ who, by }) =>
    bothWays((language) => words.lifted(who, joinWords(by, 'and', language))[language]),
  'calendar-missing': ({ path, step }) => {
    const name = step === null ? pathName(path) : placeName({ path, step });
    return {
      id: `hari libur tahun ini belum diketahui (${name.id}); hari kerja dihitung sebagai hari biasa, dan penggantinya ikut diberi tahu`,
      en: `the holidays of this year are not known (${name.en}); working days are counted as calendar days, and substitutes are notified too`,
    };
  },
  'migration-proposed': ({ by, to }) => ({
    id: `${by} mengusulkan memindahkannya ke kebijakan ${to.slice(0, 12)}; perlu orang kedua`,
    en: `${by} proposed to move it to policy ${to.slice(0, 12)}; a second person is needed`,
  }),
  'policy-migrated': ({ by, to }) => ({
    id: `${by} memindahkannya ke kebijakan lain (${to.slice(0, 12)})`,
    en: `${by} moved it to another policy (${to.slice(0, 12)})`,
  }),
  'escalation-closed': ({ owed = [] }) =>
    bothWays((language) => words.closed(owed.map(({ offices }) => describeOffices(offices, 'or', language)))[language]),
  'office-reached': ({ office }) => bothWays((language) => words.reached(describeOffice(office, language))[language]),
  'giving-up-proposed': ({ office, by }) =>
    bothWays((language) => words.givingUp(describeOffice(office, language), by)[language]),
  'call-given-up': ({ office, by, reason }) =>
    bothWays((language) => words.givenUp(describeOffice(office, language), by, giveUpReasons[reason])[language]),
};

/** Says how an answer was taken; of an office that was rung, who recorded it (R9). */
export function describeReply({
  person,
  offices,
  level,
  relayed,
}: Pick<Reply, 'person' | 'offices' | 'level' | 'relayed'>): Localized {
  return bothWays(
    (language) => words.reply(person, describeOffices(offices, 'and', language), level, relayed)[language],
  );
}

function describeDecided(decided: StepDecided, language: Language, zone: Zone): string {
  const name = words.stepName(decided)[language];
  const { decision } = decided;
  switch (decision.outcome) {
    case 'told':
      return `${name}: ${words.told(describeRecipients(decided.recipients, language))[language]}`;
    case 'held': {
      const until = describeInstant(decision.resumes, zone)[language];
      const by = joinWords(decision.by, 'and', language);
      return `${name}: ${(decision.waiver === undefined ? words.held(by, until) : words.waived(decision.waiver, until))[language]}`;
    }
    case 'released':
      return `${name}: ${words.released[decision.reason][language]}`;
    case 'skipped':
      return `${name}: ${words.skipped[language]}`;
    case 'barred':
      return `${name}: ${words.barred[language]}`;
  }
}

/** Says why an office was not told. */
export function describeMissing({ office, reason }: Missing): Localized {
  return words.missing[reason](bothWays((language) => describeOffice(office, language)));
}

function bothWays(say: (language: Language) => string): Localized {
  return { id: say('id'), en: say('en') };
}
