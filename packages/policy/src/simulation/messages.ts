import { describeDuration, type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import type { Missing } from '@kawal/core/escalation';
import type { RefusalsOf } from '@kawal/core/language';
import type { Expectation } from '../language/policy-test.ts';
import { narrationWords } from '../narration/words.ts';
import type { Answered, SimulatedNotification } from './story.ts';

/** A telling, as far as a sentence names it. */
export type Told = Pick<SimulatedNotification, 'path' | 'step' | 'office' | 'served'>;

/** Why an office was not told at all. */
export type NotTold =
  /** No path that opened tells it. */
  | { readonly why: 'noPath'; readonly opened: readonly string[] }
  /** It was told, but not in the place of the office that the test names. */
  | { readonly why: 'notInPlace' }
  /** Nobody had to stand in: the office itself was told. */
  | { readonly why: 'itself'; readonly after: number }
  | { readonly why: 'substitute'; readonly served: OfficeKind; readonly after: number; readonly reason: Reason }
  | { readonly why: 'missing'; readonly reason: Reason }
  /** All contacts of its people were checked after the time of the test alone. */
  | { readonly why: 'checkedLater' }
  | { readonly why: 'held' }
  /** Its step was not due before the end of the story. */
  | { readonly why: 'notDue' };

export type Reason = Missing['reason'];

/** Every way in which a test of a policy file fails, and what happened instead. */
export const testMessages = {
  'test.time-unreadable': ({ at }: { at: string }) => ({
    id: `Waktu "${at}" tidak terbaca. Tulislah seperti 2026-11-22T02:00.`,
    en: `The time "${at}" cannot be read. Write it as 2026-11-22T02:00.`,
  }),
  'test.not-told': ({ expected, because }: { expected: Expectation; because: NotTold }) => {
    const [tell, reason] = [nameOf(expected.tell), notTold[because.why](because as never)];
    const place = expected.for === null ? noWords : nameOf(expected.for);
    return {
      id: `${tell.id} tidak diberi tahu${place.id === '' ? '' : ` menggantikan ${place.id}`}: ${reason.id}.`,
      en: `${tell.en} was not told${place.en === '' ? '' : ` in place of ${place.en}`}: ${reason.en}.`,
    };
  },
  'test.told-late': ({ expected, after }: { expected: Expectation; after: number }) => {
    const [tell, told, by] = [nameOf(expected.tell), afterTime(after), within(expected.by?.ms ?? 0)];
    return {
      id: `${tell.id} diberi tahu ${told.id}; seharusnya ${by.id}.`,
      en: `${tell.en} was told ${told.en}; it should have been ${by.en}.`,
    };
  },
  'test.told-early': ({ expected, after, by }: { expected: Expectation; after: number; by: Told }) => {
    const [tell, told, least] = [nameOf(expected.tell), afterTime(after), afterTime(expected.notBefore?.ms ?? 0)];
    return {
      id: `${tell.id} sudah diberi tahu ${told.id} oleh ${placeOf(by)}; seharusnya baru ${least.id}.`,
      en: `${tell.en} was already told ${told.en} by ${placeOf(by)}; it should have been no earlier than ${least.en}.`,
    };
  },
  'test.told-forbidden': ({ office, after, by }: { office: OfficeKind; after: number; by: Told }) => {
    const [never, told, as] = [nameOf(office), afterTime(after), nameOf(by.served)];
    const same = by.served === office;
    return {
      id: `${never.id} tidak boleh diberi tahu, tetapi ${same ? '' : `pemegangnya, sebagai ${as.id}, `}diberi tahu ${told.id} oleh ${placeOf(by)}.`,
      en: `${never.en} must not be told, but ${same ? 'was' : `somebody who holds it was, as ${as.en},`} told ${told.en} by ${placeOf(by)}.`,
    };
  },
  /** The test lets an office answer that nobody was told for. */
  'test.answer-unheard': ({ office, after }: { office: OfficeKind; after: number }) => {
    const [name, when] = [nameOf(office), afterTime(after)];
    return {
      id: `Menurut uji ini ${name.id} menjawab ${when.id}, padahal belum ada yang diberi tahu untuk jabatan itu; jawaban itu tidak berlaku.`,
      en: `In this test ${name.en} answers ${when.en}, but nobody had been told for that office yet; the answer counts for nothing.`,
    };
  },
  'test.answer-refused': ({ answered }: { answered: Answered }) => {
    const [name, when] = [nameOf(answered.office), afterTime(answered.after)];
    return {
      id: `Jawaban ${name.id} ${when.id} tidak diterima, karena penjawabnya dikecualikan dari laporan ini atau belum diberi tahu.`,
      en: `The answer of ${name.en} ${when.en} was not taken: the person who answered is kept out of this report, or was not told.`,
    };
  },
};

export type TestFailure = RefusalsOf<typeof testMessages>;

const noWords: Localized = { id: '', en: '' };

const thatOffice: Localized = { id: 'jabatan itu', en: 'that office' };

function because(reason: Reason): Localized {
  return narrationWords.missing[reason](thatOffice);
}

const notTold: { readonly [Why in NotTold['why']]: (because: Extract<NotTold, { readonly why: Why }>) => Localized } = {
  noPath: ({ opened }) =>
    opened.length === 0
      ? { id: 'tidak ada jalur yang terbuka', en: 'no path opened' }
      : {
          id: `jalur yang terbuka (${opened.join(', ')}) tidak memberitahunya`,
          en: `the paths that opened (${opened.join(', ')}) do not tell it`,
        },
  notInPlace: () => ({
    id: 'ia diberi tahu, tetapi bukan sebagai pengganti jabatan itu',
    en: 'it was told, but not in the place of that office',
  }),
  itself: ({ after }) => ({
    id: `jabatan itu sendiri dapat diberi tahu ${afterTime(after).id}`,
    en: `that office could be told itself ${afterTime(after).en}`,
  }),
  substitute: ({ served, after, reason }) => ({
    id: `${because(reason).id}; ${nameOf(served).id} diberi tahu menggantikannya ${afterTime(after).id}`,
    en: `${because(reason).en}; ${nameOf(served).en} was told in its place ${afterTime(after).en}`,
  }),
  missing: ({ reason }) => because(reason),
  checkedLater: () => ({
    id: 'kontak orang-orangnya baru `diperiksa` sesudah waktu uji ini; pindahkan waktu uji ke sesudah hari itu',
    en: 'the contacts of its people are `verified` only after the time of this test; move the test to a day after that',
  }),
  held: () => ({ id: 'sebuah jawaban menahan langkahnya', en: 'an answer held its step' }),
  notDue: () => ({
    id: 'langkahnya belum jatuh tempo sampai akhir uji ini',
    en: 'its step was not due before the end of this test',
  }),
};

export function nameOf(office: OfficeKind): Localized {
  return officeKinds[office].said;
}

/** `segera`, `setelah 15 menit`. */
export function afterTime(milliseconds: number): Localized {
  if (milliseconds < 1_000) return { id: 'segera', en: 'at once' };
  return { id: `setelah ${describeDuration(milliseconds, 'id')}`, en: `after ${describeDuration(milliseconds, 'en')}` };
}

function within(milliseconds: number): Localized {
  if (milliseconds < 1_000) return { id: 'segera', en: 'at once' };
  return {
    id: `paling lambat setelah ${describeDuration(milliseconds, 'id')}`,
    en: `after ${describeDuration(milliseconds, 'en')} at the latest`,
  };
}

function placeOf({ path, step }: Pick<Told, 'path' | 'step'>): string {
  return `${path}/${step}`;
}
