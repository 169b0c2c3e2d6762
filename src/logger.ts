import { type Logger, pino } from 'pino';

export type { Logger };

/** Personal data and secrets, wherever a log line might carry them. */
const redactedPaths = [
  'lead',
  'input',
  'company_context',
  'sender',
  'message',
  'subject',
  'variants',
  'body',
  'email',
].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
const secretPaths = ['authorization', 'cookie', '"x-api-key"', '"webhook-signature"'].flatMap((key) => [
  `req.headers[${key.startsWith('"') ? key : `"${key}"`}]`,
]);

/** error = someone must act, warn = it may become one, info = an event of the business, debug = the rest. */
export const createLogger = (level: string, destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...redactedPaths, ...secretPaths], censor: '[redacted]' },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
