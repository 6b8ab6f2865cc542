-- What became of an action is added to, never rewritten.
CREATE TRIGGER action_notes_stay BEFORE UPDATE ON action_notes BEGIN
  SELECT raise(ABORT, 'a note on an action is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER action_notes_are_kept BEFORE DELETE ON action_notes BEGIN
  SELECT raise(ABORT, 'a note on an action is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER actions_are_kept BEFORE DELETE ON actions BEGIN
  SELECT raise(ABORT, 'an action is withdrawn, never deleted');
END;
