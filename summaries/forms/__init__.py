"""The forms of a report: message, read aloud, pages, picture, spreadsheet, CSV, JSON."""
