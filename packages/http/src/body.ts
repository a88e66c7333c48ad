/** The body of a request, or why it was not read: more bytes than asked for, or longer under way than it may be. */
export type ReadBody =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly status: 413 | 408 };

/** Reads at most so many bytes of a body, in at most so many milliseconds. */
export async function readBody({ body }: Request, most: number, milliseconds: number): Promise<ReadBody> {
  const reader = body?.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader?.read() ?? { done: true as const }, late]);
      if (next === 'late') return { ok: false, status: 408 };
      if (next.done) return { ok: true, bytes: Buffer.concat(chunks) };
      size += next.value.length;
      if (size > most) return { ok: false, status: 413 };
      chunks.push(next.value);
    }
  } finally {
    clearTimeout(timer);
    // What is still to come is let go; nobody waits for it.
    reader?.cancel().catch(() => undefined);
  }
}
