import type { KeyboardEvent } from 'react';

/** The way to each person on the page who has one: the first of their applications. */
export function peopleLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.person-row .person-applications a:first-of-type')];
}

/** Up and down go from person to person, and from the first one back to the search. */
export function moveThroughPeople(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = peopleLinks();
  const row = (event.target as HTMLElement).closest('.person-row');
  const at = links.findIndex((link) => row?.contains(link));
  if (at < 0) return;
  event.preventDefault();
  const next = links[at + step];
  if (next) next.focus();
  else if (step < 0) document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}
