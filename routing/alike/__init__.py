"""Which concerns of one area say the same: what they speak of, how close they are, what neighbours may be shown."""
