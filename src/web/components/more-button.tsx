import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

/** Leads to the places that are not under the thumb on a phone. */
export function MoreButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <UnstyledButton {...props} className="shell-link shell-more">
      <IconDots size={19} stroke={1.6} aria-hidden />
      <span>{t('More')}</span>
    </UnstyledButton>
  );
}
