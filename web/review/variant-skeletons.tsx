import { Skeleton } from '@mantine/core';
import boardClasses from './variant-board.module.css';
import classes from './variant-card.module.css';

/** As a letter runs: a greeting, three paragraphs, a closing. */
const lines = ['28%', '', '96%', '62%', '', '92%', '74%', '', '56%', '', '34%', '26%'];

interface VariantSkeletonsProps {
  count: number;
  hasSubject: boolean;
}

/** The place of the variants that are on their way, in their shape. */
export function VariantSkeletons({ count, hasSubject }: VariantSkeletonsProps) {
  return (
    <div className={boardClasses.grid} aria-hidden data-skeletons>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div className={classes.card} key={index}>
          <div className={classes.head}>
            <Skeleton height={14} width="4.5rem" />
            <Skeleton height={14} width="4rem" ml="auto" />
          </div>
          <div className={classes.body}>
            {hasSubject && (
              <div className={classes.subject}>
                <Skeleton height={16} width="70%" />
              </div>
            )}
            <div>
              {lines.map((width, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they never move
                <div className={classes.skeletonLine} key={at}>
                  {width && <Skeleton height={12} width={width} />}
                </div>
              ))}
            </div>
          </div>
          <div className={classes.foot}>
            <Skeleton height={30} width="5.5rem" />
            <Skeleton height={30} width="5rem" />
            <Skeleton height={30} width="5.5rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
