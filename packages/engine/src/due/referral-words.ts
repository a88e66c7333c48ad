import { type Localized, officeKinds } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { type Addressee, type ExpectationOf, outsideBodies, type ServiceKind, services } from '@kawal/core/referral';
import steps from './referral-steps.json' with { type: 'json' };

/** The words of a referral: who must do what, in one sentence each. */
export const referralWords = {
  referralLate: ({ referral, service, of }: ReferralSaid & { readonly of: ExpectationOf }): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): ${late[of].id}`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): ${late[of].en}`,
  }),
  referralWaits: ({
    referral,
    service,
    addressee,
    isOver,
  }: ReferralSaid & { readonly addressee: Addressee; readonly isOver: boolean }): Localized => {
    const to = describeAddressee(addressee);
    return {
      id: `Rujukan ${numberOf(referral)} (${services[service].said.id}) belum disanggupi ${to.id}. Pastikan mereka menerimanya: Kawal tidak mengirimnya.${isOver ? ` ${sinceSent.id}` : ''}`,
      en: `Referral ${numberOf(referral)} (${services[service].said.en}) is not accepted yet by ${to.en}. Make sure that they have it: Kawal does not send it.${isOver ? ` ${sinceSent.en}` : ''}`,
    };
  },
  referralForYou: ({
    referral,
    service,
    step,
  }: ReferralSaid & { readonly step: keyof typeof addresseeSteps }): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}) ${addresseeSteps[step].id}.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}) ${addresseeSteps[step].en}.`,
  }),
  referralHalted: ({ referral, service }: ReferralSaid): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): orangnya MENOLAK bantuan. Jangan mengambil langkah apa pun lagi, jangan menghubungi atau mendatanginya, dan jangan memakai atau meneruskan datanya. Catat rujukan ini sebagai ditolak oleh orangnya.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): the person DECLINES help. Take no further step, do not contact or visit them, and do not use or pass on their data. Record that the person declined it.`,
  }),
  referralDeclined: ({ referral, service, addressee }: ReferralSaid & { readonly addressee: Addressee | null }) => {
    const to = addressee === null ? null : describeAddressee(addressee);
    return {
      id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): orangnya MENOLAK bantuan. Jangan mendesak. ${to === null ? 'Jangan menyerahkannya; tarik' : `Telepon ${to.id}: jangan mengambil langkah lagi dan jangan memakai datanya. Lalu tarik`} rujukan ini.`,
      en: `Referral ${numberOf(referral)} (${services[service].said.en}): the person DECLINES help. Do not press. ${to === null ? 'Do not hand it over; withdraw' : `Telephone ${to.en}: they take no further step and use no data. Then withdraw`} this referral.`,
    };
  },
  /** The report accuses the addressee since: nobody is led to hand it over, to call them, or to wait for their answer. */
  referralBarred: ({
    referral,
    service,
    addressee,
    isSent,
  }: ReferralSaid & { readonly addressee: Addressee; readonly isSent: boolean }): Localized => {
    const to = describeAddressee(addressee);
    return {
      id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): ${to.id} mungkin terlibat menurut laporan${isSent ? ', dan SUDAH MENERIMA rujukan ini. Jangan menghubungi mereka, dan pastikan sekarang bahwa korban aman. Lalu tarik rujukan ini' : '. JANGAN menyerahkannya; tarik rujukan ini'}, dan rujuk ke tempat lain.`,
      en: `Referral ${numberOf(referral)} (${services[service].said.en}): ${to.en} may be involved, by the report${isSent ? ', and HAVE this referral already. Do not contact them, and make sure now that the victim is safe. Then withdraw it' : '. Do NOT hand it over; withdraw it'}, and refer to somebody else.`,
    };
  },
  referralUnserved: ({
    referral,
    service,
    addressee,
    report,
  }: ReferralSaid & { readonly addressee: Addressee; readonly report: string }): Localized => {
    const [about, to] = [numberOf(report), describeAddressee(addressee)];
    return {
      id: `Rujukan ${numberOf(referral)} (${services[service].said.id}, laporan ${about}) TIDAK DILAYANI ${to.id}, dan belum ada rujukan lain untuk layanan itu. Siapkan rujukan ke tempat lain dari laporannya. Bila tidak diperlukan lagi, catat alasannya dengan menarik rujukan ini.`,
      en: `Referral ${numberOf(referral)} (${services[service].said.en}, report ${about}) IS NOT SERVED by ${to.en}, and no other referral asks for that service. Prepare one to somebody else from its report. If it is no longer needed, record why by withdrawing this one.`,
    };
  },
  referralReview: ({ referral, service }: ReferralSaid): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): umur orangnya belum diketahui, dan Anda sendiri yang mencatat persetujuannya. Mintalah petugas lain memeriksa dan menyerahkannya; jangan menghubungi keluarganya untuk itu.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): the age of the person is not known, and you recorded the consent yourself. Ask another officer to review it and to hand it over; do not contact the family for that.`,
  }),
  referral: ({
    referral,
    service,
    step,
  }: {
    readonly referral: string;
    readonly service: ServiceKind;
    readonly step: keyof typeof referralSteps;
  }): Localized => ({
    id: `Rujukan ${numberOf(referral)} (${services[service].said.id}): ${referralSteps[step].id}.`,
    en: `Referral ${numberOf(referral)} (${services[service].said.en}): ${referralSteps[step].en}.`,
  }),
};

const sinceSent: Localized = {
  id: 'Orang tua atau wali mungkin terlibat menurut laporan: minta kantor itu TIDAK menghubungi mereka.',
  en: 'By the report a parent or guardian may be involved: ask that office NOT to contact them.',
};

export interface ReferralSaid {
  readonly referral: string;
  readonly service: ServiceKind;
}

export function describeAddressee(addressee: Addressee): Localized {
  return addressee.kind === 'office' ? officeKinds[addressee.office].said : outsideBodies[addressee.body];
}

/** Says what is late: whoever answered in time is not called late to answer. */
const late: Readonly<Record<ExpectationOf, Localized>> = {
  answer: {
    id: 'tujuan rujukan terlambat menjawab. Hubungi mereka.',
    en: 'the addressee is late to answer. Call them.',
  },
  decision: {
    id: 'keputusan tujuan rujukan terlambat. Hubungi mereka.',
    en: 'the decision of the addressee is late. Call them.',
  },
  service: {
    id: 'belum dicatat bahwa layanannya dimulai. Tanyakan kepada tujuan rujukan.',
    en: 'it is not recorded yet that the service began. Ask the addressee.',
  },
  policeReport: {
    id: 'belum dicatat apakah kepolisian sudah diberi tahu. Tanyakan kepada tujuan rujukan; bila sudah, lampirkan laporan polisinya.',
    en: 'it is not recorded yet whether the police were told. Ask the addressee; if they were, attach the police report.',
  },
};

const addresseeSteps = {
  answer: {
    id: 'menunggu jawaban kantor Anda. Baca, lalu sanggupi atau tolak',
    en: 'waits for the answer of your office. Read it, then accept or decline it',
  },
  start: {
    id: 'sudah disanggupi kantor Anda. Catat bila layanannya dimulai',
    en: 'was accepted by your office. Record when the service begins',
  },
  confirm: {
    id: 'dicatat oleh pengirimnya sebagai sudah disanggupi kantor Anda. Pastikan itu benar; bila benar, catat bila layanannya dimulai, bila tidak, tolak',
    en: 'was recorded by its sender as accepted by your office. Make sure that this is right; if so, record when the service begins, else decline it',
  },
};

export const referralSteps = {
  ...steps,
  recordGround: {
    id: 'orang tua atau wali mungkin terlibat menurut laporan. JANGAN menghubunginya, juga untuk meminta persetujuan. Catat dasar lain, misalnya jiwa atau keselamatannya terancam, dan pendapat orangnya sendiri',
    en: "a guardian may be involved, by the report. Do NOT contact them, not for a consent either. Record another ground, such as a risk to life, and the person's own view",
  },
  guardianTold: {
    id: 'ceritanya kemudian menyebut perbuatan orang tua atau wali, jadi persetujuan mereka TIDAK berlaku lagi. JANGAN menghubungi mereka. Baca ceritanya, lalu catat persetujuannya sekali lagi: dasar lain, misalnya jiwa atau keselamatannya terancam; atau orang tua atau wali yang pasti tidak terlibat',
    en: 'the story tells since what a parent or guardian did, so their consent NO LONGER counts. Do NOT contact them. Read the story, then record the consent anew: another ground, such as a risk to life; or a parent or guardian who is certainly not involved',
  },
  guardianBarred: {
    id: 'orang tua atau wali mungkin terlibat menurut laporan, jadi persetujuan mereka TIDAK dipakai. JANGAN menghubunginya. Catat dasar lain, misalnya jiwa atau keselamatannya terancam, dan pendapat orangnya sendiri; sesudah itu serahkan',
    en: "a guardian may be involved, by the report, so the guardian's consent does NOT count. Do NOT contact them. Record another ground, such as a risk to life, and the person's own view; then hand it over",
  },
};

export function numberOf(stream: string): string {
  return recordNumber(stream) ?? stream;
}
