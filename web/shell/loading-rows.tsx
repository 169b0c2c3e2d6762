import { Skeleton, Stack } from '@mantine/core';

/** Holds the place of rows that are on their way. */
export function LoadingRows({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <Stack gap="xs" p="md" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={index} height={18} />
      ))}
    </Stack>
  );
}
