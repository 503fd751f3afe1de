import type { ApplicationInFile, FactsFile } from '../../contract/facts-file.ts';
import type { PolicyFile } from '../../contract/policy-file.ts';
import { createCalendars } from '../../domain/calendar/calendars.ts';
import type { Circumstances, Ladder } from '../../domain/circumstances.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import type { Party } from '../../domain/party.ts';
import type { Policy, PolicyOverrides } from '../../domain/policy/policy.ts';
import { resolvePolicy } from '../../domain/policy/resolve-policy.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';

/** One application of a facts file, ready to be assessed. */
export interface Case {
  readonly id: string;
  readonly person: string;
  readonly opening: string;
  readonly agency: string;
  readonly circumstances: Circumstances;
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly nameOf: (id: string) => string;
}

/** The applications of a facts file with their facts, circumstances and policy; `override` beats what the file sets. */
export function casesOf(file: FactsFile, override: PolicyFile | null): readonly Case[] {
  const names = new Map([...file.members, ...file.people].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return file.applications.map((application) => {
    const opening = file.openings.find(({ id }) => id === application.opening);
    return {
      id: application.id,
      person: nameOf(application.person),
      opening: opening?.title ?? application.opening,
      agency: application.agency?.name ?? 'the agency',
      circumstances: circumstancesOf(file, application),
      facts: completeFacts(application),
      policy: policyOf([opening?.policy, override]),
      nameOf,
    };
  });
}

const NOBODY: Ladder = { owner: null, lead: null, manager: null, headOfHiring: null, complianceOwner: null };

function circumstancesOf(file: FactsFile, application: ApplicationInFile): Circumstances {
  const opening = file.openings.find(({ id }) => id === application.opening);
  const person = file.people.find(({ id }) => id === application.person);
  const team = (opening?.place ?? file.workspace.place) as Circumstances['team'];
  return {
    workspace: file.workspace.kind,
    channel: application.channel,
    team,
    candidate: (person?.place ?? team) as Circumstances['candidate'],
    ...(application.channel === 'agency'
      ? { agency: (application.agency?.place ?? team) as Circumstances['team'] }
      : {}),
    mayWriteDirectly: application.mayWriteDirectly,
    ladder: opening?.ladder ?? NOBODY,
    opening: {
      isPubliclyPosted: opening?.isPubliclyPosted ?? true,
      employerSize: opening?.employerSize ?? null,
      isFollowUpPartOfJob: opening?.isFollowUpPartOfJob ?? false,
    },
  };
}

/** What may be left out in a file and never in the heart: ids, when it was recorded, who did it, to whom a word went. */
function completeFacts({ facts, channel }: ApplicationInFile): readonly Fact[] {
  return facts.map((fact, index) => {
    const {
      id = String(index + 1),
      at,
      recordedAt = at,
      actor = { kind: 'member' },
    } = fact as Partial<Fact> & { readonly at: number };
    return { ...fact, ...receiverOf(fact, channel), id, at, recordedAt, actor } as Fact;
  });
}

/** R17: the team's words go to the agency; what is said in the room, the candidate hears. */
function receiverOf(
  { type, to }: { readonly type: Fact['type']; readonly to?: Party },
  channel: ApplicationInFile['channel'],
): { readonly to?: Party } {
  if (type === 'ToldInRoom') return { to: to ?? 'candidate' };
  if (type !== 'MessageSent' && type !== 'CallMade') return {};
  return { to: to ?? (channel === 'agency' ? 'agency' : 'candidate') };
}

function policyOf(files: readonly (PolicyFile | null | undefined)[]): Policy {
  const given = files.filter((file) => file !== null && file !== undefined);
  const closedDays = given.flatMap((file) => file.closedDays ?? []);
  const overrides = given.map(({ closedDays: _, ...rest }) => rest as PolicyOverrides);
  return resolvePolicy({ overrides, calendarOf: createCalendars(publicHolidays, closedDays) });
}
