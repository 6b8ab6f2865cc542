CREATE TABLE `action_links` (
	`action_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`action_id`, `kind`, `ref`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `actions_of_link` ON `action_links` (`ref`);--> statement-breakpoint
CREATE TABLE `debriefs` (
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`feeling` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`case_id` text NOT NULL,
	`requested_by` text NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	`requested_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	`outcome` text,
	`reason` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`decided_by_name` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `disclosures_of_meeting` ON `disclosures` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `minutes_seals` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`signed_by_id` text NOT NULL,
	`signed_by_name` text NOT NULL,
	`signed_as` text NOT NULL,
	`signed_at` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`audit_head` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seals_of_year` ON `minutes_seals` (`year`,`serial`);--> statement-breakpoint
CREATE TABLE `mirror_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`item` text NOT NULL,
	`word` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mirror_of_meeting` ON `mirror_answers` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text,
	`member_id` text,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`lifted_at` integer,
	`lifted_by_name` text DEFAULT '' NOT NULL,
	`lift_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `panel_members`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `conflicts_of_case` ON `conflicts` (`case_id`);--> statement-breakpoint
CREATE INDEX `conflicts_of_person` ON `conflicts` (`person_id`);--> statement-breakpoint
CREATE TABLE `meeting_series` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`starts_on` text NOT NULL,
	`until` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text NOT NULL,
	`chair_id` text NOT NULL,
	`invited` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`chair_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `panel_members` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`agency_id` text NOT NULL,
	`person_id` text,
	`standing` text NOT NULL,
	`post` text DEFAULT '' NOT NULL,
	`deputy_for` text,
	`signed_on` text,
	`left` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `research_chases` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `chases_of_meeting` ON `research_chases` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `research_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`case_ids` text NOT NULL,
	`format` text NOT NULL,
	`copy` integer NOT NULL,
	`linked` integer NOT NULL,
	`linked_note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `requests_of_meeting` ON `research_requests` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `research_returns` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`case_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `returns_of_meeting` ON `research_returns` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `returns_of_case` ON `research_returns` (`case_id`);--> statement-breakpoint
CREATE TABLE `returned_paragraphs` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`case_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`text` text NOT NULL,
	`standing` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`audience` text,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `returned_of_meeting` ON `returned_paragraphs` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `returned_of_case` ON `returned_paragraphs` (`case_id`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`case_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `panel_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `seats_of_case` ON `seats` (`case_id`);--> statement-breakpoint
CREATE TABLE `board_views` (
	`person_id` text PRIMARY KEY NOT NULL,
	`view` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `assessment_reports` (
	`assessment_id` text PRIMARY KEY NOT NULL,
	`matters` text NOT NULL,
	`limits` text DEFAULT '' NOT NULL,
	`unconfirmed` text DEFAULT '[]' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `formulation_parts` (
	`assessment_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`links` text NOT NULL,
	`confirmed` integer DEFAULT true NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`assessment_id`, `part`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`origin` text NOT NULL,
	`kind` text NOT NULL,
	`what` text DEFAULT '' NOT NULL,
	`towards` text DEFAULT '' NOT NULL,
	`how_soon` text DEFAULT '' NOT NULL,
	`likelihood` text,
	`why` text DEFAULT '' NOT NULL,
	`response` text DEFAULT '' NOT NULL,
	`confirmed` integer DEFAULT true NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `scenarios_of_assessment` ON `scenarios` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `scenarios_of_origin` ON `scenarios` (`origin`);--> statement-breakpoint
CREATE TABLE `sign_watches` (
	`origin` text NOT NULL,
	`action_id` text NOT NULL,
	PRIMARY KEY(`origin`, `action_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `warning_signs` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`origin` text NOT NULL,
	`text` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `signs_of_scenario` ON `warning_signs` (`scenario_id`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`said_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_of_case` ON `case_events` (`case_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `events_by_day` ON `case_events` (`on_day`);--> statement-breakpoint
CREATE TABLE `currency_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`state` text,
	`on_day` text NOT NULL,
	`reason` text NOT NULL,
	`last_act_on` text,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `currency_of_case` ON `currency_marks` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `impacts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`area` text NOT NULL,
	`text` text NOT NULL,
	`quote` integer NOT NULL,
	`source` text NOT NULL,
	`on_day` text NOT NULL,
	`evidence` integer NOT NULL,
	`supersedes` text,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `impacts_of_case` ON `impacts` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`on_day` text NOT NULL,
	`until_day` text,
	`time` text,
	`about` integer NOT NULL,
	`text` text NOT NULL,
	`standing` text NOT NULL,
	`source` text NOT NULL,
	`behaviours` text NOT NULL,
	`against` text NOT NULL,
	`how_known` text NOT NULL,
	`severity` text NOT NULL,
	`reported` text NOT NULL,
	`police_number` text DEFAULT '' NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `incidents_of_case` ON `incidents` (`case_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `hypotheses` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`type` text,
	`alternative_type` text,
	`confidence` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `hypotheses_of_case` ON `hypotheses` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`level` text,
	`reasons` text DEFAULT '' NOT NULL,
	`would_change` text DEFAULT '' NOT NULL,
	`carried` text,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`assessment_id`, `code`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `levers` (
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`exists_now` text,
	`note` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`assessment_id`, `code`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `type_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`type` text NOT NULL,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by_name` text DEFAULT '' NOT NULL,
	`answer_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposals_of_case` ON `type_proposals` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_conditions` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `conditions_of_order` ON `order_conditions` (`order_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`incident_id` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `steps_of_order` ON `order_steps` (`order_id`,`id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`court` text DEFAULT '' NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`ends_on` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `orders_of_case` ON `orders` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `accepted_uncovered` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`presence` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`taken_back_at` integer,
	`taken_back_by_name` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `accepted_uncovered_of_case` ON `accepted_uncovered` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`name` text NOT NULL,
	`agency_id` text,
	`how` text NOT NULL,
	`agreed_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreements_of_plan` ON `agreements` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `contingencies` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`condition` text NOT NULL,
	`response` text NOT NULL,
	`by_whom` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contingencies_of_plan` ON `contingencies` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `plan_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`place` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `asides_of_plan` ON `plan_asides` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`aim_victim` text DEFAULT '' NOT NULL,
	`aim_perpetrator` text DEFAULT '' NOT NULL,
	`aim_investigation` text DEFAULT '' NOT NULL,
	`child_contact` text DEFAULT '' NOT NULL,
	`review_on` text,
	`no_voice_reason` text DEFAULT '' NOT NULL,
	`started_at` integer NOT NULL,
	`started_by_name` text NOT NULL,
	`finalised_at` integer,
	`finalised_by_name` text DEFAULT '' NOT NULL,
	`body` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_of_case` ON `plans` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `voices` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`said_on` text NOT NULL,
	`words` text NOT NULL,
	`told_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `voices_of_plan` ON `voices` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `case_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`refs` text NOT NULL,
	`text` text NOT NULL,
	`next_on` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reviews_of_case` ON `case_reviews` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `review_snoozes` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ref` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `snoozes_of_case` ON `review_snoozes` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `agencies_asked` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`gone` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `asked_about_item` ON `agencies_asked` (`agenda_item_id`,`id`);--> statement-breakpoint
CREATE TABLE `hearing_spans` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`started_at` integer NOT NULL,
	`stopped_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `spans_of_meeting` ON `hearing_spans` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `script_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`step` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`gone` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `script_of_meeting` ON `script_steps` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `raised_actions` (
	`action_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`raised_for` text NOT NULL,
	`party_id` text,
	`due_at` integer,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `raised_of_case` ON `raised_actions` (`case_id`,`raised_for`);--> statement-breakpoint
CREATE TABLE `safeguarding_referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`sent_to` text NOT NULL,
	`made_on` text NOT NULL,
	`made_by_name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `safeguarding_of_case` ON `safeguarding_referrals` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `paper_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`safe_to_keep` text NOT NULL,
	`shows` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `paper_of_safety_plan` ON `paper_choices` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `safety_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`review_on` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `safety_plan_of_case` ON `safety_plans` (`case_id`);--> statement-breakpoint
CREATE TABLE `safety_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`what` text NOT NULL,
	`kept_where` text NOT NULL,
	`kept_on` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `safety_steps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `receipts_of_step` ON `safety_receipts` (`step_id`,`id`);--> statement-breakpoint
CREATE TABLE `safety_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`held_on` text NOT NULL,
	`words` text NOT NULL,
	`next_on` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reviews_of_safety_plan` ON `safety_reviews` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `safety_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`part` text NOT NULL,
	`prompt` text,
	`text` text NOT NULL,
	`shift` text,
	`on_paper` integer DEFAULT true NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `steps_of_safety_plan` ON `safety_steps` (`plan_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_step_for_a_prompt` ON `safety_steps` (`plan_id`,`prompt`) WHERE prompt is not null;--> statement-breakpoint
CREATE TABLE `step_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`choice` text,
	`owner_name` text DEFAULT '' NOT NULL,
	`agency_id` text,
	`on_day` text,
	`told` text DEFAULT '' NOT NULL,
	`ready` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`event_id` text,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `safety_steps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `case_events`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `answers_of_step` ON `step_answers` (`step_id`,`id`);--> statement-breakpoint
CREATE TABLE `step_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `safety_steps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `asides_of_step` ON `step_asides` (`step_id`,`id`);--> statement-breakpoint
CREATE TABLE `workplace_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`applies` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `safety_plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `workplace_of_safety_plan` ON `workplace_decisions` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `tool_results` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`tool` text NOT NULL,
	`tool_name` text DEFAULT '' NOT NULL,
	`edition` text DEFAULT '' NOT NULL,
	`rater` text NOT NULL,
	`training` text DEFAULT '' NOT NULL,
	`on_day` text NOT NULL,
	`outcome` text NOT NULL,
	`limits` text DEFAULT '' NOT NULL,
	`document_ref` text DEFAULT '' NOT NULL,
	`supersedes` text,
	`why` text DEFAULT '' NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `tool_results_of_case` ON `tool_results` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tool_results_superseded_once` ON `tool_results` (`supersedes`);--> statement-breakpoint
CREATE TABLE `pair_differences` (
	`pair_id` text NOT NULL,
	`key` text NOT NULL,
	`item` text NOT NULL,
	`one` text,
	`other` text,
	PRIMARY KEY(`pair_id`, `key`),
	FOREIGN KEY (`pair_id`) REFERENCES `rating_pairs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `rating_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`first_id` text NOT NULL,
	`first_number` integer NOT NULL,
	`first_rater_id` text NOT NULL,
	`first_rater_name` text NOT NULL,
	`first_finished_at` integer,
	`second_id` text NOT NULL,
	`second_number` integer NOT NULL,
	`second_rater_id` text NOT NULL,
	`second_rater_name` text NOT NULL,
	`second_finished_at` integer,
	`started_at` integer NOT NULL,
	`revealed_at` integer,
	`settled_at` integer,
	`ended_at` integer,
	`ended_by_name` text DEFAULT '' NOT NULL,
	`ended_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "two_raters" CHECK(first_rater_id <> second_rater_id)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pairs_of_first` ON `rating_pairs` (`first_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `pairs_of_second` ON `rating_pairs` (`second_id`);--> statement-breakpoint
CREATE INDEX `pairs_of_case` ON `rating_pairs` (`case_id`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`id` text PRIMARY KEY NOT NULL,
	`pair_id` text NOT NULL,
	`key` text NOT NULL,
	`outcome` text NOT NULL,
	`value` text,
	`words` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`pair_id`) REFERENCES `rating_pairs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `settlements_of_pair` ON `settlements` (`pair_id`,`id`);--> statement-breakpoint
CREATE TABLE `emergency_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`number` integer NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`who` text NOT NULL,
	`phone` text NOT NULL,
	`what_for` text NOT NULL,
	`safe_times` text DEFAULT '' NOT NULL,
	`may_know` text DEFAULT '' NOT NULL,
	`audience` text,
	`ended` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_of_case` ON `emergency_contacts` (`case_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_of_contact` ON `emergency_contacts` (`origin`,`number`);--> statement-breakpoint
CREATE TABLE `tellings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ref` text NOT NULL,
	`kind` text NOT NULL,
	`mark` text NOT NULL,
	`title` text NOT NULL,
	`outcome` text NOT NULL,
	`told_on` text NOT NULL,
	`words` text NOT NULL,
	`told_by` text NOT NULL,
	`way` text NOT NULL,
	`way_note` text DEFAULT '' NOT NULL,
	`audience` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by_name` text DEFAULT '' NOT NULL,
	`withdrawn_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `tellings_of_case` ON `tellings` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `victim_news` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`words` text NOT NULL,
	`by_whom` text NOT NULL,
	`audience` text,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `news_of_case` ON `victim_news` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `victim_words` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`said_on` text NOT NULL,
	`words` text NOT NULL,
	`said_to` text NOT NULL,
	`telling_id` text,
	`changes` text,
	`taken_back` integer DEFAULT false NOT NULL,
	`audience` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`telling_id`) REFERENCES `tellings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `victim_words_of_case` ON `victim_words` (`case_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `a_wish_is_changed_once` ON `victim_words` (`changes`);--> statement-breakpoint
DROP INDEX `assessments_superseded_once`;--> statement-breakpoint
ALTER TABLE `assessments` ADD `signed_role` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `kind` text DEFAULT 'single' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `pair_id` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `type_carried` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_at` integer;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_one_draft` ON `assessments` (`case_id`) WHERE signed_at is null and discarded_at is null and kind <> 'second';--> statement-breakpoint
CREATE INDEX `assessments_in_draft` ON `assessments` (`started_at`) WHERE signed_at is null and discarded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_superseded_once` ON `assessments` (`supersedes`) WHERE discarded_at is null and kind <> 'second';--> statement-breakpoint
DROP INDEX `cases_open_by_need`;--> statement-breakpoint
CREATE INDEX `cases_closed_by_need` ON `cases` (offer_open desc,`needs_on`,`level`,`referring_agency_id`) WHERE closed_at is not null and triage = 'accepted';--> statement-breakpoint
CREATE INDEX `cases_in_triage` ON `cases` (`opened_at`) WHERE triage in ('waiting', 'returned') and closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_by_need` ON `cases` (offer_open desc,`needs_on`,`level`,`referring_agency_id`) WHERE closed_at is null and triage = 'accepted';--> statement-breakpoint
DROP INDEX `parties_of_case`;--> statement-breakpoint
ALTER TABLE `parties` ADD `ethnicity_as_seen` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `parties_of_case` ON `parties` (`case_id`,`role`,`id`);--> statement-breakpoint
ALTER TABLE `action_notes` ADD `kind` text DEFAULT 'note' NOT NULL;--> statement-breakpoint
ALTER TABLE `action_notes` ADD `rule` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `kind` text DEFAULT 'action' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `strand` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `measure` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `audience` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `acceptance` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_how` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `answer_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `met` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `evidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `actions_open_by_due` ON `actions` (`due_on`,`id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `actions_open_of_owner` ON `actions` (`owner_name`,`due_on`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `actions_open_of_person` ON `actions` (`owner_id`,`due_on`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `actions_not_undertaken` ON `actions` (`agency_id`) WHERE outcome_kind = 'not undertaken';--> statement-breakpoint
ALTER TABLE `evidence` ADD `speaks` text DEFAULT 'for' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `origin` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `carried_from` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `unsettled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ratings` ADD `presence_in_custody` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `relevance_in_custody` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `carried` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `carried_in_custody` text;--> statement-breakpoint
ALTER TABLE `handovers` ADD `conditions` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `gaps` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `rolled_from` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `told_what` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `told_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `deferred_at` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `deferred_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `attendances` ADD `member_id` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `standing` text;--> statement-breakpoint
ALTER TABLE `attendances` ADD `for_cases` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `old_actions_minutes` integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `emergency` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancel_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `moved_from` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `move_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `meetings_open` ON `meetings` (`held_on`) WHERE finalised_at is null and cancelled_at is null;--> statement-breakpoint
ALTER TABLE `minute_entries` ADD `audience` text;--> statement-breakpoint
ALTER TABLE `releases` ADD `recipient` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `honour_done` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `honour_aside` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `manager_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `manager_told_on` text;--> statement-breakpoint
ALTER TABLE `referrals` ADD `safeguarding_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `referrals` ADD `safeguarding_told_on` text;--> statement-breakpoint
ALTER TABLE `shares` ADD `sharer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `shares` ADD `sharer_kind` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `shares` ADD `capacity` text;