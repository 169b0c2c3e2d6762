import type { TemplateStore } from '../template-store.ts';
import type { Documents } from './documents.ts';

export function createTemplates({ find, findOne, write }: Documents): TemplateStore {
  return {
    save: async (doc) => {
      await write(
        `INSERT INTO templates (tenant, id, doc) VALUES ($1, $2, $3::jsonb)
         ON CONFLICT (tenant, id) DO UPDATE SET doc = EXCLUDED.doc`,
        [doc.tenant, doc.template_id, doc],
      );
    },
    get: (tenant, templateId) =>
      findOne('SELECT doc FROM templates WHERE tenant = $1 AND id = $2', [tenant, templateId]),
    list: (tenant) => find('SELECT doc FROM templates WHERE tenant = $1 ORDER BY id', [tenant]),
    remove: async (tenant, templateId) =>
      (await write('DELETE FROM templates WHERE tenant = $1 AND id = $2', [tenant, templateId])) === 1,
  };
}
