import { type ClaimName, type ClaimRead, type Commit, type HeldClaim, KawalError, type Storage } from '@kawal/sdk';
import { answering, committing, type Flaw, type Flaws, overlapping, steal } from './flaw.ts';

export const claims: Flaws = {
  'claims/held': {
    does: 'gives a claim to whoever takes it last',
    breaks: (sound) => ({ ...sound, commit: (commit) => steal(sound, commit) }),
  },
  'claims/twice': [
    {
      does: 'gives a claim that one commit takes twice to the last who takes it',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const last = new Map(commit.claims.taken.map((one) => [`${one.name} ${one.value}`, one]));
          return { ...commit, claims: { ...commit.claims, taken: [...last.values()] } };
        }),
    },
    {
      does: 'names whom the store has for the holder of what the commit itself has taken',
      says: 'the second finds another than the first',
      breaks: (sound) =>
        answering(sound, async (told) =>
          told.outcome === 'claimed' ? { ...told, holder: (await sound.claimant(told.claim)) ?? null } : told,
        ),
    },
    {
      does: 'fails by a unique index where one stream takes a claim twice',
      breaks: (sound) =>
        committing(sound, (commit) => {
          if (new Set(commit.claims.taken.map((one) => JSON.stringify(one))).size < commit.claims.taken.length)
            throw new KawalError('storage.unavailable', 'UNIQUE constraint failed', { source: sound.name });
          return commit;
        }),
    },
    {
      does: 'fails by a foreign key where a claim is taken for a stream that is not there',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          for (const { stream } of commit.claims.taken)
            if (!commit.writes.some((one) => one.stream === stream) && (await sound.load([stream])).length === 0)
              throw new KawalError('storage.unavailable', 'FOREIGN KEY constraint failed', { source: sound.name });
          return commit;
        }),
    },
    {
      does: 'releases once more what the commit has released',
      says: 'What was released is released once more.',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const released = new Map(commit.claims.released.map((one) => [JSON.stringify(one), one]));
          return { ...commit, claims: { ...commit.claims, released: [...released.values()] } };
        }),
    },
  ],
  'claims/released': [
    {
      does: 'never frees a claim',
      breaks: (sound) => committing(sound, (commit) => ({ ...commit, claims: { ...commit.claims, released: [] } })),
    },
    {
      does: 'frees for good what a commit releases, also where its holder takes it anew',
      says: 'is free',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const isReleased = (one: HeldClaim): boolean =>
            commit.claims.released.some(
              ({ name, value, stream }) => name === one.name && value === one.value && stream === one.stream,
            );
          const taken = commit.claims.taken.filter((one) => !isReleased(one));
          return { ...commit, claims: { ...commit.claims, taken } };
        }),
    },
  ],
  'claims/listed': [
    {
      does: 'leaves out what stands between the first page and the last claim',
      breaks: (sound) => ({
        ...sound,
        claims: async (after, limit) =>
          after === null || after.name === 'b' ? ((await sound.claims?.(after, limit - 1)) ?? []) : await lastOf(sound),
      }),
    },
    ...['\u001f', '\u0000', ':'].map(
      (joint): Flaw => ({
        does: `orders claims by one text, of name, ${JSON.stringify(joint)} and value`,
        breaks: (sound) => ({
          ...sound,
          async claims(after, limit) {
            const textOf = ({ name, value }: ClaimName): Buffer => Buffer.from(`${name}${joint}${value}`);
            const all = (await sound.claims?.(null, 1_000_000)) ?? [];
            return all
              .filter((one) => after === null || Buffer.compare(textOf(one), textOf(after)) > 0)
              .sort((left, right) => Buffer.compare(textOf(left), textOf(right)))
              .slice(0, limit);
          },
        }),
      }),
    ),
  ],
  'claims/only-holder-releases': [
    {
      does: 'passes over the release of a claim that nobody holds',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const held = await Promise.all(commit.claims.released.map((one) => sound.claimant(one)));
          const released = commit.claims.released.filter((_, index) => held[index] !== undefined);
          return { ...commit, claims: { ...commit.claims, released } };
        }),
    },
    {
      does: 'releases a claim whoever asks',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const released = commit.claims.released.map(async (claim) => ({
            ...claim,
            stream: (await sound.claimant(claim)) ?? claim.stream,
          }));
          return { ...commit, claims: { ...commit.claims, released: await Promise.all(released) } };
        }),
    },
  ],
  'claims/one-winner': {
    does: 'checks claims first and takes them later, so that commits at once do not see each other',
    breaks: (sound) => overlapping(sound, (commit) => steal(sound, commit)),
  },
  'claims/read-nobody': [
    {
      does: 'ignores claims that were looked up as free',
      breaks: (sound) => withoutReads(sound, (read) => read.holder === null),
    },
    {
      does: 'checks no look-up of a claim that the commit itself takes',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          claimReads: commit.claimReads.filter(
            ({ name, value }) => !commit.claims.taken.some((one) => one.name === name && one.value === value),
          ),
        })),
    },
    {
      does: 'checks look-ups after it has released',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          claimReads: commit.claimReads.filter(
            ({ name, value, holder }) =>
              holder !== null || !commit.claims.released.some((one) => one.name === name && one.value === value),
          ),
        })),
    },
  ],
  'claims/read-gone': {
    does: 'ignores a looked-up claim that nobody holds any more',
    breaks: (sound) => withoutReads(sound, (_, now) => now === null),
  },
  'claims/read-before-taken': {
    does: 'checks look-ups against what the commit itself takes',
    breaks: (sound) => ({
      ...sound,
      async commit(commit) {
        for (const { name, value, holder } of commit.claimReads) {
          const taken = commit.claims.taken.find((claim) => claim.name === name && claim.value === value);
          if (taken && taken.stream !== holder)
            return { outcome: 'claimed', claim: { name, value }, holder: taken.stream };
        }
        return sound.commit(commit);
      },
    }),
  },
  'claims/phantom': {
    does: 'checks look-ups outside the transaction that writes',
    breaks: (sound) => overlapping(sound, (commit) => sound.commit({ ...commit, claimReads: [] })),
  },
  'claims/name-and-value': [
    {
      does: 'keeps a claim as one text, and takes it apart where it names it',
      says: 'Another claim is named',
      breaks: (sound) =>
        answering(sound, (told) => {
          if (told.outcome !== 'claimed') return told;
          const [name = '', ...rest] = `${told.claim.name}|${told.claim.value}`.split('|');
          return { ...told, claim: { name, value: rest.join('|') } };
        }),
    },
    ...['', ':', '/', ' ', '\u0000'].flatMap((sign) => [
      takingTogether(sign),
      {
        does: `runs name and value of a claim together${sign === '' ? '' : `, with ${JSON.stringify(sign)} between`}`,
        breaks(sound: Storage) {
          const joined = <claim extends ClaimName>(claim: claim): claim => ({
            ...claim,
            name: '',
            value: `${claim.name}${sign}${claim.value}`,
          });
          const change = (commit: Commit): Commit => ({
            ...commit,
            claims: { taken: commit.claims.taken.map(joined), released: commit.claims.released.map(joined) },
          });
          return { ...committing(sound, change), claimant: (claim: ClaimName) => sound.claimant(joined(claim)) };
        },
      },
    ]),
  ],
  'drawn/calls': [
    {
      does: 'refuses a claim to its own holder',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          for (const { name, value } of commit.claims.taken) {
            const holder = await sound.claimant({ name, value });
            if (holder !== undefined) return { outcome: 'claimed', claim: { name, value }, holder };
          }
          return sound.commit(commit);
        },
      }),
    },
    {
      does: 'releases the claims of a commit after it took them',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const isReleased = (one: ClaimName): boolean =>
            commit.claims.released.some(({ name, value }) => name === one.name && value === one.value);
          const taken = commit.claims.taken.filter((one) => !isReleased(one));
          return { ...commit, claims: { ...commit.claims, taken } };
        }),
    },
    {
      does: 'takes claims before it releases any',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          for (const { name, value, stream } of commit.claims.taken) {
            const holder = await sound.claimant({ name, value });
            if (holder !== undefined && holder !== stream)
              return { outcome: 'claimed', claim: { name, value }, holder };
          }
          return sound.commit(commit);
        },
      }),
    },
    {
      does: 'ignores a looked-up holder as long as there is one',
      breaks: (sound) => withoutReads(sound, (read, now) => read.holder !== null && now !== null),
    },
  ],
};

