import { type AppOptions, createApp } from '../../api/create-app.ts';
import type { Env } from '../../src/config/config.ts';
import type { ContextOverrides } from '../../src/context.ts';
import { listen } from '../../src/listen.ts';
import { createTestContext, type TestContext } from './create-test-context.ts';

export interface TestApi {
  readonly url: string;
  readonly ctx: TestContext;
  /** Sends JSON (or nothing) and reads the answer. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Shuts the HTTP side down, as SIGTERM does; the context stays open. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

interface CallOptions {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, typed by whoever asked. */
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer
  json: any;
}

/** The API on a real port, over an in-memory store and a queue that only remembers. */
export async function startTestApi(
  overrides: ContextOverrides = {},
  env: Env = {},
  options: Pick<AppOptions, 'webDir' | 'bodyIdleMs'> = {},
): Promise<TestApi> {
  const ctx = await createTestContext(overrides, env);
  const shutdown = new AbortController();
  const server = await listen(createApp(ctx, { shutdown: shutdown.signal, ...options }), '127.0.0.1', 0);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    shutdown.abort();
    stopped ??= server.close(5_000);
    return stopped;
  };
  return {
    url: server.url,
    ctx,
    async call(method, path, { json, body, headers = {} } = {}) {
      const response = await fetch(server.url + path, {
        method,
        headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: json === undefined ? (body ?? null) : JSON.stringify(json),
      });
      const text = await response.text();
      const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
    },
    stop,
    async close() {
      await stop();
      await ctx.close();
    },
  };
}
