import type { IDataObject } from 'n8n-workflow';

/** Fields that hold a list, typed one a line. */
const lists = new Set(['company_context.keywords', 'company_context.tech_stack', 'sender.facts']);

const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A body of the fields that are filled in, each at the path that its name is. */
export function placeFields(fields: IDataObject): IDataObject {
  const body: IDataObject = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === '' || value === undefined || value === null) continue;
    const path = name.split('.');
    const key = path.pop()!;
    const holder = path.reduce<IDataObject>((node, part) => {
      node[part] ??= {};
      return node[part] as IDataObject;
    }, body);
    holder[key] = lists.has(name) ? linesOf(value) : value;
  }
  return body;
}
