"""What only residents come to: a link, a paper, a case found again or withdrawn, being forgotten, and words that threaten."""
