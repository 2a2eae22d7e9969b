SELECT id FROM zebra WHERE false;
