import { type Chapter, type KemendagriCode, officeKinds, type SubmitReportInput } from '@kawal/core';
import { adviceWords } from '@kawal/core/locales';
import type { ReportReceipt } from '@kawal/engine';
import { cast, coordinator } from '../cast.ts';
import { local } from '../clock.ts';
import type { Narrator } from '../narrator.ts';
import { officialArea, pilots } from '../pilot.ts';
import type { Stage } from '../stage.ts';
import { done } from './formation.ts';
import { restart } from './restart.ts';

/** The three reports of the story, by their streams. */
export interface Incidents {
  readonly child: string;
  readonly jobOffer: string;
  readonly lurah: string;
}

/** February 2019: three reports, and whom they reach. */
export async function escalateIncidents(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<Incidents> {
  const child = await childAboutToBeMoved(stage, chapter, narrator);
  const jobOffer = await jobOfferAbroad(stage, chapter, narrator);
  const lurah = await lurahImplicated(stage, chapter, narrator);
  return { child, jobOffer, lurah };
}

async function childAboutToBeMoved(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<string> {
  narrator.chapter({
    id: 'Minggu 02.00: seorang anak hendak dipindahkan dari Kotalama',
    en: 'Sunday 02:00: a child is about to be moved from Kotalama',
  });
  stage.clock.moveTo(local('2019-02-03T02:00'));
  const receipt = await submit(stage, narrator, {
    area: codeOf(chapter, 'kotalama'),
    channel: 'app',
    facts: { danger: ['yes'], concern: ['some'], involved: ['none'] },
    parties: [
      {
        ref: 'p1',
        roles: ['victim'],
        ageClass: 'unknown',
        identity: { name: 'Anak Contoh Kotalama', birthDate: '2004-05' },
      },
    ],
    story: 'Cerita contoh: seorang anak akan dibawa pergi malam ini.',
  });
  await stage.runTo('2019-02-03T02:00');
  narrator.note({ id: 'Saat itu juga:', en: 'At once (mails are in the language of those they are for):' });
  tellMails(stage, narrator, { whole: 'petugas1.lpa@contoh.test' });

  await stage.runTo('2019-02-03T02:03');
  const { relay } = stage.as(cast.duty).escalations;
  await done(relay(receipt.stream, { office: 'policeUnitPpa', reference: 'rujukan contoh 1' }));
  await done(relay(receipt.stream, { office: 'sapa129', reference: 'rujukan contoh 2' }));
  narrator.at(stage.clock.now(), {
    id: 'Petugas jaga LPA menelepon 110, lalu 129; keduanya menerima laporan. Dicatat sebagai jawaban mereka sendiri. (SAPA 129 baru ada sejak 2021; cerita ini memakai aturan sekarang.)',
    en: 'The LPA duty officer phones 110, then 129; both take the report. Recorded as their own answers. (SAPA 129 exists since 2021 only; this story runs on today’s rules.)',
  });

  await stage.runTo('2019-02-03T02:12');
  tellMails(stage, narrator);
  const code = replyCode(stage, 'koordinator.kotalama@contoh.test');
  await done(stage.as(coordinator('kotalama')).escalations.acknowledge(code));
  narrator.at(stage.clock.now(), {
    id: 'Koordinator menjawab dengan kode dari suratnya: disanggupi. Langkah `wakil` kini tertahan.',
    en: 'The coordinator answers with the code of the mail: acknowledged. The step `wakil` is held now.',
  });

  await stage.runTo('2019-02-03T02:40');
  tellMails(stage, narrator);
  await restart(stage, narrator, receipt.stream);

  await climbAgain(stage, narrator, receipt.stream);
  await closeByTwo(stage, narrator, receipt.stream);
  return receipt.stream;
}

/** An acknowledgement without an act runs out; the last resort makes the victim safe. */
async function climbAgain(stage: Stage, narrator: Narrator, report: string): Promise<void> {
  await stage.runTo('2019-02-03T06:11');
  narrator.at(stage.clock.now(), {
    id: 'Hampir pagi. Yang tak dapat ditahan jawaban siapa pun telah berjalan:',
    en: 'Almost morning. What no answer can hold has run its course:',
  });
  tellMails(stage, narrator);
  await stage.runTo('2019-02-03T06:13');
  narrator.at(stage.clock.now(), {
    id: 'Empat jam lewat tanpa tindakan yang tercatat: kesanggupan koordinator habis, dan pemberitahuan naik ke orang berikutnya. Piket cadangan menyanggupi.',
    en: 'Four hours without an act on record: the coordinator’s acknowledgement has run out, and the escalation climbs again. The last resort acknowledges.',
  });
  tellMails(stage, narrator);

  await done(stage.as(cast.lastResort).escalations.reply(report, { level: 'acknowledged' }));
  await stage.runTo('2019-02-03T07:10');
  await done(
    stage.as(cast.duty).escalations.reply(report, {
      level: 'acted',
      act: 'victimSafe',
      reference: 'rujukan contoh 3',
    }),
  );
  narrator.at(stage.clock.now(), {
    id: 'Petugas LPA mencatat: korban aman, dijemput bersama kepolisian dan UPT PPA.',
    en: 'The LPA officer records: the victim is safe, fetched together with police and the UPT PPA.',
  });
}

/** A child's report takes two persons to close. */
async function closeByTwo(stage: Stage, narrator: Narrator, report: string): Promise<void> {
  await stage.runTo('2019-02-03T07:30');
  tellMails(stage, narrator);
  const asked = await stage.as(cast.duty).reports.owed(report);
  const offices = (asked.ok ? asked.owed : []).flatMap((one) => one.offices.map((kind) => officeKinds[kind].said));
  narrator.at(stage.clock.now(), {
    id: `Sebelum menutup: belum terbukti diberi tahu: ${offices.map(({ id }) => id).join(', ') || 'tidak ada'}.`,
    en: `Before closing: not yet proved to be notified: ${offices.map(({ en }) => en).join(', ') || 'nobody'}.`,
  });
  // Both have read the story, on record: else a child's report is not closed.
  await done(stage.as(cast.duty).cards.open(report, { classes: ['narrative'], purpose: 'supervise' }));
  await done(stage.as(cast.duty).reports.close(report, { reason: 'handedToCase' }));
  const alone = await stage.as(cast.duty).reports.close(report, { reason: 'handedToCase' });
  await stage.runTo('2019-02-03T07:40');
  await done(stage.as(cast.uptd).cards.open(report, { purpose: 'agreeToClosing' }));
  await done(stage.as(cast.uptd).reports.close(report, { reason: 'handedToCase' }));
  narrator.at(stage.clock.now(), {
    id: `Penutupan: satu orang saja ${alone.ok ? 'cukup' : 'tidak cukup'} untuk laporan anak; orang kedua, dari UPT PPA, menyetujui.`,
    en: `Closing: one person alone ${alone.ok ? 'is' : 'is not'} enough for a child’s report; a second one, of the UPT PPA, agrees.`,
  });
}

async function jobOfferAbroad(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<string> {
  narrator.chapter({
    id: 'Senin 10.00: tawaran kerja nonprosedural di Ketawanggede',
    en: 'Monday 10:00: a non-procedural job offer in Ketawanggede',
  });
  stage.clock.moveTo(local('2019-02-04T10:00'));
  const receipt = await submit(stage, narrator, {
    area: codeOf(chapter, 'ketawanggede'),
    channel: 'volunteer',
    facts: { danger: ['no'], concern: ['none'], modus: ['nonProceduralPmi'], involved: ['none'] },
    parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Orang Contoh Ketawanggede' } }],
    reporter: 'relawan-ketawanggede',
  });
  await stage.runTo('2019-02-04T10:05');
  tellMails(stage, narrator);
  await done(
    stage
      .as(coordinator('ketawanggede'))
      .escalations.acknowledge(replyCode(stage, 'koordinator.ketawanggede@contoh.test')),
  );
  narrator.at(stage.clock.now(), {
    id: 'Koordinator menyanggupi. Ia dan seorang relawan, berdua dan pada siang hari, bertemu orang itu di tempat yang ia pilih, dan menjelaskan migrasi yang aman. Disnaker dan BP3MI tetap diberi tahu pada waktunya; lurah tidak:',
    en: 'The coordinator acknowledges. With a volunteer, two of them and by day, he meets the person at a place of their choice and explains safe migration. The manpower agency and BP3MI are still told in their time; the lurah is not:',
  });
  await stage.runTo('2019-02-04T12:00');
  tellMails(stage, narrator);
  const note = 'Contoh: ia mengatakan sendiri kepada koordinator bahwa ia menunda keberangkatannya.';
  await done(stage.as(cast.duty).reports.close(receipt.stream, { reason: 'preventedBeforeDeparture', note }));
  narrator.at(stage.clock.now(), {
    id: 'Setelah mendapat informasi, ia sendiri memutuskan menunda keberangkatannya. Petugas LPA, bukan koordinator yang menemuinya, menutup laporan. Langkah yang masih menunggu dilepaskan.',
    en: 'Informed, the person decides to put the departure off. The LPA officer, not the coordinator who met them, closes the report. Steps still waiting are released.',
  });
  return receipt.stream;
}

async function lurahImplicated(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<string> {
  narrator.chapter({
    id: 'Rabu 14.00: lurah sendiri disebut dalam laporan di Polehan',
    en: 'Wednesday 14:00: the lurah himself is named in a report in Polehan',
  });
  stage.clock.moveTo(local('2019-02-06T14:00'));
  const before =
    stage.mailsTo('lurah.polehan@contoh.test').length + stage.mailsTo('koordinator.polehan@contoh.test').length;
  const receipt = await submit(stage, narrator, {
    area: codeOf(chapter, 'polehan'),
    channel: 'app',
    facts: { danger: ['no'], concern: ['some'], modus: ['nonProceduralPmi'], involved: ['kelurahan'] },
    parties: [
      { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Orang Contoh Polehan' } },
      { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah-polehan', office: 'lurah' },
    ],
  });
  await stage.runTo('2019-02-06T14:05');
  tellMails(stage, narrator);
  await done(stage.as(cast.duty).escalations.acknowledge(replyCode(stage, 'petugas1.lpa@contoh.test')));
  narrator.at(stage.clock.now(), {
    id: 'LPA menyanggupi. Koordinator pun tidak diberi tahu: larangan `kelurahan-terlibat` dalam policy.yaml.',
    en: 'The LPA acknowledges. The coordinator is not told either: the ceiling `kelurahan-terlibat` of policy.yaml.',
  });
  await stage.runTo('2019-02-06T16:10');
  tellMails(stage, narrator);
  const after =
    stage.mailsTo('lurah.polehan@contoh.test').length + stage.mailsTo('koordinator.polehan@contoh.test').length;
  narrator.at(stage.clock.now(), {
    id: `Surat kepada lurah dan koordinator Polehan tentang laporan ini: ${after - before}.`,
    en: `Mails to the lurah and the coordinator of Polehan about this report: ${after - before}.`,
  });
  return receipt.stream;
}

async function submit(stage: Stage, narrator: Narrator, body: Omit<SubmitReportInput, 'type'>): Promise<ReportReceipt> {
  const key = `contoh-${body.area}-${stage.clock.now()}-0123456789`;
  const receipt = await done(stage.as(cast.app).reports.submit(body, { key }));
  narrator.at(stage.clock.now(), {
    id: `Laporan diterima dan tersimpan: ${receipt.stream}`,
    en: `The report is received and on the disk: ${receipt.stream}`,
  });
  for (const advice of receipt.advise) {
    narrator.note({
      id: `Kepada pelapor lebih dahulu: ${adviceWords[advice].id}`,
      en: `To the reporter, before anything else: ${adviceWords[advice].en}`,
    });
  }
  return receipt;
}

/** The mails that came since, a line each; the one to `whole` is shown as its reader sees it. */
function tellMails(stage: Stage, narrator: Narrator, { whole = '' }: { readonly whole?: string } = {}): void {
  for (const mail of stage.newMails()) narrator.mail(mail, mail.to === whole);
}

/** Reads the one-time code out of the newest mail to an address, as its reader would. */
function replyCode(stage: Stage, address: string): string {
  const text = stage.mailsTo(address).at(-1)?.text ?? '';
  const code = /(?:Kode jawaban|Reply code): (\S+)/.exec(text)?.[1];
  if (code === undefined) throw new RangeError(`no reply code was mailed to ${address}`);
  return code;
}

function codeOf(chapter: Chapter, key: string): KemendagriCode {
  const pilot = pilots.find((one) => one.key === key);
  if (pilot === undefined) throw new RangeError(`no pilot is called ${key}`);
  return officialArea(chapter, pilot).code;
}
