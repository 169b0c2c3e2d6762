import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import type { Campaign } from '../../src/contract/campaign.ts';
import { api } from '../api/api.ts';
import { Facts } from '../shell/facts.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './campaign.module.css';
import { describeCost, describeTime } from './describe-estimate.ts';
import { PreviewRow } from './preview-row.tsx';

/** Before the start: the first three rows as they will read, and what all of them will cost and take. */
export function PreviewPanel({ campaign }: { campaign: Campaign }) {
  const preview = useMutation({ mutationFn: () => api.previewCampaign(campaign.campaign_id) });
  const { data } = preview;
  return (
    <Panel
      title="Before the start"
      actions={
        <Button
          size="xs"
          variant={data ? 'default' : 'filled'}
          leftSection={<Eye size={16} aria-hidden />}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          Preview three rows
        </Button>
      }
    >
      <div className={classes.stack}>
        {!data && (
          <p className={classes.note}>
            Writes the first three rows, outside of the campaign and its budget, and says what all{' '}
            {campaign.counts.total.toLocaleString()} will cost and how long they will take.
          </p>
        )}
        {preview.error && <ProblemAlert error={preview.error} title="The preview was not made" />}
        {data && (
          <>
            <Facts
              facts={[
                { name: 'Rows', value: campaign.counts.total.toLocaleString() },
                { name: 'Cost of all', value: describeCost(data.estimate) },
                { name: 'Time for all', value: describeTime(data.estimate) ?? 'not known' },
              ]}
            />
            <p className={classes.note}>
              What these rows cost is not counted in the campaign's budget. Once it is started, the campaign writes them
              anew, and that is.
            </p>
            <ul className={classes.previews} aria-label="The first rows as they will read">
              {data.rows.map(({ row, request_id }) => (
                <PreviewRow key={request_id} row={row} requestId={request_id} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
