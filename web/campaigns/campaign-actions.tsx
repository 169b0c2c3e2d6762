import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban, Pause, Play } from 'lucide-react';
import type { Campaign, CampaignStatus } from '../../src/contract/campaign.ts';
import { api, type CampaignAction } from '../api/api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { ResumeForm } from './resume-form.tsx';

const looks = {
  start: { text: 'Start', icon: Play, variant: 'filled' },
  pause: { text: 'Pause', icon: Pause, variant: 'default' },
  cancel: { text: 'Cancel', icon: Ban, variant: 'default' },
} as const;

const offered: Record<CampaignStatus, CampaignAction[]> = {
  DRAFT: ['start', 'cancel'],
  RUNNING: ['pause', 'cancel'],
  PAUSED: ['cancel'],
  COMPLETED: [],
  CANCELED: [],
};

/** What may be done with a campaign now. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (action: CampaignAction) => api.actOnCampaign(campaign.campaign_id, action),
    onSettled: () => client.invalidateQueries({ queryKey: ['campaign', campaign.campaign_id] }),
  });
  return (
    <>
      {campaign.status === 'PAUSED' && <ResumeForm campaign={campaign} />}
      {offered[campaign.status].map((action) => {
        const { text, icon: Icon, variant } = looks[action];
        return (
          <Button
            key={action}
            size="xs"
            variant={variant}
            leftSection={<Icon size={16} aria-hidden />}
            loading={act.isPending && act.variables === action}
            disabled={action === 'start' && campaign.counts.total === 0}
            onClick={() => act.mutate(action)}
          >
            {text}
          </Button>
        );
      })}
      {act.error && <ProblemAlert error={act.error} title="The campaign did not change" />}
    </>
  );
}
