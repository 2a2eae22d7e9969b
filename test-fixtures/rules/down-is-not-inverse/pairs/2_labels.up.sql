ALTER TYPE mode RENAME VALUE 'require_form' TO 'RequireForm'; -- expect: rename-enum-value
ALTER TABLE things RENAME COLUMN at TO since; -- expect: rename-column
