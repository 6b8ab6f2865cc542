CREATE TABLE `action_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_of_action` ON `action_notes` (`action_id`,`id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`owner_id` text,
	`owner_name` text NOT NULL,
	`agency_id` text NOT NULL,
	`due_on` text NOT NULL,
	`factor` text,
	`criterion` text DEFAULT '' NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by_name` text NOT NULL,
	`closed_at` integer,
	`closed_by_name` text DEFAULT '' NOT NULL,
	`outcome_kind` text,
	`outcome` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `actions_of_case` ON `actions` (`case_id`,`number`);--> statement-breakpoint
CREATE INDEX `actions_open_of_case` ON `actions` (`case_id`,`due_on`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `actions_open_of_agency` ON `actions` (`agency_id`,`due_on`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `actions_of_meeting` ON `actions` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`supersedes` text,
	`type` text,
	`alternative_type` text,
	`initial_motivation` text DEFAULT '' NOT NULL,
	`maintained_by` text DEFAULT '' NOT NULL,
	`confidence` text,
	`reasons` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_by_name` text NOT NULL,
	`signed_at` integer,
	`signed_by_name` text DEFAULT '' NOT NULL,
	`signed_training` text DEFAULT '' NOT NULL,
	`packs` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_of_case` ON `assessments` (`case_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_superseded_once` ON `assessments` (`supersedes`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`standing` text NOT NULL,
	`source` text NOT NULL,
	`on_day` text,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_of_assessment` ON `evidence` (`assessment_id`,`code`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`assessment_id` text NOT NULL,
	`code` text NOT NULL,
	`presence` text,
	`relevance` text,
	`mark` text,
	`missing` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`assessment_id`, `code`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`serial` integer NOT NULL,
	`reference` text NOT NULL,
	`relationship` text NOT NULL,
	`domestic_abuse` text NOT NULL,
	`stalking_dominant` text NOT NULL,
	`referring_agency_id` text NOT NULL,
	`referred_on` text NOT NULL,
	`referred_by_name` text DEFAULT '' NOT NULL,
	`officer_in_case` text DEFAULT '' NOT NULL,
	`officer_phone` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`next_review_on` text,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`triage` text NOT NULL,
	`level` text,
	`route` text,
	`offer_open` integer DEFAULT false NOT NULL,
	`needs_on` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`referring_agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_reference` ON `cases` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_serial` ON `cases` (`serial`);--> statement-breakpoint
CREATE INDEX `cases_open_by_need` ON `cases` (offer_open desc,`needs_on`) WHERE closed_at is null and triage = 'accepted';--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`agency_id` text NOT NULL,
	`name` text NOT NULL,
	`offered_at` integer NOT NULL,
	`offered_by_name` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by_name` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `handovers_of_case` ON `handovers` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `level_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`level` text NOT NULL,
	`route` text,
	`reason` text DEFAULT '' NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` text NOT NULL,
	`decided_by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `level_decisions_of_case` ON `level_decisions` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`known` integer DEFAULT true NOT NULL,
	`also_known_as` text DEFAULT '' NOT NULL,
	`born` text,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`safe_contact` text DEFAULT '' NOT NULL,
	`safe_times` text DEFAULT '' NOT NULL,
	`safe_answerer` text DEFAULT '' NOT NULL,
	`safe_words` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`sex` text DEFAULT '' NOT NULL,
	`ethnicity` text DEFAULT '' NOT NULL,
	`tenure` text DEFAULT '' NOT NULL,
	`school` text DEFAULT '' NOT NULL,
	`doctor` text DEFAULT '' NOT NULL,
	`parent_of` text DEFAULT '' NOT NULL,
	`present_at_incident` text,
	`lives_at_address` text,
	`removed` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `parties_of_case` ON `parties` (`case_id`,`role`);--> statement-breakpoint
CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`agency_id` text NOT NULL,
	`roles` text NOT NULL,
	`training` text DEFAULT '' NOT NULL,
	`sign_in` text DEFAULT '' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`reason` text NOT NULL,
	`planned_minutes` integer NOT NULL,
	`risk_summary` text DEFAULT '' NOT NULL,
	`next_review_on` text,
	`opened_at` integer,
	`done_at` integer,
	`removed` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_of_meeting` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_of_case` ON `agenda_items` (`case_id`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`name` text NOT NULL,
	`agency_id` text NOT NULL,
	`person_id` text,
	`presence` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendances_of_meeting` ON `attendances` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `attendances_of_person` ON `attendances` (`person_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`meeting_id` text NOT NULL,
	`agency_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `agency_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text NOT NULL,
	`chair_id` text NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`finalised_at` integer,
	`finalised_by_name` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`chair_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meetings_by_day` ON `meetings` (`held_on`);--> statement-breakpoint
CREATE TABLE `minute_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`because` text DEFAULT '' NOT NULL,
	`agency_id` text,
	`speaker` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`author_id` text NOT NULL,
	`author_name` text NOT NULL,
	`replaces` text,
	`gone` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_of_meeting` ON `minute_entries` (`meeting_id`,`id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `place`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `field_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`was` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `versions_of_field` ON `field_versions` (`record_id`,`field`,`id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`case_id` text,
	`meeting_id` text,
	`copy` integer NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `releases_of_case` ON `releases` (`case_id`);--> statement-breakpoint
CREATE INDEX `releases_of_meeting` ON `releases` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`explained` integer NOT NULL,
	`answer` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consents_of_case` ON `consents` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `looks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`screening_id` text NOT NULL,
	`verdict` text NOT NULL,
	`level` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`screening_id`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `looks_of_case` ON `looks` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `looks_at_screening` ON `looks` (`screening_id`);--> statement-breakpoint
CREATE TABLE `narratives` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`text` text NOT NULL,
	`standing` text NOT NULL,
	`source` text NOT NULL,
	`on_day` text,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `narratives_of_case` ON `narratives` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `packs` (
	`id` text NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`attestation` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`id`, `version`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `referrals` (
	`case_id` text PRIMARY KEY NOT NULL,
	`completed_by_name` text DEFAULT '' NOT NULL,
	`completed_by_contact` text DEFAULT '' NOT NULL,
	`completed_on` text,
	`incident_on` text,
	`incident_number` text DEFAULT '' NOT NULL,
	`wants` text DEFAULT '' NOT NULL,
	`spoken_to` text DEFAULT '' NOT NULL,
	`actions_taken` text DEFAULT '' NOT NULL,
	`judgement` text DEFAULT '' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`companions` text DEFAULT '' NOT NULL,
	`interpreter_language` text DEFAULT '' NOT NULL,
	`interpreter_accredited` text,
	`identities` text DEFAULT '' NOT NULL,
	`flags` text NOT NULL,
	`manager_told` text,
	`safeguarding_told` text,
	`emergency_called_at` integer,
	`told_on` text,
	`safety` text NOT NULL,
	`prior_serious_conviction` text NOT NULL,
	`risk_beyond_clinic` text NOT NULL,
	`would_be_crime` text NOT NULL,
	`national_referral` text DEFAULT '' NOT NULL,
	`anything_else` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `routings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`forum` text NOT NULL,
	`advocate` text NOT NULL,
	`advocate_name` text DEFAULT '' NOT NULL,
	`suggested_forum` text NOT NULL,
	`suggested_advocate` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `routings_of_case` ON `routings` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `screening_answers` (
	`screening_id` text NOT NULL,
	`code` text NOT NULL,
	`answer` text,
	`comment` text DEFAULT '' NOT NULL,
	`parts` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`screening_id`, `code`),
	FOREIGN KEY (`screening_id`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `answers_by_code` ON `screening_answers` (`code`,`answer`);--> statement-breakpoint
CREATE TABLE `screenings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`pack_version` text NOT NULL,
	`asked_on` text NOT NULL,
	`asked_by` text NOT NULL,
	`mode` text NOT NULL,
	`mode_reason` text DEFAULT '' NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`finished_by_name` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `screenings_of_case` ON `screenings` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`contact` text NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`checked_on` text NOT NULL,
	`on_handout` integer DEFAULT false NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`recipient` text NOT NULL,
	`recipient_kind` text NOT NULL,
	`what` text NOT NULL,
	`purpose` text NOT NULL,
	`lawful_basis` text NOT NULL,
	`article6` text DEFAULT '' NOT NULL,
	`article9` text DEFAULT '' NOT NULL,
	`gateway` text DEFAULT '' NOT NULL,
	`ticks` text NOT NULL,
	`decided_by_name` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `shares_of_case` ON `shares` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `support_referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`service_id` text NOT NULL,
	`consent` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `support_of_case` ON `support_referrals` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `triages` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `triages_of_case` ON `triages` (`case_id`,`id`);