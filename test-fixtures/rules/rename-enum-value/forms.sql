ALTER TYPE state RENAME VALUE 'done' TO 'closed'; -- expect: rename-enum-value
ALTER TYPE shop."State" RENAME VALUE 'a' TO 'b'; -- expect: rename-enum-value
ALTER TYPE state RENAME TO status;
ALTER TYPE address RENAME ATTRIBUTE street TO road;
CREATE TYPE mood AS ENUM ('calm');
ALTER TYPE mood RENAME VALUE 'calm' TO 'quiet';
