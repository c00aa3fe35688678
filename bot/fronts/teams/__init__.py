"""A team at the staff bot: its members, its group, its hours and delays, its answers at hand."""
