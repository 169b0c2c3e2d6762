import type { Command } from 'commander';
import type {
  CandorClient,
  RegisterEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookReplay,
} from '../../packages/client/src/index.ts';
import type { CommandDeps } from '../command-deps.ts';
import { createProgressLine } from '../create-progress-line.ts';
import { itemsOf } from '../items-of.ts';
import type { Terminal } from '../terminal.ts';

interface DeliveryFlags {
  endpoint?: string;
  state?: string;
  type?: string;
  subject?: string;
  since?: string;
  until?: string;
  limit: string;
}

interface ReplayFlags {
  since: string;
  until?: string;
  all?: boolean;
  wait: boolean;
}

const pollMs = 500;

const formatEndpoint = (endpoint: WebhookEndpoint): string => {
  const { endpoint_id, state, url, registered, events, disabled_reason, failing_since } = endpoint;
  const health = disabled_reason ? ` (${disabled_reason})` : failing_since ? ` (failing since ${failing_since})` : '';
  return [endpoint_id, `${state}${health}`, registered ? events.join(',') : 'callback_url', url].join('\t');
};

const formatDelivery = ({ delivery_id, created_at, state, type, attempts, url }: WebhookDelivery): string => {
  const last = attempts.at(-1);
  const outcome = last ? (last.error ?? `answered ${last.status}`) : 'not sent yet';
  return [
    delivery_id,
    created_at,
    state,
    type,
    url,
    `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}: ${outcome}`,
  ].join('\t');
};

const formatReplay = ({ replay_id, status, stopped_reason, counts }: WebhookReplay): string =>
  `${replay_id} ${status}${stopped_reason ? ` (${stopped_reason})` : ''}: ${counts.queued} of ${counts.matched} queued, ` +
  `${counts.delivered} delivered, ${counts.failed} failed, ${counts.waiting} waiting`;

