"""Files of strangers: opened in a child process that may do nothing else, and kept only once they are made anew."""
