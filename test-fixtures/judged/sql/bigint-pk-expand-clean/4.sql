ALTER TABLE clicks VALIDATE CONSTRAINT clicks_id_big_nn;
