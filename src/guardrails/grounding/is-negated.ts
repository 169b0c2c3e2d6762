const negation =
  /\b(?:not|no|never|nobody|nothing|none|without|cannot|can't|don't|doesn't|didn't|won't|isn't|aren't|wasn't|weren't|hasn't|haven't|neither|nor|lacks?|lacking|stop(?:s|ped)|ended|ceased|former|formerly|false|except|excluding|excludes?|yet to)\b/;

/** Whether folded words deny what they speak of. */
export const isNegated = (text: string): boolean => negation.test(text);
