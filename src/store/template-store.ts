import type { Template } from '../contract/template.ts';

export interface TemplateDoc extends Template {
  tenant: string;
  created_at: string;
}

export interface TemplateStore {
  /** Creates or replaces. */
  save(doc: TemplateDoc): Promise<void>;
  get(tenant: string, templateId: string): Promise<TemplateDoc | null>;
  list(tenant: string): Promise<TemplateDoc[]>;
  remove(tenant: string, templateId: string): Promise<boolean>;
}
