import type { OtherInstitution } from '../authority/authority.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { listed, wordsIn } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import type { TriageLevel } from '../policy/choices.ts';
import { vocabulary } from '../policy/vocabulary.ts';
import refused from './refused.json' with { type: 'json' };

export const escalationMessages = {
  ...fixed(refused),
  /** Also the answer to whoever is excluded: they do not learn that a report exists (X5). */
  'escalation.not-found': () => ({
    id: 'Tidak ditemukan, atau bukan untuk Anda. Bila Anda menjawab dengan kode, periksa kodenya pada pesan yang Anda terima.',
    en: 'Not found, or not for you. If you answered by a code, check it in the message you received.',
  }),
  'escalation.answered': ({ stands }: { stands: 'acknowledged' | 'declined' }) => ({
    id: `Jawaban ini tidak dicatat: Anda sudah ${stands === 'acknowledged' ? 'menyanggupi' : 'menjawab tidak dapat menangani'} laporan ini, dan itulah yang berlaku. Bila keadaannya berubah, segera masuk ke aplikasi dan jawab di sana, atau beri tahu petugas LPA, kecuali bila laporannya menyangkut LPA.`,
    en: `This answer is not recorded: you ${stands === 'acknowledged' ? 'took the report on' : 'answered that you cannot handle the report'}, and that stands. If things have changed, sign in to the app at once and answer there, or tell an officer of the LPA, unless the report is about the LPA.`,
  }),
  /** An act of an authority needs an officer's name or a reference (R3). */
  'escalation.reference-missing': ({ office }: { office: OfficeKind }) => ({
    id: `Jawaban atau tindakan ${officeKinds[office].said.id} dicatat dengan nama petugas atau nomor rujukannya. Tambahkan salah satunya.`,
    en: `What ${officeKinds[office].said.en} answered or did is recorded with the officer's name or a reference number. Add one of them.`,
  }),
  'escalation.act-unnamed': (_: { field: 'reference' }) => ({
    id: 'Laporan polisi dicatat dengan nama petugas yang menerimanya dan nomornya (LP); yang diambil alih, dengan nama petugas lembaga itu. Isi pada "nama petugas atau nomor rujukan".',
    en: 'A police report is recorded with the officer who took it and its number (LP); a taking over, with the officer of that office. Give that under "officer\'s name or reference".',
  }),
  'escalation.step-unknown': ({ steps }: { steps: readonly string[] }) => ({
    id: `Jalur ini tidak memiliki langkah itu. Langkahnya: ${steps.join(', ')}.`,
    en: `This path has no such step. It has: ${steps.join(', ')}.`,
  }),
  /** The level it has now: a person only raises it (V5). */
  'escalation.triage-not-higher': ({ level }: { level: TriageLevel | null }) => ({
    id:
      level === null
        ? 'Triase laporan ini belum diketahui, dan itu ditangani lebih gawat daripada tingkat yang diminta. Triase hanya dapat dinaikkan: tinggi atau kritis.'
        : `Triase laporan ini sudah ${saidLevel(level).id}. Triase hanya dapat dinaikkan.`,
    en:
      level === null
        ? "This report's triage is not known yet, and that is handled as graver than the level asked for. It can only be raised: to high or critical."
        : `This report's triage is ${saidLevel(level).en} already. It can only be raised.`,
  }),
  /** Nobody accepted that these steps are dropped (N3). */
  'escalation.migration-drops': ({ steps }: { steps: readonly string[] }) => ({
    id: `Kebijakan baru tidak lagi memberi tahu siapa pun untuk langkah yang masih menunggu: ${steps.join(', ')}. Setujui langkah-langkah itu bila memang boleh dihapus.`,
    en: `The new policy would tell nobody for steps that still wait: ${steps.join(', ')}. Accept those steps if they may be dropped.`,
  }),
  'escalation.path-not-open': ({ open }: { open: readonly string[] }) => ({
    id: `Jalur itu tidak sedang berjalan. Yang berjalan: ${open.length === 0 ? 'tidak ada' : open.join(', ')}.`,
    en: `This path does not run. These do: ${open.length === 0 ? 'none' : open.join(', ')}.`,
  }),
  'escalation.needs-second-person': ({ by }: { by: string }) => ({
    id: `Langkah ini perlu dua orang. ${by} sudah mengusulkan; mintalah orang kedua dari lembaga lain menyetujui.`,
    en: `This takes two persons. ${by} has proposed it; ask a second person of another institution to agree.`,
  }),
  'escalation.needs-other-institution': ({ by, because }: { by: string; because: OtherInstitution }) => {
    const why = {
      sameInstitution: {
        id: `Anda selembaga dengan ${by}, yang mengusulkannya.`,
        en: `You are of the same institution as ${by}, who proposed it.`,
      },
      namedInstitution: {
        id: 'Lembaga Anda mungkin terlibat menurut laporan.',
        en: 'Your institution may be involved by the report.',
      },
      noPost: { id: 'Anda tidak memegang jabatan menurut direktori.', en: 'By the directory you are in no post.' },
    }[because];
    return {
      id: `${why.id} Koordinator komunitas terhitung LPA; kelurahan, kecamatan, dinas, dan UPTD PPA kota terhitung satu pemerintah kota. Mintalah orang dari lembaga lain mengusulkan atau menyetujui. Bila mereka tidak dapat diminta, mintalah orang dari luar kota yang terdaftar, misalnya UPTD PPA provinsi.`,
      en: `${why.en} A community coordinator counts as the LPA; kelurahan, kecamatan, agencies and the UPTD PPA of a city count as one city government. Ask somebody of another institution to propose it or to agree. If nobody of those can be asked, ask somebody from outside the city who is in the directory, such as the provincial UPTD PPA.`,
    };
  },
  /** Both are named: lifting one alone would let nobody in. */
  'escalation.kept-out-by-office': ({ offices }: { offices: readonly OfficeKind[] }) => ({
    id: `Jabatan orang ini juga dikecualikan: ${listed(offices, wordsIn(officeKinds), 'id')}. Selama itu ia tetap dikecualikan. Cabut dahulu pengecualian jabatan itu, lalu pengecualian orangnya.`,
    en: `An office of this person is excluded too: ${listed(offices, wordsIn(officeKinds), 'en')}. Until it is lifted they stay excluded. Lift the exclusion of the office first, then that of the person.`,
  }),
  'escalation.needs-outsider': ({ by }: { by: string }) => ({
    id: `Anda dan ${by} sama-sama bertugas di kelurahan ini. Mintalah orang dari luar kelurahan menyetujui.`,
    en: `You and ${by} both serve this kelurahan. Ask somebody from outside it to agree.`,
  }),
  'escalation.not-asked-to-call': ({ office }: { office: OfficeKind }) => ({
    id: `Anda tidak sedang diminta menelepon ${officeKinds[office].said.id}. Bila Anda sudah menelepon, tambahkan itu pada laporan ini, dan minta petugas kantor itu membaca dan menjawabnya; bila panggilan itu kelak diminta, catat hasilnya, tanpa menelepon lagi.`,
    en: `You were not asked to call ${officeKinds[office].said.en}. If you have called already, add that to this report, and ask the officers of that office to read and answer it; if that call is asked for later, record its result, without calling again.`,
  }),
  /** Said to those alone who may know of the report (X5). */
  'escalation.call-barred': (contact: { office: OfficeKind; tell: readonly OfficeKind[] }) => {
    const { id, en } = barredContactWords(contact);
    return {
      id: `${id} Panggilan yang sudah terjadi dicatat sebagai tindakan atas laporan ini.`,
      en: `${en} A call that was made is recorded as an act on this report.`,
    };
  },
  'escalation.call-not-owed': ({ office }: { office: OfficeKind }) => ({
    id: `Tidak ada laporan tertutup di sini yang masih harus diberitahukan kepada ${officeKinds[office].said.id}. Selama laporan berjalan, kewajiban memberi tahu tidak dapat dilepaskan.`,
    en: `No closed report here still owes a call to ${officeKinds[office].said.en}. While a report runs, no call is given up.`,
  }),
} satisfies Messages;

