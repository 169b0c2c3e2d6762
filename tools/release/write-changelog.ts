/** Headings of Keep a Changelog, in its order. */
export const headings = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;
type Heading = (typeof headings)[number];

export interface Entry {
  heading: Heading;
  text: string;
}

/** The entry of a changeset: a file with a front matter. Throws an Error that names a file without a heading. */
export function readChangeset(name: string, file: string): Entry {
  const text = file.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
  const [, heading, rest] = /^(\w+): ([\s\S]+)$/.exec(text) ?? [];
  const known = headings.find((one) => one === heading);
  if (!known) throw new Error(`${name} must begin with one of ${headings.map((one) => `"${one}:"`).join(', ')}`);
  return { heading: known, text: rest!.replace(/\s*\n\s*/g, ' ') };
}

const unreleased = '## [Unreleased]\n';

/** The entries of a section by heading. */
function entriesOf(section: string): Map<Heading, string[]> {
  const parts = section.split(/^### /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [title, ...lines] = part.split('\n');
      const heading = headings.find((one) => one === title!.trim());
      if (!heading) throw new Error(`CHANGELOG.md has a heading "${title}" under Unreleased`);
      return [heading, lines.filter((line) => line.trim() !== '')];
    }),
  );
}

/** The changelog with what was unreleased, and `entries`, under a version and its day (YYYY-MM-DD). */
export function writeChangelog(changelog: string, entries: Entry[], version: string, day: string): string {
  const start = changelog.indexOf(unreleased);
  if (start < 0) throw new Error(`CHANGELOG.md has no "${unreleased.trim()}"`);
  const body = start + unreleased.length;
  const next = changelog.indexOf('\n## ', body);
  const end = next < 0 ? changelog.length : next + 1;
  const known = entriesOf(changelog.slice(body, end));
  const sections = headings
    .map((heading) => ({
      heading,
      lines: [
        ...(known.get(heading) ?? []),
        ...entries.filter((entry) => entry.heading === heading).map(({ text }) => `- ${text}`),
      ],
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `### ${heading}\n\n${lines.join('\n')}\n`);
  return `${changelog.slice(0, body)}\n## [${version}] - ${day}\n\n${sections.join('\n')}\n${changelog.slice(end)}`;
}
