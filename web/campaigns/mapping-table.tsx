import { Select } from '@mantine/core';
import tableClasses from '../shell/table.module.css';
import classes from './campaign.module.css';
import { leadPaths } from './lead-paths.ts';

interface MappingTableProps {
  /** Header first, then the first rows. */
  records: string[][];
  mapping: Record<string, string>;
  busy: boolean;
  onChange: (mapping: Record<string, string>) => void;
}

/** What the mapping names but the list does not, such as a metadata key, stays choosable. */
const optionsWith = (path: string | undefined) =>
  path && !leadPaths.some((option) => option.value === path) ? [...leadPaths, { value: path, label: path }] : leadPaths;

/** Where each column of the file goes, with its first values. */
export function MappingTable({ records, mapping, busy, onChange }: MappingTableProps) {
  const [header = [], ...rows] = records;
  return (
    <section aria-label="How the columns are read" aria-busy={busy}>
      <h3 className={classes.mappingHead}>How the columns are read</h3>
      <div className={tableClasses.box}>
        <table className={tableClasses.table}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col" className={tableClasses.wide}>
                First values
              </th>
              <th scope="col">Goes to</th>
            </tr>
          </thead>
          <tbody>
            {header.map((column, index) => {
              const samples = rows.map((row) => row[index]?.trim()).filter(Boolean);
              return (
                <tr key={column}>
                  <td>
                    <strong>{column}</strong>
                  </td>
                  <td className={`${tableClasses.wide} ${classes.sample}`}>{samples.join(' · ').slice(0, 140)}</td>
                  <td>
                    <Select
                      size="xs"
                      aria-label={`Column ${column} goes to`}
                      placeholder="Left out"
                      clearable
                      clearButtonProps={{ 'aria-label': `Leave column ${column} out` }}
                      data={optionsWith(mapping[column])}
                      value={mapping[column] ?? null}
                      onChange={(path) => {
                        const { [column]: _, ...others } = mapping;
                        onChange(path ? { ...others, [column]: path } : others);
                      }}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
