import type { JobDefinition } from './jobs.ts';

/** Where a job's data says which version its payload has. Absent: 1, so that workers of the first release read it. */
const versionKey = 'payload_version';

type ReadPayload<Payload> =
  | { kind: 'read'; payload: Payload }
  /** Written by a newer release: for a newer worker. */
  | { kind: 'newer'; version: number }
  | { kind: 'invalid' };

/** A payload as it is put into the queue. */
export const toJobData = <Payload>(job: JobDefinition<Payload>, payload: Payload): unknown =>
  job.version === 1 ? payload : { ...payload, [versionKey]: job.version };

/** The payload of a job that any release has queued, an older one's brought up to date. */
export function readJobData<Payload>(job: JobDefinition<Payload>, data: unknown): ReadPayload<Payload> {
  if (data === null || typeof data !== 'object') return { kind: 'invalid' };
  const { [versionKey]: version = 1, ...written } = data as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'invalid' };
  if (version > job.version) return { kind: 'newer', version };
  const upgraded = upgrade(job, written, version);
  const parsed = job.payload.safeParse(upgraded);
  return parsed.success ? { kind: 'read', payload: parsed.data } : { kind: 'invalid' };
}

/** undefined, which no payload is, where an upgrade cannot take what was written. */
function upgrade(job: JobDefinition<unknown>, written: unknown, version: number): unknown {
  let payload = written;
  try {
    for (let from = version; from < job.version; from += 1) payload = job.upgrades![from]!(payload);
    return payload;
  } catch {
    return undefined;
  }
}
