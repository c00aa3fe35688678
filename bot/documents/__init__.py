"""Files the house makes when they leave: posters, papers, archives, directories, summaries."""
