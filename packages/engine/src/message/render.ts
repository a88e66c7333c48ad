import { type FactName, type Localized, type OfficeKind, officeKinds, vocabulary } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { factValues } from '@kawal/core/policy';
import type { AskedItem, Message, RenderedMessage } from './message.ts';

/** Facts a message of class `facts` may tell, in this order. */
const toldFacts: readonly FactName[] = ['danger', 'victimAge', 'concern', 'exploitation', 'modus'];

/** Puts a message into words. Nothing that is not in the message can come into the text. */
export function renderMessage(message: Message): RenderedMessage {
  const lines = [
    ...(message.drill ? [say(message, words.drill), ''] : []),
    say(message, words.intro),
    '',
    ...(message.contentClass === 'facts' ? [...factLines(message), ''] : []),
    ...askLines(message),
    '',
    say(message, words.code(message.code)),
    say(message, words.howToReply),
    '',
    say(message, words.footer(message.chapter)),
  ];
  return { subject: subjectOf(message), text: `${lines.join('\n')}\n` };
}

function subjectOf(message: Message): string {
  const drill = message.drill ? say(message, words.drillMark) : '';
  const what = message.emergency ? words.emergencySubject : subjectFor(message.items);
  const where = message.contentClass === 'facts' ? ` – ${message.area ?? say(message, words.somewhere)}` : '';
  return `${drill}[Kawal] ${say(message, what)}${where}`;
}

function subjectFor(items: readonly AskedItem[]): Localized {
  if (items.some(({ task }) => task === 'call')) return words.callSubject;
  return items.every(({ task }) => task === 'account') ? words.accountSubject : words.actSubject;
}

function factLines(message: Message): readonly string[] {
  const facts = toldFacts.map((name): [string, string] => [
    say(message, vocabulary[name].said),
    factValues(message.facts, name)
      .map((value) => saidOf(name, value, message))
      .join(', '),
  ]);
  const lines: readonly [string, string][] = [
    [say(message, words.area), message.area ?? say(message, words.somewhere)],
    [say(message, words.received), say(message, describeInstant(message.receivedAt, message.zone))],
    ...facts,
  ];
  return lines.map(([label, content]) => `${capitalise(label)}: ${content}`);
}

function askLines(message: Message): readonly string[] {
  if (message.emergency) {
    const calls = message.items.filter(({ task }) => task === 'call').map((item) => `- ${say(message, askOf(item))}`);
    return [say(message, words.emergency), ...new Set(calls)];
  }
  const lines = message.items.map((item) => `- ${say(message, askOf(item))} (${item.path}/${item.step})`);
  return [say(message, words.asked), ...new Set(lines)];
}

function askOf(item: AskedItem): Localized {
  switch (item.task) {
    case 'act':
      return words.act(item.instead ?? item.office, item.instead === null ? null : item.office);
    case 'call':
      return words.call(item.localName ?? '', officeKinds[item.instead ?? item.office].said, item.number);
    case 'account':
      return words.account;
  }
}

const words = {
  intro: {
    id: 'Sebuah laporan menunggu Anda.',
    en: 'A report waits for you.',
  },
  drill: {
    id: 'INI LATIHAN. Tidak ada laporan sungguhan di balik pesan ini.',
    en: 'THIS IS A DRILL. There is no real report behind this message.',
  },
  drillMark: { id: 'LATIHAN ', en: 'DRILL ' },
  actSubject: { id: 'Laporan menunggu tindakan Anda', en: 'A report waits for you to act' },
  callSubject: { id: 'Mohon menelepon untuk sebuah laporan', en: 'Please phone an office about a report' },
  accountSubject: { id: 'Belum ada tindakan yang tercatat', en: 'No act has been recorded yet' },
  emergencySubject: {
    id: 'DARURAT: sebuah laporan menunggu',
    en: 'EMERGENCY: a report waits',
  },
  area: { id: 'wilayah', en: 'area' },
  somewhere: { id: 'wilayah belum diketahui', en: 'area not known yet' },
  received: { id: 'diterima', en: 'received' },
  asked: { id: 'Yang diminta:', en: 'What is asked:' },
  emergency: {
    id: 'Menurut urutan yang biasa tidak seorang pun dapat diberi tahu, jadi LPA, penjaga terakhir, koordinator, dan instansi berwenang diberi tahu sekaligus. Bila Anda dapat menangani laporan ini, sanggupi sekarang. Pemberitahuan ini diulang sampai ada yang menyanggupi.',
    en: 'In the usual order nobody can be notified, so the LPA, the last resort, the coordinator and the authorities are notified at once. If you can handle this report, take it on now. This notice repeats until somebody does.',
  },
  account: {
    id: 'Anda menyanggupi laporan ini, tetapi belum ada tindakan yang tercatat. Orang berikutnya kini diberi tahu.',
    en: 'You took this report on, but no act has been recorded since. The next person is told now.',
  },
  howToReply: {
    id: 'Bila Anda menyanggupi, masukkan kode itu di aplikasi, atau minta sekretariat mencatatnya. Kode hanya untuk Anda; jangan diteruskan.\nJangan membalas pesan ini: tidak ada yang membaca balasannya.',
    en: 'If you take it on, enter that code in the app, or have the secretariat record it. The code is yours alone; do not pass it on.\nDo not answer this message: nobody reads the answers.',
  },
  code: (code: string): Localized => ({ id: `Kode jawaban: ${code}`, en: `Reply code: ${code}` }),
  footer: (chapter: string): Localized => ({
    id: `Pesan ini tidak memuat nama siapa pun. Dalam bahaya langsung hubungi 110.\n${chapter}`,
    en: `This message holds nobody's name. In immediate danger call 110.\n${chapter}`,
  }),
  act: (office: OfficeKind, insteadOf: OfficeKind | null): Localized => ({
    id: `Sebagai ${officeKinds[office].said.id}${insteadOf === null ? '' : `, menggantikan ${officeKinds[insteadOf].said.id}`}: tangani laporan ini.`,
    en: `As ${officeKinds[office].said.en}${insteadOf === null ? '' : `, in place of ${officeKinds[insteadOf].said.en}`}: handle this report.`,
  }),
  call: (localName: string, kind: Localized, number: string | null): Localized => ({
    id: `Telepon ${localName === '' ? kind.id : localName}${number === null ? '' : ` di ${number}`}, sampaikan ada laporan, lalu catat nama petugas atau nomor rujukannya.`,
    en: `Phone ${localName === '' ? kind.en : localName}${number === null ? '' : ` at ${number}`}, say that there is a report, and record the officer's name or a reference.`,
  }),
};

function say({ language }: Pick<Message, 'language'>, said: Localized): string {
  return said[language];
}

function saidOf(name: FactName, value: string, message: Message): string {
  const definition = vocabulary[name].values.find((one) => one.value === value);
  return definition === undefined ? value : say(message, definition.said);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
