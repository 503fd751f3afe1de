import type { Around } from '../../contract/application-page.ts';
import type { History } from '../../domain/history/history.ts';
import type { PersonRow } from '../../storage/queries/people.ts';
import { type Names, namedOf } from './names.ts';
import { placeOf } from './opening.ts';
import type { PageParts } from './page-parts.ts';

/** The people around an application: the candidate, the agency, the interviewers and the members on the ladder. */
export function presentAround({ person, agency, history, members }: PageParts): Around[] {
  const { owner, lead, manager, headOfHiring, complianceOwner } = history.circumstances.ladder;
  const ladder = { owner, lead, manager, headOfHiring, complianceOwner };
  return [
    personAround(person, 'candidate'),
    ...(agency ? [personAround(agency, 'agency')] : []),
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

function personAround(person: PersonRow, as: 'candidate' | 'agency'): Around {
  return {
    id: person.personId,
    name: person.name,
    as,
    address: person.address,
    phone: person.phone,
    place: placeOf(person),
  };
}
