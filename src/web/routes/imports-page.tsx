import { PageHeader } from '../components/page-header.tsx';
import { UploadForm } from '../features/imports/upload-form.tsx';
import { useWorkspace } from '../lib/workspace.ts';

export function ImportsPage() {
  const { country, region, timeZone } = useWorkspace();
  return (
    <>
      <PageHeader
        title="Import"
        lead="An export from your applicant system, or a list of your own, as CSV."
      />
      <UploadForm place={{ country, timeZone, ...(region && { region }) }} />
    </>
  );
}
