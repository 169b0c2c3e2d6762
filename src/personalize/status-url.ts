import type { Context } from '../context.ts';

/** Where a client follows a request: absolute where PUBLIC_URL is set. */
export const statusUrl = ({ config }: Pick<Context, 'config'>, requestId: string): string =>
  `${config.http.publicUrl}/personalize/${requestId}`;
