import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyRow } from '../../../../contract/policy.ts';
import type { RuleId } from '../../../../domain/policy/policy.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { RuleHistory } from './rule-history.tsx';
import type { RuleWords } from './rule-words.ts';
import { SourceList } from './source-list.tsx';

interface RuleRowProps {
  readonly rule: RuleId;
  readonly words: RuleWords;
  readonly value: ReactNode;
  readonly setHere: PolicyRow['setHere'];
  readonly sources: readonly string[];
  readonly asOf: string;
  readonly isOpen: boolean;
  readonly isOff?: boolean;
  /** `null` for those who may look and not set. */
  readonly editor: ReactNode | null;
  readonly children?: ReactNode;
}

/** One rule in a line; opened, everything about it. Which one is open stands in the address, so that it can be sent to somebody. */
export function RuleRow(props: RuleRowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { rule, words, isOpen, setHere } = props;
  const toggle = (): void =>
    void navigate({
      to: '/settings/rules',
      search: ({ rule: _, ...rest }) => (isOpen ? rest : { ...rest, rule }),
      replace: true,
      resetScroll: false,
    });
  return (
    <li className="rule" data-open={isOpen}>
      <h3>
        <button
          type="button"
          className="rule-head"
          aria-expanded={isOpen}
          aria-controls={`rule-${rule}`}
          onClick={toggle}
        >
          <span className="rule-title">{t(words.title)}</span>
          <span className="rule-value" data-off={props.isOff === true}>
            {props.value}
          </span>
          {setHere && <SetBy setHere={setHere} />}
          <IconChevronDown className="rule-chevron" size={17} stroke={1.6} aria-hidden />
        </button>
      </h3>
      {isOpen && (
        <div className="rule-body" id={`rule-${rule}`}>
          <p>{t(words.meaning)}</p>
          {props.children}
          <SourceList sources={props.sources} asOf={props.asOf} />
          {props.editor ?? <p className="settings-quiet">{t('Admins can change this.')}</p>}
          <RuleHistory rule={rule} />
        </div>
      )}
    </li>
  );
}

function SetBy({ setHere }: { setHere: NonNullable<PolicyRow['setHere']> }) {
  const { t } = useTranslation();
  return (
    <span className="rule-set">
      {setHere.by ? t('set by {{name}}', { name: setHere.by.name }) : t('set here')},{' '}
      <TimeText at={Date.parse(setHere.at)} />
    </span>
  );
}
