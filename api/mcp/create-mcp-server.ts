import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import packageJson from '../../package.json' with { type: 'json' };
import type { Context } from '../../src/context.ts';
import { campaignTools } from './campaign-tools.ts';
import { checkTools } from './check-tools.ts';
import { personalizeTools } from './personalize-tools.ts';
import type { ToolCall } from './tool.ts';
import { toolError } from './tool-error.ts';

const tools = [...personalizeTools, ...checkTools, ...campaignTools];

const instructions =
  'Candor writes outreach from what a request says of a lead and its company, and holds every number, name and statement ' +
  'against it. Give it what you know, each fact in words of its own; it adds none. A variant whose risk_flags have the ' +
  'severity "error" says something that the request does not. Nothing is sent by it.';

/**
 * The protocol's side of the tools. Arguments are read here rather than by the SDK, so that an error names every problem
 * as the HTTP API does.
 */
export function createMcpServer(ctx: Context, scope: ToolCall): McpServer {
  const mcp = new McpServer({ name: 'candor', title: 'Candor', version: packageJson.version }, { instructions });
  mcp.server.registerCapabilities({ tools: {} });
  mcp.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ call: _, ...tool }) => tool) }));
  mcp.server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `No tool "${params.name}"`);
    try {
      const answer = await tool.call(ctx, scope, params.arguments ?? {});
      return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
    } catch (error) {
      return toolError(error, ctx.logger);
    }
  });
  return mcp;
}
