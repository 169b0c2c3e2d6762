import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { type Fact, Facts } from '../shell/facts.tsx';
import { formatCost } from '../shell/format-cost.ts';
import { formatDuration } from '../shell/format-duration.ts';
import { StatusBadge } from '../shell/status-badge.tsx';
import { TimeText } from '../shell/time-text.tsx';

const link = (to: string, text: string) => (
  <Anchor component={Link} to={to} size="sm">
    {text}
  </Anchor>
);

/** Status, times, cost, and what the request belongs to. */
export function AuditFacts({ record }: { record: Personalization }) {
  const { usage, started_at, created_at, latency_ms } = record;
  const waited = started_at ? Date.parse(started_at) - Date.parse(created_at) : null;
  const facts: (Fact | false)[] = [
    { name: 'Status', value: <StatusBadge status={record.status} /> },
    { name: 'Accepted', value: <TimeText at={created_at} /> },
    waited !== null && { name: 'Waited in the queue', value: formatDuration(waited) },
    latency_ms !== undefined && { name: 'Took in all', value: formatDuration(latency_ms) },
    { name: 'Runs', value: record.attempts },
    { name: 'Calls of a writer', value: record.outputs.length },
    { name: 'Tokens in / out', value: `${usage.prompt_tokens} / ${usage.completion_tokens}` },
    { name: 'Cost', value: formatCost(usage.cost_usd) },
    record.template_id !== undefined && {
      name: 'Template',
      value: link(`/requests?template_id=${record.template_id}`, record.template_id),
    },
    record.template_arm !== undefined && { name: 'Variant group', value: record.template_arm },
    record.campaign_id !== undefined && {
      name: 'Campaign',
      value: link(`/campaigns/${record.campaign_id}`, record.row ? `Row ${record.row}` : 'Open'),
    },
    record.preview_of !== undefined && { name: 'Preview of', value: link(`/requests/${record.preview_of}`, 'Row') },
    record.replay_of !== undefined && { name: 'Replay of', value: link(`/requests/${record.replay_of}`, 'Original') },
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
}
