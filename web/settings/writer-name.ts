/** "openai:gpt-4.1-mini" as it is, the offline writer in words. */
export const writerName = (model: string): string => (model === 'template:template' ? 'Offline writer' : model);
