import { vi } from 'vitest';

// What waits until something is so gives up after a second by itself. A busy machine may not have come to it by then, and a
// test that fails for that says nothing. Where it never comes, half a minute more does no harm.
const patience = { timeout: 30_000 };
const { waitFor, waitUntil } = vi;
vi.waitFor = (look, more) => waitFor(look, withPatience(more));
vi.waitUntil = (look, more) => waitUntil(look, withPatience(more));

function withPatience(more: Parameters<typeof waitFor>[1]): typeof patience {
  return { ...patience, ...(typeof more === 'number' ? { timeout: more } : more) };
}
