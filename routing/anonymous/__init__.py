"""A resident's words as others may read them: what leads to somebody is masked."""
