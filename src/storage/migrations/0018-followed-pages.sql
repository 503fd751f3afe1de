-- Which workspaces have a page to read again is asked across workspaces, by the job alone and for reading only.
create policy sweep_door on followed_page for select using (current_setting('heardback.door', true) = 'sweep');
