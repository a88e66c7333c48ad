import { describeInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import { communityStatusWords } from '../community/messages.ts';
import type { ScreeningStep, VolunteerState } from '../community/volunteer.ts';
import { type TrainingTopic, trainingTopics } from '../engagement/choices.ts';
import { listed } from '../language/choices.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const volunteerStatusWords: Readonly<Record<VolunteerState['status'], Localized>> = words.volunteerStatusWords;

const screeningSteps: Readonly<Record<ScreeningStep, Localized>> = {
  identityChecked: { id: 'pemeriksaan identitas', en: 'identity check' },
  references: { id: 'keterangan dari orang yang mengenalnya', en: 'references' },
  interview: { id: 'wawancara', en: 'interview' },
};

export const volunteerMessages = {
  ...fixed(refused),
  'volunteer.already-exists': ({ status }: { status: VolunteerState['status'] }) => ({
    id: `Relawan dengan nomor ini ${volunteerStatusWords[status].id}. Pakai nomor baru untuk relawan lain.`,
    en: `A volunteer with this number is ${volunteerStatusWords[status].en}. Use a new number for another one.`,
  }),
  'volunteer.already-in-community': ({ record }: { community: string; record: string }) => ({
    id: `Orang ini sudah tercatat sebagai relawan di komunitas yang sama (${record}). Lanjutkan catatan itu.`,
    en: `This person is on record as a volunteer of the same community (${record}). Go on with that record.`,
  }),
  /** They left while an allegation was open; it is looked into before they come back. */
  'volunteer.left-under-suspension': ({ record }: { community: string; record: string }) => ({
    id: `Orang ini berhenti sebagai relawan komunitas yang sama ketika sedang dinonaktifkan sementara (${record}). LPA atau sekretariat memeriksa lebih dahulu dan mencabut penonaktifannya; sesudahnya ia dapat diusulkan lagi.`,
    en: `This person left the same community while suspended (${record}). The LPA or the secretariat looks into it first and lifts the suspension; then they can be nominated again.`,
  }),
  'volunteer.no-such-community': ({ community }: { community: string }) => ({
    id: `Komunitas ${community} tidak tercatat. Periksa kode kelurahannya, atau usulkan komunitasnya lebih dahulu.`,
    en: `No community ${community} is on record. Check the kelurahan's code, or propose the community first.`,
  }),
  'volunteer.community-dissolved': ({ community }: { community: string }) => ({
    id: `Komunitas ${community} sudah dibubarkan dan tidak menerima relawan. Usulkan kembali komunitasnya, atau pilih komunitas lain.`,
    en: `Community ${community} is dissolved and takes no volunteers. Propose it anew, or choose another one.`,
  }),
  'volunteer.community-not-constituted': ({
    community,
    status,
  }: {
    community: string;
    status: CommunityState['status'];
  }) => ({
    id: `Komunitas ${community} ${communityStatusWords[status].id}. Relawan aktif setelah komunitasnya dibentuk dengan SK lurah; catat SK itu lebih dahulu.`,
    en: `Community ${community} is ${communityStatusWords[status].en}. A volunteer becomes active once the lurah's decree constitutes the community; record the decree first.`,
  }),
  'volunteer.step-already-taken': ({ status }: { status: VolunteerState['status'] }) => ({
    id: `Relawan ini ${volunteerStatusWords[status].id}; langkah itu tidak perlu dicatat lagi.`,
    en: `This volunteer is ${volunteerStatusWords[status].en}; that step need not be recorded again.`,
  }),
  'volunteer.screening-incomplete': ({ missing }: { missing: readonly ScreeningStep[] }) => ({
    id: `Penyaringan belum lengkap: ${listed(missing, screeningSteps, 'id')}. Lengkapi, lalu catat lagi.`,
    en: `The screening is not complete: ${listed(missing, screeningSteps, 'en')}. Complete it and record it again.`,
  }),
  'volunteer.no-such-training': ({ training }: { training: string }) => ({
    id: `Pelatihan ${training} tidak tercatat. Catat pelatihannya lebih dahulu.`,
    en: `No training ${training} is on record. Record it first.`,
  }),
  'volunteer.not-a-training': ({ training }: { training: string }) => ({
    id: `Kegiatan ${training} bukan pelatihan. Sebutkan pelatihan yang diikuti relawan ini.`,
    en: `Engagement ${training} is not a training. Name the training this volunteer attended.`,
  }),
  'volunteer.training-not-held': ({ training }: { training: string }) => ({
    id: `Pelatihan ${training} belum berlangsung atau dibatalkan. Catat pelaksanaannya lebih dahulu, atau sebutkan pelatihan lain.`,
    en: `Training ${training} has not been held, or was cancelled. Record that it was held first, or name another training.`,
  }),
  'volunteer.training-incomplete': ({
    training,
    missing,
  }: {
    training: string;
    missing: readonly TrainingTopic[];
  }) => ({
    id: `Pelatihan ${training} belum memuat semua materi wajib relawan. Yang belum: ${listed(missing, trainingTopics, 'id')}. Sebutkan pelatihan yang memuat semuanya.`,
    en: `Training ${training} does not cover all a volunteer must be taught. Missing: ${listed(missing, trainingTopics, 'en')}. Name a training that covers all of it.`,
  }),
  'volunteer.training-counted-already': ({ training }: { training: string }) => ({
    id: `Pelatihan ${training} tidak menambah apa-apa: relawan ini sudah menerima materi yang sama pada waktu yang sama atau sesudahnya. Sebutkan pelatihan yang lebih baru.`,
    en: `Training ${training} adds nothing: this volunteer was taught the same then or later. Name a more recent training.`,
  }),
  'volunteer.training-expired': ({ topics }: { topics: readonly TrainingTopic[] }) => ({
    id: `Materi berikut terlalu lama diajarkan atau belum pernah: ${listed(topics, trainingTopics, 'id')}. Catat pelatihan ulang lebih dahulu.`,
    en: `These topics were taught too long ago or never: ${listed(topics, trainingTopics, 'en')}. Record a further training first.`,
  }),
  'volunteer.term-over-already': ({ termEndsOn }: { termEndsOn: Instant }, { zone }) => ({
    id: `Masa tugas sampai ${describeInstant(termEndsOn, zone).id} sudah lewat. Tulis waktu yang akan datang, atau kosongkan jika tidak dibatasi.`,
    en: `A term until ${describeInstant(termEndsOn, zone).en} is over already. Write a time to come, or leave it out where there is no limit.`,
  }),
  'volunteer.not-active': ({ status }: { status: VolunteerState['status'] }) => ({
    id: `Relawan ini ${volunteerStatusWords[status].id}; masa tugas hanya dicatat bagi relawan yang aktif.`,
    en: `This volunteer is ${volunteerStatusWords[status].en}; a term is recorded for an active volunteer only.`,
  }),
  'volunteer.code-signed-in-future': ({ signedOn }: { signedOn: Instant }, { zone }) => ({
    id: `Waktu tanda tangan kode etik ${describeInstant(signedOn, zone).id} belum tiba. Catat setelah ditandatangani.`,
    en: `The code of conduct is dated ${describeInstant(signedOn, zone).en}, which has not come yet. Record it once it is signed.`,
  }),
  'volunteer.not-suspended': ({ status }: { status: VolunteerState['status'] }) => ({
    id: `Relawan ini tidak sedang dinonaktifkan; ia ${volunteerStatusWords[status].id}. Tidak ada yang perlu dicabut.`,
    en: `This volunteer is not suspended but ${volunteerStatusWords[status].en}. There is nothing to lift.`,
  }),
  'volunteer.exited': ({ exitedAt }: { exitedAt: Instant }, { zone }) => ({
    id: `Relawan ini sudah berhenti sejak ${describeInstant(exitedAt, zone).id}. Jika ia kembali, usulkan lagi dengan nomor baru.`,
    en: `This volunteer left on ${describeInstant(exitedAt, zone).en}. If they come back, nominate them with a new number.`,
  }),
} satisfies Messages;
