import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Suppression } from '../../src/contract/suppression.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import { kindNames } from './kind-names.ts';
import { suppressionsApi } from './suppressions-api.ts';

/** Entries, each with the way off the list. */
export function SuppressionTable({ items }: { items: Suppression[] }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: suppressionsApi.remove,
    onSuccess: () => client.invalidateQueries({ queryKey: ['suppressions'] }),
  });
  return (
    <>
      {remove.error && <ProblemAlert error={remove.error} title="It is still on the list" />}
      <div className={tableClasses.box}>
        <table className={tableClasses.table} aria-label="Suppression list">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col" className={tableClasses.wide}>
                Added
              </th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ suppression_id: id, kind, value, created_at }) => (
              <tr key={id}>
                <td>
                  {value}
                  <span className={tableClasses.sub}>{kindNames[kind]}</span>
                </td>
                <td className={tableClasses.wide}>
                  <TimeText at={created_at} />
                </td>
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Remove ${value}`}
                    loading={remove.isPending && remove.variables === id}
                    onClick={() => remove.mutate(id)}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
