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
CREATE INDEX `incidents_of_case` ON `incidents` (`case_id`,`on_day`);