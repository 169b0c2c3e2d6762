import { fromStorable, storableText, toStorable } from '../storable.ts';

type Parameter = string | number | boolean | null | string[] | object;

/** PostgreSQL, in this process or a server of its own. Each statement is a transaction by itself. */
export interface SqlDatabase {
  query<Row>(sql: string, parameters: unknown[]): Promise<{ rows: Row[]; written: number }>;
}

/** Statements over tables of documents. Objects are passed as JSON, so their placeholders need a ::jsonb cast. */
export interface Documents {
  rows<Row>(sql: string, parameters?: Parameter[]): Promise<Row[]>;
  /** The `doc` column of every row. */
  find<Doc>(sql: string, parameters?: Parameter[]): Promise<Doc[]>;
  findOne<Doc>(sql: string, parameters?: Parameter[]): Promise<Doc | null>;
  /** How many rows were written. */
  write(sql: string, parameters?: Parameter[]): Promise<number>;
}

function toParameter(value: Parameter): Parameter {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.map(storableText);
  return typeof value === 'object' && value !== null ? JSON.stringify(toStorable(value)) : value;
}

export function createDocuments(db: SqlDatabase): Documents {
  const query = async <Row>(sql: string, parameters: Parameter[] = []) =>
    db.query<Row>(sql, parameters.map(toParameter));
  const find = async <Doc>(sql: string, parameters?: Parameter[]): Promise<Doc[]> =>
    (await query<{ doc: Doc }>(sql, parameters)).rows.map((row) => fromStorable(row.doc));
  return {
    rows: async <Row>(sql: string, parameters?: Parameter[]) => (await query<Row>(sql, parameters)).rows,
    find,
    findOne: async <Doc>(sql: string, parameters?: Parameter[]) => (await find<Doc>(sql, parameters))[0] ?? null,
    write: async (sql, parameters) => (await query(sql, parameters)).written,
  };
}
