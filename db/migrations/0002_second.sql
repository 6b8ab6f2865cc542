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
ALTER TABLE `minute_entries` ADD `audience` text;