"""Who is in a team: how one comes in, stays and goes, its group, its answers at hand, what it is told."""
