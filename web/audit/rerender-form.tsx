import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RefreshCcw } from 'lucide-react';
import { useState } from 'react';
import type { Model } from '../../src/contract/model.ts';
import type { ReplayRequest } from '../../src/contract/replay.ts';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './audit.module.css';

interface RerenderFormProps {
  error: Error | null;
  loading: boolean;
  onSubmit: (body: ReplayRequest) => void;
}

const asBefore = { value: '', label: 'As before' };

/** With its price, since a replay costs what a request does. */
const nameOf = ({ model, price }: Model): string => {
  if (price === null) return model;
  if (price.input + price.output === 0) return model === 'template:template' ? 'Offline writer' : model;
  return `${model} ($${price.input} / $${price.output} per million tokens)`;
};

/** What to change: the prompt version, the model, the template. What is left open stays as it was. */
export function RerenderForm({ error, loading, onSubmit }: RerenderFormProps) {
  const versions = useQuery({ queryKey: ['prompt-versions'], queryFn: ({ signal }) => api.listPromptVersions(signal) });
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  const models = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => api.listModels(signal) });
  const [version, setVersion] = useState('');
  const [template, setTemplate] = useState('');
  const [model, setModel] = useState('');
  const issues = error instanceof ApiProblem ? error.issues : [];
  const issueAt = (pointer: string) =>
    issues
      .filter((issue) => issue.pointer === pointer)
      .map((issue) => issue.detail)
      .join('; ') || undefined;
  const shared = { size: 'xs', w: '100%' } as const;

  return (
    <form
      className={classes.replay}
      aria-label="Rerender"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          mode: 'rerender',
          ...(version ? { prompt_version: version } : {}),
          ...(template ? { template_id: template } : {}),
          ...(model ? { model } : {}),
        });
      }}
    >
      <h3>Rerender</h3>
      <p>Another prompt version, model or template, as a new request.</p>
      <NativeSelect
        {...shared}
        label="Prompt version"
        data={[
          asBefore,
          ...(versions.data ?? []).map((item) => ({
            value: item.prompt_version,
            label: `${item.prompt_version}${item.current ? ' (current)' : ''}`,
          })),
        ]}
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
        error={issueAt('/prompt_version')}
      />
      <NativeSelect
        {...shared}
        label="Template"
        data={[asBefore, ...(templates.data ?? []).map((item) => ({ value: item.template_id, label: item.name }))]}
        value={template}
        onChange={(event) => setTemplate(event.currentTarget.value)}
        error={issueAt('/template_id')}
      />
      <NativeSelect
        {...shared}
        label="Model"
        data={[asBefore, ...(models.data ?? []).map((item) => ({ value: item.model, label: nameOf(item) }))]}
        value={model}
        onChange={(event) => setModel(event.currentTarget.value)}
        error={issueAt('/model')}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        leftSection={<RefreshCcw size={16} aria-hidden />}
        loading={loading}
      >
        Rerender
      </Button>
      {error && issues.length === 0 && <ProblemAlert error={error} title="The replay was not made" />}
    </form>
  );
}