/** candor webhooks endpoints | register | unregister | enable | deliveries | show | redeliver | replay | replays. */
export function addWebhookCommands(program: Command, { terminal, withClient }: CommandDeps): void {
  const webhooks = program
    .command('webhooks')
    .description('where events go, what was sent there, and sending it again');
  const call = (command: Command, run: (calls: CandorClient['webhooks']) => Promise<void>) =>
    withClient(command, (client) => run(client.webhooks));

  webhooks
    .command('endpoints')
    .description('registered endpoints and those of every callback_url')
    .option('--state <state>', 'ENABLED or DISABLED')
    .action(({ state }: { state?: WebhookEndpoint['state'] }, command: Command) =>
      call(command, async (calls) => {
        let count = 0;
        for await (const endpoint of itemsOf((page) => calls.endpoints({ ...page, ...(state ? { state } : {}) }))) {
          terminal.print(formatEndpoint(endpoint));
          count += 1;
        }
        if (count === 0) terminal.note('no endpoints');
      }),
    );
  webhooks
    .command('register <url>')
    .description('have events sent to a URL')
    .option('--events <types>', 'which, with commas between (default: all)')
    .option('--description <text>', 'what it is')
    .action((url: string, { events, description }: { events?: string; description?: string }, command: Command) =>
      call(command, async (calls) => {
        const wanted = events?.split(',').map((type) => type.trim()) as RegisterEndpoint['events'];
        const body = { url, ...(wanted ? { events: wanted } : {}), ...(description ? { description } : {}) };
        terminal.print(formatEndpoint(await calls.register(body)));
      }),
    );
  webhooks
    .command('unregister <endpoint_id>')
    .description('send a registered endpoint nothing more')
    .action((id: string, _: unknown, command: Command) =>
      call(command, async (calls) => {
        await calls.unregister(id);
        terminal.note(`${id} is no longer registered`);
      }),
    );
  webhooks
    .command('enable <endpoint_id>')
    .description('send to a disabled endpoint again')
    .action((id: string, _: unknown, command: Command) =>
      call(command, async (calls) => terminal.print(formatEndpoint(await calls.enable(id)))),
    );
  webhooks
    .command('deliveries')
    .description('the delivery log, newest first')
    .option('--endpoint <endpoint_id>', 'to this endpoint')
    .option('--state <state>', 'PENDING, DELIVERED, RETRYING, FAILED or DISABLED')
    .option('--type <event>', 'of this event, e.g. request.failed')
    .option('--subject <id>', 'about this request or campaign')
    .option('--since <time>', 'created at this time or later, e.g. 2026-12-01T09:00:00Z')
    .option('--until <time>', 'created before this time')
    .option('--limit <number>', 'how many', '25')
    .action((flags: DeliveryFlags, command: Command) =>
      call(command, (calls) => printDeliveries(calls, terminal, flags)),
    );
  webhooks
    .command('show <delivery_id>')
    .description('one delivery with its attempts and body, as JSON')
    .action((id: string, _: unknown, command: Command) =>
      call(command, async (calls) => terminal.print(JSON.stringify(await calls.delivery(id), null, 2))),
    );
  webhooks
    .command('redeliver <delivery_id>')
    .description('send a delivery again, now')
    .action((id: string, _: unknown, command: Command) =>
      call(command, async (calls) => terminal.print(formatDelivery(await calls.redeliver(id)))),
    );
  webhooks
    .command('replay <endpoint_id>')
    .description('send what failed in a time range again, in the background; the endpoint is enabled')
    .requiredOption('--since <time>', 'deliveries created at this time or later, e.g. 2026-12-01T09:00:00Z')
    .option('--until <time>', 'deliveries created before this time (default: now)')
    .option('--all', 'delivered ones too')
    .option('--no-wait', 'do not wait until all are queued')
    .action((id: string, flags: ReplayFlags, command: Command) =>
      call(command, (calls) => replay(calls, terminal, id, flags)),
    );
  webhooks
    .command('replays')
    .description('replays and how far they are, newest first')
    .action((_: unknown, command: Command) =>
      call(command, async (calls) => {
        const { items } = await calls.replays();
        for (const one of items) terminal.print(formatReplay(one));
        if (items.length === 0) terminal.note('no replays yet');
      }),
    );
}

async function printDeliveries(calls: CandorClient['webhooks'], terminal: Terminal, flags: DeliveryFlags) {
  const { endpoint, subject, state, type, since, until } = flags;
  const filter = {
    ...(endpoint ? { endpoint_id: endpoint } : {}),
    ...(subject ? { subject_id: subject } : {}),
    ...(state ? { state: state as WebhookDelivery['state'] } : {}),
    ...(type ? { type } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
  let left = Number(flags.limit);
  if (!Number.isInteger(left) || left < 1) throw new Error('--limit must be a whole number above 0');
  const wanted = left;
  let cursor: string | null | undefined;
  do {
    const page = await calls.deliveries({ ...filter, limit: Math.min(left, 100), ...(cursor ? { cursor } : {}) });
    for (const delivery of page.items) terminal.print(formatDelivery(delivery));
    left -= page.items.length;
    cursor = page.next_cursor;
  } while (cursor && left > 0);
  if (left === wanted) terminal.note('no deliveries');
}

async function replay(calls: CandorClient['webhooks'], terminal: Terminal, endpointId: string, flags: ReplayFlags) {
  const { since, until, all, wait } = flags;
  const scope = all ? 'all' : 'failed';
  let state = await calls.replay({ endpoint_id: endpointId, scope, since, ...(until ? { until } : {}) });
  if (wait) {
    const progress = createProgressLine(terminal, state.counts.matched);
    while (state.status === 'RUNNING') {
      progress.update(state.counts.queued);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      state = await calls.getReplay(state.replay_id);
    }
    progress.update(state.counts.queued);
    progress.end();
  }
  terminal.print(formatReplay(state));
  if (state.status === 'STOPPED') throw new Error(`the replay was stopped: ${state.stopped_reason}`);
}
