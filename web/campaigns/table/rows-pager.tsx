import { Pagination } from '@mantine/core';

interface RowsPagerProps {
  total: number;
  size: number;
  page: number;
  onMove: (page: number) => void;
}

/** Turns pages, where rows are shown by the page. */
export function RowsPager({ total, size, page, onMove }: RowsPagerProps) {
  if (size === 0 || total <= size) return null;
  return (
    <Pagination
      size="sm"
      aria-label="Pages of rows"
      total={Math.ceil(total / size)}
      value={page + 1}
      onChange={(next) => onMove(next - 1)}
      getControlProps={(control) => ({ 'aria-label': `${control} page` })}
      getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
    />
  );
}
