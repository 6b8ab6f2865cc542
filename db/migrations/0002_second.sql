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
CREATE TABLE `assessment_reports` (
	`assessment_id` text PRIMARY KEY NOT NULL,
	`matters` text NOT NULL,
	`limits` text DEFAULT '' NOT NULL,
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
ALTER TABLE `action_notes` ADD `kind` text DEFAULT 'note' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `kind` text DEFAULT 'action' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `strand` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `measure` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `acceptance` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `answered_how` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `answer_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `actions` ADD `met` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `evidence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `gaps` text DEFAULT '[]' NOT NULL;