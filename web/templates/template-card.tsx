import { ActionIcon, Anchor } from '@mantine/core';
import { PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Template } from '../../src/contract/template.ts';
import { Panel } from '../shell/panel.tsx';
import { ArmsReport } from './arms-report.tsx';
import { DeleteTemplate } from './delete-template.tsx';
import classes from './templates.module.css';

/** One template: its variant groups, and how they fare. */
export function TemplateCard({ template, onEdit }: { template: Template; onEdit: () => void }) {
  const [deleting, setDeleting] = useState(false);
  return (
    <Panel
      title={template.name}
      actions={
        <span className={classes.tools}>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change ${template.name}`} onClick={onEdit}>
            <PenLine size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete ${template.name}`}
            onClick={() => setDeleting(true)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </span>
      }
    >
      <div className={classes.stack}>
        <p className={classes.meta}>
          <code>{template.template_id}</code>
          {template.industry ? ` · for ${template.industry}` : ' · for requests that name it'} ·{' '}
          <Anchor component={Link} to={`/requests?template_id=${template.template_id}`} size="xs">
            its requests
          </Anchor>
        </p>
        <ul className={classes.arms}>
          {template.arms.map((arm) => (
            <li key={arm.arm}>
              <strong>{arm.arm}</strong> <span className={classes.meta}>weight {arm.weight}</span>
              <p className={classes.guidance}>{arm.guidance}</p>
            </li>
          ))}
        </ul>
        <ArmsReport templateId={template.template_id} />
      </div>
      {deleting && <DeleteTemplate template={template} onClose={() => setDeleting(false)} />}
    </Panel>
  );
}
