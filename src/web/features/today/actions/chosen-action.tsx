import type { RowAction } from '../row-stage.tsx';
import type { ActionProps } from './action-props.ts';
import { CallAction } from './call-action.tsx';
import { DateAction } from './date-action.tsx';
import { HandOverAction } from './hand-over-action.tsx';
import { MailAction } from './mail-action.tsx';
import { RoomAction } from './room-action.tsx';
import { SnoozeAction } from './snooze-action.tsx';
import { useFirstFocus } from './use-first-focus.ts';
import { WhyOwed } from './why-owed.tsx';

/** What was chosen for a row. The first thing to fill in takes the focus. */
export function ChosenAction({
  action,
  subject,
  page,
}: Omit<ActionProps, 'duty'> & { readonly action: RowAction }) {
  const frame = useFirstFocus<HTMLDivElement>();
  const duty = page.obligations.find((owed) => owed.key === subject.key && owed.state.is === 'open');
  return (
    <div ref={frame} className="row-action">
      <Chosen action={action} subject={subject} page={page} duty={duty} />
    </div>
  );
}

function Chosen({ action, ...props }: ActionProps & { readonly action: RowAction }) {
  switch (action) {
    case 'mail':
      return <MailAction {...props} />;
    case 'call':
      return <CallAction {...props} />;
    case 'room':
      return <RoomAction {...props} />;
    case 'date':
      return <DateAction {...props} />;
    case 'handOver':
      return <HandOverAction {...props} />;
    case 'snooze':
      return <SnoozeAction {...props} />;
    case 'why':
      return <WhyOwed {...props} />;
    default:
      return action satisfies never;
  }
}
