"""A stage and many documents come in; its results go out in order, whatever the workers."""
