import { type Logger, pino } from 'pino';
import { toLoggedError, withoutPersonalData } from './describe-error.ts';
import { isOutage } from './errors.ts';

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
const warn = pino.levels.values.warn;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const secretPaths = ['authorization', 'cookie', '"x-api-key"', '"webhook-signature"'].flatMap((key) => [
  `req.headers[${key.startsWith('"') ? key : `"${key}"`}]`,
]);

/** Out of reach of the paths below: what `toLoggedError` makes is clean already, and its message is what is read. */
const errSerializer = (error: unknown): { toJSON(): unknown } => ({ toJSON: () => toLoggedError(error) });

const cleanReason = (reason: unknown): unknown => (typeof reason === 'string' ? withoutPersonalData(reason) : reason);

/**
 * error = someone must act, warn = it may become one, info = an event of the business, debug = the rest. That a backend is
 * down is told once (outage-log.ts): each call that fails for it is debug.
 */
export const createLogger = (
  level: string,
  destination?: { write(line: string): void },
  /** Fields of every line, asked for as it is written. */
  context?: () => object | undefined,
): Logger =>
  pino(
    {
      level,
      base: null,
      ...(context ? { mixin: () => context() ?? {} } : {}),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...redactedPaths, ...secretPaths], censor: '[redacted]' },
      serializers: { err: errSerializer, reason: cleanReason },
      hooks: {
        logMethod(args, method, level) {
          const [fields] = args as [unknown];
          const isLoud = level !== warn || !isObject(fields) || !isOutage(fields.err);
          if (isLoud) method.apply(this, args);
          else if (this.isLevelEnabled('debug')) this.debug(...args);
        },
      },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
