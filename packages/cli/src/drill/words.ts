import { type Localized, officeKinds } from '@kawal/core';
import { describeFailureCode } from '@kawal/policy';
import type { ToldPerson } from '../records/read-messages.ts';
import sentences from './sentences.json' with { type: 'json' };

/** The words of `kawal drill`. */
export const drillWords = {
  ...sentences,
  plan: (place: string): Localized => ({
    id: `Latihan dengan laporan karangan tentang seorang anak${place}. Pesan bertanda LATIHAN dikirim kepada orang yang sebenarnya, satu demi satu menurut kebijakan seperti laporan sungguhan: jabatan lembaga sendiri, dan kantor luar yang \`latihan: setuju\`. Siapa yang belum sampai gilirannya ketika latihan disanggupi tidak menerima pesan.`,
    en: `A drill with an invented report of a child${place}. Messages marked DRILL go to the real people, one after the other as the policy says for a real report: the chapter's own offices, and outside offices with \`drill: agreed\`. A person whose turn has not come when the drill is taken on gets no message.`,
  }),
  started: ({ number, as }: { readonly number: string; readonly as: string }): Localized => ({
    id: `LATIHAN ${number} dimulai. Pesannya dikirim oleh \`kawal worker\`. Lihat hasilnya: kawal latihan ${number} --as ${as}`,
    en: `DRILL ${number} has started. \`kawal worker\` sends its messages. See how it went: kawal drill ${number} --as ${as}`,
  }),
  heading: (people: number): Localized => ({
    id: `${people} orang diberi tahu sejauh ini:`,
    en: `${people} ${people === 1 ? 'person was' : 'people were'} told so far:`,
  }),
  head: [
    { id: 'orang', en: 'person' },
    { id: 'sebagai', en: 'as' },
    { id: 'saluran', en: 'channel' },
    { id: 'pesan', en: 'message' },
    { id: 'detik', en: 'seconds' },
    { id: 'menjawab', en: 'answered' },
  ] as readonly Localized[],
  row: ({ person, offices, channel, outcome, code, sentAfter, answeredAfter }: ToldPerson): readonly Localized[] => {
    const { id, en } = outcomes[outcome];
    const because = code === null ? undefined : describeFailureCode(code);
    return [
      same(person),
      {
        id: offices.map((kind) => officeKinds[kind].said.id).join(', '),
        en: offices.map((kind) => officeKinds[kind].said.en).join(', '),
      },
      same(channel ?? '-'),
      because === undefined ? { id, en } : { id: `${id} (${because.id})`, en: `${en} (${because.en})` },
      same(sentAfter === null ? '-' : String(Math.round(sentAfter))),
      answeredAfter === null
        ? { id: 'belum', en: 'not yet' }
        : {
            id: `setelah ${Math.round(answeredAfter / 60)} menit`,
            en: `after ${Math.round(answeredAfter / 60)} minutes`,
          },
    ];
  },
  closed: (isOwed: boolean): Localized => ({
    id: `Latihan ini sudah ditutup; tidak ada lagi pengingat.${isOwed ? ' Panggilan yang tersisa jangan dilakukan sungguhan; catat seolah-olah dengan kawal catat-telepon.' : ''}`,
    en: `This drill is closed; no reminder goes out any more.${isOwed ? ' Make none of the calls that are left for real; record them as if, with kawal relay.' : ''}`,
  }),
  close: ({ number }: { readonly number: string }): Localized => ({
    id: `Pengingat berjalan terus sampai latihan ditutup: kawal tutup ${number} --as ORANG. Yang menutup dua orang dari dua lembaga; koordinator terhitung LPA. Yang pertama mengusulkan dengan catatan. Yang kedua membacanya dengan kawal baca ${number} tujuan=menyetujui-usulan-penutupan --as ORANG, lalu menyetujui, juga bila pesan latihan belum sampai gilirannya.`,
    en: `Reminders go on until the drill is closed: kawal close ${number} --as PERSON. Two people of two institutions close it; a coordinator counts as the LPA. The first proposes it with a note. The second reads that with kawal read ${number} purpose=to-agree-to-closing --as PERSON and agrees, also before it is their turn to get the message.`,
  }),
};

function same(text: string): Localized {
  return { id: text, en: text };
}

const outcomes: Readonly<Record<ToldPerson['outcome'], Localized>> = {
  delivered: { id: 'sampai', en: 'arrived' },
  accepted: { id: 'diterima penyedia', en: 'taken by the provider' },
  kept: {
    id: 'ditulis ke folder surat: tidak sampai kepada siapa pun',
    en: 'written into the mail folder: it reaches nobody',
  },
  unknown: { id: 'tidak jelas', en: 'not clear' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  waiting: { id: 'menunggu', en: 'waiting' },
  dropped: { id: 'tidak jadi dikirim', en: 'not sent any more' },
};
