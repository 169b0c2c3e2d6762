/** A variant's text while a reviewer changes it. */
export interface Draft {
  subject?: string;
  message: string;
}
