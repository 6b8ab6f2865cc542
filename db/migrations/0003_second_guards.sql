-- What happened, what was checked and what it did to the victim may be evidence: withdrawn with a reason, never deleted or reworded.
CREATE TRIGGER incidents_are_kept BEFORE DELETE ON incidents BEGIN
  SELECT raise(ABORT, 'an incident is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER events_are_kept BEFORE DELETE ON case_events BEGIN
  SELECT raise(ABORT, 'an event is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER events_keep_their_wording BEFORE UPDATE ON case_events WHEN OLD.withdrawn_at IS NOT NULL OR OLD.case_id IS NOT NEW.case_id OR OLD.kind IS NOT NEW.kind OR OLD.on_day IS NOT NEW.on_day OR OLD.note IS NOT NEW.note OR OLD.said_by IS NOT NEW.said_by OR OLD.added_at IS NOT NEW.added_at OR OLD.added_by_name IS NOT NEW.added_by_name BEGIN
  SELECT raise(ABORT, 'an event is withdrawn, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER checks_are_kept BEFORE DELETE ON currency_marks BEGIN
  SELECT raise(ABORT, 'a check is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER checks_keep_their_wording BEFORE UPDATE ON currency_marks WHEN OLD.withdrawn_at IS NOT NULL OR OLD.case_id IS NOT NEW.case_id OR OLD.state IS NOT NEW.state OR OLD.on_day IS NOT NEW.on_day OR OLD.reason IS NOT NEW.reason OR OLD.last_act_on IS NOT NEW.last_act_on OR OLD.at IS NOT NEW.at OR OLD.by_name IS NOT NEW.by_name BEGIN
  SELECT raise(ABORT, 'a check is withdrawn, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER impacts_are_kept BEFORE DELETE ON impacts BEGIN
  SELECT raise(ABORT, 'an entry about impact is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER impacts_keep_their_wording BEFORE UPDATE ON impacts WHEN OLD.withdrawn_at IS NOT NULL OR OLD.case_id IS NOT NEW.case_id OR OLD.area IS NOT NEW.area OR OLD.text IS NOT NEW.text OR OLD.quote IS NOT NEW.quote OR OLD.source IS NOT NEW.source OR OLD.on_day IS NOT NEW.on_day OR OLD.evidence IS NOT NEW.evidence OR OLD.supersedes IS NOT NEW.supersedes OR OLD.added_at IS NOT NEW.added_at OR OLD.added_by_name IS NOT NEW.added_by_name BEGIN
  SELECT raise(ABORT, 'an entry about impact is superseded, never changed');
END;
