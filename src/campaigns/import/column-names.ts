import type { Fact } from '../../contract/fact.ts';
import { emailNames } from '../../suppressions/email-names.ts';
import type { ColumnPath, FactPath } from './column-path.ts';
import { localColumnNames } from './local-column-names.ts';

const mostFacts = 10;
const factEndings: Record<keyof Fact, string[]> = {
  text: ['', 'text'],
  source_url: ['url', 'sourceurl', 'source', 'link'],
  observed_at: ['date', 'observedat', 'observed', 'seenon'],
  valid_until: ['validuntil', 'until', 'expires'],
  confidence: ['confidence'],
};
const factColumns = Object.fromEntries(
  Array.from({ length: mostFacts }, (_, at) =>
    Object.entries(factEndings).map(([part, endings]) => [
      `company_context.facts.${at + 1}.${part}`,
      endings.map((ending) => `fact${at + 1}${ending}`),
    ]),
  ).flat(),
) as Record<FactPath, string[]>;

const englishNames: Record<ColumnPath, string[]> = {
  'lead.first_name': ['firstname', 'givenname', 'forename', 'fname', 'first', 'leadfirstname', 'contactfirstname'],
  'lead.last_name': ['lastname', 'familyname', 'surname', 'lname', 'last', 'leadlastname', 'contactlastname'],
  'lead.full_name': ['fullname', 'name', 'contactname', 'leadname', 'contact', 'person'],
  'lead.title': [
    'jobtitle',
    'title',
    'position',
    'role',
    'jobrole',
    'designation',
    'currentposition',
    'leadtitle',
    'occupation',
  ],
  'lead.company_name': [
    // The name without its legal form, as people write it.
    'companynameforemails',
    'companyname',
    'company',
    'organizationname',
    'organisationname',
    'organization',
    'organisation',
    'accountname',
    'account',
    'employer',
    'currentcompany',
    'firm',
    'business',
    'leadcompanyname',
  ],
  'lead.domain': [
    'domain',
    'companydomain',
    'website',
    'companywebsite',
    'websiteurl',
    'companyurl',
    'companydomainname',
    'organizationwebsite',
    'web',
    'url',
    'homepage',
    'site',
    'leaddomain',
  ],
  'lead.location': [
    'location',
    'personlocation',
    'contactlocation',
    'leadlocation',
    'city',
    'personcity',
    'contactcity',
    'town',
  ],
  'company_context.summary': [
    'summary',
    'companysummary',
    'companydescription',
    'description',
    'shortdescription',
    'seodescription',
    'about',
    'aboutcompany',
    'aboutthecompany',
    'organizationdescription',
    'companycontextsummary',
  ],
  'company_context.keywords': ['keywords', 'companykeywords', 'tags', 'topics', 'companycontextkeywords'],
  'company_context.tech_stack': [
    'techstack',
    'technologies',
    'technology',
    'tech',
    'technologynames',
    'companytechnologies',
    'companycontexttechstack',
  ],
  'company_context.facts': ['facts', 'companyfacts', 'companycontextfacts'],
  'lead.facts': ['leadfacts', 'personfacts'],
  ...factColumns,
  industry: ['industry', 'companyindustry', 'sector', 'vertical'],
  language: ['language', 'lang', 'locale'],
  thread: ['thread', 'earliermessages', 'messagehistory', 'conversation'],
  'metadata.email': emailNames,
  'metadata.linkedin_url': [
    'linkedinurl',
    'linkedin',
    'linkedinprofile',
    'personlinkedinurl',
    'linkedinprofileurl',
    'profileurl',
  ],
  'metadata.phone': ['phone', 'phonenumber', 'mobile', 'mobilephone', 'workdirectphone', 'telephone', 'tel'],
};

/**
 * Headers as exports of CRMs and lead databases have them, without case, spaces and punctuation. Names are tried in
 * order: "Company" gives way to "Company Name" where a file has both, and other languages to English.
 */
export const columnNames = Object.fromEntries(
  Object.entries(englishNames).map(([path, names]) => [
    path,
    [...names, ...(localColumnNames[path as ColumnPath] ?? [])],
  ]),
) as Record<ColumnPath, string[]>;
