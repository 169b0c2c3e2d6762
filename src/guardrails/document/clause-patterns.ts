import { createPatternGroup } from './pattern-group.ts';

/** What is looked for in the folded text of a clause or of its sentence. */
export const clausePatterns = createPatternGroup();
