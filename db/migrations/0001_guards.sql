-- The audit: who did what to which record, each entry sealing the one before. Entries are added at the end and nothing else.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  act TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record_id TEXT,
  case_id TEXT,
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER audit_keeps_entries BEFORE DELETE ON audit BEGIN
  SELECT raise(ABORT, 'audit entries are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER audit_keeps_wording BEFORE UPDATE ON audit BEGIN
  SELECT raise(ABORT, 'audit entries are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit BEGIN
  SELECT raise(ABORT, 'audit entry out of order')
  WHERE NEW.seq IS NOT coalesce((SELECT max(seq) FROM audit), 0) + 1
    OR NEW.prev IS NOT coalesce((SELECT mac FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32));
END;
--> statement-breakpoint
CREATE INDEX audit_of_case ON audit (case_id, seq) WHERE case_id IS NOT NULL;
--> statement-breakpoint
-- Names, references and summaries by the beginnings of their folded words; the row is the serial number of the case.
CREATE VIRTUAL TABLE case_search USING fts5 (names, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- What is signed, finalised or decided stays as it was, whatever the code above does.
CREATE TRIGGER signed_stays BEFORE UPDATE ON assessments WHEN OLD.signed_at IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_is_kept BEFORE DELETE ON assessments WHEN OLD.signed_at IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_ratings_not_added BEFORE INSERT ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_ratings_stay BEFORE UPDATE ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_ratings_are_kept BEFORE DELETE ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_evidence_not_added BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_evidence_stay BEFORE UPDATE ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_evidence_are_kept BEFORE DELETE ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_stays BEFORE UPDATE ON meetings WHEN OLD.finalised_at IS NOT NULL BEGIN
  SELECT raise(ABORT, 'finalised minutes are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_takes_corrections_only BEFORE INSERT ON minute_entries WHEN NEW.kind <> 'correction' AND EXISTS (SELECT 1 FROM meetings f WHERE f.id = NEW.meeting_id AND f.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'finalised minutes are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_entries_stay BEFORE UPDATE ON minute_entries WHEN EXISTS (SELECT 1 FROM meetings f WHERE f.id = OLD.meeting_id AND f.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'finalised minutes are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER entries_keep_their_wording BEFORE UPDATE ON minute_entries WHEN OLD.text IS NOT NEW.text OR OLD.because IS NOT NEW.because OR OLD.kind IS NOT NEW.kind OR OLD.at IS NOT NEW.at OR OLD.author_id IS NOT NEW.author_id BEGIN
  SELECT raise(ABORT, 'a line of the minutes is replaced, never edited');
END;
--> statement-breakpoint
CREATE TRIGGER entries_are_kept BEFORE DELETE ON minute_entries BEGIN
  SELECT raise(ABORT, 'a line of the minutes is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_agenda_stays BEFORE UPDATE ON agenda_items WHEN EXISTS (SELECT 1 FROM meetings f WHERE f.id = OLD.meeting_id AND f.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'finalised minutes are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_attendance_stays BEFORE UPDATE ON attendances WHEN EXISTS (SELECT 1 FROM meetings f WHERE f.id = OLD.meeting_id AND f.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'finalised minutes are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER levels_stay BEFORE UPDATE ON level_decisions BEGIN
  SELECT raise(ABORT, 'a decided level is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER levels_are_kept BEFORE DELETE ON level_decisions BEGIN
  SELECT raise(ABORT, 'a decided level is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER answers_stay BEFORE UPDATE ON handovers WHEN OLD.answer IS NOT NULL BEGIN
  SELECT raise(ABORT, 'an answered offer is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER handovers_are_kept BEFORE DELETE ON handovers BEGIN
  SELECT raise(ABORT, 'an offer is never deleted');
END;
