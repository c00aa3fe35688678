"""The trial: three phones on one page, on a week of invented talk."""
