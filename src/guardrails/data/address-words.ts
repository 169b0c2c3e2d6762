/** How addresses shorten words; folded, the short form first. Source: USPS Publication 28, appendices B and C. */
export const addressWords: ReadonlyMap<string, string> = new Map(
  (
    'st:street ave:avenue av:avenue rd:road blvd:boulevard dr:drive ln:lane hwy:highway ct:court pkwy:parkway pl:place sq:square ' +
    'ste:suite apt:apartment bldg:building fl:floor mt:mount ft:fort ctr:center n:north s:south e:east w:west ne:northeast nw:northwest se:southeast sw:southwest'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
