import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Campaign } from '../../src/contract/campaign.ts';
import classes from './campaign.module.css';
import { ExportBar } from './export-bar.tsx';
import { CampaignRows } from './table/campaign-rows.tsx';

/** The messages of a campaign: read, judge and select them here, or take them all away. */
export function CampaignResults({ campaign }: { campaign: Campaign }) {
  const client = useQueryClient();
  const { campaign_id, status, counts } = campaign;

  // While it runs the rows are read again by themselves; once more when it starts, ends or has got more leads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is what moves it
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['rows', campaign_id] });
  }, [client, campaign_id, status, counts.total]);

  return (
    <section className={classes.results} aria-labelledby="results">
      <div className={classes.resultsHead}>
        <h2 className={classes.resultsTitle} id="results">
          Results
        </h2>
        {counts.total > 0 && <ExportBar campaign={campaign} />}
      </div>
      <CampaignRows campaign={campaign} />
    </section>
  );
}
