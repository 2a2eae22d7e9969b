DROP TYPE mood; -- expect: drop-in-use
