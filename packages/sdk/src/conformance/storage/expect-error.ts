import { isKawalError, type KawalError, type KawalErrorCode } from '../../error.ts';
import { assertThat } from '../same.ts';

/** Asserts that a call fails with a `KawalError` of this code, and gives the error back. */
export async function mustFail(call: () => Promise<unknown>, code: KawalErrorCode, what: string): Promise<KawalError> {
  let called: Promise<unknown>;
  try {
    called = call();
  } catch {
    throw new Error(`${what}: the error is thrown at the call, where whoever waits for the promise does not hear it.`);
  }
  try {
    await called;
  } catch (error) {
    assertThat(isKawalError(error), `${what}: what was thrown is no KawalError.`);
    assertThat(error.code === code, `${what}: expected ${code}, the code was ${error.code}.`);
    return error;
  }
  throw new Error(`${what}: expected ${code}, but the call went through.`);
}
