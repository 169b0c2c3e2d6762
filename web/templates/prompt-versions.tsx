import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import classes from './templates.module.css';

/** The prompts that templates are put into, each with what proves it unchanged. */
export function PromptVersions() {
  const { data, error } = useQuery({
    queryKey: ['prompt-versions'],
    queryFn: ({ signal }) => api.listPromptVersions(signal),
  });
  return (
    <section aria-labelledby="prompt-versions" className={classes.stack}>
      <h2 className={classes.sectionTitle} id="prompt-versions">
        Prompt versions
      </h2>
      {error && <ProblemAlert error={error} title="The prompt versions could not be listed" />}
      {!data && !error && <LoadingRows rows={2} label="Loading the prompt versions" />}
      {data && (
        <div className={tableClasses.box}>
          <table className={tableClasses.table} aria-labelledby="prompt-versions">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">What it does</th>
                <th scope="col" className={tableClasses.wide}>
                  Since
                </th>
                <th scope="col" className={tableClasses.wide}>
                  SHA-256
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((version) => (
                <tr key={version.prompt_version}>
                  <td className={classes.version}>
                    <strong>{version.prompt_version}</strong>
                    {version.current && <span className={tableClasses.sub}>current</span>}
                  </td>
                  <td>{version.description}</td>
                  <td className={tableClasses.wide}>{version.created}</td>
                  <td className={tableClasses.wide}>
                    <code title={version.sha256}>{version.sha256.slice(0, 12)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
