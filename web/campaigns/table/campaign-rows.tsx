import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Campaign } from '../../../src/contract/campaign.ts';
import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ProblemAlert } from '../../shell/problem-alert.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import classes from './rows.module.css';
import { RowsGrid } from './rows-grid.tsx';
import { RowsPager } from './rows-pager.tsx';
import { RowsToolbar } from './rows-toolbar.tsx';
import { filterNames, readView, withChanges } from './rows-view.ts';
import { useRowActions } from './use-row-actions.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRows } from './use-rows.ts';

interface Cursor {
  row: number;
  index: number;
}

/** The rows of a campaign: found, judged and selected one after another, with the keyboard alone where one likes. */
export function CampaignRows({ campaign }: { campaign: Campaign }) {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  const [sight, setSight] = useState({ from: 0, to: 20 });
  const rows = useRows(campaign.campaign_id, view, sight, campaign.status === 'RUNNING');
  const actions = useRowActions(campaign.campaign_id, rows);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [opened, setOpened] = useState<{ row: number; edit: number | null } | null>(null);
  const [marked, setMarked] = useState(new Set<number>());
  const [helping, setHelping] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  /** Whether the focus goes along to the row. */
  const follows = useRef(false);

  // A row keeps its place in the file, not in a list that decisions make shorter.
  const found = cursor ? rows.indexOf(cursor.row) : -1;
  const lastIndex = Math.max(0, rows.begin + (rows.count ?? 1) - 1);
  const index = Math.max(rows.begin, Math.min(found >= 0 ? found : (cursor?.index ?? rows.begin), lastIndex));
  const current = rows.rowAt(index);

  const change = (changes: Record<string, string | undefined>) => {
    const next = withChanges(params, changes);
    if (next.toString() === params.toString()) return;
    setParams(next, { replace: true });
    setCursor(null);
    setOpened(null);
    setMarked(new Set());
  };
  const goTo = (next: Cursor) => {
    follows.current = true;
    setCursor(next);
    setOpened(null);
  };
  const goToIndex = (to: number) => {
    const at = Math.max(rows.begin, Math.min(to, lastIndex));
    goTo({ row: rows.rowAt(at)?.row ?? 0, index: at });
  };
  const goToNextOpen = async (from: number) => {
    const next = await rows.nextOpen(from).catch(() => null);
    if (next && next.index <= lastIndex) goTo(next);
    else {
      follows.current = true;
      setOpened(null);
    }
  };
  const decide = (row: CampaignRow, at: number, act: (row: CampaignRow) => unknown) => {
    setCursor({ row: row.row, index: at });
    void act(row);
    void goToNextOpen(at);
  };
  const select = (row: CampaignRow | undefined, at: number, variant: number) => {
    if (row?.status === 'SUCCESS' && row.variants[variant]) decide(row, at, (it) => actions.select(it, variant));
  };
  const skip = (row: CampaignRow | undefined, at: number) => {
    if (row && (row.status === 'SUCCESS' || row.status === 'FAILED')) decide(row, at, actions.skip);
  };
  const open = (row: CampaignRow | undefined, edit: number | null) => {
    if (row?.status === 'SUCCESS' && row.lead) setOpened({ row: row.row, edit });
  };
  const edit = (row: CampaignRow | undefined) => open(row, row?.selection?.selected_variant_index ?? 0);
  const close = () => {
    follows.current = true;
    setOpened(null);
  };
  const toggle = (row: CampaignRow | undefined) => {
    if (opened?.row === row?.row) close();
    else open(row, null);
  };
  useRowKeys({
    move: (by) => goToIndex(cursor === null ? rows.begin : index + by),
    select: (variant) => select(current, index, variant),
    edit: () => edit(current),
    skip: () => skip(current, index),
    undo: () => void actions.undo(),
    open: () => toggle(current),
    search: () => search.current?.focus(),
    help: () => setHelping(true),
  });
  const isFiltered = filterNames.some((name) => params.has(name));

  return (
    <div className={classes.rows}>
      <RowsToolbar
        params={params}
        onChange={change}
        total={rows.totalText}
        search={search}
        onLeaveSearch={() => goTo({ row: 0, index: 0 })}
        onHelp={() => setHelping(true)}
        hasReview={campaign.review !== undefined}
      />
      {campaign.counts.succeeded + campaign.counts.failed > 0 && (
        <BulkBar
          filter={view.filter}
          total={rows.totalText}
          marked={marked}
          actions={actions}
          onDone={(rows) => setMarked((now) => new Set([...now].filter((row) => !rows.includes(row))))}
        />
      )}
      {rows.error && <ProblemAlert error={rows.error} title="The rows could not be listed" />}
      {rows.total === 0 ? (
        <div className={classes.empty}>
          <EmptyState title={isFiltered ? 'No row matches' : 'No leads yet'}>
            {isFiltered
              ? 'Take a filter off, or search for something else.'
              : 'Import a CSV above; the messages will be listed here as they are written.'}
          </EmptyState>
        </div>
      ) : (
        <RowsGrid
          rows={rows}
          index={index}
          opened={opened}
          marked={marked}
          follows={follows}
          onSight={setSight}
          onMark={(row, on) =>
            setMarked((now) => {
              const next = new Set(now);
              if (on) next.add(row);
              else next.delete(row);
              return next;
            })
          }
          onEnter={(row, at) => {
            if (row.row !== current?.row) setOpened(null);
            setCursor({ row: row.row, index: at });
          }}
          onSelect={select}
          onEdit={edit}
          onSkip={skip}
          onReopen={(row) => void actions.reopen(row)}
          onToggle={toggle}
          onEdited={(row, at) => {
            actions.edited(row);
            void goToNextOpen(at);
          }}
          onLeaveEditor={close}
        />
      )}
      {rows.total !== undefined && (
        <RowsPager
          total={rows.total}
          size={view.size}
          page={view.page}
          onMove={(page) => change({ page: page === 0 ? undefined : String(page + 1) })}
        />
      )}
      <KeysHelp opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
