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
ALTER TABLE `handovers` ADD `conditions` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `gaps` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `shares` ADD `sharer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `shares` ADD `sharer_kind` text DEFAULT 'other' NOT NULL;