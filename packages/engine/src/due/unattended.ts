import type { DueItem, DueSight } from './due-item.ts';
import { numberOf } from './referral-words.ts';

/** Cases on which nobody of the LPA may decide any more, for whoever still handles them. */
export async function unattendedDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { records, withoutLpa, now: at } = sight;
  const open = (await records('case')).filter(({ state }) => state.status !== 'closed');
  const left = new Set(await withoutLpa(open.map(({ stream }) => stream)));
  return open
    .filter(({ stream }) => left.has(stream))
    .map(({ stream: record, state: { area } }) => ({
      ...({ what: 'unattended', rank: 1, at, record, area, verb: 'cases.assign' } as const),
      said: {
        id: `Kasus ${numberOf(record)}: tidak ada lagi orang LPA yang dapat memutuskannya. Teruskan penanganannya, dan libatkan lembaga lain yang dapat dipercaya.`,
        en: `Case ${numberOf(record)}: nobody of the LPA may decide on it any more. Carry it on, and give it to another institution that you trust, too.`,
      },
    }));
}

/** Lists cases without a handler at work, for all who may give them to somebody; the reason is not said. */
export async function unhandledDue({ records, unhandled, person, now: at }: DueSight): Promise<readonly DueItem[]> {
  const open = (await records('case')).flatMap(({ stream, state }) =>
    'handlers' in state && state.status !== 'closed' ? [{ stream, state }] : [],
  );
  const left = new Set(await unhandled(open));
  return open
    .filter(({ stream, state }) => left.has(stream) && !state.handlers.includes(person))
    .map(({ stream: record, state: { area } }) => ({
      ...({ what: 'unhandled', rank: 1, at, record, area, verb: 'cases.assign' } as const),
      said: {
        id: `Kasus ${numberOf(record)}: tidak ada penanggung jawab yang dapat menanganinya sekarang. Serahkan kepada orang yang menjabat dan tidak sedang cuti.`,
        en: `Case ${numberOf(record)}: nobody who was given it can handle it now. Give it to somebody in post who is not on leave.`,
      },
    }));
}

/** Leaves out that nothing runs in a case, where it waits already for somebody who can handle it or decide. */
export function onceEachCase<Item extends DueItem>(items: readonly Item[]): readonly Item[] {
  const unheld: readonly DueItem['what'][] = ['unattended', 'unhandled', 'colleague'];
  const waiting = items.filter(({ what }) => unheld.includes(what)).map(({ record }) => record);
  return items.filter(({ what, record }) => what !== 'case' || !waiting.includes(record));
}
