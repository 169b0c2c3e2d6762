import type { Request } from 'express';

/** What the caller presents: "Authorization: Bearer <it>" or "X-API-Key: <it>". */
export function readCredential(req: Request): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '')?.[1];
  return bearer ?? req.get('x-api-key');
}
