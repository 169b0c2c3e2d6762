import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';
import { RowItem } from './row-item.tsx';
import classes from './rows.module.css';
import type { Rows } from './use-rows.ts';

interface RowsGridProps {
  rows: Rows;
  /** Where the reviewer is. */
  index: number;
  opened: { row: number; edit: number | null } | null;
  marked: Set<number>;
  follows: RefObject<boolean>;
  onSight: (sight: { from: number; to: number }) => void;
  onMark: (row: number, on: boolean) => void;
  onEnter: (row: CampaignRow, index: number) => void;
  onSelect: (row: CampaignRow, index: number, variant: number) => void;
  onEdit: (row: CampaignRow) => void;
  onSkip: (row: CampaignRow, index: number) => void;
  onReopen: (row: CampaignRow) => void;
  onToggle: (row: CampaignRow) => void;
  onEdited: (row: CampaignRow, index: number) => void;
  onLeaveEditor: () => void;
}

const usualHeight = 104;
const settleMs = 500;
const rowId = (index: number): string => `row-at-${index}`;

/** All of it where that fits below the headings, else its beginning. */
function bringIntoSight(row: HTMLElement, box: HTMLElement | null): void {
  if (!box) return;
  const headings = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const at = row.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  const above = at.top - around.top - headings;
  const below = at.bottom - around.bottom;
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(above, below);
}

/** Rows of which only those in sight are drawn, however many there are. */
export function RowsGrid(props: RowsGridProps) {
  const { rows, index, opened, follows, onSight } = props;
  const { begin } = rows;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.count ?? 8,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    getItemKey: (at) => rows.rowAt(begin + at)?.row ?? `at ${at}`,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => onSight({ from, to }), [from, to, onSight]);

  // What is measured late moves the rows: the one that was gone to stays in sight for as long as that takes.
  const settles = useRef(0);
  useEffect(() => {
    const row = document.getElementById(rowId(index));
    if (follows.current) settles.current = performance.now() + settleMs;
    if (performance.now() > settles.current) return;
    if (!row) {
      virtual.scrollToIndex(index - begin, { align: 'start' });
      return;
    }
    bringIntoSight(row, scroll.current);
    if (!follows.current || !rows.rowAt(index)) return;
    follows.current = false;
    row.focus({ preventScroll: true });
    scroll.current?.scrollIntoView({ block: 'nearest' });
  });
  const letGo = () => {
    settles.current = 0;
  };

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      tabIndex={rows.count === undefined ? 0 : -1}
      onWheel={letGo}
      onTouchMove={letGo}
      onPointerDown={letGo}
    >
      <table
        aria-label="Rows"
        aria-rowcount={rows.count === undefined ? -1 : rows.count + 1}
        aria-busy={rows.count === undefined}
        className={classes.grid}
      >
        <thead className={classes.headings}>
          <tr aria-rowindex={1} className={classes.heading}>
            <th scope="col">
              <span className="visually-hidden">Mark</span>
            </th>
            <th scope="col">Lead</th>
            {[1, 2, 3].map((number) => (
              <th scope="col" key={number}>
                Variant {number}
              </th>
            ))}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const at = begin + item.index;
            const row = rows.rowAt(at);
            const isCurrent = at === index;
            return (
              <tr
                key={item.key}
                id={rowId(at)}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-current={isCurrent || undefined}
                tabIndex={isCurrent ? 0 : -1}
                className={classes.row}
                data-opened={opened?.row === row?.row || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
                // Not at the press: the row grows then, and what was pressed would move away.
                onClick={() => row && props.onEnter(row, at)}
                onFocus={(event) => {
                  if (row && !isCurrent && event.target === event.currentTarget) props.onEnter(row, at);
                }}
              >
                {row ? (
                  <RowItem
                    row={row}
                    isCurrent={isCurrent}
                    isChecked={props.marked.has(row.row)}
                    opened={opened?.row === row.row ? opened : null}
                    onCheck={(on) => props.onMark(row.row, on)}
                    onSelect={(variant) => props.onSelect(row, at, variant)}
                    onEdit={() => props.onEdit(row)}
                    onSkip={() => props.onSkip(row, at)}
                    onReopen={() => props.onReopen(row)}
                    onToggle={() => props.onToggle(row)}
                    onEdited={() => props.onEdited(row, at)}
                    onLeaveEditor={props.onLeaveEditor}
                  />
                ) : (
                  <RowPlace />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A row that is on its way, in its shape. */
function RowPlace() {
  return (
    <>
      <td className={classes.check} />
      <td className={classes.lead}>
        <Skeleton height={14} width="70%" mb={6} />
        <Skeleton height={10} width="50%" />
      </td>
      {[0, 1, 2].map((index) => (
        <td className={classes.variant} key={index}>
          <Skeleton height={14} width="60%" mb={6} />
          <Skeleton height={10} mb={6} />
          <Skeleton height={10} width="80%" />
        </td>
      ))}
      <td className={classes.state}>
        <Skeleton height={14} width="4rem" />
      </td>
    </>
  );
}
