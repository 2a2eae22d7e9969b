ALTER TABLE things RENAME COLUMN since TO at;
ALTER TYPE mode RENAME VALUE 'RequireForm' TO 'require_form';
