/** The most bytes of a form: a long story in letters of three bytes, and everything else around it. */
const mostBytes = 200_000;
/** The most fields of a form. */
const mostFields = 600;

/** Reads the fields of a form; undefined where it is too large, or no form. */
export async function postedForm(request: Request): Promise<URLSearchParams | undefined> {
  const { fields, isWhole } = await postedPart(request);
  return isWhole ? fields : undefined;
}

/** Reads as much of a form as it may hold: what is longer is cut off, and nothing is read of what is no form. */
export async function postedPart(
  request: Request,
): Promise<{ readonly fields: URLSearchParams; readonly isWhole: boolean }> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return { fields: new URLSearchParams(), isWhole: false };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  const all = new URLSearchParams(Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'));
  const fields = new URLSearchParams([...all].slice(0, mostFields));
  return { fields, isWhole: size <= mostBytes && all.size <= mostFields };
}
