/** The part of JSON Schema that Candor's OpenAPI document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
}

const indent = (text: string): string => text.replaceAll('\n', '\n  ');
const docOf = (schema: Schema, prefix = ''): string =>
  schema.description ? `${prefix}/** ${schema.description.replaceAll('*/', '* /')} */\n` : '';

function objectType(schema: Schema): string {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
    return `${docOf(field)}${key}${required.has(name) ? '' : '?'}: ${schemaToType(field)};`;
  });
  if (fields.length > 0) return `{\n  ${fields.map(indent).join('\n  ')}\n}`;
  const values = schema.additionalProperties;
  return `Record<string, ${typeof values === 'object' ? schemaToType(values) : 'unknown'}>`;
}

const unionOf = (schemas: Schema[], separator: ' | ' | ' & '): string =>
  [...new Set(schemas.map((schema) => schemaToType(schema)))]
    .map((type) => (type.includes(' | ') ? `(${type})` : type))
    .join(separator);

/** The TypeScript type of a schema, as source text. Throws on what it does not know, so that nothing becomes `any`. */
export function schemaToType(schema: Schema): string {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf ?? schema.oneOf) return unionOf((schema.anyOf ?? schema.oneOf)!, ' | ');
  if (schema.allOf) return unionOf(schema.allOf, ' & ');
  if (Array.isArray(schema.type))
    return unionOf(
      schema.type.map((type) => ({ ...schema, type })),
      ' | ',
    );
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array': {
      const item = schema.items ? schemaToType(schema.items) : 'unknown';
      return item.includes(' | ') || item.includes('\n') ? `Array<${item}>` : `${item}[]`;
    }
    case 'object':
      return objectType(schema);
    case undefined:
      return 'unknown';
    default:
      throw new Error(`A schema type this generator does not know: ${JSON.stringify(schema)}`);
  }
}

/** A module with one exported type per component schema, in alphabetical order. */
export function typesModule(schemas: Record<string, Schema>): string {
  const types = Object.entries(schemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `${docOf(schema)}export type ${name} = ${schemaToType(schema)};\n`);
  return `// Generated from the OpenAPI document by tools/client-types/generate.ts; do not edit.\n\n${types.join('\n')}`;
}
