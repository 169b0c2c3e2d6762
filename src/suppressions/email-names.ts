/** Names, without case, spaces and punctuation, under which the metadata of a lead holds its email address. */
export const emailNames: string[] = [
  'email',
  'emailaddress',
  'workemail',
  'businessemail',
  'mail',
  'emailwork',
  'primaryemail',
  'leademail',
  'contactemail',
];
