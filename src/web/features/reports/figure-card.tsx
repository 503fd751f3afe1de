import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import type { ReportPart } from './report-query.ts';

/** One figure with what it is; it opens the list of the people behind it. */
export function FigureCard(given: {
  name: string;
  value: ReactNode;
  beside?: ReactNode;
  who?: ListedPeople;
  part: ReportPart;
  isBad?: boolean;
}) {
  const { name, value, beside, who, part, isBad = false } = given;
  const inside = (
    <>
      <strong className={isBad ? 'report-bad' : undefined}>{value}</strong>
      <span className="report-name">{name}</span>
      {beside && <span className="report-beside">{beside}</span>}
    </>
  );
  if (!who) return <div className="report-figure">{inside}</div>;
  return (
    <Link className="report-figure report-opens" to="/reports/people" search={searchOf(part, who)}>
      {inside}
    </Link>
  );
}

function searchOf({ days, only, key }: ReportPart, who: ListedPeople) {
  return { who, days, ...(only && { only }), ...(key !== undefined && { key }) };
}
