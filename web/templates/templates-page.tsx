import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../src/contract/template.ts';
import { api } from '../api/api.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { PromptVersions } from './prompt-versions.tsx';
import { TemplateCard } from './template-card.tsx';
import { TemplateForm } from './template-form.tsx';
import classes from './templates.module.css';

/** Ways to build a message, and what reviewers select of each. */
export function TemplatesPage() {
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const { data, error } = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  return (
    <Page
      title="Templates"
      lead="Guidance for an industry, in variant groups that are compared by what reviewers select."
      actions={
        <Button size="sm" leftSection={<Plus size={17} aria-hidden />} onClick={() => setEditing('new')}>
          New template
        </Button>
      }
    >
      {editing && <TemplateForm template={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {error ? (
        <ProblemAlert error={error} title="The templates could not be listed" />
      ) : !data ? (
        <div className={tableClasses.box}>
          <LoadingRows label="Loading the templates" />
        </div>
      ) : data.length === 0 ? (
        <div className={tableClasses.box}>
          <EmptyState title="No templates yet">
            A template holds one or more ways to build a message. Each lead always gets the same variant group, so that
            what reviewers select can be compared.
          </EmptyState>
        </div>
      ) : (
        <div className={classes.cards}>
          {data.map((template) => (
            <TemplateCard key={template.template_id} template={template} onEdit={() => setEditing(template)} />
          ))}
        </div>
      )}
      <PromptVersions />
    </Page>
  );
}
