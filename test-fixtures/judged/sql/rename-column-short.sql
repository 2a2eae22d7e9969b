alter table users rename "userName" to user_name; -- expect: rename-column
