import { json } from 'node:stream/consumers';
import { listen } from '../../src/listen.ts';

export interface FakeCrm {
  readonly url: string;
  readonly calls: { method: string; path: string; authorization: string; body: unknown }[];
  /** Statuses of the next answers on a path, the last one for good; 200 where nothing is set. */
  readonly answers: Map<string, number[]>;
  close(): Promise<void>;
}

/** What HubSpot and Salesforce answer to an update of a record, over real HTTP. */
export async function startFakeCrm(): Promise<FakeCrm> {
  const calls: FakeCrm['calls'] = [];
  const answers: FakeCrm['answers'] = new Map();
  const { url, close } = await listen(
    async (req, res) => {
      const { method = '', url: path = '', headers } = req;
      const body = headers['content-type'] === 'application/json' ? await json(req) : null;
      calls.push({ method, path, authorization: headers.authorization ?? '', body });
      const next = answers.get(path) ?? [200];
      const status = next.length > 1 ? next.shift()! : next[0]!;
      res.writeHead(method === 'PATCH' ? status : 405, { 'content-type': 'application/json' });
      res.end(status === 200 ? '{}' : JSON.stringify({ message: `answered ${status}` }));
    },
    '127.0.0.1',
    0,
  );
  return { url, calls, answers, close: () => close(0) };
}
