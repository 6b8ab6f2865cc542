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
--> statement-breakpoint
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
--> statement-breakpoint
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
--> statement-breakpoint
-- The formulation and the scenarios of a signed assessment stay as they were signed, whatever the code above does.
CREATE TRIGGER signed_formulation_not_added BEFORE INSERT ON formulation_parts WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_formulation_stays BEFORE UPDATE ON formulation_parts WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_formulation_is_kept BEFORE DELETE ON formulation_parts WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_report_not_added BEFORE INSERT ON assessment_reports WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_report_stays BEFORE UPDATE ON assessment_reports WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_report_is_kept BEFORE DELETE ON assessment_reports WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_scenarios_not_added BEFORE INSERT ON scenarios WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = NEW.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_scenarios_stay BEFORE UPDATE ON scenarios WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_scenarios_are_kept BEFORE DELETE ON scenarios WHEN EXISTS (SELECT 1 FROM assessments s WHERE s.id = OLD.assessment_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_signs_not_added BEFORE INSERT ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c JOIN assessments s ON s.id = c.assessment_id WHERE c.id = NEW.scenario_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_signs_stay BEFORE UPDATE ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c JOIN assessments s ON s.id = c.assessment_id WHERE c.id = OLD.scenario_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER signed_signs_are_kept BEFORE DELETE ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c JOIN assessments s ON s.id = c.assessment_id WHERE c.id = OLD.scenario_id AND s.signed_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a signed assessment is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER tool_results_stay BEFORE UPDATE ON tool_results BEGIN
  SELECT raise(ABORT, 'a recorded result is superseded, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER tool_results_are_kept BEFORE DELETE ON tool_results BEGIN
  SELECT raise(ABORT, 'a recorded result is never deleted');
END;
--> statement-breakpoint
-- A finalised plan stays as it was; what a victim said is never changed at all.
CREATE TRIGGER finalised_plan_stays BEFORE UPDATE ON plans WHEN OLD.finalised_at IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER plans_are_kept BEFORE DELETE ON plans BEGIN
  SELECT raise(ABORT, 'a plan is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_contingencies_not_added BEFORE INSERT ON contingencies WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_contingencies_stay BEFORE UPDATE ON contingencies WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_agreements_not_added BEFORE INSERT ON agreements WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_agreements_stay BEFORE UPDATE ON agreements WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = OLD.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finalised_voices_not_added BEFORE INSERT ON voices WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER voices_stay BEFORE UPDATE ON voices BEGIN
  SELECT raise(ABORT, 'what a victim said is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER voices_are_kept BEFORE DELETE ON voices BEGIN
  SELECT raise(ABORT, 'what a victim said is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER accepted_uncovered_stays BEFORE UPDATE ON accepted_uncovered WHEN OLD.taken_back_at IS NOT NULL OR OLD.reason IS NOT NEW.reason OR OLD.ref IS NOT NEW.ref OR OLD.kind IS NOT NEW.kind OR OLD.by_name IS NOT NEW.by_name OR OLD.at IS NOT NEW.at BEGIN
  SELECT raise(ABORT, 'an acceptance is taken back, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER accepted_uncovered_is_kept BEFORE DELETE ON accepted_uncovered BEGIN
  SELECT raise(ABORT, 'an acceptance is taken back, never changed');
END;
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TRIGGER orders_are_kept BEFORE DELETE ON orders BEGIN
  SELECT raise(ABORT, 'an order is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER order_steps_stay BEFORE UPDATE ON order_steps BEGIN
  SELECT raise(ABORT, 'a step of an order is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER order_steps_are_kept BEFORE DELETE ON order_steps BEGIN
  SELECT raise(ABORT, 'a step of an order is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER conditions_are_kept BEFORE DELETE ON order_conditions BEGIN
  SELECT raise(ABORT, 'a condition is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER reviews_stay BEFORE UPDATE ON case_reviews BEGIN
  SELECT raise(ABORT, 'a review that was held is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON case_reviews BEGIN
  SELECT raise(ABORT, 'a review that was held is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER snoozes_stay BEFORE UPDATE ON review_snoozes BEGIN
  SELECT raise(ABORT, 'why a review was put off is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER snoozes_are_kept BEFORE DELETE ON review_snoozes BEGIN
  SELECT raise(ABORT, 'why a review was put off is never deleted');
END;
--> statement-breakpoint
-- Who knew somebody in a case, what agencies were asked and what they returned: added to, lifted or withdrawn, never rewritten.
CREATE TRIGGER conflicts_stay BEFORE UPDATE ON conflicts WHEN OLD.lifted_at IS NOT NULL OR NEW.case_id IS NOT OLD.case_id OR NEW.person_id IS NOT OLD.person_id OR NEW.member_id IS NOT OLD.member_id OR NEW.note IS NOT OLD.note OR NEW.at IS NOT OLD.at BEGIN
  SELECT raise(ABORT, 'a conflict is only lifted, once');
END;
--> statement-breakpoint
CREATE TRIGGER conflicts_are_kept BEFORE DELETE ON conflicts BEGIN
  SELECT raise(ABORT, 'a conflict is lifted, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER requests_stay BEFORE UPDATE ON research_requests BEGIN
  SELECT raise(ABORT, 'a request is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER requests_are_kept BEFORE DELETE ON research_requests BEGIN
  SELECT raise(ABORT, 'a request is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER returns_stay BEFORE UPDATE ON research_returns BEGIN
  SELECT raise(ABORT, 'an answer is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER returns_are_kept BEFORE DELETE ON research_returns BEGIN
  SELECT raise(ABORT, 'an answer is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER returned_stays BEFORE UPDATE ON returned_paragraphs WHEN NEW.text IS NOT OLD.text OR NEW.standing IS NOT OLD.standing OR NEW.source IS NOT OLD.source OR NEW.audience IS NOT OLD.audience OR NEW.case_id IS NOT OLD.case_id OR NEW.agency_id IS NOT OLD.agency_id OR NEW.by_name IS NOT OLD.by_name BEGIN
  SELECT raise(ABORT, 'what an agency returned is withdrawn, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER returned_is_kept BEFORE DELETE ON returned_paragraphs BEGIN
  SELECT raise(ABORT, 'what an agency returned is withdrawn, never deleted');
END;
--> statement-breakpoint
-- Of two raters, who has said that a rating is finished cannot change it any more; what came of the differences is written once, when it is signed.
CREATE TRIGGER finished_ratings_not_added BEFORE INSERT ON ratings WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_ratings_stay BEFORE UPDATE ON ratings WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_ratings_are_kept BEFORE DELETE ON ratings WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_evidence_not_added BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_evidence_stay BEFORE UPDATE ON evidence WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_evidence_are_kept BEFORE DELETE ON evidence WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_judgements_not_added BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_judgements_stay BEFORE UPDATE ON judgements WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_judgements_are_kept BEFORE DELETE ON judgements WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_levers_not_added BEFORE INSERT ON levers WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_levers_stay BEFORE UPDATE ON levers WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_levers_are_kept BEFORE DELETE ON levers WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_formulation_parts_not_added BEFORE INSERT ON formulation_parts WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_formulation_parts_stay BEFORE UPDATE ON formulation_parts WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_formulation_parts_are_kept BEFORE DELETE ON formulation_parts WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_assessment_reports_not_added BEFORE INSERT ON assessment_reports WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_assessment_reports_stay BEFORE UPDATE ON assessment_reports WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_assessment_reports_are_kept BEFORE DELETE ON assessment_reports WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_scenarios_not_added BEFORE INSERT ON scenarios WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = NEW.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = NEW.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_scenarios_stay BEFORE UPDATE ON scenarios WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_scenarios_are_kept BEFORE DELETE ON scenarios WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.assessment_id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_signs_not_added BEFORE INSERT ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c WHERE c.id = NEW.scenario_id AND EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = c.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = c.assessment_id AND p.second_finished_at IS NOT NULL)))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_signs_stay BEFORE UPDATE ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c WHERE c.id = OLD.scenario_id AND EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = c.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = c.assessment_id AND p.second_finished_at IS NOT NULL)))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_signs_are_kept BEFORE DELETE ON warning_signs WHEN EXISTS (SELECT 1 FROM scenarios c WHERE c.id = OLD.scenario_id AND EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = c.assessment_id AND p.first_finished_at IS NOT NULL) OR (p.second_id = c.assessment_id AND p.second_finished_at IS NOT NULL)))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER finished_rating_stays BEFORE UPDATE ON assessments WHEN (OLD.type IS NOT NEW.type OR OLD.alternative_type IS NOT NEW.alternative_type OR OLD.initial_motivation IS NOT NEW.initial_motivation OR OLD.maintained_by IS NOT NEW.maintained_by OR OLD.confidence IS NOT NEW.confidence OR OLD.reasons IS NOT NEW.reasons OR OLD.summary IS NOT NEW.summary) AND EXISTS (SELECT 1 FROM rating_pairs p WHERE p.ended_at IS NULL AND p.settled_at IS NULL AND ((p.first_id = OLD.id AND p.first_finished_at IS NOT NULL) OR (p.second_id = OLD.id AND p.second_finished_at IS NOT NULL))) BEGIN
  SELECT raise(ABORT, 'a finished rating is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER pairs_go_forward BEFORE UPDATE ON rating_pairs WHEN OLD.settled_at IS NOT NULL OR OLD.ended_at IS NOT NULL OR (OLD.first_finished_at IS NOT NULL AND NEW.first_finished_at IS NOT OLD.first_finished_at) OR (OLD.second_finished_at IS NOT NULL AND NEW.second_finished_at IS NOT OLD.second_finished_at) OR (OLD.revealed_at IS NOT NULL AND (NEW.revealed_at IS NOT OLD.revealed_at OR NEW.ended_at IS NOT NULL)) OR NEW.first_id IS NOT OLD.first_id OR NEW.second_id IS NOT OLD.second_id OR NEW.first_rater_id IS NOT OLD.first_rater_id OR NEW.second_rater_id IS NOT OLD.second_rater_id BEGIN
  SELECT raise(ABORT, 'what two raters have done is never undone');
END;
--> statement-breakpoint
CREATE TRIGGER revealed_when_both_finished BEFORE UPDATE ON rating_pairs WHEN NEW.revealed_at IS NOT NULL AND (NEW.first_finished_at IS NULL OR NEW.second_finished_at IS NULL) BEGIN
  SELECT raise(ABORT, 'two ratings are revealed together, when both are finished');
END;
--> statement-breakpoint
CREATE TRIGGER settled_when_all_is_said BEFORE UPDATE ON rating_pairs WHEN NEW.settled_at IS NOT NULL AND (NEW.revealed_at IS NULL OR EXISTS (SELECT 1 FROM pair_differences d WHERE d.pair_id = NEW.id AND NOT EXISTS (SELECT 1 FROM settlements s WHERE s.pair_id = d.pair_id AND s.key = d.key))) BEGIN
  SELECT raise(ABORT, 'every difference is agreed or recorded as dissent first');
END;
--> statement-breakpoint
CREATE TRIGGER pairs_are_kept BEFORE DELETE ON rating_pairs BEGIN
  SELECT raise(ABORT, 'a pair of ratings is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER pair_differences_stay BEFORE UPDATE ON pair_differences BEGIN
  SELECT raise(ABORT, 'what two raters said blind is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER pair_differences_are_kept BEFORE DELETE ON pair_differences BEGIN
  SELECT raise(ABORT, 'what two raters said blind is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER settlements_stay BEFORE UPDATE ON settlements BEGIN
  SELECT raise(ABORT, 'what came of a difference is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER settlements_are_kept BEFORE DELETE ON settlements BEGIN
  SELECT raise(ABORT, 'what came of a difference is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER settlements_before_signing BEFORE INSERT ON settlements WHEN EXISTS (SELECT 1 FROM rating_pairs p WHERE p.id = NEW.pair_id AND (p.revealed_at IS NULL OR p.settled_at IS NOT NULL)) BEGIN
  SELECT raise(ABORT, 'a difference is settled between the reveal and the signature');
END;
--> statement-breakpoint
-- Why a wording of a plan was kept against the guidance is added to drafts only, and never changed.
CREATE TRIGGER finalised_asides_not_added BEFORE INSERT ON plan_asides WHEN EXISTS (SELECT 1 FROM plans p WHERE p.id = NEW.plan_id AND p.finalised_at IS NOT NULL) BEGIN
  SELECT raise(ABORT, 'a finalised plan is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_asides_stay BEFORE UPDATE ON plan_asides BEGIN
  SELECT raise(ABORT, 'a reason that was given is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER plan_asides_are_kept BEFORE DELETE ON plan_asides BEGIN
  SELECT raise(ABORT, 'a reason that was given is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER victim_news_stays BEFORE UPDATE ON victim_news BEGIN
  SELECT raise(ABORT, 'what the victim may be told is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER victim_news_is_kept BEFORE DELETE ON victim_news BEGIN
  SELECT raise(ABORT, 'what the victim may be told is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER tellings_keep_their_wording BEFORE UPDATE ON tellings WHEN OLD.withdrawn_at IS NOT NULL OR OLD.id IS NOT NEW.id OR OLD.case_id IS NOT NEW.case_id OR OLD.ref IS NOT NEW.ref OR OLD.kind IS NOT NEW.kind OR OLD.mark IS NOT NEW.mark OR OLD.title IS NOT NEW.title OR OLD.outcome IS NOT NEW.outcome OR OLD.told_on IS NOT NEW.told_on OR OLD.words IS NOT NEW.words OR OLD.told_by IS NOT NEW.told_by OR OLD.way IS NOT NEW.way OR OLD.way_note IS NOT NEW.way_note OR OLD.audience IS NOT NEW.audience OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.recorded_by_name IS NOT NEW.recorded_by_name BEGIN
  SELECT raise(ABORT, 'a telling is withdrawn, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER tellings_are_kept BEFORE DELETE ON tellings BEGIN
  SELECT raise(ABORT, 'a telling is withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER victim_words_stay BEFORE UPDATE ON victim_words BEGIN
  SELECT raise(ABORT, 'what the victim said is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER victim_words_are_kept BEFORE DELETE ON victim_words BEGIN
  SELECT raise(ABORT, 'what the victim said is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER emergency_contacts_stay BEFORE UPDATE ON emergency_contacts BEGIN
  SELECT raise(ABORT, 'an emergency contact is followed by another version, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER emergency_contacts_are_kept BEFORE DELETE ON emergency_contacts BEGIN
  SELECT raise(ABORT, 'an emergency contact is ended, never deleted');
END;
--> statement-breakpoint
-- A safety plan grows: what was answered, kept, decided and gone through with her is never changed or deleted.
CREATE TRIGGER safety_plans_are_kept BEFORE DELETE ON safety_plans BEGIN
  SELECT raise(ABORT, 'a safety plan is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER safety_steps_are_kept BEFORE DELETE ON safety_steps BEGIN
  SELECT raise(ABORT, 'a step of a safety plan is answered, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER step_answers_stay BEFORE UPDATE ON step_answers BEGIN
  SELECT raise(ABORT, 'an answer to a step is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER step_answers_are_kept BEFORE DELETE ON step_answers BEGIN
  SELECT raise(ABORT, 'an answer to a step is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER safety_receipts_stay BEFORE UPDATE ON safety_receipts BEGIN
  SELECT raise(ABORT, 'what is kept as evidence is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER safety_receipts_are_kept BEFORE DELETE ON safety_receipts BEGIN
  SELECT raise(ABORT, 'what is kept as evidence is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER step_asides_stay BEFORE UPDATE ON step_asides BEGIN
  SELECT raise(ABORT, 'why a wording was kept is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER step_asides_are_kept BEFORE DELETE ON step_asides BEGIN
  SELECT raise(ABORT, 'why a wording was kept is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER workplace_decisions_stay BEFORE UPDATE ON workplace_decisions BEGIN
  SELECT raise(ABORT, 'a decision is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER workplace_decisions_are_kept BEFORE DELETE ON workplace_decisions BEGIN
  SELECT raise(ABORT, 'a decision is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER paper_choices_stay BEFORE UPDATE ON paper_choices BEGIN
  SELECT raise(ABORT, 'a choice is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER paper_choices_are_kept BEFORE DELETE ON paper_choices BEGIN
  SELECT raise(ABORT, 'a choice is followed by another, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER safety_reviews_stay BEFORE UPDATE ON safety_reviews BEGIN
  SELECT raise(ABORT, 'a review that was held is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER safety_reviews_are_kept BEFORE DELETE ON safety_reviews BEGIN
  SELECT raise(ABORT, 'a review that was held is never changed');
END;
--> statement-breakpoint
-- What victims and perpetrators may be recognised by (shared/domain/match-traits.ts); the row is the serial number of the case.
CREATE VIRTUAL TABLE people_keys USING fts5 (victim, perpetrator, tokenize = 'ascii', detail = column);
--> statement-breakpoint
INSERT INTO people_keys (people_keys, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- What actions say, by the beginnings of its words; kept in step here, because actions are written in several places.
CREATE VIRTUAL TABLE action_search USING fts5 (words, action_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
INSERT INTO action_search (action_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO action_search (words, action_id) SELECT text, id FROM actions ORDER BY id;
--> statement-breakpoint
CREATE TRIGGER actions_are_found AFTER INSERT ON actions BEGIN
  INSERT INTO action_search (words, action_id) VALUES (NEW.text, NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER actions_are_found_anew AFTER UPDATE OF text ON actions WHEN OLD.text IS NOT NEW.text BEGIN
  DELETE FROM action_search WHERE action_id = OLD.id;
  INSERT INTO action_search (words, action_id) VALUES (NEW.text, NEW.id);
END;
