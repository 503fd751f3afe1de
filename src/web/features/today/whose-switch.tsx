import { Link } from '@tanstack/react-router';
import type { Whose } from './today-query.ts';
import './whose-switch.css';

const CHOICES: readonly { readonly value: Whose; readonly label: string; readonly title: string }[] = [
  { value: 'mine', label: 'Mine', title: 'What you hold yourself' },
  { value: 'team', label: 'My team’s', title: 'Openings that you lead or stand behind' },
  { value: 'everyone', label: 'Everyone’s', title: 'The whole workspace' },
];

/** Whose words are shown; kept in the address, so that a link shows the same. */
export function WhoseSwitch() {
  return (
    <nav className="whose" aria-label="Whose words">
      {CHOICES.map(({ value, label, title }) => (
        <Link
          key={value}
          to="/"
          search={(before) => {
            const { whose: _, ...rest } = before;
            return value === 'mine' ? rest : { ...rest, whose: value };
          }}
          replace
          activeOptions={{ exact: true }}
          title={title}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
