import { describeInstant } from '../calendar/describe-instant.ts';
import { type Instant, localDate } from '../calendar/instant.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { pactMessages } from '../pact/messages.ts';
import type { CommunityState, PilotMembership } from './community.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const communityStatusWords: Readonly<Record<CommunityState['status'], Localized>> = words.communityStatusWords;

const pilotStatuses: Readonly<Record<PilotMembership['status'], Localized>> = {
  asserted: { id: 'sudah dicatat', en: 'on record' },
  disputed: { id: 'sudah dicatat dan disanggah', en: 'on record and disputed' },
  confirmed: { id: 'sudah dipastikan', en: 'confirmed' },
  withdrawn: { id: 'sudah ditarik', en: 'withdrawn' },
};

export const communityMessages = {
  ...fixed(refused),
  'community.unknown-area': pactMessages['pact.unknown-area'],
  'community.other-stream': ({ stream, expected }: { stream: string; expected: string }) => ({
    id: `Komunitas ini dicatat sebagai ${expected}, bukan ${stream}: satu kelurahan, satu komunitas. Pakai ${expected}.`,
    en: `This community is kept as ${expected}, not ${stream}: one kelurahan, one community. Use ${expected}.`,
  }),
  'community.already-exists': ({ status }: { status: CommunityState['status'] }) => ({
    id: `Komunitas kelurahan ini ${communityStatusWords[status].id}. Lanjutkan catatan yang ada; tidak perlu mengusulkannya lagi.`,
    en: `The community of this kelurahan is ${communityStatusWords[status].en}. Go on with its record; it need not be proposed again.`,
  }),
  'community.not-proposed': ({ status }: { status: CommunityState['status'] }) => ({
    id: `Komunitas ini ${communityStatusWords[status].id}; pakta dicatat ketika komunitas diusulkan. ${status === 'none' ? 'Usulkan komunitasnya lebih dahulu.' : 'Tidak ada yang perlu dicatat lagi.'}`,
    en: `This community is ${communityStatusWords[status].en}; its pact is noted while it is proposed. ${status === 'none' ? 'Propose it first.' : 'Nothing is left to note.'}`,
  }),
  'community.no-pact': ({ area }: { area: string }) => ({
    id: `Belum ada Pakta Integritas yang berlaku untuk kelurahan ${area}. Tanda tangani paktanya lebih dahulu, lalu catat di komunitas ini.`,
    en: `No integrity pact is in force for kelurahan ${area}. Have it signed first, then note it here.`,
  }),
  /** Practice in Kota Malang (domain facts 1.9), no statute found: each lurah issued a decree that forms the community. */
  'community.no-decree': ({ status }: { status: CommunityState['status']; basis: 'practice' }) => ({
    id: `Komunitas ini ${communityStatusWords[status].id}. Sebelum aktif, komunitas dibentuk dengan SK lurah: begitu praktik yang tercatat di Kota Malang (Januari 2019); undang-undang yang mewajibkannya tidak ditemukan. Catat nomor, tanggal, dan penanda tangan SK-nya.`,
    en: `This community is ${communityStatusWords[status].en}. Before it is active, the lurah's decree constitutes it: so the practice recorded in Kota Malang (January 2019); no statute was found that demands it. Record the decree's number, date and signatory.`,
  }),
  'community.already-constituted': ({ status }: { status: CommunityState['status'] }) => ({
    id: `Komunitas ini ${communityStatusWords[status].id}; SK-nya telah dicatat. Tidak perlu dicatat lagi.`,
    en: `This community is ${communityStatusWords[status].en}; its decree is on record. Nothing needs to be recorded again.`,
  }),
  'community.decree-before-pact': (
    { decreeDate, pactSignedOn }: { decreeDate: Instant; pactSignedOn: Instant },
    { zone },
  ) => ({
    id: `SK bertanggal ${localDate(decreeDate, zone)}, sebelum pakta ditandatangani pada ${localDate(pactSignedOn, zone)}. Periksa kedua tanggal itu pada dokumennya.`,
    en: `The decree is dated ${localDate(decreeDate, zone)}, before the pact was signed on ${localDate(pactSignedOn, zone)}. Check both dates on the documents.`,
  }),
  'community.decree-in-future': ({ decreeDate }: { decreeDate: Instant }, { zone }) => ({
    id: `Tanggal SK ${localDate(decreeDate, zone)} belum tiba. Catat setelah SK-nya terbit.`,
    en: `The decree's date ${localDate(decreeDate, zone)} has not come yet. Record it once it is issued.`,
  }),
  'community.decree-ends-before-it-begins': (
    { decreeDate, until }: { decreeDate: Instant; until: Instant },
    { zone },
  ) => ({
    id: `SK bertanggal ${localDate(decreeDate, zone)} tertulis berakhir ${localDate(until, zone)}. Akhir masa berlaku harus sesudah tanggal SK; periksa pada dokumennya.`,
    en: `The decree is dated ${localDate(decreeDate, zone)} and said to end on ${localDate(until, zone)}. It ends after its date; check the document.`,
  }),
  'community.decree-expired': ({ until }: { until: Instant }, { zone }) => ({
    id: `Masa berlaku SK berakhir ${localDate(until, zone)}. Catat SK yang baru lebih dahulu.`,
    en: `The decree ended on ${localDate(until, zone)}. Record the new one first.`,
  }),
  'community.decree-older': (
    { decreeDate, inForceSince }: { decreeDate: Instant; inForceSince: Instant },
    { zone },
  ) => ({
    id: `SK ini bertanggal ${localDate(decreeDate, zone)}, lebih lama daripada SK yang berlaku (${localDate(inForceSince, zone)}). Yang dicatat di sini hanya SK penggantinya.`,
    en: `This decree is dated ${localDate(decreeDate, zone)}, earlier than the one in force (${localDate(inForceSince, zone)}). Only one that replaces it is recorded here.`,
  }),
  'community.not-constituted': ({ status }: { status: CommunityState['status'] }) => ({
    id: `Komunitas ini ${communityStatusWords[status].id}. Hal itu dicatat setelah komunitasnya dibentuk dengan SK lurah.`,
    en: `This community is ${communityStatusWords[status].en}. That is recorded once the lurah's decree constitutes it.`,
  }),
  'community.no-active-volunteer': ({ area }: { area: string }) => ({
    id: `Komunitas kelurahan ${area} belum memiliki relawan aktif di antara yang disebutkan. Sekurang-kurangnya satu relawan harus sudah disaring, dilatih, menandatangani kode etik, dan aktif di komunitas ini.`,
    en: `None of the volunteers named is active in the community of kelurahan ${area}. At least one must be screened, trained, bound by the code of conduct and active here.`,
  }),
  'community.not-active': ({ status }: { status: CommunityState['status'] }) => ({
    id: `Komunitas ini ${communityStatusWords[status].id}; hal itu hanya dicatat bagi komunitas yang aktif. Aktifkan lebih dahulu jika memang berjalan.`,
    en: `This community is ${communityStatusWords[status].en}; that is recorded for an active one only. Activate it first if it is at work.`,
  }),
  'community.asserted-in-future': ({ assertedOn }: { assertedOn: Instant }, { zone }) => ({
    id: `Tanggal pernyataan sumber ${describeInstant(assertedOn, zone).id} belum tiba. Tulis tanggal sumber itu terbit.`,
    en: `The source's date ${describeInstant(assertedOn, zone).en} has not come yet. Write the date it was published.`,
  }),
  'community.pilot-already-asserted': ({ status }: { status: PilotMembership['status'] }) => ({
    id: `Status percontohan kelurahan ini ${pilotStatuses[status].id}. Jika sumber lain berbeda, catat sebagai sanggahan; jika sama, pastikan.`,
    en: `That this kelurahan is a pilot is ${pilotStatuses[status].en}. If another source differs, dispute it; if it agrees, confirm it.`,
  }),
  'community.pilot-disputed-already': ({ source }: { source: string }) => ({
    id: `Sanggahan menurut ${source} sudah tercatat untuk kelurahan itu. Catat sumber lain jika ada.`,
    en: `What ${source} says against it is on record for that kelurahan already. Record another source if there is one.`,
  }),
  'community.pilot-disputes-itself': ({ area }: { area: string }) => ({
    id: `Sanggahan harus menyebut kelurahan lain, sedangkan ${area} adalah kelurahan ini sendiri. Tulis kode kelurahan yang disebut sumber lain itu.`,
    en: `A dispute names another kelurahan, and ${area} is this one. Write the code of the one the other source names.`,
  }),
} satisfies Messages;
