import type { ChapterReading } from '@kawal/chapter';
import { check, compare, read } from '../model/check.ts';
import type { Request } from '../model/checked.ts';
import { offersAt } from '../model/complete.ts';
import { playNight } from '../model/night.ts';

// Reads, proves and plays beside the page, so that typing never waits. It answers one request after another.

let reading: ChapterReading | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  self.postMessage({ number: data.number, answer: answerTo(data) });
});

function answerTo(request: Request): unknown {
  switch (request.ask) {
    case 'check':
      reading = read(request.text);
      return check(request.text, reading, request.language);
    case 'offers':
      return offersAt(request.text, request.position);
    case 'compare':
      return reading?.ok === true ? compare(reading, request.language) : null;
    case 'night':
      return reading?.ok === true ? playNight(request.story, reading.chapter, request.language) : null;
  }
}
