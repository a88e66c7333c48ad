/** The most bytes of a form: a long story in letters of three bytes, and everything else around it. */
const mostBytes = 200_000;
/** The most fields of a form. */
const mostFields = 600;
/** The longest time in which a form arrives: long enough for 200 KB over a poor line of 2G. */
const longestMs = 60_000;

/** Reads the fields of a form; undefined where it is too large, or no form. */
export async function postedForm(request: Request): Promise<URLSearchParams | undefined> {
  const { fields, isWhole } = await postedPart(request);
  return isWhole ? fields : undefined;
}

/**
 * Reads as much of a form as it may hold, in the time that it may take.
 * What is longer or later is cut off, and nothing is read of what is no form.
 */
export async function postedPart(
  request: Request,
  milliseconds = longestMs,
): Promise<{ readonly fields: URLSearchParams; readonly isWhole: boolean }> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return { fields: new URLSearchParams(), isWhole: false };
  const reader = request.body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isLate = false;
  try {
    while (reader !== undefined && size <= mostBytes) {
      const next = await Promise.race([reader.read(), late]);
      isLate = next === 'late';
      if (next === 'late' || next.done) break;
      chunks.push(next.value);
      size += next.value.length;
    }
  } finally {
    clearTimeout(timer);
    reader?.cancel().catch(() => undefined);
  }
  const all = new URLSearchParams(Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'));
  const fields = new URLSearchParams([...all].slice(0, mostFields));
  return { fields, isWhole: !isLate && size <= mostBytes && all.size <= mostFields };
}
