"""What may be shown of a week, and in which words: the one report that every form prints."""
