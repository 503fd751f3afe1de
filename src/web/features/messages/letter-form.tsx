import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { blankFor } from '../../../domain/draft/blanks.ts';
import { isDraftKind } from '../../../domain/draft/draft-kind.ts';
import { DayField } from '../../components/day-field.tsx';
import { LetterBlanks } from '../../components/letter-blanks.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { WordsFindings } from '../../components/words-findings.tsx';
import { useWordsCheck, withBetterWords } from '../../lib/check-words.ts';
import { CatchingNotice } from './catching-notice.tsx';
import { GateFindings } from './gate-findings.tsx';
import './letter-form.css';
import { MailPreview } from '../../components/mail-preview.tsx';
import { LetterChoice } from './letter-choice.tsx';
import { useMessageActs } from './message-acts.ts';
import { messagesQuery } from './messages-query.ts';
import { useLetter } from './use-letter.ts';
import { WordsFromRecord } from './words-from-record.tsx';

export interface Opened {
  readonly message: Message;
  /** Begun just now: it is thrown away when nothing was written. */
  readonly isNew: boolean;
}

/** A mail being written: words, whom it goes to, what stands in the way, how it looks on a telephone, and sending it. */
export function LetterForm({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const { t } = useTranslation();
  const letter = useLetter(opened.message);
  const { saved } = letter;
  const acts = useMessageActs(saved);
  const isNarrow = useMediaQuery('(max-width: 1180px)') ?? false;
  const [side, setSide] = useState<'write' | 'look'>('write');
  const findings = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
  }, []);

  async function leave(): Promise<void> {
    if (opened.isNew && !letter.isTouched()) await acts.discard();
    else await letter.save();
    onClose();
  }
  async function send(how: 'send' | 'sendDraftNow'): Promise<void> {
    const after = await letter.save();
    if (after === null) return;
    if (after.findings.length > 0) findings.current?.focus();
    else if (await acts[how]()) onClose();
  }
  const isWriting = !isNarrow || side === 'write';
  const isLooking = !isNarrow || side === 'look';
  return (
    <form
      ref={form}
      className="letter-form"
      aria-label={t('Mail')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send('send');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void send('send');
        if (event.key === 'Escape') void leave();
      }}
    >
      <Head message={saved} />
      {isNarrow && (
        <SegmentedControl
          fullWidth
          aria-label={t('Write or look')}
          data={[
            { value: 'write', label: t('Write') },
            { value: 'look', label: t('As they see it') },
          ]}
          value={side}
          onChange={(value) => setSide(value as 'write' | 'look')}
        />
      )}
      <div className="letter-sides">
        {isWriting && <Fields letter={letter} message={saved} />}
        {isLooking && (
          <div className="letter-look">
            <MailPreview isPhone html={saved.html ?? ''} text={saved.plain ?? ''} />
          </div>
        )}
      </div>
      <ApprovedMeanwhile message={saved} isBusy={acts.busy !== null} />
      {letter.failure !== null && <ProblemNotice error={letter.failure} onRetry={() => void letter.save()} />}
      <GateFindings ref={findings} findings={saved.findings} />
      {saved.isCatching && <CatchingNotice />}
      <div className="form-actions">
        <Button type="submit" loading={acts.busy === 'send'} disabled={acts.busy !== null}>
          {t('Send')}
        </Button>
        <Button
          variant="default"
          loading={acts.busy === 'sendNow'}
          disabled={acts.busy !== null}
          onClick={() => void send('sendDraftNow')}
        >
          {t('Send now')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void leave()}>
          {t('Close')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void acts.discard().then((after) => after && onClose())}
        >
          {t('Discard')}
        </Button>
      </div>
      <WhenItLeaves message={saved} isSaved={letter.isSaved} />
    </form>
  );
}

/** Two may write the same mail: whoever was slower sees it as soon as the other has said yes. */
function ApprovedMeanwhile({ message, isBusy }: { message: Message; isBusy: boolean }) {
  const { t } = useTranslation();
  const { data } = useQuery(messagesQuery(message.applicationId));
  const now = data?.messages.find(({ id }) => id === message.id);
  const isApproved = now !== undefined && now.state !== 'draft' && now.state !== 'failed';
  return (
    <div role="status">
      {isApproved && !isBusy && now.approvedBy && (
        <p className="letter-meanwhile">
          {t('{{name}} has approved this mail meanwhile.', { name: now.approvedBy.name })} {now.sentence}
        </p>
      )}
    </div>
  );
}

