DROP TYPE spare;
DROP TYPE mood; -- expect: drop-in-use
