import { useTranslation } from 'react-i18next';
import type { Doing, Present } from '../../contract/live.ts';
import { initialsOf } from '../lib/initials.ts';
import { phrase } from '../lib/language/phrase.ts';
import { useMember } from '../lib/workspace.ts';
import './here.css';

const SAYS = {
  looks: phrase('{{name}} looks at this, too'),
  writes: phrase('{{name}} is writing here'),
  decides: phrase('{{name}} is about to decide here'),
} as const satisfies Record<Doing, unknown>;

/** Who else has this open, and what they are about to do. */
export function Here({ present }: { present: readonly Present[] }) {
  const { t } = useTranslation();
  const own = useMember().id;
  const others = present.filter((one) => one.member.id !== own);
  return (
    <p className="here" role="status">
      {others.map(({ member, doing }) => (
        <span key={member.id} className="here-one" data-doing={doing}>
          <span className="here-mark" aria-hidden>
            {initialsOf(member.name)}
          </span>
          <span className={doing === 'looks' ? 'visually-hidden' : undefined} title={member.name}>
            {t(SAYS[doing], { name: member.name })}
          </span>
        </span>
      ))}
    </p>
  );
}
