import { withServedDemo } from './served-demo.ts';
import { mostTouches, walkedInTouches } from './touch-walk.ts';

// Counts the touches from the call that tells of a child to the closing of its report. Ends with 1 where it takes more than may be.

/** Seconds by the keystroke-level model: to decide and touch, and to type a character. Reading comes on top. */
const [perTouch, perCharacter] = [2.4, 0.3];

await withServedDemo(async (demo) => {
  const started = Date.now();
  const steps = await walkedInTouches(demo);
  console.table(steps);
  const sum = (of: 'touches' | 'typed'): number => steps.reduce((total, step) => total + step[of], 0);
  const [touches, typed] = [sum('touches'), sum('typed')];
  const minutes = ((touches * perTouch + typed * perCharacter) / 60).toFixed(1);
  const ran = ((Date.now() - started) / 1_000).toFixed(0);
  console.log(
    `desk/touches: ${touches} touches and ${typed} characters, at most ${mostTouches}; ${minutes} minutes by the`,
  );
  console.log(`keystroke-level model, without reading; the browser ran ${ran} seconds`);
  process.exitCode = touches > mostTouches ? 1 : 0;
});
