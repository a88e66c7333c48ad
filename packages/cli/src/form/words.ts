import { type Area, type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { type SafetyRule, safetyRules } from '@kawal/core/visit';
import { type OwedStep, owedStep, reachWords } from '@kawal/engine';
import { describeOffices, nameArea } from '@kawal/policy';
import { describeRecord } from '../record-names/describe-record.ts';
import sentences from './sentences.json' with { type: 'json' };

/** The words of the commands that are made from the table of verbs. */
export const formWords = {
  ...sentences,
  mayBeEmpty: (example: Localized | undefined): Localized => ({
    id: example === undefined ? 'boleh dikosongkan' : `${example.id}; boleh dikosongkan`,
    en: example === undefined ? 'may stay empty' : `${example.en}; may stay empty`,
  }),
  fillIn: ({ id, en }: Localized): Localized => ({ id: `Isi ${id}?`, en: `Fill in ${en}?` }),
  another: (what: string): Localized => ({ id: `${what}: tambah satu lagi?`, en: `${what}: one more?` }),
  exampleArea: (name: string): Localized => ({
    id: `nama atau kode, misalnya ${name}`,
    en: `a name or code, for example ${name}`,
  }),
  notATime: (field: string): Localized => ({
    id: `Isian "${field}" bukan waktu yang ada dalam kalender. Tulis waktu setempat, misalnya 2019-02-06 14.00.`,
    en: `Field "${field}" is no time in the calendar. Write the local time, for example 2019-02-06 14:00.`,
  }),
  noSuchArea: (field: string): Localized => ({
    id: `Isian "${field}" tidak ditemukan dalam daftar wilayah lembaga ini. Tulis nama kelurahan atau desanya, atau kodenya dengan titik.`,
    en: `Field "${field}" is not in the chapter's list of areas. Write the name of a kelurahan or desa, or its code with dots.`,
  }),
  notARecord: (field: string): Localized => ({
    id: `Isian "${field}" bukan nomor catatan yang ditemukan. Tulis nomornya, misalnya 4VD0-FHE; untuk komunitas, kelurahannya; untuk laporan kondisi, kelurahan dan bulannya.`,
    en: `Field "${field}" is not the number of a record that was found. Write the number, for example 4VD0-FHE; for a community, its kelurahan; for a condition report, its kelurahan and month.`,
  }),
  noneOfMany: (field: string, nearest: readonly string[]): Localized => ({
    id: `Isian "${field}" bukan salah satu pilihan yang ada.${nearest.length === 0 ? '' : ` Mungkin maksud Anda: ${nearest.join(', ')}?`} Semua pilihannya tampil dengan --help.`,
    en: `Field "${field}" is none of the choices.${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`} --help shows them all.`,
  }),
  noSeer: (field: string, nearest: readonly string[], allowed: readonly string[]): Localized => ({
    id: `Isian "${field}" bukan lembaga yang dihitung.${nearest.length === 0 ? '' : ` Mungkin maksud Anda: ${nearest.join(', ')}?`} Kata RT, RW, lurah, kepala desa, Bhabinkamtibmas, majikan, keluarga, atau relawan tidak dihitung (begitu praktik kita): mintalah petugas lembaga yang melayani korban melihatnya sendiri. Bila belum ada yang melihatnya, pilih sebabnya. Yang dapat diisi: ${allowed.join('; ')}.`,
    en: `Field "${field}" names no institution that counts.${nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`} The word of an RT, RW, lurah, village head, Bhabinkamtibmas, employer, family or volunteer does not count (our own practice): ask an officer of an institution that serves victims to see them. If none saw them, choose why. It takes: ${allowed.join('; ')}.`,
  }),
  ageInYears: (field: string): Localized => ({
    id: `Isian "${field}" tidak ditulis dengan angka. Di bawah 18 tahun: anak. 18 tahun ke atas: dewasa. Bila ragu: belum diketahui.`,
    en: `Field "${field}" takes no number of years. Below 18: child. 18 or more: adult. If in doubt: not known.`,
  }),
  callsOwed: (offices: readonly OfficeKind[], number: string): Localized => ({
    id: `Masih harus ditelepon: ${describeOffices(offices, 'and', 'id')}. Perintahnya: \`kawal catat-telepon ${number}\`.`,
    en: `Still to be telephoned: ${describeOffices(offices, 'and', 'en')}. The command is \`kawal relay ${number}\`.`,
  }),
  closesCaseOnly: ({ id, en }: Localized): Localized => ({
    id: `"${id}" hanya menutup kasus, bukan laporan. Bila orangnya masih perlu ditangani, serahkan dahulu laporan ini ke penanganan kasus.`,
    en: `"${en}" closes a case, and no report. If its people still need help, hand this report to a case first.`,
  }),
  closesReportOnly: ({ id, en }: Localized): Localized => ({
    id: `"${id}" hanya menutup laporan, bukan kasus.`,
    en: `"${en}" closes a report, and no case.`,
  }),
  unanswered: (office: OfficeKind): Localized => ({
    id: `Teleponnya tidak dijawab, jadi ${officeKinds[office].said.id} tidak tahu dari panggilan itu. JANGAN meneleponnya lagi: menurut isi laporan, kantor itu TIDAK BOLEH tahu. Bila kantor itu menelepon balik, jangan menyebut laporan ini.`,
    en: `Nobody answered, so ${officeKinds[office].said.en} knows nothing by that call. Do NOT call it again: by what the report says, that office MUST NOT know. If it calls back, do not speak of this report.`,
  }),
  accused: (refs: readonly string[]): Localized => ({
    id: `Yang disebut dalam laporan: ${refs.join(', ')}. Persetujuan orang tua atau wali lainnya pun tidak dipakai.`,
    en: `The report names: ${refs.join(', ')}. The consent of another parent or guardian is not used either.`,
  }),
  changedWhoIsTold: (barred: readonly OfficeKind[]): Localized => ({
    id: `Perubahan ini mengubah siapa yang diberi tahu.${barred.length === 0 ? '' : ` Mulai sekarang TIDAK BOLEH tahu, jangan dihubungi: ${describeOffices(barred, 'and', 'id')}.`}`,
    en: `This changes who is told.${barred.length === 0 ? '' : ` From now on these MUST NOT know; contact none of them: ${describeOffices(barred, 'and', 'en')}.`}`,
  }),
  stopCallers: (people: readonly string[]): Localized => ({
    id: `Sudah diminta menelepon kantor itu: ${people.join(', ')}. Telepon mereka sekarang: jangan lagi menelepon kantor itu.`,
    en: `Asked to phone that office before: ${people.join(', ')}. Call them now: they must not phone that office any more.`,
  }),
  unneeded: (labels: readonly string[]): Localized => ({
    id: `Jawaban ini tidak memerlukan isian ${quoted(labels)}. Hapus isian itu, lalu kirim lagi.`,
    en: `This answer does not go with ${quoted(labels)}. Leave that out and send it again.`,
  }),
  unknownFields: (unknown: readonly string[], known: readonly string[]): Localized => ({
    id: `Isian ${quoted(unknown)} tidak dikenal. Yang dikenal: ${known.join(', ')}. Periksa ejaannya atau hapus isian itu.`,
    en: `Field ${quoted(unknown)} is not known. Known are: ${known.join(', ')}. Check the spelling or leave it out.`,
  }),
  twice: (one: readonly [string, number | undefined], other: readonly [string, number | undefined]): Localized => {
    const at = ([key, line]: readonly [string, number | undefined], word: string) =>
      line === undefined ? `"${key}"` : `"${key}" (${word} ${line})`;
    return {
      id: `Isian ${at(one, 'baris')} dan ${at(other, 'baris')} menjawab pertanyaan yang sama. Hapus salah satunya.`,
      en: `The fields ${at(one, 'line')} and ${at(other, 'line')} answer the same question. Delete one of them.`,
    };
  },
  refused: ({ id, en }: Localized): Localized => ({
    id: `BELUM tercatat (${id}). Perbaiki yang berikut, lalu ulangi:`,
    en: `NOT recorded (${en}). Correct the following and try again:`,
  }),
  refusedInDrill: ({ id, en }: Localized): Localized => ({
    id: `LATIHAN, bukan laporan sungguhan. ${id}`,
    en: `DRILL, no real report. ${en}`,
  }),
  meant: (nearest: readonly Area[]): Localized => ({
    id: `Mungkin maksud Anda ${listed(nearest)}?`,
    en: `Did you mean ${listed(nearest)}?`,
  }),
  chooseFrom: (choices: readonly Localized[]): Localized => ({
    id:
      choices.length > 20
        ? 'Semua pilihannya tampil dengan --help.'
        : `Pilihannya: ${choices.map(({ id }) => id).join(' / ')}.`,
    en:
      choices.length > 20
        ? 'All choices are shown by --help.'
        : `The choices: ${choices.map(({ en }) => en).join(' / ')}.`,
  }),
  meantWords: (nearest: readonly string[]): Localized => ({
    id: `Mungkin maksud Anda: ${nearest.join(', ')}?`,
    en: `Perhaps you mean: ${nearest.join(', ')}?`,
  }),
  about: (subject: string, isLater: boolean | 'corrected'): Localized => {
    const [id, en] = isLater === 'corrected' ? [', DIKOREKSI: ini yang berlaku', ', CORRECTED: this holds'] : ['', ''];
    return {
      id: `Tentang ${subject === 'record' ? 'catatan ini' : subject}${isLater === true ? ', ditambahkan kemudian' : id}`,
      en: `About ${subject === 'record' ? 'this record' : subject}${isLater === true ? ', added later' : en}`,
    };
  },
  replaced: {
    id: 'SALAH, sudah dikoreksi: jangan pakai lagi isian ini, dan jangan telepon nomornya:',
    en: 'WRONG, and corrected since: do not use this any more, and do not call that number:',
  },
  answeredBy: (person: string): Localized => ({
    id: `Jawaban ${person}, sebagaimana ditulis`,
    en: `Answer of ${person}, as it was written`,
  }),
  done: ({ verb, stream, number, areas }: Done): Localized => ({
    id: `Tercatat: ${verb.id}.${number !== null ? ` Nomor ${number}.` : isOfChapter(stream) ? '' : ` Catatan: ${describeRecord(stream, areas).id}.`}`,
    en: `Recorded: ${verb.en}.${number !== null ? ` Number ${number}.` : isOfChapter(stream) ? '' : ` Record: ${describeRecord(stream, areas).en}.`}`,
  }),
  proposal: ({ id, en }: Localized): Localized => ({ id: `usul untuk ${id}`, en: `proposal: ${en}` }),
  unmarkedRules: (rules: readonly SafetyRule[]): Localized => ({
    id: `Aturan keselamatan yang TIDAK ditandai terpenuhi: ${rules.map((rule) => safetyRules[rule].id).join('; ')}. Bicarakan dengan relawannya sebelum kunjungan berikutnya.`,
    en: `Safety rules NOT marked as kept: ${rules.map((rule) => safetyRules[rule].en).join('; ')}. Talk with the volunteers before the next visit.`,
  }),
  unread: ({ number, person }: { readonly number: string; readonly person: string }): Localized => ({
    id: `Keterangan yang terbaru dalam ceritanya belum dibaca oleh yang menutup; baca dahulu: kawal baca ${number} tujuan=menangani-laporan --as ${person}`,
    en: `Nobody of those who close this report has read the newest part of its story; read it first: kawal read ${number} purpose=to-respond-to-the-report --as ${person}`,
  }),
  undone: ({ number }: { readonly number: string }): Localized => ({
    id: `Belum ada orang lain, selain yang mengusulkan penutupan, yang mencatat tindakan. Tindakan orang yang disebut laporan ini atau dinonaktifkan tidak dihitung. Laporan ini hanya dapat diserahkan ke penanganan kasus, atau ditutup sebagai ganda dari laporan yang masih terbuka di kelurahan yang sama dan tidak kalah gawat. Yang bertindak, atau memeriksanya, mencatatnya dahulu: kawal tindak ${number} --as RUJUKANNYA`,
    en: `Nobody but the proposer has recorded an act. Acts of people whom this report names or who are suspended do not count. This report can only be handed to a case, or closed as a duplicate of a report of the same kelurahan that is still open and no less grave. The person who acted, or looked into it, records that first: kawal act ${number} --as THEIR-REFERENCE`,
  }),
  undoneInCase: ({ number }: { readonly number: string }): Localized => ({
    id: `Sejak kasus ini dibuka, atau dibuka kembali, belum ada orang lain, selain yang mengusulkan penutupan, yang mencatat tindakan. Tindakan orang yang disebut laporannya atau dinonaktifkan tidak dihitung. Kasus ini hanya dapat ditutup sebagai ganda dari kasus yang masih ditangani. Yang bertindak, atau memeriksanya, mencatatnya dahulu pada laporannya: kawal tindak ${number} --as RUJUKANNYA`,
    en: `Since this case was opened, or opened again, nobody but the proposer has recorded an act. Acts of people whom a report of it names or who are suspended do not count. This case can only be closed as a duplicate of a case that is still handled. The person who acted, or looked into it, records that first on its report: kawal act ${number} --as THEIR-REFERENCE`,
  }),
  readStories: ({ numbers, person }: { readonly numbers: readonly string[]; readonly person: string }): Localized => ({
    id: `Baca dahulu cerita laporannya: ${numbers.map((one) => `kawal baca ${one} tujuan=menangani-laporan --as ${person}`).join('; ')}`,
    en: `Read the story of its report first: ${numbers.map((one) => `kawal read ${one} purpose=to-respond-to-the-report --as ${person}`).join('; ')}`,
  }),
  proposedBy: ({ by, when, reason }: { readonly by: string; readonly when: string; readonly reason: Localized }) => ({
    id: `${by} mengusulkan penutupan ini pada ${when}, dengan alasan: ${reason.id}.`,
    en: `${by} proposed this closing at ${when}, for this reason: ${reason.en}.`,
  }),
  readNote: ({ number, person }: { readonly number: string; readonly person: string }): Localized => ({
    id: `Baca catatan dan ceritanya dengan: kawal baca ${number} tujuan=menyetujui-usulan-penutupan --as ${person}`,
    en: `Read the note and the story with: kawal read ${number} purpose=to-agree-to-a-proposal-to-close --as ${person}`,
  }),
  agreeSeen: (seen: Localized, on: string): Localized => ({
    id: `Setujui penutupan ini? Anda ikut menyatakan siapa yang melihat korban: ${seen.id}${on}. Jawab ya hanya bila Anda tahu itu benar, atau sudah menanyakannya kepada lembaga itu.`,
    en: `Agree to this closing? You say with it who saw the victim: ${seen.en}${on}. Say yes only if you know that it is true, or have asked that institution.`,
  }),
  agreeWith: ({ command, number, person, answer }: Agreed): Localized => ({
    id: `Bila Anda setuju, jalankan: kawal ${command.id} ${number} "${answer}" --as ${person}`,
    en: `If you agree, run: kawal ${command.en} ${number} "${answer}" --as ${person}`,
  }),
  closed: (concept: string): Localized =>
    concept === 'case'
      ? {
          id: 'Kasus sudah ditutup. Laporan yang masih terbuka ditutup tersendiri.',
          en: 'The case is closed. A report that is still open is closed separately.',
        }
      : { id: 'Laporan sudah ditutup.', en: 'The report is closed.' },
  needsSecondCaller: ({ office, others, number }: SecondCaller): Localized => ({
    id: `BELUM DIHITUNG: baru satu orang yang mencatat panggilan ke ${officeKinds[office].said.id}. Orang kedua menelepon kantor itu untuk memastikannya, lalu menjalankan kawal catat-telepon ${number}${others.length === 0 ? '' : `. Yang dapat: ${others.slice(0, 5).join(', ')}${others.length > 5 ? `, dan ${others.length - 5} orang lain` : ''}`}.`,
    en: `DOES NOT COUNT YET: one person alone recorded a call to ${officeKinds[office].said.en}. A second person calls that office to confirm it, then runs kawal relay ${number}${others.length === 0 ? '' : `. Who can: ${others.slice(0, 5).join(', ')}${others.length > 5 ? `, and ${others.length - 5} more` : ''}`}.`,
  }),
  owedInDrill: ({ said, until }: { readonly said: Localized; readonly until: string }): Localized => ({
    id: `LATIHAN: ${said.id} seolah-olah masih harus diberi tahu, paling lambat ${until}. JANGAN menelepon sungguhan; catat seolah-olah dengan \`kawal catat-telepon\`.`,
    en: `DRILL: as if ${said.en} must still be told, by ${until} at the latest. Do NOT call for real; record it as if you had, with \`kawal relay\`.`,
  }),
  stillOwed: ({ said, until, number, isClosed, ...step }: StillOwed): Localized => ({
    id: `Masih harus diberi tahu: ${said.id}, paling lambat ${until}.${reachWords(step)?.id ?? ''} ${owedStep(step).id}${step.hears === null || step.isDeclined || isClosed ? ` Perintahnya: \`kawal catat-telepon ${number}\`${step.isDeclined ? ` atau \`kawal lepaskan ${number}\`` : ''}${isClosed ? '' : ', begitu Anda diminta menelepon atau laporan ini ditutup'}.` : ''}`,
    en: `Must still be told: ${said.en}, by ${until} at the latest.${reachWords(step)?.en ?? ''} ${owedStep(step).en}${step.hears === null || step.isDeclined || isClosed ? ` The command is \`kawal relay ${number}\`${step.isDeclined ? ` or \`kawal give-up ${number}\`` : ''}${isClosed ? '' : ', once you are asked to telephone or the report is closed'}.` : ''}`,
  }),
};

interface Agreed extends Readonly<Record<'number' | 'person' | 'answer', string>> {
  readonly command: Localized;
}

interface StillOwed extends OwedStep, Readonly<Record<'until' | 'number', string>> {
  readonly said: Localized;
  readonly isClosed: boolean;
}

interface SecondCaller {
  readonly office: OfficeKind;
  readonly others: readonly string[];
  readonly number: string;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** A kelurahan may be called as its kecamatan is: each is named with its level then. */
function listed(areas: readonly Area[]): string {
  const isTwice = (name: string): boolean => areas.filter((one) => one.name === name).length > 1;
  return areas
    .map(({ code, name }) => `${isTwice(name) ? levelled({ code, name, aliases: [] }) : name} (${code})`)
    .join(', ');
}

function levelled(area: Area): string {
  return areaLevel(area.code) === 'kecamatan' ? `Kecamatan ${area.name}` : nameArea([area], area.code);
}

interface Done {
  readonly verb: Localized;
  readonly stream: string;
  readonly number: string | null;
  readonly areas: readonly Area[];
}

/** The chapter has one record, and nobody asks for it by name. */
const isOfChapter = (stream: string): boolean => stream.startsWith('chapter/');
