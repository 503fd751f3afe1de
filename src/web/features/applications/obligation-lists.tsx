import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Obligation } from '../../../contract/standing.ts';
import './obligations.css';
import { ObligationRow } from './obligation-row.tsx';
import { usePerspective } from './perspective.ts';

/** Who owes whom a word, both ways; what is met or ended folds away below. */
export function ObligationLists({ page }: { page: ApplicationPage }) {
  const { us } = usePerspective(page);
  const open = page.obligations.filter((one) => one.state.is === 'open');
  const past = page.obligations.filter((one) => one.state.is !== 'open');
  const ours = open.filter((one) => one.owedBy === us);
  const theirs = open.filter((one) => one.owedBy !== us);
  return (
    <section aria-label="Words owed" className="obligations">
      <OpenList title="You owe" obligations={ours} page={page} nothing="You owe nothing here." />
      <OpenList title="You are owed" obligations={theirs} page={page} nothing="They owe you nothing." />
      {past.length > 0 && (
        <details className="obligations-past">
          <summary>
            {past.length === 1 ? 'One word is behind you' : `${past.length} words are behind you`}
          </summary>
          <ul>
            {past.map((one) => (
              <ObligationRow key={one.key} obligation={one} page={page} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenList({
  title,
  obligations,
  page,
  nothing,
}: {
  title: string;
  obligations: readonly Obligation[];
  page: ApplicationPage;
  nothing: string;
}) {
  return (
    <div>
      <h2 className="block-title">{title}</h2>
      {obligations.length === 0 ? (
        <p className="obligations-none">{nothing}</p>
      ) : (
        <ul>
          {obligations.map((one) => (
            <ObligationRow key={one.key} obligation={one} page={page} />
          ))}
        </ul>
      )}
    </div>
  );
}
