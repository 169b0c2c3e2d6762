import type { Express } from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp } from '../../../api/create-app.ts';
import { createOpenApiDocument } from '../../../api/openapi/create-openapi-document.ts';
import * as examples from '../../../api/openapi/examples.ts';
import { createConfig } from '../../../src/config/config.ts';
import type { Context } from '../../../src/context.ts';
import { createApiKeySchema } from '../../../src/contract/api-key.ts';
import { createCampaignSchema } from '../../../src/contract/campaign.ts';
import { checkRequestSchema, checkResponseSchema } from '../../../src/contract/check.ts';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { acceptedSchema, personalizeResponseSchema } from '../../../src/contract/personalize-response.ts';
import { selectionSchema } from '../../../src/contract/review.ts';
import { templateSchema } from '../../../src/contract/template.ts';
import { createLogger } from '../../../src/logger.ts';
import { createFakeQueues } from '../../support/fake-queues.ts';

interface Operation {
  operationId: string;
  summary?: string;
  security?: object[];
  responses: Record<string, { description: string; content?: Record<string, { example?: unknown }> }>;
}

const methods = ['get', 'post', 'put', 'delete'] as const;
const document = createOpenApiDocument('');
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [[`${method} ${path}`, item[method] as Operation] as const] : [])),
);

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
  /** Set where a router is mounted at "/", as the API's are. */
  slash: boolean;
}

/** Files of pages, which the document leaves out. */
const ofPages = /^\/docs/;

const routesOf = (stack: Layer[]): string[] =>
  stack.flatMap(({ route, handle, slash }) => {
    if (route) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      return Object.keys(route.methods).map((method) => `${method} ${path}`);
    }
    return slash && handle.stack ? routesOf(handle.stack) : [];
  });

describe('the OpenAPI document', () => {
  let app: Express;
  beforeAll(() => {
    const ctx = { config: createConfig({}), logger: createLogger('silent'), queues: createFakeQueues() };
    app = createApp(ctx as unknown as Context);
  });

  it('has every route of the server, and no other', () => {
    const routes = routesOf((app as unknown as { router: { stack: Layer[] } }).router.stack);
    const served = routes.filter((route) => !ofPages.test(route.split(' ')[1]!));
    expect(served.toSorted()).toEqual(operations.map(([name]) => name).toSorted());
  });

  it('is version 3.1 with one id for each operation', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = operations.map(([, operation]) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every schema that it refers to', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(50);
    const schemas = Object.keys(document.components?.schemas ?? {});
    expect(names.filter((name) => !schemas.includes(name))).toEqual([]);
  });

  it.each(operations)('says of %s what it is for and how it ends', (_, operation) => {
    expect(operation.summary).toBeTruthy();
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    if (operation.security?.length !== 0) expect(statuses).toEqual(expect.arrayContaining(['401', '403']));
    for (const [status, { content }] of Object.entries(operation.responses))
      if (Number(status) >= 400)
        expect(content?.['application/problem+json']?.example).toMatchObject({ status: Number(status) });
  });

  it.each<[string, z.ZodType, unknown]>([
    ['request', personalizeRequestSchema, examples.requestExample],
    ['response', personalizeResponseSchema, examples.responseExample],
    ['acceptance', acceptedSchema, examples.acceptedExample],
    ['selection', selectionSchema, examples.selectionExample],
    ['check', checkRequestSchema, examples.checkExample],
    ['check answer', checkResponseSchema, examples.checkAnswerExample],
    ['template', templateSchema, examples.templateExample],
    ['campaign', createCampaignSchema, examples.campaignExample],
    ['key', createApiKeySchema, examples.apiKeyExample],
  ])('shows an example of a %s that the service itself takes', (_, schema, example) => {
    expect(schema.safeParse(example).error).toBeUndefined();
  });

  it('shows an answer whose spans are those of its text', () => {
    for (const { message, grounding } of examples.responseExample.variants)
      for (const { start, end, text } of grounding) expect(message.slice(start, end)).toBe(text);
    const { risk_flags, grounding, verdicts = [] } = examples.checkAnswerExample;
    const said = [...grounding, ...verdicts, ...risk_flags.map((flag) => ({ ...flag, text: flag.evidence }))];
    for (const { start, end, text } of said) expect(examples.checkExample.variant.message.slice(start, end)).toBe(text);
  });

  it('says how to ask a check for its verdicts', () => {
    const check = document.paths?.['/check']?.post;
    expect(check?.parameters).toMatchObject([
      { in: 'query', name: 'explain', schema: { enum: ['true', 'false'] } },
      { in: 'query', name: 'as_of', schema: { format: 'date-time' } },
    ]);
  });
});
