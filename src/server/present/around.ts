import type { Around } from '../../contract/application-page.ts';
import type { History } from '../../domain/history/history.ts';
import type { PersonRow } from '../../storage/queries/people.ts';
import { type Names, namedOf } from './names.ts';
import { placeOf } from './opening.ts';
import type { PageParts } from './page-parts.ts';

/** The people around an application: the candidate, the agency, the interviewers and the members on the ladder. */
export function presentAround(parts: PageParts): Around[] {
  const { person, agency, referrer, referees = [], history, members } = parts;
  const { owner, lead, manager, headOfHiring, complianceOwner } = history.circumstances.ladder;
  const ladder = { owner, lead, manager, headOfHiring, complianceOwner };
  return [
    personAround(person, 'candidate'),
    ...(agency ? [personAround(agency, 'agency')] : []),
    ...(referrer ? [personAround(referrer, 'referrer')] : []),
    ...referees.filter((one) => one.personId !== agency?.personId).map((one) => personAround(one, 'referee')),
    ...interviewersOf(history).flatMap((id) => memberAround(members, id, 'interviewer')),
    ...(Object.entries(ladder) as [keyof typeof ladder, string | null][]).flatMap(([rung, id]) =>
      memberAround(members, id, rung),
    ),
  ];
}

/** Those who met the candidate or will; whoever was to and did not is nobody to ask. */
function interviewersOf({ interviews }: History): readonly string[] {
  const expected = [...interviews.values()].filter(
    ({ state }) => state.is === 'held' || state.is === 'booked',
  );
  return [...new Set(expected.flatMap((interview) => interview.interviewers))];
}

function memberAround(members: Names, id: string | null, as: Around['as']): Around[] {
  const member = namedOf(members, id);
  return member ? [{ ...member, as, address: null, phone: null, place: null }] : [];
}

type Outsider = Pick<
  PersonRow,
  'personId' | 'name' | 'address' | 'phone' | 'country' | 'region' | 'timeZone'
>;

function personAround(person: Outsider, as: 'candidate' | 'agency' | 'referee' | 'referrer'): Around {
  return {
    id: person.personId,
    name: person.name,
    as,
    address: person.address,
    phone: person.phone,
    place: placeOf(person),
  };
}
