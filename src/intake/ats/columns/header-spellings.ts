import { plainHeader } from './plain-header.ts';

/** Who or what a system puts before its own fields: `Person : Email`, `Candidate's Phone`, `Recruiting Workflow Profile : Status`. */
const OF_THE_PERSON =
  /^(?:the )?(?:candidate|applicant|person|prospect|talent|job seeker|submission|application|bewerber|kandidat|candidat|candidato)(?: s)? (?=\S)/;
/** How the cells are written, which is no part of what they say: `Applied at (UTC)`, `Interview date (MM/DD/YYYY)`. */
const HOW_WRITTEN =
  /(?: (?:utc|gmt|cet|est|pst|local|local time|dd mm yyyy|mm dd yyyy|yyyy mm dd|dd mm yy|mm dd yy|tt mm jjjj|jj mm aaaa|dd mm aaaa|yes no|y n|if any|optional|required|date time))+$/;

/**
 * Other ways to write a header, the nearest to it first: without what says how it is written, its parts around a colon or
 * a slash, without the word for the person. Some systems write `Requisition : Job Title` and mean the job's title.
 */
export function spellingsOf(header: string): readonly string[] {
  const whole = plainHeader(header);
  const parts = header.includes(':') || header.includes('/') || header.includes('>') ? partsOf(header) : [];
  const spellings = [whole, ...parts].flatMap((plain) => {
    const bare = plain.replace(HOW_WRITTEN, '');
    return [bare, bare.replace(OF_THE_PERSON, '')];
  });
  return [...new Set(spellings)].filter((plain) => plain !== '' && plain !== whole);
}

/** A recruiter or a manager before the colon says whose name follows; else the last part says most, then the one before. */
function partsOf(header: string): readonly string[] {
  const parts = header
    .slice(0, 200)
    .split(/\s*[:/>|]\s*/)
    .map(plainHeader);
  const whose = parts.slice(0, -1).find((part) => IS_SOMEBODY_ELSE.test(part));
  return whose === undefined ? parts.reverse() : [whose];
}

/** `Job : Recruiter : Full Name` is the recruiter's name and nobody else's. */
const IS_SOMEBODY_ELSE = /^(recruiter|hiring manager|agency|interviewer)$/;
