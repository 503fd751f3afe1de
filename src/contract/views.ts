import { z } from 'zod';
import { type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { id, name } from './scalars.ts';
import { todayQuery } from './today.ts';

/** What the address of Today carries. */
export const viewSearch = todayQuery
  .pick({ whose: true, list: true, openingId: true, kind: true, late: true })
  .partial()
  .meta({ id: 'ViewSearch' });

export const savedView = z.object({ id, name, search: viewSearch }).meta({ id: 'SavedView' });
export const savedViewBody = z
  .object({ name: name.max(60), search: viewSearch })
  .meta({ id: 'NewSavedView', description: 'One of the same name takes its place.' });
export const viewNameBody = z.object({ name: name.max(60) }).meta({ id: 'ViewName' });
export const savedViewsAnswer = z.object({ views: z.array(savedView) }).meta({ id: 'SavedViews' });

export const viewEndpoints = {
  listViews: {
    method: 'get',
    path: '/api/views',
    summary: 'Your own views of Today, by name.',
    access: EVERY_ROLE,
    status: 200,
    answer: savedViewsAnswer,
  },
  saveView: {
    method: 'post',
    path: '/api/views',
    summary: 'Keep a view of Today under a name; it is yours alone.',
    access: EVERY_ROLE,
    body: savedViewBody,
    status: 201,
    answer: savedViewsAnswer,
  },
  renameView: {
    method: 'put',
    path: '/api/views/{viewId}',
    summary: 'Give one of your views another name; refused where another one has it.',
    access: EVERY_ROLE,
    body: viewNameBody,
    status: 200,
    answer: savedViewsAnswer,
  },
  removeView: {
    method: 'delete',
    path: '/api/views/{viewId}',
    summary: 'Forget one of your views.',
    access: EVERY_ROLE,
    status: 200,
    answer: savedViewsAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type SavedView = z.infer<typeof savedView>;
export type ViewSearch = z.infer<typeof viewSearch>;
