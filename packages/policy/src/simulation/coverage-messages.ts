import type { Language } from '@kawal/core';
import type { RefusalsOf } from '@kawal/core/language';

type OfStep = Readonly<{ path: string; step: string }>;

/** Names the parts that no test reaches. */
const coverageMessages = {
  'coverage.path-never-opened': ({ path }: { path: string }) => ({
    id: `Jalur ${path} tidak terbuka dalam uji mana pun.`,
    en: `Path ${path} opens in no test.`,
  }),
  'coverage.step-never-decided': ({ path, step }: OfStep) => ({
    id: `Langkah ${path}/${step} tidak jatuh tempo dalam uji mana pun.`,
    en: `Step ${path}/${step} is due in no test.`,
  }),
  'coverage.step-never-told': ({ path, step }: OfStep) => ({
    id: `Langkah ${path}/${step} jatuh tempo, tetapi tidak pernah memberi tahu siapa pun.`,
    en: `Step ${path}/${step} is due, but never tells anybody.`,
  }),
  'coverage.guard-never-true': ({ path, step }: OfStep) => ({
    id: `Tidak ada uji yang jawabannya menahan langkah ${path}/${step}.`,
    en: `No test has an answer that holds step ${path}/${step}.`,
  }),
  'coverage.guard-never-false': ({ path, step }: OfStep) => ({
    id: `Langkah ${path}/${step} selalu tertahan oleh jawaban; tidak ada uji tentang apa yang terjadi bila tidak ada yang menjawab.`,
    en: `Step ${path}/${step} is always held by an answer; no test says what happens if nobody answers.`,
  }),
  'coverage.floor-never-applied': ({ floor }: { floor: string }) => ({
    id: `Kewajiban memberi tahu ${floor} tidak berlaku bagi laporan dalam uji mana pun.`,
    en: `Floor ${floor} applies to the report of no test.`,
  }),
  'coverage.ceiling-never-applied': ({ ceiling }: { ceiling: string }) => ({
    id: `Larangan ${ceiling} tidak berlaku bagi laporan dalam uji mana pun.`,
    en: `Ceiling ${ceiling} applies to the report of no test.`,
  }),
  'coverage.ceiling-never-barred': ({ ceiling }: { ceiling: string }) => ({
    id: `Larangan ${ceiling} berlaku dalam uji, tetapi tidak pernah mencegah siapa pun diberi tahu.`,
    en: `Ceiling ${ceiling} applies in a test, but never keeps anybody from being told.`,
  }),
};

export type Unreached = RefusalsOf<typeof coverageMessages>;

export function describeUnreached(unreached: Unreached, language: Language): string {
  const say = coverageMessages[unreached.code] as (facts: Unreached) => Readonly<Record<Language, string>>;
  return say(unreached)[language];
}
