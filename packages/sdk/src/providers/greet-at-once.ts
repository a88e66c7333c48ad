import type { SMTPServer } from 'smtp-server';

/**
 * Lets a server for mail greet whoever connects at once. By itself `smtp-server` is silent for 100 ms, to catch clients
 * that talk first; a suite connects hundreds of times.
 */
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
