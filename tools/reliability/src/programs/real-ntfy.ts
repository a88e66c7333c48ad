import { ntfyNotifier } from '@kawal/notify-ntfy';
import { z } from 'zod';
import { doorTo } from '../../../../packages/notify-email/src/testing/imap-server.sample.ts';
import { ntfyServer } from '../../../../packages/notify-ntfy/src/testing/ntfy-server.sample.ts';
import type { Arrived, EveningChannel } from '../evening/channels.ts';

const messageSchema = z.object({
  id: z.string(),
  event: z.literal('message'),
  topic: z.string(),
  title: z.string().default(''),
  message: z.string(),
});

/** Notifications over a real ntfy server, whose topics are read as its app on a phone reads them. */
export async function realNtfyChannel(): Promise<EveningChannel> {
  const server = await ntfyServer();
  const door = doorTo(server.port);
  const notifier = ntfyNotifier({ url: `http://127.0.0.1:${await door.open()}`, token: server.token });
  const topics: string[] = [];
  const seen = new Set<string>();
  return {
    channel: 'ntfy',
    notifier,
    async address() {
      topics.push(`kawal-malam-${topics.length + 1}`);
      return topics.at(-1) ?? '';
    },
    out: async (isOut) => void (await (isOut ? door.leave() : door.open())),
    async arrived() {
      if (topics.length === 0) return [];
      const headers = { authorization: `Bearer ${server.token}` };
      const answer = await fetch(`${server.url}/${topics.join(',')}/json?poll=1&since=all`, { headers });
      const lines = (await answer.text()).split('\n').filter((line) => line !== '');
      return lines.flatMap((line): readonly Arrived[] => {
        const { id, topic, title, message } = messageSchema.parse(JSON.parse(line));
        if (seen.has(id)) return [];
        seen.add(id);
        return [{ channel: 'ntfy', address: topic, text: `${title}\n${message}`, handle: id }];
      });
    },
    async remove() {
      await notifier.close();
      await door.leave();
      await server.remove();
    },
  };
}
