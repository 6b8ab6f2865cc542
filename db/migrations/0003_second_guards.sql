-- What an assessment says beside its ratings is frozen with it: by its signature, and for a draft by its being discarded.
CREATE TRIGGER signed_judgements_not_added BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_judgements_stay BEFORE UPDATE ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_judgements_are_kept BEFORE DELETE ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_levers_not_added BEFORE INSERT ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_levers_stay BEFORE UPDATE ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_levers_are_kept BEFORE DELETE ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_ratings_not_added BEFORE INSERT ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_ratings_stay BEFORE UPDATE ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_ratings_are_kept BEFORE DELETE ON ratings WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_evidence_not_added BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_evidence_stay BEFORE UPDATE ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_evidence_are_kept BEFORE DELETE ON evidence WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_judgements_not_added BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_judgements_stay BEFORE UPDATE ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_judgements_are_kept BEFORE DELETE ON judgements WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_levers_not_added BEFORE INSERT ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_levers_stay BEFORE UPDATE ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_levers_are_kept BEFORE DELETE ON levers WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.discarded_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER discarded_stays BEFORE UPDATE ON assessments WHEN OLD.discarded_at IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a discarded draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_are_kept BEFORE DELETE ON assessments BEGIN
  SELECT raise(ABORT, 'an assessment is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER descent_stays BEFORE UPDATE ON assessments WHEN OLD.supersedes IS NOT NEW.supersedes OR OLD.case_id IS NOT NEW.case_id OR OLD.number IS NOT NEW.number BEGIN
  SELECT raise(ABORT, 'what an assessment replaces is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_after_what_it_replaces BEFORE UPDATE ON assessments WHEN OLD.signed_at IS NULL AND NEW.signed_at IS NOT NULL AND NEW.supersedes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.supersedes AND s.case_id = NEW.case_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'an assessment replaces a signed one of the same case');
END;
--> statement-breakpoint
CREATE TRIGGER signed_with_name_and_training BEFORE UPDATE ON assessments WHEN NEW.signed_at IS NOT NULL AND (trim(NEW.signed_by_name) = '' OR trim(NEW.signed_training) = '') BEGIN
  SELECT raise(ABORT, 'an assessment is signed with a name and a training');
END;
--> statement-breakpoint
CREATE TRIGGER hypotheses_stay BEFORE UPDATE ON hypotheses BEGIN
  SELECT raise(ABORT, 'the history of the type is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER hypotheses_are_kept BEFORE DELETE ON hypotheses BEGIN
  SELECT raise(ABORT, 'the history of the type is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER answered_proposals_stay BEFORE UPDATE ON type_proposals WHEN OLD.answer IS NOT NULL BEGIN
  SELECT raise(ABORT, 'an answered proposal is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER proposals_keep_their_wording BEFORE UPDATE ON type_proposals WHEN OLD.type IS NOT NEW.type OR OLD.reasons IS NOT NEW.reasons OR OLD.at IS NOT NEW.at OR OLD.by_id IS NOT NEW.by_id OR OLD.case_id IS NOT NEW.case_id BEGIN
  SELECT raise(ABORT, 'a proposal is answered, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER proposals_are_kept BEFORE DELETE ON type_proposals BEGIN
  SELECT raise(ABORT, 'a proposal is never deleted');
END;
