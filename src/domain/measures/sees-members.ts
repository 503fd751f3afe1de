/** Who sees the numbers of other members by name; everybody sees their own and those of all together. */
export type SeesMembers = (typeof SEES_MEMBERS)[number];

export const SEES_MEMBERS = ['nobody', 'admins', 'leads', 'everyone'] as const;

export interface Asking {
  readonly memberId: string;
  readonly role: 'admin' | 'recruiter' | 'hiringManager' | 'interviewer' | 'viewer';
  /** Stands above others on the ladder of an opening: its lead, manager or head of hiring. */
  readonly leads: boolean;
}

/** Whether somebody may see the numbers of a member by name. */
export function maySeeMember(setting: SeesMembers, asking: Asking, memberId: string | null): boolean {
  if (memberId === null || memberId === asking.memberId) return true;
  switch (setting) {
    case 'nobody':
      return false;
    case 'admins':
      return asking.role === 'admin';
    case 'leads':
      return asking.role === 'admin' || asking.leads;
    case 'everyone':
      return true;
    default:
      return setting satisfies never;
  }
}
