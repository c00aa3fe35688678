"""What is it about? The lexicon of themes, how words are read, and what they hint at."""
