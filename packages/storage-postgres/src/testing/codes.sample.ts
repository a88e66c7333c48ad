import { isKawalError } from '@kawal/sdk';

/** The code with which a call fails. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (isKawalError(error)) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}
