"""What time decides: the clocks of cases, delays, working hours, nights and pauses."""
