import { z } from 'zod';

type Metadata = Record<string, unknown>;

/** Names of shared parts would become references, which not every client of the protocol follows. */
const withoutNames = {
  get(schema: z.core.$ZodType): Metadata | undefined {
    const { id: _, ...rest }: Metadata = z.globalRegistry.get(schema) ?? {};
    return rest;
  },
  has: (schema: z.core.$ZodType): boolean => z.globalRegistry.has(schema),
};

/** The JSON Schema of a tool's arguments or answer, whole in itself. */
export const toolSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-7', metadata: withoutNames as typeof z.globalRegistry }) as {
    type: 'object';
    [key: string]: unknown;
  };
