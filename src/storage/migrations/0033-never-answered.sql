-- Those who say that no answer ever came: few among many chasers and moved meetings, and asked for by every report.
create index incident_never_answered on incident (workspace_id, at) where kind = 'neverAnswered';
