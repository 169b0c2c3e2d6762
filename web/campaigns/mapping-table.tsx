import { NativeSelect } from '@mantine/core';
import type { FileColumn } from '../../src/contract/problem.ts';
import tableClasses from '../shell/table.module.css';
import classes from './campaign.module.css';
import { leadPaths } from './lead-paths.ts';

interface MappingTableProps {
  columns: FileColumn[];
  /** Column -> path, as it is read now. */
  mapping: Record<string, string>;
  /** Column -> what the service has against its path. */
  issues: Map<string, string>;
  busy: boolean;
  /** A path, or '' to leave the column out. */
  onChoose: (column: string, path: string) => void;
}

const factParts: Readonly<Record<string, string>> = {
  text: '',
  source_url: ': link',
  observed_at: ': date seen',
  valid_until: ': valid until',
  confidence: ': confidence',
};

/** A path that no choice has a name for. */
const labelOf = (path: string): string => {
  const [, number, part = ''] = /^company_context\.facts\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const named = factParts[part];
  return named === undefined ? path : `Fact ${number}${named}`;
};

/** Every column may also be kept as metadata under its own name. */
const optionsFor = (column: string, path: string | undefined) => {
  const own = { value: `metadata.${column}`, label: 'Metadata, own name' };
  const options = [{ value: '', label: 'Left out' }, ...leadPaths, own];
  const known = path === undefined || options.some((option) => option.value === path);
  return known ? options : [...options, { value: path, label: labelOf(path) }];
};

/** Where each column of the file goes, with its first values. */
export function MappingTable({ columns, mapping, issues, busy, onChoose }: MappingTableProps) {
  const described = columns.map(({ name: column, first_values }) => ({
    column,
    values: first_values.join(' · ').slice(0, 140),
    // A column may be called "constructor".
    path: Object.hasOwn(mapping, column) ? mapping[column] : undefined,
  }));
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
            {described.map(({ column, values, path }) => (
              <tr key={column}>
                <td>
                  <strong>{column}</strong>
                </td>
                <td className={`${tableClasses.wide} ${classes.sample}`}>{values}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    maw={320}
                    aria-label={`Column ${column} goes to`}
                    data={optionsFor(column, path)}
                    error={issues.get(column)}
                    value={path ?? ''}
                    onChange={(event) => onChoose(column, event.currentTarget.value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
