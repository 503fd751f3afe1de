import { Button, type ButtonProps } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

function ButtonAnchor(props: ButtonProps & AnchorProps & { ref?: Ref<HTMLAnchorElement> }) {
  return <Button component="a" {...props} />;
}

const Linked = createLink(ButtonAnchor);

/** A link that looks like a button, because it leads on to work; its address is typed like any other link's. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = (props) => <Linked {...props} />;