/** Tells the claims of one commit apart by one text. */
function takingTogether(sign: string): Flaw {
  return {
    does: `runs name and value together where one commit takes several${sign === '' ? '' : `, with ${JSON.stringify(sign)} between`}`,
    breaks: (sound) => ({
      ...sound,
      async commit(commit) {
        const holders = new Map<string, string>();
        for (const { name, value, stream } of commit.claims.taken) {
          const holder = holders.get(`${name}${sign}${value}`) ?? stream;
          if (holder !== stream) return { outcome: 'claimed', claim: { name, value }, holder };
          holders.set(`${name}${sign}${value}`, stream);
        }
        return await sound.commit(commit);
      },
    }),
  };
}

function withoutReads(sound: Storage, ignored: (read: ClaimRead, now: string | null) => boolean): Storage {
  return committing(sound, async (commit) => {
    const claimReads: ClaimRead[] = [];
    for (const read of commit.claimReads) {
      if (!ignored(read, (await sound.claimant(read)) ?? null)) claimReads.push(read);
    }
    return { ...commit, claimReads };
  });
}

/** The last claim of all, whatever was asked for, so that whoever asks comes to an end. */
async function lastOf(sound: Storage) {
  return ((await sound.claims?.(null, 1_000)) ?? []).slice(-1);
}
