import { fixed } from '../language/said-in.ts';
import type { Messages, RefusalsOf } from '../language/words.ts';
import type { Claim } from './concept.ts';
import refused from './refused.json' with { type: 'json' };

export const commandMessages = {
  ...fixed(refused.command),
  'command.key-too-short': ({ shortest }: { shortest: number }) => ({
    id: `Ini belum tercatat: \`key\` dari halaman atau perintah ini terlalu pendek, atau memuat spasi, koma, atau huruf yang tidak biasa. Bila dari halaman, buka halamannya sekali lagi. Aplikasi dan perintah memakai sekurang-kurangnya ${shortest} huruf dan angka acak, misalnya sebuah UUID.`,
    en: `This is not recorded: the \`key\` of this page or command is too short, or holds a blank, a comma or an unusual letter. If it came from a page, open the page again. An app and a command use at least ${shortest} random letters and digits, for instance a UUID.`,
  }),
  'command.enterer-not-in-post': (_: { field: 'enteredBy' }) => ({
    id: 'Jawaban ini belum dicatat. Yang memasukkan kodenya (`enteredBy`, di terminal `--entered-by`) harus petugas yang menjabat, dengan rujukannya dalam direktori. Periksa ejaannya. Bila dikosongkan, aplikasinya yang tercatat.',
    en: 'This answer is not recorded yet. Who entered the code (`enteredBy`, `--entered-by` at a terminal) must be an officer in post, by the reference in the directory. Check its spelling. Left out, the app goes on record.',
  }),
  'command.claimed': ({ holder }: { claim: Claim; holder: string | null }) => ({
    id: `Untuk ini sudah ada catatan yang berlaku: ${holder ?? 'catatan lain'}. Lanjutkan catatan itu.`,
    en: `There is a record of this already: ${holder ?? 'another record'}. Go on with that one.`,
  }),
} satisfies Messages;

export const recordMessages = {
  ...fixed(refused.record),
  /** Also the answer to whoever may not know: they do not learn that there is such a record (X5). */
  'record.not-found': () => ({
    id: 'Catatan ini tidak ditemukan, atau bukan untuk Anda. Periksa nomornya.',
    en: 'There is no such record, or it is not for you. Check its number.',
  }),
} satisfies Messages;

export const sessionMessages = { ...fixed(refused.session) } satisfies Messages;

/** Refuses a command whatever its concept: what the path of every command finds. */
export type CommandRefusal = RefusalsOf<typeof commandMessages>;

/** Refuses a question about a record. */
export type RecordRefusal = RefusalsOf<typeof recordMessages>;

/** Refuses to bind a session to a person, or to go on with one. */
export type SessionRefusal = RefusalsOf<typeof sessionMessages>;
