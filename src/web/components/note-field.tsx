import { Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import './note-field.css';

/** Words of a member's own, kept apart from facts so that they can be erased with the person. */
export function NoteField(props: ComponentProps<typeof Textarea>) {
  const { t } = useTranslation();
  return <Textarea label={t('Note')} rows={2} classNames={{ input: 'note-words' }} {...props} />;
}
