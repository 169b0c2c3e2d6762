import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { cleanVariants } from '../../support/example-request.ts';
import { drip } from './start-fake-llm.ts';

export interface Tokens {
  prompt: number;
  completion: number;
}

/** How a provider answers one call, and what it bills for it. */
export interface AnswerKind {
  /** `used` is what the provider has counted; `base` its own address. */
  answer(response: ServerResponse, used: Tokens, base: string): void;
  /** What of `used` goes on the bill; absent: all. */
  billed?(used: Tokens): Tokens;
}

const nothing = (): Tokens => ({ prompt: 0, completion: 0 });
const answerText = JSON.stringify({ variants: cleanVariants });
const usageOf = ({ prompt, completion }: Tokens) => ({ prompt_tokens: prompt, completion_tokens: completion });

const completion = (used: Tokens, changes: object = {}, choice: object = {}) => ({
  id: 'billed',
  object: 'chat.completion',
  model: 'gpt-4.1-mini',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: answerText }, ...choice }],
  usage: usageOf(used),
  ...changes,
});

const text =
  (body: (used: Tokens) => string, headers: Record<string, string> = {}, status = 200): AnswerKind['answer'] =>
  (response, used) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body(used));
  };
const json = (body: (used: Tokens) => unknown, status = 200): AnswerKind['answer'] =>
  text((used) => JSON.stringify(body(used)), {}, status);
const saying = (message: object, choice: object = {}): AnswerKind['answer'] =>
  json((used) => completion(used, {}, { message: { role: 'assistant', ...message }, ...choice }));
const usage = (usage: (used: Tokens) => unknown): AnswerKind['answer'] =>
  json((used) => completion(used, { usage: usage(used) }));
const error = (status: number, headers: Record<string, string> = {}, more: object = {}): AnswerKind['answer'] =>
  text(() => JSON.stringify({ error: { message: 'as scripted', type: 'error', ...more } }), headers, status);

/** The answer with a Content-Length that is not its own; the connection then ends. */
const lengthOff =
  (by: number): AnswerKind['answer'] =>
  (response, used) => {
    const body = JSON.stringify(completion(used));
    response.strictContentLength = false;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length + by) });
    response.write(body.slice(0, Math.min(body.length, body.length + by)), () => response.destroy());
  };

/** Ways to answer that have cost somebody money; every one is billed but those that say otherwise. */
export const answerKinds: Record<string, AnswerKind> = {
  normal: { answer: json((used) => completion(used)) },
  limited: { answer: error(429, { 'retry-after-ms': '200' }), billed: nothing },
  'bad-key': { answer: error(401), billed: nothing },
  'bad-request': { answer: error(400), billed: nothing },
  'error-500': { answer: error(500) },
  'gateway-504': { answer: error(504) },
  'busy-503': { answer: error(503), billed: nothing },
  'overloaded-529': { answer: error(529), billed: nothing },
  refusal: { answer: saying({ content: null, refusal: 'No.' }) },
  'content-filter': { answer: saying({ content: 'Hi' }, { finish_reason: 'content_filter' }) },
  'content-filter-400': { answer: error(400, {}, { code: 'content_filter' }) },
  'no-choices': { answer: json((used) => completion(used, { choices: [] })) },
  'choices-null': { answer: json((used) => completion(used, { choices: null })) },
  'cut-json': { answer: text((used) => JSON.stringify(completion(used)).slice(0, 200)) },
  'cut-tcp': {
    answer: (response, used) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(JSON.stringify(completion(used)).slice(0, 200), () => response.destroy());
    },
  },
  'reset-early': { answer: (response) => void response.destroy() },
  'length-short': { answer: lengthOff(-200) },
  'length-long': { answer: lengthOff(200) },
  drip: { answer: (response) => drip(response) },
  hang: { answer: () => {} },
  'huge-body': { answer: json((used) => completion(used, { padding: 'x'.repeat(1_000_000) })) },
  'usage-missing': { answer: usage(() => undefined) },
  'usage-null': { answer: usage(() => null) },
  'usage-negative': { answer: usage(() => ({ prompt_tokens: -5, completion_tokens: -5 })) },
  'usage-zero': { answer: usage(() => ({ prompt_tokens: 0, completion_tokens: 0 })) },
  'usage-absurd': { answer: usage(() => ({ prompt_tokens: 1e12, completion_tokens: 1e300 })) },
  'usage-half': { answer: usage(({ prompt }) => ({ prompt_tokens: prompt })) },
  'usage-text': { answer: usage(() => ({ prompt_tokens: '7', completion_tokens: 'many' })) },
  'usage-nan': {
    answer: text((used) => JSON.stringify(completion(used)).replace(/"prompt_tokens":\d+/, '"prompt_tokens":NaN')),
  },
  'two-choices': {
    answer: json((used) => {
      const whole = completion(used);
      return { ...whole, choices: [...whole.choices, { ...whole.choices[0], index: 1 }] };
    }),
  },
  'tool-call': {
    answer: saying({
      content: null,
      tool_calls: [{ id: 'a', type: 'function', function: { name: 'x', arguments: '{}' } }],
    }),
  },
  'length-stop': { answer: saying({ content: answerText.slice(0, 90) }, { finish_reason: 'length' }) },
  streamed: {
    answer: text((used) => `data: ${JSON.stringify(completion(used))}\n\ndata: [DONE]\n\n`, {
      'content-type': 'text/event-stream',
    }),
  },
  'gzip-broken': {
    answer: (response, used) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(completion(used))).subarray(0, 60));
    },
  },
  redirect: {
    answer: (response, _, base) => void response.writeHead(307, { location: `${base}/chat/completions` }).end(),
  },
  'no-content': { answer: (response) => void response.writeHead(204).end() },
  'empty-body': { answer: text(() => '') },
  'null-body': { answer: text(() => 'null') },
  html: { answer: text(() => '<html>maintenance</html>', { 'content-type': 'text/html' }) },
  'wrong-model': { answer: json((used) => completion(used, { model: 'gpt-9-enormous' })) },
  'answer-twice': { answer: text((used) => JSON.stringify(completion(used)).repeat(2)) },
  junk: { answer: saying({ content: '\u0000\uFFFD\u{1F4A9}\u202E{"variants":"\\ud800"}' }) },
  'error-object': { answer: json(() => ({ error: { message: 'try later', type: 'server_error' } })) },
  prose: { answer: saying({ content: 'Here is a message for you!' }) },
};
