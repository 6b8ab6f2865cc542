CREATE TRIGGER seals_stay BEFORE UPDATE ON minutes_seals BEGIN
  SELECT raise(ABORT, 'a signature under minutes is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER seals_are_kept BEFORE DELETE ON minutes_seals BEGIN
  SELECT raise(ABORT, 'a signature under minutes is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER entries_keep_their_audience BEFORE UPDATE ON minute_entries WHEN OLD.audience IS NOT NEW.audience BEGIN
  SELECT raise(ABORT, 'a line of the minutes is replaced, never edited');
END;
--> statement-breakpoint
CREATE TRIGGER mirror_answers_stay BEFORE UPDATE ON mirror_answers BEGIN
  SELECT raise(ABORT, 'an answer of the self-audit is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER answered_disclosures_stay BEFORE UPDATE ON disclosures WHEN OLD.outcome IS NOT NULL BEGIN
  SELECT raise(ABORT, 'an answered request is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER disclosures_are_kept BEFORE DELETE ON disclosures BEGIN
  SELECT raise(ABORT, 'a request to see minutes is never deleted');
END;