function Head({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { name, address } = message.to;
  return (
    <div className="letter-head">
      <h2 className="letter-title">{t('Mail to {{name}}', { name: name ?? t('nobody yet') })}</h2>
      <dl>
        <div>
          <dt>{t('To')}</dt>
          <dd>{address ?? t('no address is known')}</dd>
        </div>
        <div>
          <dt>{t('From')}</dt>
          <dd>{message.from}</dd>
        </div>
        {message.replyTo && (
          <div>
            <dt>{t('Answers to')}</dt>
            <dd>{message.replyTo}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Fields({ letter, message }: { letter: ReturnType<typeof useLetter>; message: Message }) {
  const { t } = useTranslation();
  const { fields, change } = letter;
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="letter-fields">
      <LetterChoice message={message} onChoice={letter.redraft} />
      <TextInput
        label={t('Subject')}
        value={fields.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <WordsFromRecord
        message={message}
        onTake={(sentence) => change({ text: withSentence(fields.text, sentence) })}
      />
      <LetterBlanks words={fields} personName={message.person.name} onFilled={letter.fill} area={area} />
      <Textarea
        ref={area}
        label={t('Text')}
        data-first-focus
        autosize
        minRows={10}
        maxRows={26}
        value={fields.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Questioned letter={letter} message={message} area={area} />
      {/* After a no there is no next word to promise. */}
      {message.tells !== 'decline' && (
        <DayField
          label={t('Our next word is promised for')}
          description={t('It becomes a promise when the mail leaves. The text should name the same day.')}
          isOptional
          value={fields.promise}
          onChange={(promise) => change({ promise })}
        />
      )}
    </div>
  );
}

interface QuestionedProps {
  readonly letter: ReturnType<typeof useLetter>;
  readonly message: Message;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** What the checker questions while one writes; blanks have their own place above. */
function Questioned({ letter: { fields, change }, message, area }: QuestionedProps) {
  const { applicationId } = message;
  const kind = isDraftKind(message.kind) ? message.kind : undefined;
  const { subject, text } = fields;
  const findings = useWordsCheck({ applicationId, subject, text, kind }).filter(
    ({ rule }) => rule !== 'blank',
  );
  return (
    <WordsFindings
      findings={findings}
      onShow={({ part, start, end }) => {
        if (part !== 'body') return;
        area.current?.focus();
        area.current?.setSelectionRange(start, end);
      }}
      onTake={(finding) => change({ text: withBetterWords(text, finding) })}
    />
  );
}

/** What "Send" means for this mail, before it is pressed. */
function WhenItLeaves({ message, isSaved }: { message: Message; isSaved: boolean }) {
  const { t } = useTranslation();
  if (message.leavesIfHeldAt === null) return null;
  const at = Date.parse(message.leavesIfHeldAt);
  return (
    <p className="letter-when" role="status">
      {message.waitsIfHeld === 'hold' ? (
        t('It leaves {{count}} minutes after “Send”, and can be taken back until then.', {
          count: message.holdMinutes,
        })
      ) : (
        <>
          {message.waitsIfHeld === 'nextMorning'
            ? t('A no leaves on the next working morning where they live:')
            : t('It is night where they live. It leaves in their morning:')}{' '}
          <TimeText at={at} withTime />
        </>
      )}{' '}
      {isSaved ? t('Saved.') : t('Saving…')}
    </p>
  );
}

/** Where the line of one's own belongs, else before the close. */
function withSentence(text: string, sentence: string): string {
  const blank = blankFor('personal_line');
  if (text.includes(blank)) return text.replace(blank, sentence);
  const close = text.trimEnd().lastIndexOf('\n\n');
  return close < 0 ? `${text}\n\n${sentence}` : `${text.slice(0, close)}\n\n${sentence}${text.slice(close)}`;
}
