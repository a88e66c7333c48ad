import { describe } from 'vitest';
import { day } from '../calendar/instant.ts';
import { sampleChapter } from '../escalation/sample-chapter.sample.ts';
import { system } from '../record/actor.ts';
import { at, type Given, officer } from '../record/given.sample.ts';
import { holdsForAnyHistory } from '../record/lifecycle.properties.sample.ts';
import { type ChapterCommand, type ChapterEvent, chapterStream } from './chapter.ts';
import { chapterConcept } from './concept.ts';

describe('the lifecycle of a chapter', () => {
  holdsForAnyHistory(chapterConcept, {
    given: given(),
    commands: [
      ...[null, 'bundel-satu', 'bundel-dua'].flatMap((replaces) =>
        ['bundel-satu', 'bundel-dua'].flatMap((bundle) =>
          [[], ['petugas-satu']].map(
            (corrected): ChapterCommand => ({ type: 'apply-bundle', bundle, replaces, corrected, reach: null }),
          ),
        ),
      ),
      ...['koordinator', 'tidak-ada'].flatMap((person): readonly ChapterCommand[] => {
        const made = { person, bundle: 'bundel-tiga', replaces: 'bundel-satu' };
        const from = at('2019-02-10T08:00+07:00');
        return [
          { type: 'note-absence', from, until: at('2019-02-17T08:00+07:00'), ...made },
          { type: 'cancel-absence', from, ...made, replaces: 'bundel-tiga' },
          { type: 'suspend-person', reason: 'allegation', ...made },
          { type: 'reinstate-person', ...made, replaces: 'bundel-tiga' },
        ];
      }),
      ...[1, 2].flatMap((epoch) =>
        ['kunci-satu', 'kunci-dua'].map(
          (publicKey): ChapterCommand => ({ type: 'publish-key', epoch, publicKey: `${publicKey}-contoh` }),
        ),
      ),
    ],
    actors: [{ ...officer, ref: 'jaga-satu' }, system],
    quiet: ['publish-key', 'apply-bundle'],
    // The same bundle again with somebody's address corrected is a correction, and may be made again.
    repeatable: ['apply-bundle'],
    onlyByPerson: (before, after) => before.bundle !== after.bundle,
    faults: ({ bundle, appliedAt }) => ((bundle === null) === (appliedAt === null) ? [] : ['in force since never']),
    longestWait: day,
  });
});

function given(): Given<ChapterEvent> {
  return { now: at('2019-02-01T09:00+07:00'), actor: officer, stream: chapterStream, chapter: sampleChapter() };
}
