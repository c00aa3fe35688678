"""What a team does with a case beyond taking and answering it: passes it on, writes, notes, quotes, gives it back."""
