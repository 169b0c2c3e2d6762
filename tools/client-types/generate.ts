import { writeFileSync } from 'node:fs';
import { createOpenApiDocument } from '../../api/openapi/create-openapi-document.ts';
import { type Schema, typesModule } from './schema-to-type.ts';

/** The client's types as the OpenAPI document of this version gives them. */
export const clientTypes = (): string =>
  typesModule((createOpenApiDocument('').components?.schemas ?? {}) as Record<string, Schema>);

if (import.meta.main) writeFileSync(new URL('../../packages/client/src/types.ts', import.meta.url), clientTypes());
