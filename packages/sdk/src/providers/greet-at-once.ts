import type { SMTPServer } from 'smtp-server';

/** Lets a mail server greet at once. `smtp-server` waits 100 ms by itself, and a suite connects hundreds of times. */
export function greetAtOnce(server: SMTPServer): void {
  const connect = server.connect.bind(server);
  server.connect = (...given) => {
    connect(...given);
    const connection = [...server.connections].at(-1);
    if (connection === undefined) return;
    const greet = connection.connectionReady.bind(connection);
    // Its own timer comes too late.
    connection.connectionReady = () => undefined;
    greet();
  };
}
