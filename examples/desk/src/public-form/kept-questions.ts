import type { ShownAdvice } from '@kawal/core';
import { newestOf } from '../request/limits.ts';
import type { ToAsk } from './answer-later.ts';
import { nameOf } from './ask-titles.ts';
import { type Receipt, withoutPolice } from './receipt.ts';

/** A receipt as it is shown now, and what its page may still ask. */
interface Sent {
  readonly receipt: Receipt;
  readonly toAsk: ToAsk | undefined;
}

interface Kept extends ToAsk {
  /** The hour from which nothing is asked any more, and no "no" is taken: somebody else may hold the telephone. */
  readonly until: number;
  readonly isPoliceNamed?: boolean;
  /** The advice that a later yes to harm is answered with. */
  readonly advise?: readonly ShownAdvice[];
}

/** The fate of answers, for whoever shows the receipt again. */
interface Given {
  readonly isAnswered: boolean;
  /** One of them says that police may be involved. */
  readonly isPoliceNamed: boolean;
  readonly advise: readonly ShownAdvice[];
}

const tenMinutes = 600_000;

/** Returns what is kept of reports by the key of their form, in memory: after a restart nothing more is asked. */
export function keptQuestions(now: () => number) {
  const all = newestOf<Kept>();
  const keptOf = ({ key, number }: Receipt): Kept | undefined => {
    const one = all.get(key);
    return one?.number === number ? one : undefined;
  };
  const shown = (receipt: Receipt): Sent => {
    const one = keptOf(receipt);
    const isOpen = one !== undefined && (one.isAnswered === true || one.until > now());
    const advised = { ...receipt, advise: [...new Set([...(one?.advise ?? []), ...receipt.advise])] };
    return {
      receipt: one?.isPoliceNamed === true ? withoutPolice(advised) : advised,
      toAsk: isOpen ? one : undefined,
    };
  };
  return {
    shown,
    /** Returns the questions that an answer is of. A yes keeps out, so it is heard at any hour. */
    answered(receipt: Receipt, posted: URLSearchParams): ToAsk | undefined {
      const one = keptOf(receipt);
      if (one === undefined || one.isAnswered === true || one.until > now()) return shown(receipt).toAsk;
      const open = one.open.filter(({ about }) => posted.get(nameOf(about)) === 'yes');
      return open.length === 0 ? undefined : { ...one, open };
    },
    /** Keeps what a report leaves open, once: sent again, it opens no question anew. */
    taken(receipt: Receipt, toAsk: ToAsk): Sent {
      if (keptOf(receipt) === undefined) all.set(receipt.key, { ...toAsk, until: now() + tenMinutes });
      return shown(receipt);
    },
    given(receipt: Receipt, { isAnswered, isPoliceNamed, advise }: Given): void {
      const one = keptOf(receipt);
      if (one === undefined) return;
      all.set(receipt.key, {
        ...one,
        isAnswered: isAnswered || one.isAnswered === true,
        isPoliceNamed: isPoliceNamed || one.isPoliceNamed === true,
        advise: [...(one.advise ?? []), ...advise],
      });
    },
  };
}
