-- Add migration script here
CREATE TABLE todos (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    description TEXT NOT NULL,
    done BOOLEAN NOT NULL DEFAULT FALSE
);
