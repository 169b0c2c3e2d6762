import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { collectValidationErrors } from '../../src/collect-validation-errors.ts';
import type { Context } from '../../src/context.ts';
import { parseBody } from '../parse.ts';
import { toolSchema } from './tool-schema.ts';

/** Who calls a tool, and until when the answer is of use. */
export interface ToolCall {
  tenant: string;
  signal: AbortSignal;
}

interface ToolDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  name: string;
  title: string;
  /** For the model that chooses among tools: what it does, and when to use it. */
  description: string;
  input: Input;
  output: Output;
  /** Whether it stores nothing. */
  isReadOnly: boolean;
  /** What the schema cannot say of the arguments; its errors are told with the schema's. */
  alsoCheck?(ctx: Context, tenant: string, args: unknown): readonly (() => unknown)[];
  run(ctx: Context, call: ToolCall, input: z.output<Input>): Promise<z.output<Output>>;
}

/** A tool as the protocol lists and calls it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ReturnType<typeof toolSchema>;
  readonly outputSchema: ReturnType<typeof toolSchema>;
  readonly annotations: ToolAnnotations;
  /** Throws DomainError('invalid') with every error of the arguments at its JSON pointer. */
  call(ctx: Context, call: ToolCall, args: unknown): Promise<Record<string, unknown>>;
}

export const defineTool = <Input extends z.ZodType, Output extends z.ZodType<Record<string, unknown>>>(
  tool: ToolDefinition<Input, Output>,
): Tool => ({
  name: tool.name,
  title: tool.title,
  description: tool.description,
  inputSchema: toolSchema(tool.input, 'input'),
  outputSchema: toolSchema(tool.output, 'output'),
  annotations: { readOnlyHint: tool.isReadOnly, destructiveHint: false, openWorldHint: false },
  async call(ctx, call, args) {
    const [input] = await collectValidationErrors([
      () => parseBody(tool.input, args),
      ...(tool.alsoCheck?.(ctx, call.tenant, args) ?? []),
    ]);
    return tool.run(ctx, call, input);
  },
});
