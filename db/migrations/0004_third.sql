ALTER TABLE `victim_news` ADD `source` text;--> statement-breakpoint
ALTER TABLE `victim_news` ADD `source_mark` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `victim_news` ADD `asides` text;