DROP INDEX users_bio_idx;
DROP INDEX users_bio_name_idx;
