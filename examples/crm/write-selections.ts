// Writes what reviewers select to the contact in HubSpot, or to the lead or contact in Salesforce, with Node alone.
// Usage: WEBHOOK_SECRET=whsec_... HUBSPOT_TOKEN=... SALESFORCE_URL=https://... SALESFORCE_TOKEN=...
//        npx node examples/crm/write-selections.ts [PORT]   (Node 24 of npm ci; or 22.18 and newer)
// A request says whom it is for by its metadata: hubspot_contact_id, or salesforce_id of a Lead (00Q) or Contact (003).
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What both events say; of a selection that was taken back there is no text. */
interface Selected {
  request_id: string;
  metadata?: Record<string, string>;
  subject?: string;
  message?: string;
  edited?: boolean;
  risk_flags?: { code: string }[];
}

const { WEBHOOK_SECRET = '', HUBSPOT_TOKEN, SALESFORCE_TOKEN, SALESFORCE_URL } = process.env;
const hubspotUrl = process.env.HUBSPOT_URL ?? 'https://api.hubapi.com';
const toleranceSeconds = 300;
const key = Buffer.from(WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
if (key.length < 24) throw new Error('Set WEBHOOK_SECRET to the secret of GET /webhooks/secret');

function isAuthentic({ headers }: IncomingMessage, body: Buffer): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  if (!(Math.abs(Date.now() / 1_000 - Number(timestamp)) <= toleranceSeconds)) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signatures.split(' ').some((entry) => {
    const [version, signature = ''] = entry.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** An update of a record: said twice it leaves the same, so that a delivery that comes twice does no harm. */
const update = (url: string, token: string, body: object): Promise<Response> =>
  fetch(url, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

const flagsOf = ({ risk_flags = [] }: Selected): string => risk_flags.map(({ code }) => code).join(';');

/** Properties of the contact that you have made in HubSpot, as text. */
const writeToHubspot = (contactId: string, token: string, selected: Selected, at: string): Promise<Response> =>
  update(`${hubspotUrl}/crm/v3/objects/contacts/${encodeURIComponent(contactId)}`, token, {
    properties: {
      candor_subject: selected.subject ?? '',
      candor_message: selected.message ?? '',
      candor_edited: String(selected.edited ?? false),
      candor_flags: flagsOf(selected),
      candor_selected_at: at,
      candor_request_id: selected.request_id,
    },
  });

/** Custom fields of Lead and Contact that you have made in Salesforce. */
const writeToSalesforce = (id: string, url: string, token: string, selected: Selected, at: string): Promise<Response> =>
  update(
    `${url}/services/data/v63.0/sobjects/${id.startsWith('00Q') ? 'Lead' : 'Contact'}/${encodeURIComponent(id)}`,
    token,
    {
      Candor_Subject__c: selected.subject ?? '',
      Candor_Message__c: selected.message ?? '',
      Candor_Edited__c: selected.edited ?? false,
      Candor_Flags__c: flagsOf(selected),
      Candor_Selected_At__c: at,
      Candor_Request_Id__c: selected.request_id,
    },
  );

/** When what was last written of a request happened: a retry of something earlier must not undo it. */
const written = new Map<string, string>();

async function write(selected: Selected, at: string): Promise<void> {
  const { hubspot_contact_id: contactId, salesforce_id: salesforceId } = selected.metadata ?? {};
  if ((written.get(selected.request_id) ?? '') > at) return;
  const answers = [
    ...(contactId && HUBSPOT_TOKEN ? [await writeToHubspot(contactId, HUBSPOT_TOKEN, selected, at)] : []),
    ...(salesforceId && SALESFORCE_TOKEN && SALESFORCE_URL
      ? [await writeToSalesforce(salesforceId, SALESFORCE_URL, SALESFORCE_TOKEN, selected, at)]
      : []),
  ];
  for (const { ok, status, url } of answers) {
    // A limit, an outage or a token that has expired passes: Candor sends it again. A record that is gone stays gone.
    if (status === 401 || status === 403 || status === 429 || status >= 500)
      throw new Error(`${url} answered ${status}`);
    console.log(`${selected.request_id} ${ok ? 'written to' : `refused with ${status} by`} ${new URL(url).pathname}`);
  }
  written.set(selected.request_id, at);
}

const server = createServer(async (request, response) => {
  const body = await buffer(request);
  if (!isAuthentic(request, body)) return void response.writeHead(401).end();
  const event = JSON.parse(body.toString('utf8')) as { type: string; timestamp: string; data: Selected };
  try {
    if (/^variant\.(de)?selected$/.test(event.type)) await write(event.data, event.timestamp);
    response.writeHead(204).end();
  } catch (error) {
    console.error(String(error));
    response.writeHead(503).end();
  }
});
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening on http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
