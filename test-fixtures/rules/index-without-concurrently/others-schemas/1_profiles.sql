-- auth is the platform's; what it holds says nothing of what is missing here.
CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES auth.users (id), name text);
