import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../contract/vocabulary.ts';
import { ROLE_WORDS, ROLES } from './role-words.ts';

/** Which role, with what it may do beneath. */
export function RoleField({
  value,
  onChange,
  error,
  label,
}: {
  value: Role;
  onChange: (role: Role) => void;
  error?: ReactNode;
  label?: string;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label ?? t('Role')}
      description={t(ROLE_WORDS[value].hint)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={ROLES.map((role) => ({ value: role, label: t(ROLE_WORDS[role].label) }))}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value as Role)}
    />
  );
}
