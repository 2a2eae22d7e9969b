-- nothing but a comment
/* and /* a nested */ one */
