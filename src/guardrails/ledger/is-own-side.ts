/** Whether a text of the request is the client's own word: the goal, the sender, the lines of its voice. */
export const isOwnSide = (pointer: string): boolean => pointer === '/goal' || isOfSender(pointer);

/** Whether it tells of the sender. */
export const isOfSender = (pointer: string): boolean => pointer.startsWith('/sender/') || pointer.startsWith('/voice/');
