import { MarkLegend } from '../review/mark-legend.tsx';
import classes from './before-first.module.css';

const steps = [
  {
    title: 'Say what is known',
    text: 'A lead, a few facts, a goal. Load an example to see the shape. Nothing is looked up elsewhere.',
  },
  {
    title: 'Let it write',
    text: 'Three variants, each checked word by word against the input. What fails is asked for again, or repaired.',
  },
  {
    title: 'Judge it by its evidence',
    text: 'Point at a marked passage to see the words that support it. Edit, and it is checked as you type.',
  },
];

/** The place of the result before there is one: what will stand here, and how it is marked. */
export function BeforeFirst() {
  return (
    <div className={classes.box}>
      <h2 className={classes.title}>No message yet</h2>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <strong>{step.title}</strong>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <div className={classes.legend}>
        <span>Passages are marked as</span>
        <MarkLegend />
      </div>
    </div>
  );
}
