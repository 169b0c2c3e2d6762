import { createDocument } from 'zod-openapi';
import packageJson from '../../package.json' with { type: 'json' };
import { apiKeyPaths } from './paths/api-keys.ts';
import { auditPaths } from './paths/audit.ts';
import { campaignRowPaths } from './paths/campaign-rows.ts';
import { campaignPaths } from './paths/campaigns.ts';
import { checkPaths } from './paths/check.ts';
import { erasurePaths } from './paths/erasures.ts';
import { mcpPaths } from './paths/mcp.ts';
import { personalizePaths } from './paths/personalize.ts';
import { sendingDefaultsPaths } from './paths/sending-defaults.ts';
import { sequencePaths } from './paths/sequences.ts';
import { servicePaths } from './paths/service.ts';
import { settingsPaths } from './paths/settings.ts';
import { suppressionPaths } from './paths/suppressions.ts';
import { templatePaths } from './paths/templates.ts';
import { voicePaths } from './paths/voice.ts';
import { webhookPaths } from './paths/webhooks.ts';
import { webhookEvents } from './webhook-events.ts';

const description = `Personalized outreach, each statement of it held against its context.

Submit one lead or a campaign, get an id at once, and poll, stream or receive a signed webhook. Errors are RFC 9457 problems (application/problem+json) that list every error, each with a JSON pointer. Keys of a body that this document does not name are refused.`;

/** The OpenAPI 3.1 document, made from src/contract. */
export const createOpenApiDocument = (publicUrl: string) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: 'Candor', version: packageJson.version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: publicUrl || '/' }],
    tags: [
      { name: 'Requests', description: 'One lead: submit, follow, choose, replay, erase' },
      { name: 'Guardrails', description: 'What a text says that its request does not support' },
      { name: 'Campaigns', description: 'Many leads with one set of defaults' },
      { name: 'Sequences', description: 'Several touches for one lead, reviewed and exported together' },
      { name: 'Templates', description: 'Writing guidance by industry, and which variant group reviewers prefer' },
      { name: 'Voice', description: 'How you write, and the edits that show it' },
      {
        name: 'Sending defaults',
        description: 'Whose rules your messages are held to, and what their footer is made of',
      },
      { name: 'Suppressions', description: 'Whom you do not write to' },
      { name: 'Erasures', description: 'All that is held of a person' },
      { name: 'Webhooks', description: 'Deliveries and the secrets that sign them' },
      { name: 'Settings', description: 'What is in force, and what was used' },
      { name: 'API keys', description: 'For whoever holds the ADMIN_TOKEN' },
      { name: 'Audit', description: 'The hash chains of all tenants, for whoever holds the ADMIN_TOKEN' },
      { name: 'Service', description: 'Health, metrics, and the way in for agents' },
    ],
    // The empty entry: on this machine no key is needed while none was made.
    security: [{ apiKey: [] }, { apiKeyHeader: [] }, {}],
    paths: {
      ...personalizePaths,
      ...checkPaths,
      ...campaignPaths,
      ...campaignRowPaths,
      ...sequencePaths,
      ...templatePaths,
      ...voicePaths,
      ...sendingDefaultsPaths,
      ...suppressionPaths,
      ...erasurePaths,
      ...webhookPaths,
      ...settingsPaths,
      ...apiKeyPaths,
      ...auditPaths,
      ...servicePaths,
      ...mcpPaths,
    },
    webhooks: webhookEvents,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key' },
        apiKeyHeader: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The same key' },
        adminToken: { type: 'http', scheme: 'bearer', description: 'The ADMIN_TOKEN of the service' },
      },
    },
  });
