/** So many answers at once, and one more after each pause: more than people write after a drill. */
const most = 60;
const pauseMs = 10_000;

/**
 * Limits what is said back. Whoever writes mail chooses its sender, so a stranger could have thousands of answers sent to
 * others, until the mail server takes no notification any more. What was answered counts, said back or not.
 */
export function answerQuota(now: () => number = Date.now): () => boolean {
  let left = most;
  let at = now();
  return () => {
    left = Math.min(most, left + Math.max(0, now() - at) / pauseMs);
    at = now();
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
