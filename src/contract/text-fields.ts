import { z } from 'zod';

export interface TextField {
  /**
   * false: a name for machines, or the client's own word on style; never evidence, and so not sanitised either. Every
   * other text of a request is untrusted: whoever wrote it may have written orders to a model.
   */
  untrusted?: false;
  /** false: read and screened like every other text, but nothing that a message may rest on. */
  evidence?: false;
  /** What it is, or one of its items, as a prompt says it; absent: the path to it, "lead nickname". */
  is?: string;
  /** Stands in where it may not be empty and was nothing but an injection. */
  blank?: string;
}

/** What is known of the texts of a request beside their shape. Stands last on a field: what wraps it hides it. */
export const textFields = z.registry<TextField, z.core.$ZodType>();
