import type { Said } from '@kawal/core';
import type { Alarm } from '@kawal/engine';
import type { Total } from './total.ts';

const words: Total<Alarm> = {
  'escalation.parked': ({ stream, reason }) => ({
    id: `${stream} belum dapat diberitahukan kepada siapa pun (${reason === 'noChapter' ? 'belum ada bab yang berlaku' : 'tidak ada saluran pesan'}). Hubungi orangnya langsung.`,
    en: `${stream}: nobody can be told (${reason === 'noChapter' ? 'no chapter is in force' : 'there is no notifier'}). Reach people directly.`,
  }),
  'escalation.emergency': ({ stream, reason }) => ({
    id: `${stream} memakai tangga darurat (${reason === 'policyUnreadable' ? 'kebijakannya tidak terbaca' : 'tidak ada lagi yang dapat diberi tahu'}). Semua orang yang boleh tahu sedang diberi tahu.`,
    en: `${stream} is on the emergency ladder (${reason === 'policyUnreadable' ? 'its policy cannot be read' : 'nobody else can be told'}). Everybody who may know is being told.`,
  }),
  'escalation.tipped-off': ({ stream }) => ({
    id: `${stream}: seseorang yang sudah diberi tahu kemudian disebut dalam laporan itu. Lindungi pelapor dan korban.`,
    en: `${stream}: somebody who was told has since been named in it. Protect the reporter and the victim.`,
  }),
  'delivery.failed': ({ stream }) => ({
    id: `${stream} gagal di semua saluran. Hubungi orangnya langsung dan perbarui kontaknya.`,
    en: `${stream} failed on every channel. Reach the person directly and mend their contacts.`,
  }),
  'delivery.delayed': ({ stream }) => ({
    id: `${stream} belum diterima saluran mana pun; dicoba terus. Periksa penyedia pesan dan hubungi orangnya langsung.`,
    en: `${stream} is not taken by any channel yet; it is tried on. Look at the provider, and reach the person directly.`,
  }),
  'escalation.undecided': ({ stream }) => ({
    id: `${stream} tidak dapat diputuskan karena kesalahan Kawal; laporannya tersimpan dan dicoba lagi. Hubungi orangnya langsung.`,
    en: `${stream} could not be decided, a mistake of Kawal's; the report is kept and tried again. Reach people directly.`,
  }),
  'storage.not-durable': ({ storage }) => ({
    id: `Penyimpanan ${storage} tidak tahan listrik padam; hanya untuk uji coba.`,
    en: `Storage ${storage} does not survive a power cut; it is for tests only.`,
  }),
  'clock.behind': ({ byMs }) => ({
    id: `Jam mesin ini tertinggal ${Math.round(byMs / 1000)} detik dari catatan terakhir. Setel jamnya.`,
    en: `This machine's clock is ${Math.round(byMs / 1000)} seconds behind the newest record. Set it right.`,
  }),
  'bundle.unreadable': ({ bundle }) => ({
    id: `Bab yang berlaku (${bundle.slice(0, 12)}) tidak terbaca; laporan tetap diterima. Jalankan \`kawal apply\` lagi.`,
    en: `The chapter in force (${bundle.slice(0, 12)}) cannot be read; reports are still taken in. Run \`kawal apply\` again.`,
  }),
  'worker.failed': ({ stream, error }) => ({
    id: `${stream} tidak dapat dikerjakan (${error}); dicoba lagi sebentar lagi.`,
    en: `${stream} could not be worked on (${error}); it is tried again soon.`,
  }),
  'worker.blind': ({ error }) => ({
    id: `Penyimpanan tidak dapat ditanya apa yang jatuh tempo (${error}). Tidak ada yang diberi tahu selama ini berlangsung.`,
    en: `The storage cannot be asked what is due (${error}). Nobody is told while this lasts.`,
  }),
};

export const alarmWords = {
  heading: (alarm: Alarm): Said => {
    const said = (words[alarm.code] as (facts: Alarm) => Said)(alarm);
    return { id: `ALARM: ${said.id}`, en: `ALARM: ${said.en}` };
  },
};
