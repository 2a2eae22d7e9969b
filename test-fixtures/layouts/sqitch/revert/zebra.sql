DROP TABLE zebra;
