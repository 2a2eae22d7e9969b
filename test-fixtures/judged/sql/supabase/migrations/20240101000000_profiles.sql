create table public.profiles (
  id uuid not null references auth.users on delete cascade,
  username text unique,
  primary key (id)
);
alter table public.profiles enable row level security;
create policy "Profiles are viewable by everyone." on public.profiles for select using (true);
create function public.handle_new_user() returns trigger language plpgsql security definer as $$
begin
  insert into public.profiles (id) values (new.id);
  return new;
end;
$$;
create trigger on_auth_user_created after insert on auth.users for each row execute procedure public.handle_new_user();
