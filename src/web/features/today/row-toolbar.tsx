import {
  IconArrowForwardUp,
  IconCalendarPlus,
  IconClockPause,
  IconInfoCircle,
  IconMail,
  IconMessages,
  IconPhone,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { type RowAction, useRowStage } from './row-stage.tsx';
import type { RowSubject } from './row-subject.ts';

interface Tool {
  readonly label: Phrase;
  /** What it does, for those who do not see the row around it. */
  readonly does: Phrase;
  readonly key: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

export const TOOLS: Readonly<Record<RowAction, Tool>> = {
  mail: { label: phrase('Mail'), does: phrase('Read and send the draft'), key: 'm', icon: IconMail },
  call: { label: phrase('Called'), does: phrase('Record a call'), key: 'c', icon: IconPhone },
  room: { label: phrase('In person'), does: phrase('Told in the room'), key: 'r', icon: IconMessages },
  date: { label: phrase('New date'), does: phrase('Give a new date'), key: 'd', icon: IconCalendarPlus },
  handOver: {
    label: phrase('Hand over'),
    does: phrase('Hand over to a colleague'),
    key: 'h',
    icon: IconArrowForwardUp,
  },
  snooze: { label: phrase('Later'), does: phrase('Put off, with a reason'), key: 'z', icon: IconClockPause },
  why: { label: phrase('Why'), does: phrase('Why is this owed?'), key: 'w', icon: IconInfoCircle },
};

interface ToolbarProps {
  readonly subject: RowSubject;
  readonly actions: readonly RowAction[];
}

/** What can be done about a row, in place; shown on the row that is pointed at, and always where nothing can point. */
export function RowToolbar({ subject, actions }: ToolbarProps) {
  const { t } = useTranslation();
  const { actionOf, toggle } = useRowStage();
  const open = actionOf(subject.rowId);
  return (
    <div className="row-tools" role="toolbar" aria-label={t('About {{name}}', { name: subject.personName })}>
      {actions.map((action) => {
        const { icon: Icon, key, label, does } = TOOLS[action];
        return (
          <button
            key={action}
            type="button"
            className="row-tool"
            data-action={action}
            aria-pressed={open === action}
            aria-label={t(does)}
            aria-keyshortcuts={key}
            title={`${t(does)} (${key})`}
            onClick={() => toggle(subject.rowId, action)}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className="row-tool-label">{t(label)}</span>
          </button>
        );
      })}
    </div>
  );
}
