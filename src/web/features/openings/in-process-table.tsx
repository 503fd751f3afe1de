import { Link } from '@tanstack/react-router';
import type { OpeningApplication } from '../../../contract/openings.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';

const SETTLED: ReadonlySet<OpeningApplication['phase']> = new Set(['closed', 'hired', 'shelved']);

export function InProcessTable({ applications }: { applications: readonly OpeningApplication[] }) {
  const hasStages = applications.some((one) => one.stage !== null);
  return (
    <table className="in-process">
      <thead>
        <tr>
          <th scope="col">Person</th>
          {hasStages && <th scope="col">Stage</th>}
          <th scope="col">Stands</th>
          <th scope="col">Turn</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {applications.map((one) => (
          <tr key={one.applicationId} data-settled={SETTLED.has(one.phase)}>
            <td>
              <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                {one.person.name}
              </Link>
            </td>
            {hasStages && <td>{one.stage}</td>}
            <td>{one.untold ? <Chip tone="late">Decided, not told</Chip> : PHASES[one.phase]}</td>
            <td>{SETTLED.has(one.phase) && one.turn === 'nobody' ? '' : TURNS[one.turn]}</td>
            <td>{one.dueAt && <DueText dueAt={one.dueAt} isLate={one.isLate} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PHASES: Readonly<Record<OpeningApplication['phase'], string>> = {
  active: 'in process',
  offer: 'has an offer',
  hired: 'hired',
  frozen: 'frozen',
  onHold: 'on hold',
  shelved: 'no answer, shelved',
  closing: 'closing',
  closed: 'closed',
};

const TURNS: Readonly<Record<OpeningApplication['turn'], string>> = {
  team: 'your turn',
  candidate: 'their turn',
  agency: 'the agency’s turn',
  nobody: 'nobody’s turn for now',
};
