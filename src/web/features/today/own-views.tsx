import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconBookmarks, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../contract/views.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { showUndoable } from '../../components/undoable.tsx';
import { call } from '../../lib/api.ts';
import { viewsQuery } from '../../lib/views-query.ts';

/** The views that the member has kept: to go to, to name anew, to remove. */
export function OwnViews() {
  const { t } = useTranslation();
  const { data } = useQuery(viewsQuery);
  const [isOpen, setOpen] = useState(false);
  const [naming, setNaming] = useState<string | null>(null);
  /** Whose name was just given: the focus goes back to where it was begun. */
  const [named, setNamed] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const views = data?.views ?? [];
  if (views.length === 0 && !isOpen) return null;
  const close = (): void => {
    setOpen(false);
    setNaming(null);
    setNamed(null);
  };
  const endNaming = (): void => {
    setNamed(naming);
    setNaming(null);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(is) => (is ? setOpen(true) : close())}
      trapFocus
      // A list beside the page and no dialog over it: the keys of the page go on working, such as undo.
      withRoles={false}
      position="bottom-end"
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconBookmarks size={16} stroke={1.6} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {t('Your views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="own-views" aria-label={t('Your views')} ref={list} tabIndex={-1}>
          {views.length === 0 && <li>{t('You have kept no view.')}</li>}
          {views.map((view) => (
            <li key={view.id}>
              {naming === view.id ? (
                <NewName view={view} onDone={endNaming} />
              ) : (
                <ViewRow
                  view={view}
                  isNamed={named === view.id}
                  onRename={() => setNaming(view.id)}
                  onGo={close}
                  onRemoved={() => list.current?.focus()}
                />
              )}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ViewRowProps {
  readonly view: SavedView;
  readonly isNamed: boolean;
  readonly onRename: () => void;
  readonly onGo: () => void;
  readonly onRemoved: () => void;
}

function ViewRow({ view, isNamed, onRename, onGo, onRemoved }: ViewRowProps) {
  const { t } = useTranslation();
  const removal = useRemoval(view, onRemoved);
  return (
    <>
      <Link to="/" search={view.search as object} className="own-view" onClick={onGo}>
        {view.name}
      </Link>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('Rename the view {{name}}', { name: view.name })}
        autoFocus={isNamed}
        onClick={onRename}
      >
        <IconPencil size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('Remove the view {{name}}', { name: view.name })}
        onClick={removal.remove}
      >
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      {removal.failure !== null && <ProblemNotice error={removal.failure} />}
    </>
  );
}

/** Gone at once, and back with one key. */
function useRemoval({ id: viewId, name, search }: SavedView, onRemoved: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const keep = (answer: { readonly views: SavedView[] }): void => {
    queryClient.setQueryData(viewsQuery.queryKey, answer);
  };
  const remove = (): void => {
    setFailure(null);
    call('delete /api/views/{viewId}', { params: { viewId } }).then((answer) => {
      keep(answer);
      onRemoved();
      showUndoable({
        title: t('View removed'),
        message: name,
        undo: async () => keep(await call('post /api/views', { body: { name, search } })),
      });
    }, setFailure);
  };
  return { remove, failure };
}

function NewName({ view, onDone }: { view: SavedView; onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState(view.name);
  const [failure, setFailure] = useState<unknown>(null);
  const rename = async (newName: string): Promise<void> => {
    const params = { viewId: view.id };
    const answer = await call('put /api/views/{viewId}', { params, body: { name: newName } });
    queryClient.setQueryData(viewsQuery.queryKey, answer);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const newName = name.trim();
    if (newName === '') return;
    if (newName === view.name) {
      onDone();
      return;
    }
    setFailure(null);
    rename(newName).then(() => {
      onDone();
      showUndoable({ title: t('View renamed'), message: newName, undo: () => rename(view.name) });
    }, setFailure);
  };
  return (
    <form
      onSubmit={onSubmit}
      className="own-view-name"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The list stays open: only the new name is given up.
        event.stopPropagation();
        onDone();
      }}
    >
      {failure !== null && <ProblemNotice error={failure} />}
      <TextInput
        aria-label={t('Name of the view')}
        value={name}
        maxLength={60}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm">
        {t('Rename')}
      </Button>
    </form>
  );
}