/** An office that a report bars, and offices that are told at once if it may know. */
export interface BarredContact {
  readonly office: OfficeKind;
  readonly tell: readonly OfficeKind[];
}

/** Says that nobody contacts an office, and what to do where it may know already. */
export function barredContactWords({ office, tell }: BarredContact): Localized {
  const whom = (language: 'id' | 'en', and: string) => tell.map((one) => officeKinds[one].said[language]).join(and);
  return {
    id: `JANGAN menghubungi ${officeKinds[office].said.id}: menurut isi laporan, kantor itu TIDAK BOLEH tahu, dan orangnya mungkin terlibat. Bila kantor itu sudah dihubungi, anggap ia tahu. Beri tahu SEKARANG: ${whom('id', ' dan ') || 'orang yang boleh tahu'}. Pastikan korban aman; mungkin ia harus segera dipindahkan. Jangan menghubungi kantor itu lagi, juga untuk memastikan.`,
    en: `Do NOT contact ${officeKinds[office].said.en}: by what the report says, that office MUST NOT know, and its people may be involved. If it was contacted already, take it that it knows. Tell NOW: ${whom('en', ' and ') || 'somebody who may know'}. Make sure that the victim is safe; they may have to be moved at once. Do not contact that office again, not to confirm it either.`,
  };
}

function saidLevel(level: TriageLevel): Localized {
  return vocabulary.triage.values.find(({ value }) => value === level)?.said ?? { id: level, en: level };
}
