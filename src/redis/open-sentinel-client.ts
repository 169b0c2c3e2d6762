import { type Command, Redis, type RedisOptions } from 'ioredis';

const againAfterMs = 100;

/**
 * A connection to the master that sentinels name, which does not give up. When the sentinels tell of another master just
 * while ioredis asks them for it, it takes its own hanging up for the caller's and ends the client for good; this one
 * connects again, unless it was told to close. Its duplicates do too.
 */
export function openSentinelClient(options: RedisOptions): Redis {
  const client = new Redis(options);
  const { disconnect, sendCommand } = client;
  let isClosing = false;
  client.disconnect = (reconnect = false) => {
    isClosing ||= !reconnect;
    disconnect.call(client, reconnect);
  };
  client.sendCommand = (command: Command, ...rest) => {
    isClosing ||= command.name === 'quit';
    return sendCommand.call(client, command, ...rest);
  };
  Object.assign(client, {
    duplicate: (other: Partial<RedisOptions> = {}) => openSentinelClient({ ...client.options, ...other }),
  });
  const connectAgain = (): void => {
    // What fails is an 'error' of the client, and ends in 'end' once more.
    if (!isClosing && client.status === 'end') client.connect().catch(() => {});
  };
  client.on('end', () => {
    if (!isClosing) setTimeout(connectAgain, againAfterMs).unref();
  });
  return client;
}
