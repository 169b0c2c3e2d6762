import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Keyboard, Search, X } from 'lucide-react';
import { type ChangeEvent, type RefObject, useEffect, useState } from 'react';
import { flagNames } from './flag-names.ts';
import classes from './rows.module.css';
import { filterNames, pageSizes } from './rows-view.ts';

interface RowsToolbarProps {
  params: URLSearchParams;
  onChange: (changes: Record<string, string | undefined>) => void;
  total: string | undefined;
  search: RefObject<HTMLInputElement | null>;
  /** On to the rows that were found. */
  onLeaveSearch: () => void;
  onHelp: () => void;
  /** The campaign says how much is to be reviewed. */
  hasReview: boolean;
}

const none = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** What a reviewer asks for most, as filters. */
const lists: Record<string, { label: string; filter: Record<string, string> }> = {
  all: { label: 'All', filter: {} },
  open: { label: 'To review', filter: { status: 'SUCCESS', selected: 'false', skipped: 'false' } },
  selected: { label: 'Selected', filter: { selected: 'true' } },
  skipped: { label: 'Skipped', filter: { skipped: 'true' } },
  failed: { label: 'Failed', filter: { status: 'FAILED' } },
};

const ofList = ['status', 'selected', 'skipped'] as const;

const listOf = (params: URLSearchParams): string =>
  Object.entries(lists).find(([, { filter }]) =>
    ofList.every((name) => (filter[name] ?? '') === (params.get(name) ?? '')),
  )?.[0] ?? '';

const any = { value: '', label: 'Any' };
const choices = {
  status: [
    any,
    ...['Queued', 'Processing', 'Success', 'Failed', 'Canceled'].map((label) => ({
      value: label.toUpperCase(),
      label,
    })),
  ],
  severity: [
    any,
    { value: 'none', label: 'No flags' },
    { value: 'info', label: 'Notes at most' },
    { value: 'warning', label: 'Warnings at most' },
    { value: 'error', label: 'With errors' },
  ],
  edited: [any, { value: 'true', label: 'Edited' }, { value: 'false', label: 'Not edited' }],
  review: [
    any,
    { value: 'planned', label: 'To be reviewed' },
    { value: 'riskiest', label: 'The riskiest' },
    { value: 'sample', label: 'The random sample' },
    { value: 'rest', label: 'The rest' },
  ],
  sort: [
    { value: 'row', label: 'Order of the file' },
    { value: 'name', label: 'Name' },
    { value: 'company', label: 'Company' },
    { value: 'status', label: 'Status' },
    { value: 'finished_at', label: 'Time written' },
    { value: 'risk', label: 'Risk' },
  ],
  order: [
    { value: 'asc', label: 'Ascending' },
    { value: 'desc', label: 'Descending' },
  ],
};

/** Search, filters, order and page size; all of them stand in the address. */
export function RowsToolbar({ params, onChange, total, search, onLeaveSearch, onHelp, hasReview }: RowsToolbarProps) {
  const [words, setWords] = useState(params.get('q') ?? '');
  const inAddress = params.get('q') ?? '';
  const send = useDebouncedCallback((q: string) => onChange({ q }), 250);
  useEffect(() => setWords(inAddress), [inAddress]);
  const select = (name: string, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      data={data}
      value={params.get(name) ?? data[0]?.value ?? ''}
      onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const isFiltered = filterNames.some((name) => params.has(name));
  return (
    <div className={classes.toolbar}>
      <div className={classes.toolbarRow}>
        <SegmentedControl
          size="xs"
          aria-label="Which rows"
          value={listOf(params)}
          onChange={(list) =>
            onChange({ ...Object.fromEntries(ofList.map((name) => [name, undefined])), ...lists[list]?.filter })
          }
          data={Object.entries(lists).map(([value, { label }]) => ({ value, label }))}
        />
        <TextInput
          ref={search}
          className={classes.search}
          size="xs"
          type="search"
          aria-label="Search leads, companies and texts"
          placeholder="Search leads, companies and texts"
          leftSection={<Search size={15} aria-hidden />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            send(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            onChange({ q: event.currentTarget.value });
            onLeaveSearch();
          }}
        />
        <strong className={classes.total} role="status">
          {total === undefined ? '…' : `${total} ${total === '1' ? 'row' : 'rows'}`}
        </strong>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<Keyboard size={16} aria-hidden />}
          onClick={onHelp}
        >
          Keys
        </Button>
      </div>
      <details className={classes.filters} open={isFiltered || params.has('sort') || params.has('size') || undefined}>
        <summary>Filters and order</summary>
        <search className={classes.toolbarRow} aria-label="Filter the rows">
          {select('status', 'Status', choices.status)}
          {select('severity', 'Gravest finding', choices.severity)}
          {select('flag', 'Finding', [any, ...Object.entries(flagNames).map(([value, label]) => ({ value, label }))])}
          {select('edited', 'Edits', choices.edited)}
          {hasReview && select('review', 'Part of the review', choices.review)}
          <TextInput
            size="xs"
            w={90}
            label="Language"
            placeholder="de"
            key={params.get('language') ?? ''}
            defaultValue={params.get('language') ?? ''}
            onBlur={(event) => {
              if (event.currentTarget.value !== (params.get('language') ?? ''))
                onChange({ language: event.currentTarget.value.trim() });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onChange({ language: event.currentTarget.value.trim() });
            }}
          />
          {select('sort', 'Order', choices.sort)}
          {select('order', 'Direction', choices.order)}
          {select(
            'size',
            'Rows of a page',
            pageSizes.map((size) => ({
              value: size === 0 ? '' : String(size),
              label: size === 0 ? 'All' : size.toLocaleString(),
            })),
          )}
          {isFiltered && (
            <Button
              size="xs"
              variant="default"
              leftSection={<X size={14} aria-hidden />}
              onClick={() => onChange(none)}
            >
              No filters
            </Button>
          )}
        </search>
      </details>
    </div>
  );
}
