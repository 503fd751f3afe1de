import { Button, Menu, Modal } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningPage } from '../../../contract/openings.ts';
import type { LeftPerson } from '../../../contract/standing.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { type Answer, call } from '../../lib/api.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { useWorkspace } from '../../lib/workspace.ts';
import { CloseOpening } from './close-opening.tsx';
import { CancelOpening, ReopenOpening } from './end-opening.tsx';
import { FillOpening } from './fill-opening.tsx';
import { FreezeForm } from './freeze-form.tsx';

/** Who is owed a word, and because of what. */
export interface Left {
  readonly people: readonly LeftPerson[];
  readonly purpose: 'ending' | 'freeze' | 'thaw';
}

type Step = 'freeze' | 'fill' | 'cancel' | 'close' | 'reopen';

interface ActionsProps {
  readonly opening: OpeningPage;
  readonly onLeft: (left: Left) => void;
}

/** What can be done with the opening as a whole; each answers with everyone who is owed a word because of it. */
export function OpeningActions({ opening, onLeft }: ActionsProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step | null>(null);
  const navigate = useNavigate();
  const changedBy = useChanged(onLeft, () => setStep(null));
  const changed = changedBy('ending');
  const params = { openingId: opening.id };
  const thaw = useMutation({
    mutationFn: () => call('delete /api/openings/{openingId}/freeze', { params }),
    onSuccess: changedBy('thaw'),
  });
  const left = useMutation({
    mutationFn: () => call('get /api/openings/{openingId}/left', { params }),
    onSuccess: (answer) =>
      onLeft({ people: answer.left, purpose: opening.state === 'frozen' ? 'freeze' : 'ending' }),
  });
  const isTeam = useWorkspace().kind === 'team';
  const isLive = opening.state === 'open' || opening.state === 'frozen';
  return (
    <>
      {(thaw.error ?? left.error) !== null && <ProblemNotice error={thaw.error ?? left.error} />}
      <ButtonLink to="/people/new" search={{ openingId: opening.id }} variant="default">
        {isTeam ? t('Add a person') : t('Add your application')}
      </ButtonLink>
      <Menu position="bottom-end" shadow="md" width={230}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.6} />}>
            {t('Change')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => void navigate({ to: '/settings/rules', search: { opening: opening.id } })}
          >
            {t('Its follow-up rules')}
          </Menu.Item>
          <Menu.Item onClick={() => left.mutate()}>{t('Who is still owed a last word')}</Menu.Item>
          {opening.state === 'open' && (
            <Menu.Item onClick={() => setStep('freeze')}>{t('Freeze it')}</Menu.Item>
          )}
          {opening.state === 'frozen' && (
            <Menu.Item onClick={() => thaw.mutate()}>{t('End the freeze')}</Menu.Item>
          )}
          {isLive && <Menu.Item onClick={() => setStep('fill')}>{t('It is filled')}</Menu.Item>}
          {isLive && <Menu.Item onClick={() => setStep('cancel')}>{t('Cancel the opening')}</Menu.Item>}
          {!isLive && <Menu.Item onClick={() => setStep('reopen')}>{t('Open it again')}</Menu.Item>}
          {opening.state !== 'closed' && (
            <Menu.Item onClick={() => setStep('close')}>{t('Close it')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={step !== null}
        onClose={() => setStep(null)}
        title={step ? t(TITLES[step]) : ''}
        closeButtonProps={{ 'aria-label': t('Cancel') }}
      >
        {step === 'freeze' && <FreezeForm opening={opening} onDone={changedBy('freeze')} />}
        {step === 'fill' && <FillOpening opening={opening} onDone={changed} />}
        {step === 'cancel' && <CancelOpening openingId={opening.id} onDone={() => setStep(null)} />}
        {step === 'reopen' && <ReopenOpening openingId={opening.id} onDone={() => setStep(null)} />}
        {step === 'close' && <CloseOpening opening={opening} onDone={changed} />}
      </Modal>
    </>
  );
}

function useChanged(onLeft: ActionsProps['onLeft'], onDone: () => void) {
  const queryClient = useQueryClient();
  return (purpose: Left['purpose']) =>
    async (answer: Answer<'put /api/openings/{openingId}/filling'>): Promise<void> => {
      onLeft({ people: answer.left, purpose });
      onDone();
      await Promise.all(
        [['opening'], ['openings'], ['today'], ['application']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    };
}

const TITLES: Readonly<Record<Step, Phrase>> = {
  freeze: phrase('Freeze the opening'),
  fill: phrase('The opening is filled'),
  cancel: phrase('Cancel the opening'),
  close: phrase('Close the opening'),
  reopen: phrase('Open it again'),
};
