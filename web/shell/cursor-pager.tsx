import { Button, Group } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';

interface CursorPagerProps {
  /** Cursors of the pages before this one, oldest first; '' is the first page. */
  trail: string[];
  next: string | null;
  onMove: (trail: string[], cursor: string) => void;
  cursor: string;
  label: string;
  /** Of the buttons; a list by time needs none. */
  names?: { back: string; on: string };
}

const byTime = { back: 'Newer', on: 'Older' };

/** Steps through a list that only knows its next page; the way back is remembered here. */
export function CursorPager({ trail, next, cursor, onMove, label, names = byTime }: CursorPagerProps) {
  if (trail.length === 0 && next === null) return null;
  return (
    <Group role="navigation" aria-label={label} justify="flex-end" gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<ChevronLeft size={16} aria-hidden />}
        disabled={trail.length === 0}
        onClick={() => onMove(trail.slice(0, -1), trail.at(-1) ?? '')}
      >
        {names.back}
      </Button>
      <Button
        size="xs"
        variant="default"
        rightSection={<ChevronRight size={16} aria-hidden />}
        disabled={next === null}
        onClick={() => onMove([...trail, cursor], next ?? '')}
      >
        {names.on}
      </Button>
    </Group>
  );
}
