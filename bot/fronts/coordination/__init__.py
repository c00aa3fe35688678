"""What the coordination, observers and coders have at the staff bot."""
