/** In which workspace something is done, and by which member. */
export interface Acting {
  readonly workspaceId: string;
  readonly memberId: string;
}
