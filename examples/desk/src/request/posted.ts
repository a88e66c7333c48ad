/** The most bytes of a form: a long story in letters of three bytes, and everything else around it. */
const mostBytes = 200_000;
/** The most fields of a form. */
const mostFields = 600;

/** Reads the fields of a form; undefined where it is too large, or no form. */
export async function postedForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  return fields.size > mostFields ? undefined : fields;
}
