import { Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';

/** Words of a member's own, kept apart from facts so that they can be erased with the person. */
export function NoteField(props: ComponentProps<typeof Textarea>) {
  return <Textarea label="Note" autosize minRows={2} maxRows={8} {...props} />;
}
