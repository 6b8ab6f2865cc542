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
ALTER TABLE `actions` ADD `evidence` text DEFAULT '' NOT NULL;