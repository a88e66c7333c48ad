import type { EscalationEvent, Language, Said } from '@kawal/core';
import { levelWords } from '@kawal/core/policy';
import { sayOffice, sayOffices } from '../sentences/say-step.ts';
import { happenedWords as words } from './happened-words.ts';
import { sayRecipients } from './say-recipients.ts';

/** An event that is not known here is left out rather than guessed at. */
export function sayEvent(event: EscalationEvent): Said | null {
  switch (event.type) {
    case 'escalation-opened':
      return { id: 'laporan masuk.', en: 'the report was taken in.' };
    case 'escalation-parked':
      return event.reason === 'noChapter'
        ? { id: 'tertahan: belum ada bab yang berlaku.', en: 'parked: no chapter is in force.' }
        : { id: 'tertahan: tidak ada saluran untuk memberi tahu.', en: 'parked: there is no channel to tell anybody.' };
    case 'policy-unreadable':
      return { id: 'kebijakannya tidak dapat dibaca.', en: 'its policy could not be read.' };
    case 'facts-learned':
      return { id: 'ada keterangan baru.', en: 'something new was learned.' };
    case 'tipped-off':
      return {
        id: `${event.person} sudah diberi tahu, lalu namanya disebut dalam laporan: ia mungkin memperingatkan orang lain.`,
        en: `${event.person} had been told and is named in the report now: they may warn others.`,
      };
    case 'triage-raised': {
      const level = levelWords[event.level];
      return event.by === null
        ? {
            id: `sistem menjaga triase sedikitnya ${level.id}.`,
            en: `the system keeps the triage at ${level.en} or graver.`,
          }
        : {
            id: `triase dinaikkan ${event.by} menjadi ${level.id}.`,
            en: `${event.by} raised the triage to ${level.en}.`,
          };
    }
    case 'triage-derived': {
      const level =
        event.level === null ? { id: 'belum dapat ditentukan', en: 'not known yet' } : levelWords[event.level];
      const rules = event.rules.length === 0 ? '' : ` (${event.rules.join(', ')})`;
      return { id: `triase menurut aturan: ${level.id}${rules}.`, en: `triage by the rules: ${level.en}${rules}.` };
    }
    case 'path-opened':
      return { id: `jalur ${event.path} terbuka.`, en: `path ${event.path} opened.` };
    case 'path-reopened':
      return {
        id: `jalur ${event.path} dibuka lagi oleh ${event.by}.`,
        en: `${event.by} reopened path ${event.path}.`,
      };
    case 'path-end-proposed':
      return {
        id: `${event.by} mengusulkan jalur ${event.path} diakhiri; perlu orang kedua.`,
        en: `${event.by} proposed to end path ${event.path}; a second person is needed.`,
      };
    case 'path-ended':
      return { id: `${event.by} mengakhiri jalur ${event.path}.`, en: `${event.by} ended path ${event.path}.` };
    case 'step-fired':
      return {
        id: `${event.by} meminta langkah ${event.path}/${event.step} dijalankan sekarang.`,
        en: `${event.by} had step ${event.path}/${event.step} done now.`,
      };
    case 'step-pulled':
      return {
        id: `langkah ${event.path}/${event.step} dimajukan.`,
        en: `step ${event.path}/${event.step} was brought forward.`,
      };
    case 'substitute-told':
      return bothWays(
        (language) =>
          words.substitutes(`${event.path}/${event.step}`, sayRecipients(event.recipients, language))[language],
      );
    case 'emergency-raised':
      return words.emergencyRaised(event.reason);
    case 'floor-latched':
      return { id: `batas wajib ${event.floor} mulai berlaku.`, en: `the floor ${event.floor} applies from here.` };
    case 'floor-missed':
      return bothWays(
        (language) =>
          words.floorMissed(event.floor, event.office === null ? null : sayOffice(event.office, language))[language],
      );
    case 'floor-rearmed':
      return {
        id: `bukti batas wajib ${event.floor} tidak berlaku lagi; harus dipenuhi sekarang.`,
        en: `what had discharged the floor ${event.floor} no longer counts; it is owed now.`,
      };
    case 'reply-recorded':
      return bothWays((language) => {
        const offices = sayOffices(event.reply.offices, 'and', language);
        return words.reply(event.reply.person, offices, event.reply.level, event.reply.relayed)[language];
      });
    case 'reply-voided':
      return event.reason === 'withdrawn'
        ? { id: `${event.person} menarik jawabannya.`, en: `${event.person} took the answer back.` }
        : {
            id: `jawaban ${event.person} ternyata tidak benar.`,
            en: `the answer of ${event.person} turned out not to be true.`,
          };
    case 'lifting-proposed':
      return {
        id: `${event.by} mengusulkan sebuah pengecualian dicabut; perlu orang kedua.`,
        en: `${event.by} proposed to lift an exclusion; a second person is needed.`,
      };
    case 'exclusion-lifted':
      return { id: 'sebuah pengecualian dicabut oleh dua orang.', en: 'two people lifted an exclusion.' };
    case 'calendar-missing':
      return {
        id: `hari kerja ${event.path} jatuh pada tahun tanpa tabel hari libur; dihitung sebagai hari biasa.`,
        en: `the working days of ${event.path} lie in a year without a table of holidays; they are counted as calendar days.`,
      };
    case 'policy-migrated':
      return { id: 'pindah ke kebijakan yang berlaku.', en: 'moved to the policy in force.' };
    case 'escalation-closed':
      return {
        id: 'laporan ditutup; tidak ada lagi yang jatuh tempo.',
        en: 'the report was closed; nothing is due any more.',
      };
    default:
      return null;
  }
}

function bothWays(say: (language: Language) => string): Said {
  return { id: say('id'), en: say('en') };
}
