import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '../../src/contract/campaign.ts';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** Goes on with a paused campaign, with a larger budget where the old one is used up. */
export function ResumeForm({ campaign }: { campaign: Campaign }) {
  const client = useQueryClient();
  const asksForBudget = campaign.pause_reason === 'budget_exhausted';
  const [budget, setBudget] = useState<string | number>(campaign.budget_usd ?? '');
  const resume = useMutation({
    mutationFn: () => api.resumeCampaign(campaign.campaign_id, asksForBudget ? Number(budget) : undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['campaign', campaign.campaign_id] }),
  });
  return (
    <form
      style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}
      onSubmit={(event) => {
        event.preventDefault();
        resume.mutate();
      }}
    >
      {asksForBudget && (
        <NumberInput
          size="xs"
          w={130}
          aria-label="New budget"
          prefix="$"
          decimalScale={2}
          value={budget}
          onChange={setBudget}
        />
      )}
      <Button type="submit" size="xs" leftSection={<Play size={16} aria-hidden />} loading={resume.isPending}>
        Resume
      </Button>
      {resume.error && <ProblemAlert error={resume.error} title="The campaign was not resumed" />}
    </form>
  );
}
