import type { Role } from '../../recognizers/parse-role.ts';
import { isSameRank, reaches } from './areas.ts';

const some = (all: ReadonlySet<string>, test: (one: string) => boolean): boolean => [...all].some(test);

function isSameArea(said: Role, held: Role, isCharge: boolean): boolean {
  if (said.areas.size === 0) return true;
  // Whoever runs the whole runs each part.
  if (isCharge && held.areas.size === 0 && some(held.ranks, (rank) => /^(?:top|owner|founder|partner)$/.test(rank)))
    return true;
  // "IT Director" said of a "Director of Sales and IT": each area said must be one that is held.
  return [...said.areas].every((area) => some(held.areas, (own) => own === area || (isCharge && reaches(area, own))));
}

/** Whether a role that is said is one that is held, or a broader word for it. */
function isRole(said: Role, held: Role, isCharge: boolean): boolean {
  if (held.isLesser && !said.isLesser && said.ranks.size > 0) return false;
  // In the very words of the title, whatever else it names.
  const isWithin = [...said.stems].every((stem) => held.stems.has(stem));
  if (
    said.ranks.size > 0 &&
    held.ranks.size > 0 &&
    !some(said.ranks, (rank) => some(held.ranks, (own) => isSameRank(rank, own)))
  )
    return false;
  if (isWithin) return true;
  return isSameArea(said, held, isCharge);
}

/** Whether the title leaves room for a role; a title of which no word is known says nothing either way. */
export function agreesWithTitle(said: Role, title: readonly Role[], isCharge: boolean): boolean {
  if (title.every(({ ranks, areas }) => ranks.size === 0 && areas.size === 0)) return true;
  return title.some((held) => isRole(said, held, isCharge));
}
