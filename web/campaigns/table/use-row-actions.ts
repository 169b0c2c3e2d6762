import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CampaignRow, RowFilter } from '../../../src/contract/campaign-rows.ts';
import type { ReviewState } from '../../../src/contract/review.ts';
import { api, type BulkSum } from '../../api/api.ts';
import type { Rows } from './use-rows.ts';

export type Ceiling = 'none' | 'info' | 'warning' | 'error';

/** Rows that match, or of those the marked ones. */
export interface Which {
  filter: RowFilter;
  rows?: number[];
}

interface Done {
  said: string;
  undo: () => Promise<unknown>;
}

/** What a reviewer does with rows, one or many at once, each with the way back. */
export function useRowActions(campaignId: string, rows: Rows) {
  const client = useQueryClient();
  const done = useRef<Done[]>([]);
  const open = useRef(new Map<string, Promise<unknown>>());
  /** One call for a row after the other: an undo that overtakes what it undoes would undo nothing. */
  const inOrder = <Answer>(requestId: string, call: () => Promise<Answer>): Promise<Answer> => {
    const answer = (open.current.get(requestId) ?? Promise.resolve()).then(call);
    const settled = answer.then(
      () => {},
      () => {},
    );
    open.current.set(requestId, settled);
    void settled.then(() => open.current.get(requestId) === settled && open.current.delete(requestId));
    return answer;
  };
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['personalization'] });
    return client.invalidateQueries({ queryKey: ['rows', campaignId] });
  };
  const refuse = (title: string) => (error: Error) => {
    notifications.show({ color: 'red', title, message: error.message });
    void refresh();
  };
  const remember = (entry: Done) => {
    done.current = [...done.current.slice(-49), entry];
  };
  const show = (row: number, { selection, skipped_at }: ReviewState) =>
    rows.patch(row, (before) => ({ ...before, selection, skipped_at }));

  /** Back to how the row stood, with its edit if it had one. */
  const back = async (before: CampaignRow): Promise<void> => {
    const id = before.request_id;
    if (before.selection) {
      const { selected_variant_index: variant_index, edited_subject, edited_message } = before.selection;
      await api.select(id, {
        variant_index,
        ...(edited_subject === undefined ? {} : { edited_subject }),
        ...(edited_message === undefined ? {} : { edited_message }),
      });
    } else if (before.skipped_at) await api.skip(id);
    else await api.reopen(id);
  };
  const one = (row: CampaignRow, said: string, shown: Partial<CampaignRow>, call: () => Promise<unknown>) => {
    // Shown at once: whoever goes by keys does not wait for an answer.
    rows.patch(row.row, (before) => ({ ...before, ...shown }));
    remember({ said, undo: () => inOrder(row.request_id, () => back(row)) });
    return inOrder(row.request_id, call).then(() =>
      client.invalidateQueries({ queryKey: ['personalization', row.request_id] }),
    );
  };
  const nameOf = ({ row, lead }: CampaignRow): string =>
    lead ? `${lead.first_name} ${lead.last_name}`.trim() : `row ${row}`;

  const undo = async (): Promise<void> => {
    const entry = done.current.pop();
    if (!entry) {
      notifications.show({ message: 'There is nothing to undo.' });
      return;
    }
    await entry.undo().then(() => {
      notifications.show({ message: `Undone: ${entry.said}` });
      return refresh();
    }, refuse('It could not be undone'));
  };

  const many = async (said: (sum: BulkSum) => string, call: () => Promise<BulkSum>): Promise<void> => {
    await call().then((sum) => {
      remember({ said: said(sum), undo: () => api.reopenRows(campaignId, { filter: { action_id: sum.action_id } }) });
      const left = sum.left_out > 0 ? ` ${sum.left_out.toLocaleString()} left out.` : '';
      notifications.show({ message: `${said(sum)}.${left} Press u to undo.`, autoClose: 8_000 });
      return refresh();
    }, refuse('The rows were not changed'));
  };
  const rowsText = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'row' : 'rows'}`;

  return {
    select: (row: CampaignRow, variant: number) =>
      one(
        row,
        `variant ${variant + 1} for ${nameOf(row)}`,
        {
          selection: {
            selected_variant_index: variant,
            selected_at: new Date().toISOString(),
            risk_flags: row.variants[variant]?.risk_flags ?? [],
          },
          skipped_at: null,
        },
        () => api.select(row.request_id, { variant_index: variant }),
      ).catch(refuse('The choice was not stored')),
    skip: (row: CampaignRow) =>
      one(row, `skipping ${nameOf(row)}`, { selection: null, skipped_at: new Date().toISOString() }, () =>
        api.skip(row.request_id),
      ).catch(refuse('The row was not skipped')),
    reopen: (row: CampaignRow) =>
      one(row, `reopening ${nameOf(row)}`, { selection: null, skipped_at: null }, () =>
        api.reopen(row.request_id).then((state) => show(row.row, state)),
      ).catch(refuse('The row was not reopened')),
    /** An edit that was stored elsewhere: it can be undone here too. */
    edited: (row: CampaignRow) => {
      remember({ said: `the edit for ${nameOf(row)}`, undo: () => inOrder(row.request_id, () => back(row)) });
      void refresh();
    },
    selectMany: (body: { variant_index: number; highest_severity: Ceiling } & Which) =>
      many(
        ({ changed }) => `Variant ${body.variant_index + 1} selected for ${rowsText(changed)}`,
        () => api.selectRows(campaignId, body),
      ),
    skipMany: (body: Which) =>
      many(
        ({ changed }) => `${rowsText(changed)} skipped`,
        () => api.skipRows(campaignId, body),
      ),
    undo,
  };
}

export type RowActions = ReturnType<typeof useRowActions>;
