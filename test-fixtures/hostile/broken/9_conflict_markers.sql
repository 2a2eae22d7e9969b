<<<<<<< HEAD
CREATE INDEX seventh_index ON customers (a);
=======
CREATE INDEX eighth_index ON customers (b);
>>>>>>> other
