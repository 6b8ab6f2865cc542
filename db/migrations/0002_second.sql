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
DROP INDEX `assessments_superseded_once`;--> statement-breakpoint
ALTER TABLE `assessments` ADD `signed_role` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `kind` text DEFAULT 'single' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `pair_id` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `type_carried` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_at` integer;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_by_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `assessments` ADD `discarded_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_one_draft` ON `assessments` (`case_id`) WHERE signed_at is null and discarded_at is null and kind <> 'second';--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_superseded_once` ON `assessments` (`supersedes`) WHERE discarded_at is null and kind <> 'second';--> statement-breakpoint
ALTER TABLE `evidence` ADD `speaks` text DEFAULT 'for' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `origin` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `carried_from` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `unsettled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `ratings` ADD `presence_in_custody` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `relevance_in_custody` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `carried` text;--> statement-breakpoint
ALTER TABLE `ratings` ADD `carried_in_custody` text;