import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { TemplateDoc, TemplateStore } from '../template-store.ts';
import type { Collections } from './collections.ts';

function toDoc(stored: TemplateDoc & { _id: string }): TemplateDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

export function createTemplates({ templates }: Collections): TemplateStore {
  const idOf = (tenant: string, templateId: string) => storableText(`${tenant}/${templateId}`);
  return {
    save: async (doc) => {
      await templates.replaceOne({ _id: idOf(doc.tenant, doc.template_id) }, toStorable(doc), { upsert: true });
    },
    get: async (tenant, templateId) => {
      const stored = await templates.findOne({ _id: idOf(tenant, templateId) });
      return stored && toDoc(stored);
    },
    list: async (tenant) => (await templates.find({ tenant }).sort({ template_id: 1 }).toArray()).map(toDoc),
    remove: async (tenant, templateId) =>
      (await templates.deleteOne({ _id: idOf(tenant, templateId) })).deletedCount === 1,
  };
}
