import { Kbd } from '@mantine/core';
import { Dialog } from '../../shell/dialog.tsx';
import classes from './rows.module.css';

const keys: [string[], string][] = [
  [['j', 'k'], 'Next row, row before'],
  [['1', '2', '3'], 'Select this variant; the next open row comes up'],
  [['e'], 'Edit the selected variant, or the first'],
  [['Ctrl', 'Enter'], 'While editing: select the edit'],
  [['Esc'], 'While editing: back to the row; the edit is kept'],
  [['x'], 'Skip the row'],
  [['u'], 'Undo what was done last'],
  [['o'], 'Open the row with its evidence, or close it'],
  [['/'], 'Search'],
  [['?'], 'Show these keys'],
];

/** What each key does. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys">
      <dl className={classes.keys}>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
